import fc from "fast-check";
import createMarkdownIt from "markdown-it";
import { expect, test } from "vitest";
import { mapLengths, toRaw } from "../../src/anchoring/offset-map.ts";
import { readDocument } from "../../src/stages/1-ingest/read-document.ts";
import { ingestOne, wordsOf } from "./ingest-documents.ts";

const pieces = [
  "word ",
  "a",
  " ",
  "*",
  "**",
  "_",
  "`",
  "[a](b)",
  '[word](http://x.y/(z) "t")',
  "![word](c.png)",
  "\\*",
  "&amp;",
  "<b>",
  "</b>",
  "<http://q.r>",
  "\n",
  "\n\n",
  "\n> ",
  "\n- ",
  "\n1. ",
  "\n| a | b |\n|---|---|\n| a | c |\n\n",
];

/** The words that markdown-it itself would show, with white space aside. */
function wordsShown(text: string): string {
  const html = createMarkdownIt({ html: true }).render(text);
  const visible = html
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"');
  return visible.replaceAll("&amp;", "&").replaceAll(/\s+/g, "");
}

const markdown = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 20 })
  .map((parts) => `# Title\n\nstart ${parts.join("")}`);

test("the text of Markdown is what markdown-it would show", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const document = await readDocument("a.md", Buffer.from(text));
      expect(document.text.replaceAll(/\s+/g, "")).toBe(wordsShown(text));
    }),
    { numRuns: 400 },
  );
});

test("every word of it stands in the file at its place", async () => {
  await fc.assert(
    fc.asyncProperty(markdown, async (text) => {
      const { text: canonical, map, decoded } = await readDocument("a.md", Buffer.from(text));
      expect(mapLengths(map)).toEqual({ canonical: canonical.length, raw: decoded.text.length });
      for (const { index, 0: word } of canonical.matchAll(/[a-zA-Z]+/g)) {
        const { start, end } = toRaw(map, { start: index, end: index + word.length });
        expect(decoded.text.slice(start, end).replaceAll(/[^a-zA-Z]/g, "")).toContain(
          word.slice(0, 1),
        );
        expect(end - start).toBeGreaterThanOrEqual(word.length);
      }
    }),
  );
});

test("headings are headings; front matter is metadata; targets and images are no text", async () => {
  const text = [
    "---",
    'title: "A visit"',
    "author: Jane Doe",
    "date: 2024-11-28",
    "---",
    "",
    "# A visit",
    "",
    "The [president](http://x.y) came **on Thursday**, officials said.",
    "",
    "![A palace](palace.jpg)",
    "",
    "## It is not over yet.",
    "",
    "Nobody knows, said *the minister*.",
  ].join("\n");
  const source = await ingestOne("a.md", text);
  expect(source.format).toBe("markdown");
  expect(wordsOf(source).blocks).toEqual([
    ["title", "A visit"],
    ["prose", "The president came on Thursday, officials said."],
    ["heading", "It is not over yet."],
    ["prose", "Nobody knows, said the minister."],
  ]);
  expect(source.metadata).toMatchObject({
    title: { basis: "stated", value: "A visit" },
    authors: [{ basis: "metadata", value: "Jane Doe", from: "front matter author" }],
    published: { basis: "metadata", value: "2024-11-28" },
  });
});

test("HTML within Markdown loses its script and keeps its words", async () => {
  const { text } = await readDocument(
    "a.md",
    Buffer.from("# A\n\n<div>in <i>it</i><script>x()</script></div>\n\n- b"),
  );
  expect(text).toBe("A\n\nin it\n\nb");
});

test.for([
  { of: "a link", line: "[pre](treaty)treaty", shown: "pretreaty" },
  { of: "an image", line: "![pre](treaty)treaty", shown: "treaty" },
  { of: "a link with brackets in it", line: "[pre](a(b)treaty)treaty", shown: "pretreaty" },
  {
    of: "a link by label",
    line: "[pre][treaty]treaty\n\n[treaty]: http://x.y",
    shown: "pretreaty",
  },
])("a word is not found in the target of $of", async ({ line, shown }) => {
  const { text, map, decoded } = await readDocument("a.md", Buffer.from(`# A\n\n${line}`));
  expect(text).toBe(`A\n\n${shown}`);
  const start = text.lastIndexOf("treaty");
  const at = decoded.text.indexOf(line) + (line.split("\n")[0] ?? "").lastIndexOf("treaty");
  expect(toRaw(map, { start, end: start + 6 })).toEqual({ start: at, end: at + 6 });
});
