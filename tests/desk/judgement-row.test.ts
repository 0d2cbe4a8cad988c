/** What hangs below a key judgement follows its words. */
import { expect, test } from "vitest";
import { parseHTML } from "linkedom";
import { SentenceKey } from "../../src/domain/review.ts";
import type { BriefView, Chrome } from "../../src/ports/desk-pages.ts";
import type { OpenedEdition } from "../../src/ports/review-desk.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";
import { reviewTemplates } from "./review-templates.ts";

const pages = decidingPages(reviewTemplates());
const chrome: Chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/" };
const opened = sampleEdition("in-review");
const [judgement] = opened.brief.judgements;
const review = opened.state.sentences.find(
  ({ sentence }) => sentence?.id === judgement?.sentence.id,
);

function edited(text: string): OpenedEdition {
  const sentences = opened.state.sentences.map((one) =>
    one === review ? { ...one, standing: "edited" as const, now: { ...one.now, text } } : one,
  );
  return { ...opened, state: { ...opened.state, sentences } };
}

const key = SentenceKey.parse(review?.key);
const checked = {
  verdict: { kind: "supported", by: "review", words: [], because: "" },
  checks: [],
} as const;
const view: BriefView = {
  chosen: {
    key,
    checked: { ...checked, verdict: { ...checked.verdict, words: [] } },
    doing: { kind: "read" },
  },
};

test.for([
  { text: "It is very likely to rain.", likelihood: "Likelihood: very likely (80–95%)" },
  { text: "It is likely, or unlikely, to rain.", likelihood: "Likelihood: likely (55–80%)" },
])("$text", ({ text, likelihood }) => {
  expect(judgement?.likelihood).toBe("likely");
  const of = edited(text);
  const id = `likelihood-${key}`;
  for (const html of [pages.brief(of, view, chrome), pages.swap(of, view, chrome)]) {
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    const told = document.getElementById(id)?.textContent ?? "";
    expect(told).toContain(likelihood);
    expect(told).toContain("publishing finds it anew");
  }
});
