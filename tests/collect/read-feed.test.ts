import { expect, test } from "vitest";
import { readFeed } from "../../src/adapters/collect/read-feed.ts";

const url = "https://news.example/feeds/all";

function read(text: string | Uint8Array, contentType?: string) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  return readFeed(bytes, { url, contentType });
}

function entriesOf(text: string | Uint8Array, contentType?: string) {
  const feed = read(text, contentType);
  return feed.kind === "feed" ? feed.entries : feed.code;
}

const channel = (items: string) =>
  `<rss version="2.0"><channel><title>c</title>${items}</channel></rss>`;

test.for([
  {
    format: "RSS",
    text: channel(
      `<item><link>/a</link><guid>g</guid><pubDate>Tue, 03 Nov 2026 09:39:21 GMT</pubDate></item>`,
    ),
    entry: {
      id: "g",
      published: { value: "Tue, 03 Nov 2026 09:39:21 GMT", from: "feed, pubDate" },
    },
  },
  {
    format: "Atom",
    text: `<feed xmlns="http://www.w3.org/2005/Atom"><id>f</id><title>t</title><entry><id>g</id><link href="/a"/><published>2026-11-03T09:39:21Z</published></entry></feed>`,
    entry: { id: "g", published: { value: "2026-11-03T09:39:21Z", from: "feed, published" } },
  },
  {
    format: "RDF",
    text: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel><item rdf:about="g"><title>t</title><link>/a</link><dc:date>2026-11-03</dc:date></item></rdf:RDF>`,
    entry: { id: "g", published: { value: "2026-11-03", from: "feed, dc:date" } },
  },
  {
    format: "JSON Feed",
    text: `{"version":"https://jsonfeed.org/version/1.1","title":"t","items":[{"id":"g","url":"/a","date_published":"2026-11-03T09:39:21Z"}]}`,
    entry: { id: "g", published: { value: "2026-11-03T09:39:21Z", from: "feed, date_published" } },
  },
])("reads the entries of $format", ({ text, entry }) => {
  expect(entriesOf(text)).toMatchObject([{ ...entry, url: "https://news.example/a" }]);
});

test.for([
  {
    link: "an address relative to the feed",
    xml: channel("<item><link>b/c</link></item>"),
    to: "https://news.example/feeds/b/c",
  },
  {
    link: "an address relative to `xml:base`",
    xml: `<rss version="2.0" xml:base="https://base.example/x/"><channel><title>c</title><item xml:base="y/"><link>z</link></item></channel></rss>`,
    to: "https://base.example/x/y/z",
  },
  {
    link: "a guid, where there is no link",
    xml: channel("<item><guid>https://news.example/g</guid></item>"),
    to: "https://news.example/g",
  },
  {
    link: "the page, not the enclosure",
    xml: channel(
      `<item><enclosure url="https://e.example/a.mp3" type="audio/mpeg" length="1"/><link>/a</link></item>`,
    ),
    to: "https://news.example/a",
  },
  {
    link: "the page, without marks of its readers",
    xml: channel("<item><link>/a?id=1&amp;utm_medium=x&amp;b#top</link></item>"),
    to: "https://news.example/a?id=1&b",
  },
  {
    link: "the alternate of an Atom entry",
    xml: `<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title><entry><id>1</id><link rel="enclosure" href="/e"/><link rel="alternate" type="text/html" href="/a"/></entry></feed>`,
    to: "https://news.example/a",
  },
])("follows $link", ({ xml, to }) => {
  expect(entriesOf(xml)).toMatchObject([{ url: to }]);
});

test.for([
  "javascript:alert(1)",
  "file:///etc/passwd",
  "data:text/html,x",
  "ftp://a/b",
  "//",
  "",
  "http://",
])("counts an entry that links `%s` as one without a page", (link) => {
  expect(read(channel(`<item><title>t</title><link>${link}</link></item>`))).toMatchObject({
    entries: [],
    withoutPage: 1,
  });
});

test.for([
  { what: "a page", text: "<!-- x --><!DOCTYPE html><html><rss></html>", code: "html-not-feed" },
  {
    what: "a page in XHTML",
    text: `<?xml version="1.0"?><html xmlns="…"></html>`,
    code: "html-not-feed",
  },
  { what: "a sentence", text: "It works!", code: "not-a-feed" },
  { what: "other JSON", text: `{"items":[]}`, code: "not-a-feed" },
  {
    what: "a feed of nested entities",
    text: `<!DOCTYPE rss [<!ENTITY a "aa"><!ENTITY b '&a;&a;'>]>${channel("")}`,
    code: "entity-bomb",
  },
  {
    what: "a feed that breaks off in its first entry",
    text: "<rss><channel><item><title>a",
    code: "unreadable-feed",
  },
])("refuses $what as $code", ({ text, code }) => {
  expect(read(text)).toMatchObject({ kind: "refused", code });
});

test("a feed that declares the names of many letters is no bomb", () => {
  const names = Array.from({ length: 2000 }, (_, at) => `<!ENTITY n${at} "&#${160 + at};">`).join(
    "",
  );
  const text = `<!DOCTYPE rss [${names}]>${channel("<item><link>/a</link></item>")}`;
  expect(entriesOf(text)).toHaveLength(1);
});

test("a feed with a hundred thousand references in its texts is read", () => {
  const heavy = `<item><link>/a</link><description>${"&amp;&#39;".repeat(60_000)}</description></item>`;
  expect(entriesOf(channel(heavy))).toHaveLength(1);
});

test("entries before the damage are read, and the damage is told", () => {
  const whole = `<item><link>/1</link></item><item><link>/2</link></item>`;
  const broken = `<rss version="2.0"><channel>${whole}<item><title><![CDATA[x</title></item><item><link>/4`;
  expect(read(broken)).toMatchObject({ kind: "feed", isDamaged: true, entries: [{}, {}] });
  expect(read(channel(whole))).toMatchObject({ isDamaged: false });
});

test("a guid that says that it is no link is none", () => {
  const item = `<item><guid isPermaLink="false">https://news.example/g</guid></item>`;
  expect(read(channel(item))).toMatchObject({ entries: [], withoutPage: 1 });
});

test("two bytes a letter stay so where they happen to be UTF-8, too", () => {
  const text = utf16(`<?xml version="1.0"?>${channel("<item><link>/\u80C2</link></item>")}`);
  expect(entriesOf(text)).toMatchObject([
    { url: `https://news.example/${encodeURIComponent("\u80C2")}` },
  ]);
});

test("elements nested a hundred thousand deep cost the feed, not the program", () => {
  const deep = `<rss version="2.0"><channel>${"<item>".repeat(100_000)}`;
  expect(read(deep).kind).toBe("refused");
});

const cyrillic = "<item><link>/новости</link></item>";
const inKoi8 = (text: string) => {
  const letters = "юабцдефгхийклмнопярстужвьызшэщчъ";
  return Uint8Array.from(text, (letter) =>
    letters.includes(letter) ? 0xc0 + letters.indexOf(letter) : (letter.codePointAt(0) ?? 0),
  );
};
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const news = `https://news.example/${encodeURIComponent("новости")}`;

test.for([
  {
    by: "its mark, whatever the server says",
    bytes: utf16(`\uFEFF${channel(cyrillic)}`),
    type: "text/xml; charset=koi8-r",
  },
  {
    by: "what the server says",
    bytes: inKoi8(channel(cyrillic)),
    type: "text/xml; charset=KOI8-R",
  },
  {
    by: "what the server says, not what it declares",
    bytes: inKoi8(`<?xml version="1.0" encoding="latin1"?>${channel(cyrillic)}`),
    type: `text/xml; charset="koi8-r"`,
  },
  {
    by: "what it declares",
    bytes: inKoi8(`<?xml version="1.0" encoding="koi8-r"?>${channel(cyrillic)}`),
    type: "text/xml",
  },
  {
    by: "what it declares, where the server names nothing real",
    bytes: inKoi8(`<?xml version='1.0' encoding='koi8-r'?>${channel(cyrillic)}`),
    type: "text/xml; charset=bogus",
  },
  {
    by: "its bytes, where they are UTF-8 after all",
    bytes: new TextEncoder().encode(channel(cyrillic)),
    type: "text/xml; charset=iso-8859-1",
  },
  {
    by: "two bytes a letter, without a mark",
    bytes: utf16(`<?xml version="1.0" encoding="utf-16"?>${channel(cyrillic)}`),
    type: "text/xml",
  },
])("is decoded by $by", ({ bytes, type }) => {
  expect(entriesOf(bytes, type)).toMatchObject([{ url: news }]);
});
