/** Invariant 2. Nothing uncited is rendered. What the types forbid stands in `tests/types/citations.test-d.ts`. */
import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { Brief, type BriefSentence } from "../../src/domain/brief.ts";
import type { DraftSentence } from "../../src/domain/draft.ts";
import { FindingId } from "../../src/domain/ids.ts";
import type { Verdict } from "../../src/domain/verdict.ts";
import type { WritingTask } from "../../src/ports/analyst.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { slice } from "../../src/domain/place.ts";
import { makeEdition, sentencesOf as sentencesIn, type Made } from "../made/edition.ts";
import { emptyDraft, scriptedAnalyst, supported } from "../made/scripted-analyst.ts";
import { portNews, readPlainly, sentencesOf, writePlainly } from "./port-news.ts";

const stranger = FindingId.parse("f0123456789");

/** A writer of any sort: which findings a sentence cites, and in which section it stands. */
const plans = fc.array(
  fc.record({
    cites: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 3 }),
    section: fc.nat(3),
  }),
  { maxLength: 8 },
);

function draftBy(
  plan: readonly { cites: readonly number[]; section: number }[],
  task: WritingTask,
) {
  const own = sentencesOf(task);
  const sentences = plan.map(({ cites, section }, index) => {
    // Beyond the last finding there is none: the writer cites what does not exist.
    const [first, ...rest] = cites.map((at) => own[at]?.cites[0] ?? stranger);
    const text = own[cites[0] ?? 0]?.text ?? `Nothing stands behind sentence ${index}.`;
    const sentence: DraftSentence = { text, kind: "fact", cites: [first ?? stranger, ...rest] };
    return { section, sentence };
  });
  const at = (wanted: number) =>
    sentences.filter(({ section }) => section === wanted).map(({ sentence }) => sentence);
  const [episode] = task.resolution.episodes;
  return {
    ...emptyDraft,
    bottomLine: at(0),
    developments: episode === undefined ? [] : [{ episode: episode.id, sentences: at(1) }],
    positions: [{ actor: "Aliya Sadykova", sentences: at(2) }],
    indicators: at(3),
  };
}

const faulty: Verdict = { kind: "partly", by: "judge", words: ["it"], because: "Not all of it." };

test("whatever a writer drafts and a judge says, every sentence that is shown leads to words that stand in a source", async () => {
  let shown = 0;
  await fc.assert(
    fc.asyncProperty(plans, fc.array(fc.boolean(), { maxLength: 20 }), async (plan, rulings) => {
      const analyst = scriptedAnalyst({
        read: async (chunk, source) => readPlainly(chunk, source),
        write: async (task) => draftBy(plan, task),
        judge: async (cases) =>
          cases.map((_, index) => (rulings[index] === false ? faulty : supported)),
      });
      const { edition } = await makeEdition(portNews, { analyst });
      shown += countCited(edition);
    }),
    { numRuns: 15 },
  );
  expect(shown).toBeGreaterThan(10);
});

/** Sentences on the page; throws where one leads nowhere. */
function countCited({ brief, texts, rendering }: Made["edition"]): number {
  const { document } = parseHTML(rendering.html);
  const sentences = sentencesIn({ brief });
  for (const { citations } of sentences) {
    const cited = citations.map((number) => brief.citations[number - 1]);
    expect(cited.length).toBeGreaterThan(0);
    for (const one of cited) {
      expect(one === undefined ? undefined : slice(texts.get(one.source) ?? "", one.span)).toBe(
        one?.quote,
      );
    }
  }
  const paragraphs = [...document.querySelectorAll('[id^="p-"]')];
  expect(paragraphs).toHaveLength(sentences.length);
  for (const paragraph of paragraphs) {
    expect(paragraph.querySelectorAll('a[href^="#cite-"]').length).toBeGreaterThan(0);
  }
  return sentences.length;
}

async function whole(): Promise<Made["edition"]> {
  const analyst = scriptedAnalyst({
    read: async (chunk, source) => readPlainly(chunk, source),
    write: async (task) => writePlainly(task),
  });
  return (await makeEdition(portNews, { analyst })).edition;
}

describe("a brief whose sentence cites nothing", () => {
  const bare: Pick<BriefSentence, "citations"> = { citations: [] };

  test("is no brief", async () => {
    const { brief } = await whole();
    const [first, ...rest] = brief.bottomLine;
    expect(Brief.safeParse(brief).success).toBe(true);
    for (const change of [bare, { findings: [] }]) {
      const uncited = { ...brief, bottomLine: [{ ...first, ...change }, ...rest] };
      expect(Brief.safeParse(uncited).success).toBe(false);
    }
  });

  test("has no view that a template could show", async () => {
    const { brief, texts } = await whole();
    const bottomLine = brief.bottomLine.map((sentence) => ({ ...sentence, ...bare }));
    expect(() => toView({ ...brief, bottomLine }, texts)).toThrow("citation");
  });
});
