/** K1, K2, K5: what a source or a model wrote is text in every rendering, in whatever language it was an order. */
import { describe, expect, test } from "vitest";
import { createTypstEngine } from "../../src/adapters/pdf/typst-engine.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { allMarkup, markup, markupCounts } from "../made/markup.ts";
import { pageOf, templates, treeOf, treeOfMarkdown } from "./hostile-brief.ts";
import { bare, hasPoppler, pdfText } from "./pdf-text.ts";
import { richBrief } from "./rich-brief.ts";

/** Several at once. */
const mixed = [
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
const payloads = [...mixed, ...allMarkup];
const harmless = pageOf("harmless");
const trees = { html: treeOf(harmless.html), markdown: treeOfMarkdown(harmless.markdown) };

test("the corpus is whole", () => {
  const counts = Object.entries(markup).map(([kind, texts]) => [kind, new Set(texts).size]);
  expect(Object.fromEntries(counts)).toEqual(markupCounts);
  expect(new Set(allMarkup).size).toBe(164);
});

// oxlint-disable-next-line no-control-regex -- control characters are what must not be there
const unseen = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B\u202A-\u202E\u2066-\u2069]/;

describe.for(payloads)(
  "%j as title, author, publisher, quote, name, file name and all else",
  (payload) => {
    const { html, markdown } = pageOf(payload);

    test("is nothing but text in HTML", () => {
      expect(treeOf(html)).toEqual(trees.html);
    });

    test("is nothing but text in Markdown", () => {
      expect(treeOfMarkdown(markdown)).toEqual(trees.markdown);
    });

    test("hides nothing and reorders nothing", () => {
      expect(html).not.toMatch(unseen);
      expect(markdown).not.toMatch(unseen);
      expect(html.isWellFormed()).toBe(true);
    });
  },
);

const engine = createTypstEngine();
test.for([...mixed, ...markup.typst])(
  "%j does not stop the PDF, nor become a link in it",
  async (payload) => {
    const { view } = pageOf(payload);
    const pdf = await engine.render({ ...templates.pdf, data: view, date: view.date });
    expect(pdf.length).toBeGreaterThan(10_000);
    expect(Buffer.from(pdf).includes("/URI")).toBe(false);
  },
);

test.runIf(hasPoppler)("every payload reads as it is typed in the PDF", async () => {
  const { brief, texts } = richBrief((plain) => ({ ...plain, gaps: payloads }));
  const view = toView(brief, texts);
  const text = pdfText(await engine.render({ ...templates.pdf, data: view, date: view.date }));
  for (const gap of view.gaps) expect(text).toContain(bare(gap));
});
