import markdownIt from "markdown-it";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { createTypstEngine } from "../../src/adapters/pdf/typst-engine.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import type { PdfEngine } from "../../src/ports/pdf-engine.ts";
import { render } from "../../src/stages/7-render/render.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { sentencesOf } from "../made/edition.ts";
import { recordingContext } from "../made/run-context.ts";
import { bare, hasPoppler, pdfText } from "./pdf-text.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

const engine = createTypstEngine();
const noPdf: PdfEngine = { render: async () => new Uint8Array() };

async function rendered(input = richBrief(), pdf: PdfEngine = noPdf) {
  const { context, notes, points } = recordingContext();
  const made = await render({ templates: templateSet(), pdf }).run(input, context);
  return { ...made, notes, points, page: parseHTML(made.html).document };
}

describe("the same sentences, in the same order", () => {
  const input = richBrief();
  const sentences = sentencesOf(input).map(({ text }) => text);

  test("in HTML", async () => {
    const { page } = await rendered(input);
    const words = [...page.querySelectorAll(".words")].map(({ textContent }) => textContent);
    expect(words).toEqual(sentences);
  });

  test("in Markdown", async () => {
    const { markdown } = await rendered(input);
    const html = markdownIt({ html: true }).render(markdown);
    const { document } = parseHTML(`<body>${html}</body>`);
    const seen = [...document.querySelectorAll("a[id^=p-]")].map(
      ({ parentElement }) => (parentElement?.textContent ?? "").split(" [")[0]?.split("\n")[0],
    );
    expect(seen).toEqual(sentences);
  });

  test.runIf(hasPoppler)("in the PDF", async () => {
    const { pdf } = await rendered(input, engine);
    const text = pdfText(pdf ?? new Uint8Array());
    let from = 0;
    for (const sentence of sentences) {
      // Poppler orders the runs of a right-to-left line by where they stand on the page.
      const words = /\p{Script=Arabic}/u.test(sentence) ? sentence.split(" ") : [sentence];
      const places = words.map((word) => text.indexOf(bare(word), from));
      expect(Math.min(...places)).toBeGreaterThanOrEqual(from);
      from = Math.min(...places) + 1;
    }
  });
});

test("every citation stands once in the appendix, with its quote marked, and leads back", async () => {
  const input = richBrief();
  const { page, markdown } = await rendered(input);
  for (const { number, quote } of input.brief.citations) {
    const entries = page.querySelectorAll(`#cite-${number}`);
    expect(entries).toHaveLength(1);
    expect(entries[0]?.querySelector("mark")?.textContent).toBe(quote);
    expect(entries[0]?.querySelectorAll('.back a[href^="#p-"]').length).toBeGreaterThan(0);
    expect(markdown.split(`<a id="cite-${number}"></a>`)).toHaveLength(2);
  }
});

test("every link leads to one place in the same document", async () => {
  const { page, markdown } = await rendered();
  const links = [...page.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
  expect(links.length).toBeGreaterThan(50);
  for (const link of links) expect(page.querySelectorAll(link)).toHaveLength(1);
  const ids = [...markdown.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const [, to] of markdown.matchAll(/\]\(#([^)]+)\)/g)) expect(ids).toContain(to);
});

test("the HTML loads nothing from anywhere and runs only its own script", async () => {
  const { html, page } = await rendered();
  const policy = page.querySelector("meta[http-equiv]")?.getAttribute("content");
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
  );
  expect(page.querySelectorAll("[src], link, form, iframe, img, [style]")).toHaveLength(0);
  expect(page.querySelectorAll("script")).toHaveLength(1);
  expect(html).not.toMatch(/https?:/);
});

test("likelihood and confidence never stand in one sentence", async () => {
  const { page } = await rendered();
  for (const line of page.querySelectorAll(".judgements .words")) {
    expect(line.textContent).not.toMatch(/confidence/i);
  }
  for (const line of page.querySelectorAll(".confidence")) {
    expect(line.textContent).not.toMatch(/likely|chance/);
  }
});

test("the same brief gives the same bytes, also from an engine made anew", async () => {
  const one = await rendered(richBrief(), createTypstEngine());
  const other = await rendered(richBrief(), createTypstEngine());
  expect(other.markdown).toBe(one.markdown);
  expect(other.html).toBe(one.html);
  expect(Buffer.compare(other.pdf ?? new Uint8Array(), one.pdf ?? new Uint8Array())).toBe(0);
});

test("a section with nothing in it is left out, or says why", async () => {
  const { markdown, page } = await rendered(
    richBrief((brief) => ({
      ...brief,
      judgements: [],
      positions: [],
      conflicts: [],
      answers: [],
      gaps: [],
      indicators: [],
      making: { ...brief.making, writtenBy: "extractive", analyst: { kind: "extractive" } },
    })),
  );
  expect(markdown).toContain("No judgement was made: the sentences of this brief were selected");
  for (const gone of [
    "## Positions",
    "## Conflicts",
    "reader’s questions",
    "## Information",
    "## Indicators",
    "ICD 203",
  ]) {
    expect(markdown).not.toContain(gone);
  }
  expect(page.querySelector(".scale")).toBeNull();
});

test("an engine that fails costs the PDF and nothing else", async () => {
  const broken: PdfEngine = { render: () => Promise.reject(new Error("no memory")) };
  const { pdf, markdown, notes, points } = await rendered(richBrief(), broken);
  expect(pdf).toBeUndefined();
  expect(markdown).toContain("# Central Asia");
  expect(notes).toEqual([
    { rule: "render/pdf-failed", level: "warning", message: "No PDF was made: no memory" },
  ]);
  expect(points).toEqual(["render/markdown", "render/html", "render/pdf"]);
});

test("a PDF template at fault stops the run", async () => {
  const fault = new BriefError({ code: "E_TEMPLATE", message: "x", next: "y" });
  const broken: PdfEngine = { render: () => Promise.reject(fault) };
  await expect(rendered(richBrief(), broken)).rejects.toBe(fault);
});

test("a run that was stopped stops here, too", async () => {
  const { context } = recordingContext(AbortSignal.abort());
  const stage = render({ templates: templateSet(), pdf: noPdf });
  await expect(stage.run(richBrief(), context)).rejects.toThrow("aborted");
});

test("a brief that points at a citation it does not carry is a bug, not a brief", () => {
  const { brief, texts } = richBrief((plain) => ({
    ...plain,
    citations: plain.citations.slice(1),
  }));
  expect(() => toView(brief, texts)).toThrow("citation 1");
});
