import fc from "fast-check";
import markdownIt from "markdown-it";
import { expect, test } from "vitest";
import { escapeMarkdown, markdownBold } from "../../src/stages/7-render/escape-markdown.ts";

const reader = markdownIt("commonmark", { html: true }).enable(["table", "strikethrough"]);

/** The text that a reader sees, and every element that is not in `expected`. */
function read(markdown: string, allowed: RegExp) {
  const html = reader.render(markdown);
  const elements = [...html.matchAll(/<(\w+)/g)].map(([, name = ""]) => name);
  const text = unescapeHtml(html.replaceAll(/<!--.*?-->|<\/?[a-z][^>]*>/g, ""));
  return { text: text.trim(), others: elements.filter((name) => !allowed.test(name)) };
}

function unescapeHtml(html: string): string {
  return html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

// Few characters, each of which means something to Markdown somewhere.
const hostile = fc
  .array(
    fc.constantFrom(
      ..."ab1.)#+-=>*_`~|[]()!<&;\\$ \n".split(""),
      "&amp;",
      "](http://x.y)",
      "<b>",
      "```",
      "1. ",
      "“",
      "两",
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));
const plain = (text: string) => text.replaceAll(/\s+/g, " ").trim();

test.for([
  { place: "a paragraph", frame: (text: string) => `a ${text}`, allowed: /^p$/, lead: "a " },
  { place: "the start of a line", frame: (text: string) => text, allowed: /^p$/, lead: "" },
  { place: "a list item", frame: (text: string) => `- ${text}`, allowed: /^(ul|li)$/, lead: "" },
  { place: "a heading", frame: (text: string) => `# a ${text}`, allowed: /^h1$/, lead: "a " },
  { place: "a quote", frame: (text: string) => `> ${text}`, allowed: /^(blockquote|p)$/, lead: "" },
])("escaped text reads as itself in $place", ({ frame, allowed, lead }) => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(plain(text) !== "");
      const { text: seen, others } = read(frame(escapeMarkdown(text)), allowed);
      expect(others).toEqual([]);
      expect(seen).toBe(plain(lead + text));
    }),
    { numRuns: 400 },
  );
});

test("escaped text stays in its table cell", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const table = `| a | b |\n| --- | --- |\n| x ${escapeMarkdown(text)} | y |\n`;
      const [cell = ""] = /(?<=<td>).*?(?=<\/td>)/s.exec(reader.render(table)) ?? [];
      expect(unescapeHtml(cell)).toBe(plain(`x ${text}`));
      expect(read(table, /^(table|thead|tbody|tr|th|td)$/).others).toEqual([]);
    }),
  );
});

test("words set in bold are bold, and the line still reads as itself", () => {
  fc.assert(
    fc.property(hostile, hostile, hostile, (before, words, after) => {
      fc.pre(plain(words) !== "");
      const line = markdownBold([
        { words: before, isBold: false },
        { words, isBold: true },
        { words: after, isBold: false },
      ]);
      const html = reader.render(`a ${line}`);
      expect(html.match(/<(strong|b)>/g)).toHaveLength(1);
      const { text, others } = read(`a ${line}`, /^(p|strong|b)$/);
      expect(others).toEqual([]);
      expect(plain(text)).toBe(plain(`a ${before.replace(/^\s+/, "")}${words.trim()}${after}`));
    }),
    { numRuns: 400 },
  );
});

test("two bold pieces keep the words between them out of the bold", () => {
  const line = markdownBold([
    { words: "He said “", isBold: false },
    { words: "we met", isBold: true },
    { words: " at *noon* ", isBold: false },
    { words: "and agreed", isBold: true },
    { words: "”.", isBold: false },
  ]);
  expect(line).toBe(String.raw`He said “**we met** at \*noon\* **and agreed**”.`);
});

test.for([
  ["see http://x.y/z now", String.raw`see http\://x.y/z now`],
  ["www.x.y", String.raw`www\.x.y`],
  ["write to a@b.c", "write to a<!-- -->@b.c"],
  ["$27 to $30", String.raw`\$27 to \$30`],
  ["Nov. 9, 2022 - a note", "Nov. 9, 2022 - a note"],
])("GitHub makes nothing of %s", ([text = "", escaped = ""]) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});
