/** The pictures in each rendering and on the desk: escaped, linked, told to those who do not see them, and the same bytes each time. */
import { parseHTML } from "linkedom";
import markdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { createTypstEngine } from "../../src/adapters/pdf/typst-engine.ts";
import { decidingPages } from "../../src/review/pages/desk-pages.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";
import { compileTemplates } from "../../src/stages/7-render/compile-templates.ts";
import { toPageView } from "../../src/stages/7-render/page-view.ts";
import { toView } from "../../src/stages/7-render/view.ts";
import { reviewTemplates } from "../desk/review-templates.ts";
import { type Plan, picturedBrief } from "../made/pictured-brief.ts";
import { templateSet } from "../render/template-set.ts";
import { bare, hasPoppler, pdfText } from "../render/pdf-text.ts";

const templates = compileTemplates(templateSet());
const desk = decidingPages(reviewTemplates());
const engine = createTypstEngine();
const chrome = { formToken: "f0rm", reviewer: "A. Reader", path: "/" };

const planOf = (words: string, origins = 4): Plan => ({
  origins: Array.from({ length: origins }, (_, at) => `${words} ${at}`),
  copies: [1],
  published: ["2024-11-28", undefined, "2024-12-09"],
  episodes: [
    {
      label: words,
      days: [
        { asWritten: words, date: "2024-11-27" },
        { asWritten: words, date: "2024-11-28" },
      ],
    },
    { label: `${words} again` },
  ],
  findings: [
    { origins: [0, 1], statement: words, time: "27 November 2024" },
    { origins: [1, 2], statement: words, stance: "denied", time: "from 26 to 28 November 2024" },
    { origins: [2, 3], statement: words, episode: 1 },
    ...Array.from({ length: origins }, (_, at) => ({
      origins: [at],
      statement: words,
      episode: 1,
    })),
  ],
  conflicts: [[0, 1]],
});

function made(words: string, origins?: number) {
  const { brief, texts } = picturedBrief(planOf(words, origins));
  const view = toView(brief, texts);
  const opened = { ...sampleEdition("in-review"), brief, texts };
  return {
    view,
    html: templates.html(toPageView(view, brief, texts)),
    markdown: templates.markdown(view),
    desk: desk.evidence(opened, chrome),
  };
}

const payloads = [
  `& < " ' \` >`,
  "{{title}} {{{title}}}",
  "</svg></text><script>alert(1)</script>",
  `"><a href="javascript:alert(1)">x</a>`,
  "<!-- --><image href=//evil.example/x>",
  "[click](javascript:alert(1)) ![p](http://evil.example/p.png)",
  '#panic("x") #read("/etc/passwd") $x$ @ref <label> \\ #[x]',
  "| a | b | --- |",
  "x \u202Eevil\u202C \u2066y\u2069 \u200Bz",
  "line\nbreak\r\n# heading\u2028x",
  "\u0000\u0007\u001B[31mred\uD800",
  "W".repeat(3000),
];

function tree(html: string): string[] {
  const { document } = parseHTML(html);
  return [...document.querySelectorAll("*")].map((element) => {
    const names = [...element.attributes].map(({ name }) => name).toSorted();
    return `${element.tagName} ${names.join(" ")} ${element.getAttribute("href") ?? ""}`;
  });
}

describe("hostile labels are nothing but text", () => {
  test.for(payloads)("%j in the HTML", (payload) => {
    expect(tree(made(payload).html)).toEqual(tree(made("harmless").html));
  });
  test.for(payloads)("%j on the desk", (payload) => {
    expect(tree(made(payload).desk)).toEqual(tree(made("harmless").desk));
  });
  test.for(payloads)("%j in Markdown", (payload) => {
    const reader = markdownIt({ html: true });
    const shape = (words: string) => tree(`<body>${reader.render(made(words).markdown)}</body>`);
    expect(shape(payload)).toEqual(shape("harmless"));
  });
  test.for(payloads)("%j in the PDF, which is still PDF/UA", async (payload) => {
    const { view } = made(payload);
    const pdf = Buffer.from(await engine.render({ ...templates.pdf, data: view, date: view.date }));
    expect(pdf.includes("/URI")).toBe(false);
    expect(pdf.includes("pdfuaid:part")).toBe(true);
  });
});

const page = (html: string): Document => parseHTML(html).document;

test("every mark of the brief leads to one place in it, and is told in words", () => {
  const document = page(made("Ministry").html);
  const links = [...document.querySelectorAll(".timeline a, .matrix a")];
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    expect(document.querySelectorAll(link.getAttribute("href") ?? "#")).toHaveLength(1);
    const words = link.getAttribute("aria-label") ?? link.textContent ?? "";
    expect(words.trim()).not.toBe("");
  }
  for (const use of document.querySelectorAll("use"))
    expect(document.querySelectorAll(use.getAttribute("href") ?? "#")).toHaveLength(1);
});

test("the matrix is a table whose heads say what they are heads of", () => {
  for (const html of [made("Ministry").html, made("Ministry").desk]) {
    const table = page(html).querySelector(".matrix");
    const scopes = [...(table?.querySelectorAll("th") ?? [])].map((head) =>
      head.getAttribute("scope"),
    );
    expect(new Set(scopes)).toEqual(new Set(["col", "row", "rowgroup"]));
    for (const cell of table?.querySelectorAll("td svg") ?? [])
      expect(cell.parentElement?.querySelector(".unseen")?.textContent).toMatch(
        /reports|otherwise/u,
      );
  }
});

test("a mark on the desk leads to the claim in its source, and nothing is styled in place", () => {
  const document = page(made("Ministry").desk);
  const links = [...document.querySelectorAll(".matrix td a")].map(
    (link) => link.getAttribute("href") ?? "",
  );
  expect(links.length).toBeGreaterThan(4);
  for (const link of links)
    expect(link).toMatch(/^\/e\/sample\/[\w-]+\/sources\/s\d+\?claim=c\d+#claim$/u);
  expect(document.querySelectorAll("[style], script:not([src])")).toHaveLength(0);
});

test("Markdown has the table where its columns are few, and none where they are many", () => {
  expect(made("Ministry", 6).markdown).toContain("## Who reports what");
  expect(made("Ministry", 7).markdown).not.toContain("## Who reports what");
});

test("a brief without two days or two origins has no picture; the desk says why", () => {
  const { brief, texts } = picturedBrief({
    origins: ["A"],
    episodes: [{ label: "Visit" }],
    findings: [{ origins: [0] }],
  });
  const view = toView(brief, texts);
  const html = templates.html(toPageView(view, brief, texts));
  expect(page(html).querySelectorAll("svg.timeline, .matrix")).toHaveLength(0);
  expect(templates.markdown(view)).not.toContain("Who reports what");
  const told = page(desk.evidence({ ...sampleEdition("in-review"), brief, texts }, chrome)).body
    .textContent;
  expect(told).toContain("No timeline is drawn.");
  expect(told).toContain("one origin reports all of it");
});

test("the same brief gives the same bytes", async () => {
  const [one, other] = [made("Ministry"), made("Ministry")];
  expect([one.html, one.markdown, one.desk]).toEqual([other.html, other.markdown, other.desk]);
  const pdf = () =>
    createTypstEngine().render({ ...templates.pdf, data: one.view, date: one.view.date });
  expect(Buffer.compare(await pdf(), await pdf())).toBe(0);
});

test("a matrix of several pages, and a timeline higher than one, are still PDF/UA", async () => {
  const origins = Array.from({ length: 40 }, (_, at) => `Origin ${at}`);
  const days = Array.from({ length: 12 }, (_, at) => `from ${at + 1} to ${at + 9} May 2024`);
  const { brief } = picturedBrief({
    origins,
    episodes: Array.from({ length: 16 }, (_, at) => ({ label: `Strike ${at} `.repeat(20) })),
    findings: Array.from({ length: 200 }, (_, at) => ({
      origins: [at % 40, (at + 7) % 40],
      episode: at % 16,
      time: days[at % 12],
    })),
  });
  const view = toView(brief, new Map(brief.sources.map(({ id }) => [id, "x".repeat(20_000)])));
  const pdf = await engine.render({ ...templates.pdf, data: view, date: view.date });
  expect(Buffer.from(pdf).includes("pdfuaid:part")).toBe(true);
});

test.runIf(hasPoppler)("the PDF shows the days and who reports what", async () => {
  const { view } = made("Ministry");
  const text = pdfText(await engine.render({ ...templates.pdf, data: view, date: view.date }));
  for (const words of ["27 Nov", "9 Dec", "Who reports what", "reports a denial"])
    expect(text).toContain(bare(words));
});
