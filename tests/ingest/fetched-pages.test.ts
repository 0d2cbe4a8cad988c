/** Pages from the network: what is known of them, on what basis, and what a page cannot say of itself. */
import { expect, test } from "vitest";
import { Publisher } from "../../src/domain/publisher.ts";
import type { Source } from "../../src/domain/source.ts";
import { NotFetched, type DocumentFile } from "../../src/ports/document.ts";
import { gradeSource } from "../../src/stages/6-verify/grade.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles } from "./ingest-documents.ts";

type Fetched = NonNullable<DocumentFile["fetched"]>;

const url = "https://www.news.example/2026/strike";
const plain: Fetched = {
  url,
  finalUrl: url,
  at: "2026-11-21T08:00:00.000Z",
  feeds: [],
  standing: { grade: "F" },
};

function page(
  head: string,
  words = "The port was shut on Monday. Nobody was hurt, the harbour said.",
): string {
  return `<!doctype html><html lang="en"><head>${head}</head><body><article><h1>The port is shut for now</h1><p>${words}</p></article></body></html>`;
}

async function sourceOf(
  html: string | Uint8Array,
  fetched: Partial<Fetched> = {},
  publishers: readonly Publisher[] = [],
): Promise<Source> {
  const file = { ...documentOf("page", html), fetched: { ...plain, ...fetched } };
  const { library, fates } = await ingestFiles([file], { publishers });
  const [source] = library.sources;
  if (source === undefined) throw new Error(fates[0]?.reason ?? "no fate");
  return source;
}

const siteName = `<meta property="og:site_name" content="Harbour Post">`;

test.for([
  {
    where: "the page",
    head: siteName,
    standing: { publisher: "Configured" },
    publisher: { basis: "metadata", value: "Harbour Post", from: "meta og:site_name" },
  },
  {
    where: "the config, where the page does not say",
    head: "",
    standing: { publisher: "Configured" },
    publisher: { basis: "metadata", value: "Configured", from: "brief.yaml, sources" },
  },
  {
    where: "the address, where nothing says",
    head: "",
    standing: {},
    publisher: { basis: "inferred", value: "news.example", evidence: "host of its address" },
  },
] as const)("the publisher is that of $where", async ({ head, standing, publisher }) => {
  const { metadata } = await sourceOf(page(head), { standing: { grade: "F", ...standing } });
  expect(metadata.publisher).toEqual(publisher);
});

const published = { value: "2026-11-20", from: "feed, pubDate" };
const declared = (date: string) => `<meta property="article:published_time" content="${date}">`;

test.for([
  {
    when: "the page says",
    head: declared("2026-11-19T08:00:00Z"),
    given: published,
    date: { basis: "metadata", value: "2026-11-19", from: "meta article:published_time" },
  },
  {
    when: "the feed says, where the page does not",
    head: "",
    given: published,
    date: { basis: "metadata", ...published },
  },
  {
    when: "the feed says, where the page gives a day to come",
    head: declared("2030-01-01"),
    given: published,
    date: { basis: "metadata", ...published },
  },
  { when: "nobody says", head: "", given: undefined, date: { basis: "unknown" } },
  {
    when: "nobody says but a page that gives a day to come",
    head: declared("2030-01-01"),
    given: undefined,
    date: { basis: "unknown" },
  },
] as const)("it was published when $when", async ({ head, given, date }) => {
  const { metadata } = await sourceOf(page(head), given === undefined ? {} : { published: given });
  expect(metadata.published).toEqual(date);
});

test("a source keeps its address, when it was fetched, and nothing that became metadata", async () => {
  const { fetched } = await sourceOf(page(""), { published, feeds: ["https://news.example/feed"] });
  expect(fetched).toEqual({ ...plain, feeds: ["https://news.example/feed"] });
});

test("the server's word on the encoding counts where the bytes alone would be guessed at", async () => {
  const bytes = new Uint8Array(Buffer.from(page("", "Cena wzros\xb3a o 5 procent."), "latin1"));
  const { text, encoding } = await sourceOf(bytes, { charset: "iso-8859-2" });
  expect(encoding).toBe("iso-8859-2");
  expect(text).toContain("wzrosła");
});

function on(name: string, site: string, words: string): DocumentFile {
  const address = `https://${site}/${name}`;
  const fetched = { ...plain, url: address, finalUrl: address };
  return { ...documentOf(name, page("", words)), fetched };
}

function by(feed: string): DocumentFile {
  return { ...documentOf(feed, page("")), fetched: { ...plain, feeds: [feed] } };
}

test("pages of one site on which nothing says whose they are have one origin, and those of two sites have two", async () => {
  const { library } = await ingestFiles([
    on("a", "one.example", "The port was shut on Monday after a crane fell on its main berth."),
    on("b", "www.one.example", "The bank raised its rate by half a point on Wednesday, it said."),
    on("c", "two.example", "A ferry ran aground off the cape at night with many passengers."),
  ]);
  expect(library.origins.map(({ name }) => name).toSorted()).toEqual([
    "one.example",
    "two.example",
  ]);
});

test("one text under two addresses is one source, and says the feeds of both", async () => {
  const { library, fates } = await ingestFiles([by("f1"), by("f2")]);
  expect(library.sources.map(({ fetched }) => fetched?.feeds)).toEqual([["f1", "f2"]]);
  expect(fates.map(({ fate }) => fate)).toEqual(["used", "duplicate"]);
});

test.for([
  { code: "http-404", fate: "failed" },
  { code: "too-large", fate: "failed" },
  { code: "not-asked", fate: "skipped" },
])(
  "a page that was not fetched for $code is $fate, with code and reason in the ledger",
  async ({ code, fate }) => {
    const file = {
      name: "gone",
      bytes: 0,
      read: () => Promise.reject(new NotFetched(code, "So it is.")),
    };
    const { fates, notes } = await ingestFiles([file]);
    expect(fates).toMatchObject([{ fate, code, reason: "So it is." }]);
    expect(notes.map(({ rule }) => rule)).toEqual(fate === "failed" ? [`ingest/${code}`] : []);
  },
);

const registry = (match: string) => [
  Publisher.parse({ match, name: "Reuters", grade: "A", reason: "its record" }),
];

test.for([
  {
    who: "a page of the site that the registry names",
    finalUrl: "https://uk.reuters.example/x",
    match: "reuters.example",
    letter: "A",
  },
  {
    who: "a page that the config says is theirs",
    publisher: "Reuters",
    match: "Reuters",
    letter: "A",
  },
  {
    who: "a site that ends like it",
    finalUrl: "https://notreuters.example/",
    match: "reuters.example",
    letter: "F",
  },
  {
    who: "a page of all that end in a word",
    finalUrl: "https://a.example/",
    match: "example",
    letter: "F",
  },
  {
    who: "a page that calls itself so",
    head: `<meta property="og:site_name" content="Reuters">`,
    match: "Reuters",
    letter: "F",
  },
  {
    who: "a page with the name in its address",
    finalUrl: "https://evil.example/reuters.example/Reuters",
    match: "reuters.example",
    letter: "F",
  },
  {
    who: "a site with the name in its own",
    finalUrl: "https://reuters.example.evil.example/",
    match: "reuters.example",
    letter: "F",
  },
])(
  "$who has the letter $letter",
  async ({ finalUrl = url, publisher, head = "", match, letter }) => {
    const standing = { grade: "F" as const, ...(publisher === undefined ? {} : { publisher }) };
    const source = await sourceOf(page(head), { finalUrl, standing }, registry(match));
    expect(gradeSource(source, registry(match)).reliability).toBe(letter);
  },
);

test("the config's letter for a feed holds for its pages, with the reason given there", async () => {
  const source = await sourceOf(page(""), { standing: { grade: "C", reason: "a local paper" } });
  expect(gradeSource(source, [])).toEqual({ reliability: "C", because: "a local paper" });
});
