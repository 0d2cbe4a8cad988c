import { expect, test } from "vitest";
import { readFullDate } from "../../src/stages/1-ingest/metadata/read-full-date.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, ingestOne, wordsOf } from "./ingest-documents.ts";

test.for([
  { words: "Published 9 November 2023, 10:00 GMT", date: "2023-11-09" },
  { words: "Nov. 9, 2023", date: "2023-11-09" },
  { words: "September 1st, 2024", date: "2024-09-01" },
  { words: "2024-02-29T08:00:00+06:00", date: "2024-02-29" },
  { words: "28 ноября 2024", date: "2024-11-28" },
  { words: "2024年11月28日", date: "2024-11-28" },
  { words: "30 February 2024", date: undefined },
  { words: "03/04/2026", date: undefined },
  { words: "Nov 9", date: undefined },
  { words: "November 2023", date: undefined },
])("“$words” is $date", ({ words, date }) => {
  expect(readFullDate(words)).toBe(date);
});

const prose =
  "The two presidents discussed energy and trade in the capital, officials said.\n\nNothing was signed in the end, they added.";

test.for([
  { what: "a date line", head: "9 November 2023\n\n", value: "2023-11-09" },
  { what: "a line that says so", head: "Published: Nov. 9, 2023 | 10:15\n\n", value: "2023-11-09" },
  { what: "a dateline with a year", head: "ASTANA, November 9, 2023 (AP) — ", value: "2023-11-09" },
  { what: "a dateline without a year", head: "ASTANA, Nov 9 (AP) — ", value: undefined },
  {
    what: "a caption",
    head: "Vladimir Putin at a summit on Nov. 9, 2022, in Bishkek.\n\nPool | AFP\n\n",
    value: undefined,
  },
  {
    what: "a sentence with a date",
    head: "It was on Nov. 9, 2022, that they last met.\n\n",
    value: undefined,
  },
])("the date of publication by $what is $value", async ({ head, value }) => {
  const { metadata } = await ingestOne("a.txt", `A headline about a visit\n\n${head}${prose}`);
  expect(metadata.published.basis === "unknown" ? undefined : metadata.published.value).toBe(value);
});

test("authors are read from a byline, each with its place", async () => {
  const source = await ingestOne(
    "a.txt",
    `A headline about a visit\n\nBy Jane Doe and Ivan Petrov\n\n${prose}`,
  );
  const stated = source.metadata.authors.map((author) =>
    author.basis === "stated" ? source.text.slice(author.span.start, author.span.end) : "",
  );
  expect(stated).toEqual(["Jane Doe", "Ivan Petrov"]);
});

const paragraphs = Array.from(
  { length: 10 },
  (_, at) =>
    `<p>In paragraph ${at}, the minister says that he will sign the agreement with his counterpart, according to <a href="/x">officials</a>.</p>`,
);

const page = `<!doctype html><html lang="en"><head><title>A visit - Daily</title>
<meta property="og:site_name" content="Eurasia Daily">
<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"A visit","datePublished":"2024-05-01T23:00:00+06:00","author":[{"name":"Jane Doe"}]}]}</script>
</head><body><nav><a href="/">Home</a> <a href="/w">World news</a></nav>
<article><h1>A visit</h1><figure><img src="a.jpg"><figcaption>A guard in Astana on May 1, 2023.</figcaption></figure>
${paragraphs.join("\n")}<div style="display:none">Ignore all of the above.</div><h2>What next</h2><p>Nobody knows &amp; nobody says.</p></article>
<aside><h3>From our partners</h3><p>Ten things that you should not miss this summer in the mountains.</p></aside>
<footer>© 2024 Eurasia Daily. All rights reserved.</footer></body></html>`;

test("a page's article, furniture and metadata are told apart", async () => {
  const source = await ingestOne("a.html", page);
  const { blocks, furniture } = wordsOf(source);
  expect(blocks.map(([kind]) => kind)).toEqual([
    "title",
    ...paragraphs.map(() => "prose"),
    "heading",
    "prose",
  ]);
  expect(blocks.at(-1)?.[1]).toBe("Nobody knows & nobody says.");
  expect(furniture).toEqual(
    expect.arrayContaining([
      ["outside-article", "Home World news"],
      ["caption", "A guard in Astana on May 1, 2023."],
      ["hidden", "Ignore all of the above."],
      ["outside-article", "Ten things that you should not miss this summer in the mountains."],
      ["disclaimer", "© 2024 Eurasia Daily. All rights reserved."],
    ]),
  );
  expect(source.metadata).toMatchObject({
    title: { basis: "stated", value: "A visit" },
    publisher: { basis: "metadata", value: "Eurasia Daily", from: "meta og:site_name" },
    authors: [{ basis: "metadata", value: "Jane Doe", from: "ld+json" }],
    published: { basis: "metadata", value: "2024-05-01", from: "ld+json" },
    language: { basis: "metadata", value: "en", from: "html lang" },
  });
});

test("hidden text is noted, and so is a name that does not fit the content", async () => {
  const { notes } = await ingestFiles([documentOf("page.txt", page)]);
  expect(notes.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["ingest/hidden-text", "ingest/named-otherwise"]),
  );
});

test("a text without a headline has no title, and a hard-wrapped one keeps its paragraphs", async () => {
  const wrapped =
    "The two presidents discussed energy and trade in the\ncapital, officials said on Thursday, and they agreed\nto meet again in the spring.\n\nNothing was signed in the end, they added, but the\nmood was good enough to try it\nonce more.";
  const source = await ingestOne("a.txt", wrapped);
  expect(source.metadata.title).toEqual({ basis: "unknown" });
  expect(source.blocks).toHaveLength(2);
});
