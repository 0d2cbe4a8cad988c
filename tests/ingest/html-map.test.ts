import fc from "fast-check";
import { expect, test } from "vitest";
import { mapLengths, toCanonical, toRaw } from "../../src/anchoring/offset-map.ts";
import { readDocument, type ReadDocument } from "../../src/stages/1-ingest/read-document.ts";

/** Words and the ways of writing them in a page; markup that hides, drops, breaks and nests; and broken markup. */
const pieces = [
  "word ",
  "two  words\n",
  "&amp;",
  "&lt;",
  "&#x41;",
  "&eacute;",
  "&nbsp;",
  "e\u0301",
  "📈",
  "&notanentity;",
  "&#x202e;",
  "<p>",
  "</p>",
  "<b>",
  "</b>",
  "<br>",
  "<div>",
  "</div>",
  "<li>",
  "<td>",
  "<pre>",
  "</pre>",
  "<span hidden>",
  "</span>",
  '<div style="display:none">',
  "<script>var x = '<p>';</script>",
  "<!-- no -->",
  "<",
  ">",
  "&",
  "</",
  "<p",
  "\r\n",
  "\u200b",
];

const page = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 25 })
  .map((parts) => `<html>start ${parts.join("")}`);

const read = (text: string): Promise<ReadDocument> => readDocument("a.html", Buffer.from(text));

/** What a run of a page's text means, by the rules of HTML that these pages use. */
function meaningOf(raw: string): string {
  return raw
    .replaceAll(/<!--.*?-->|<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&not", "¬")
    .replaceAll("&#x41;", "A")
    .replaceAll("&eacute;", "é")
    .replaceAll("&amp;", "&")
    .normalize("NFC");
}

test("the map of a page has the length of its text and of its file", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const document = await read(text);
      expect(mapLengths(document.map)).toEqual({
        canonical: document.text.length,
        raw: document.decoded.text.length,
      });
    }),
  );
});

test("every offset of the text leads into the file and back", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const { text: canonical, map } = await read(text);
      for (let offset = 0; offset < canonical.length; offset += 1) {
        const raw = toRaw(map, { start: offset, end: offset + 1 });
        expect(toCanonical(map, raw.start)).toBeLessThanOrEqual(offset);
        expect(toCanonical(map, raw.end)).toBeGreaterThanOrEqual(offset + 1);
      }
    }),
  );
});

test("every visible character means what stands in the file at its place", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const { text: canonical, map, decoded } = await read(text);
      for (const { index, 0: letter } of canonical.matchAll(/\S/gu)) {
        const { start, end } = toRaw(map, { start: index, end: index + letter.length });
        expect(meaningOf(decoded.text.slice(start, end).replaceAll("\u200b", ""))).toBe(letter);
      }
    }),
    { numRuns: 300 },
  );
});

test("text of a page is read again to the same text", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const one = await read(text);
      const other = await read(text);
      expect(other.text).toBe(one.text);
      expect(other.map).toEqual(one.map);
    }),
    { numRuns: 30 },
  );
});

test("paragraphs are trimmed, in order, and do not overlap", async () => {
  await fc.assert(
    fc.asyncProperty(page, async (text) => {
      const { text: canonical, paragraphs } = await read(text);
      let last = 0;
      for (const { start, end } of paragraphs) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(canonical.slice(start, end)).toBe(canonical.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        last = end;
      }
    }),
  );
});

test.for([
  {
    what: "entities and tags",
    html: "<p>Fish &amp; <b>chips</b>&nbsp;are fine",
    text: "Fish & chips are fine",
  },
  { what: "line ends and spaces", html: "<p>a\n   b\t c</p>", text: "a b c" },
  {
    what: "script, style, template and comments",
    html: "<p>a<script>b</script><style>c</style><template>d</template><!--e--> f",
    text: "a f",
  },
  { what: "list items", html: "<ul><li>one<li>two</ul>", text: "one\n\ntwo" },
  { what: "table rows", html: "<table><tr><td>a<td>b<tr><td>c</table>", text: "a b\n\nc" },
  { what: "line breaks", html: "<p>a<br>b<br><br>c", text: "a\nb\n\nc" },
  { what: "hidden words within a paragraph", html: "<p>a <i hidden>evil</i> b", text: "a b" },
  { what: "paragraphs that are not closed", html: "<p>a<p>b<div>c", text: "a\n\nb\n\nc" },
])("the text of $what is what a reader sees", async ({ html, text }) => {
  expect((await read(`<html>${html}`)).text).toBe(text);
});

test.for([
  { how: "the attribute", html: "<p hidden>x" },
  { how: "display", html: '<p style="DISPLAY : none">x' },
  { how: "visibility", html: '<p style="color:red;visibility:hidden">x' },
  { how: "size", html: '<p style="font-size: 0px">x' },
  { how: "place", html: '<p style="position:absolute;left:-9999px">x' },
  { how: "aria", html: '<p aria-hidden="true">x' },
  { how: "a class", html: '<p class="a sr-only">x' },
  { how: "a style rule", html: "<style>.z, .y{display:none}</style><p class=z>x" },
  { how: "an element around it", html: "<div hidden><div><p>x</div></div>" },
])("text hidden by $how is kept, and known to be hidden", async ({ html }) => {
  const { text, paragraphs } = await read(`<html><p>seen</p>${html}`);
  expect(text).toBe("seen\n\nx");
  expect(paragraphs.map(({ hiddenBy }) => hiddenBy === undefined)).toEqual([true, false]);
});

test.for([
  { what: "a rule for print", html: "<style>@media print{.z{display:none}}</style><p class=z>x" },
  { what: "a size that is small", html: '<p style="font-size:0.8em">x' },
  { what: "a margin", html: '<p style="margin-left:-20px">x' },
  { what: "the end of the hidden element", html: "<div hidden>y</div><p>x" },
])("text is not hidden by $what", async ({ html }) => {
  const { paragraphs } = await read(`<html>${html}`);
  expect(paragraphs.at(-1)?.hiddenBy).toBeUndefined();
});
