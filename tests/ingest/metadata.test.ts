import { expect, test } from "vitest";
import type { Attribute } from "../../src/domain/source.ts";
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

const valueOf = (attribute: Attribute): string | undefined =>
  attribute.basis === "unknown" ? undefined : attribute.value;

test.for([
  { line: "Coastwire, March 2, 2026", publisher: "Coastwire", day: "2026-03-02" },
  { line: "Coastwire | Published March 2, 2026", publisher: "Coastwire", day: "2026-03-02" },
  { line: "March 2, 2026 | Coastwire", publisher: "Coastwire", day: "2026-03-02" },
  { line: "Port Gazette, Monday, March 2, 2026", publisher: "Port Gazette", day: "2026-03-02" },
  {
    line: "By Ana Lim | Daily Ledger | 3 March 2026",
    publisher: "Daily Ledger",
    day: "2026-03-03",
  },
  { line: "Ana Lim | Daily Ledger | 3 March 2026", publisher: "Daily Ledger", day: "2026-03-03" },
  { line: "By staff, Daily Ledger, 3 March 2026", publisher: "Daily Ledger", day: "2026-03-03" },
  { line: "Port Post with Reuters, March 2, 2026", publisher: "Port Post", day: "2026-03-02" },
  { line: "Radio Port, 4 March 2026", publisher: "Radio Port", day: "2026-03-04" },
  { line: "The Port Review\n6 March 2026", publisher: "The Port Review", day: "2026-03-06" },
  { line: "By Ana Lim - 3 March 2026", publisher: undefined, day: "2026-03-03" },
  { line: "By Ana Lim | World News | 3 March 2026", publisher: undefined, day: "2026-03-03" },
  { line: "Meridian | 3 March 2026", publisher: undefined, day: "2026-03-03" },
  { line: "LONDON, March 2, 2026", publisher: undefined, day: "2026-03-02" },
  { line: "Reuters, March 2, 2026", publisher: undefined, day: "2026-03-02" },
  { line: "Daily Ledger | 03/04/2026", publisher: "Daily Ledger", day: undefined },
  { line: "Published 10:15, 3 March 2026", publisher: undefined, day: "2026-03-03" },
  {
    line: "Updated: March 4, 2026\nPublished: 3 March 2026",
    publisher: undefined,
    day: "2026-03-03",
  },
  {
    line: "Published: 3 March 2026, 10:15. Updated: March 4, 2026, 11:00",
    publisher: undefined,
    day: "2026-03-03",
  },
])("at the head, “$line” is of $publisher and $day", async ({ line, publisher, day }) => {
  const source = await ingestOne("a.txt", `A headline about a visit\n\n${line}\n\n${prose}`);
  const { metadata } = source;
  expect(valueOf(metadata.title)).toBe("A headline about a visit");
  expect(valueOf(metadata.publisher)).toBe(publisher);
  expect(valueOf(metadata.published)).toBe(day);
  expect(wordsOf(source).furniture.map(([, words]) => words)).toEqual(line.split("\n"));
});

test.for([
  {
    what: "a picture's credit",
    text: `A headline\n\nAda Berg | Reuters | May 9, 2022\n\n${prose}`,
  },
  { what: "a name under a picture", text: `A headline\n\nPearl Harbor, May 9, 2022\n\n${prose}` },
  { what: "a page's title", text: `Ministers Meet | Daily Ledger | May 9, 2022\n\n${prose}` },
  {
    what: "a stage of the story",
    text: `A headline\n\n${prose}\n\nLONDON, May 9, 2022\n\n${prose}`,
  },
  {
    what: "a line below the story",
    text: `A headline\n\n${prose.repeat(3)}\n\n${"A word.\n\n".repeat(8)}Daily Ledger, May 9, 2022`,
  },
  { what: "a sentence", text: `A headline\n\nIn London, on May 9, 2022, they met.\n\n${prose}` },
])("$what gives neither a publisher nor a day", async ({ text }) => {
  const { metadata } = await ingestOne("a.txt", text);
  expect(metadata.publisher).toEqual({ basis: "unknown" });
  expect(metadata.published).toEqual({ basis: "unknown" });
});

test.for([
  { head: "Port Gazette\n3 March 2026\nPolice raid a museum", title: "Police raid a museum" },
  { head: "Police Raid Port Gazette\n3 March 2026", title: "Police Raid Port Gazette" },
  { head: "Police Raid Port Gazette\nBy Ana Lim\n3 March 2026", title: "Police Raid Port Gazette" },
])("of “$head” the title is “$title”", async ({ head, title }) => {
  const { metadata } = await ingestOne("a.txt", `${head}\n\n${prose}`);
  expect(valueOf(metadata.title)).toBe(title);
});

test("what the config's registry says goes before the head", async () => {
  const { metadata } = await ingestOne(
    "coast-1.txt",
    `A headline about a visit\n\nCoastwire, March 2, 2026\n\n${prose}`,
    [{ match: "coast-", name: "The Coast", grade: "B" }],
  );
  expect(valueOf(metadata.publisher)).toBe("The Coast");
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
