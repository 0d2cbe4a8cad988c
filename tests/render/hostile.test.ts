import { parseHTML } from "linkedom";
import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { createTypstEngine } from "../../src/adapters/pdf/typst-engine.ts";
import type { Brief } from "../../src/domain/brief.ts";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { bare, hasPoppler, pdfText } from "./pdf-text.ts";
import { richBrief } from "./rich-brief.ts";
import { templateSet } from "./template-set.ts";

const payloads = [
  `& < " ' \` >`,
  "{{title}} {{{title}}} {{#each x}}",
  "</script><script>alert(1)</script>",
  "</style></title><img src=x onerror=alert(1)>",
  "<!-- --><svg onload=alert(1)>",
  "![pixel](http://evil.example/p.png)",
  "[click](javascript:alert(1)) <javascript:alert(1)>",
  "`code` ``` ~~~ **b** _i_ ~~s~~",
  '#panic("x") #read("/etc/passwd") $x$ @ref <label> // c /* d */ \\ #[x]',
  "| a | b | --- |",
  "# h",
  "1. one - two",
  "x \u202Eevil\u202C \u2066y\u2069 \u200Bz",
  "&lt;b&gt; &#x41; &amp;amp;",
  "https://evil.example www.evil.example a@evil.example",
  "line\nbreak\r\n# heading\n\n- item\u2028x",
  "\u0000\u0007\u001B[31mred\uD800",
  "[^1]: note [x]: http://evil.example",
];

/** The brief with a text in every place that takes words from outside. */
function withText(words: string) {
  const { brief, texts } = richBrief();
  const sentence = <S extends { text: string }>(given: S): S => ({ ...given, text: words });
  const hostile: Brief = {
    ...brief,
    title: words,
    reader: words,
    sourceSummary: words,
    gaps: [words],
    bottomLine: brief.bottomLine.map((one) => ({
      ...sentence(one),
      speaker: { kind: "named", name: words },
      verdict: { ...one.verdict, because: words },
    })),
    positions: brief.positions.map(({ sentences }) => ({
      actor: words,
      sentences: sentences.map(sentence),
    })),
    answers: brief.answers.map((answer) => ({ ...answer, question: words })),
    conflicts: brief.conflicts.map(({ rivals }) => ({
      about: words,
      rivals: rivals.map((rival) => ({ ...rival, value: words, asOf: words, definition: words })),
    })),
    episodes: brief.episodes.map((episode) => ({
      ...episode,
      label: words,
      days: [{ asWritten: words, date: null }],
    })),
    documents: brief.documents.map((document) => ({ ...document, name: words, reason: words })),
    notes: brief.notes.map((note) => ({ ...note, message: words, place: { document: words } })),
    sources: brief.sources.map((source) => ({
      ...source,
      name: words,
      metadata: {
        ...source.metadata,
        title: { basis: "metadata", value: words, from: words },
        publisher: { basis: "inferred", value: words, evidence: words },
      },
    })),
    origins: brief.origins.map((origin) => ({ ...origin, name: words })),
  };
  // The same words stand around every quote, too; quotes keep their length, so that offsets hold.
  const around = new Map(
    [...texts].map(
      ([id, text]) =>
        [id, text.replace(/[^.]+$/, (last) => words.padEnd(last.length, "x"))] as const,
    ),
  );
  return { brief: hostile, texts: around };
}

const templates = compileTemplates(templateSet());

function pageOf(words: string) {
  const { brief, texts } = withText(words);
  const view = toView(brief, texts);
  return {
    view,
    html: templates.html(toPageView(view, brief, texts)),
    markdown: templates.markdown(view),
  };
}

/** Names of all elements with their attributes' names, and where links lead. */
function tree(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("*")].map((element) => {
    const names = [...element.attributes].map(({ name }) => name).toSorted();
    return `${element.tagName} ${names.join(" ")} ${element.getAttribute("href") ?? ""}`;
  });
}

test.for(payloads)("%j is nothing but text in HTML", (payload) => {
  expect(tree(pageOf(payload).html)).toEqual(tree(pageOf("harmless").html));
});

test.for(payloads)("%j is nothing but text in Markdown", (payload) => {
  const reader = markdownIt({ html: true });
  const shape = (words: string) =>
    tree(`<body>${reader.render(pageOf(words).markdown).replaceAll("<!-- -->", "")}</body>`)
      // Bold falls back to `<b>` beside some signs.
      .map((element) => element.replace(/^B /, "STRONG "));
  expect(shape(payload)).toEqual(shape("harmless"));
});

test.for(payloads)("%j hides nothing and reorders nothing", (payload) => {
  const { html, markdown } = pageOf(payload);
  // oxlint-disable-next-line no-control-regex -- control characters are what must not be there
  const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/;
  expect(html).not.toMatch(unseen);
  expect(markdown).not.toMatch(unseen);
  expect(html.isWellFormed()).toBe(true);
});

const engine = createTypstEngine();
test.for(payloads)("%j does not stop the PDF, nor become a link in it", async (payload) => {
  const { view } = pageOf(payload);
  const pdf = await engine.render({ ...templates.pdf, data: view, date: view.date });
  expect(pdf.length).toBeGreaterThan(10_000);
  expect(Buffer.from(pdf).includes("/URI")).toBe(false);
});

test.runIf(hasPoppler)("every payload reads as it is typed in the PDF", async () => {
  const { brief, texts } = richBrief((plain) => ({ ...plain, gaps: payloads }));
  const view = toView(brief, texts);
  const text = pdfText(await engine.render({ ...templates.pdf, data: view, date: view.date }));
  for (const gap of view.gaps) expect(text).toContain(bare(gap));
});
