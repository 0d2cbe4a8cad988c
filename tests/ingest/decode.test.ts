import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/stages/1-ingest/decode.ts";
import { identify } from "../../src/stages/1-ingest/identify.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles, ingestOne } from "./ingest-documents.ts";

const russian =
  "Президент России прибыл в Астану с государственным визитом. Переговоры пройдут в четверг.";
const japanese =
  "ロシアのプーチン大統領はカザフスタンを訪問しました。首脳会談は木曜日に行われます。";

/** Bytes of Cyrillic text in windows-1251: the block from А to я lies in a row. */
function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });
}

function utf16be(text: string): Uint8Array {
  return Buffer.from(text, "utf16le").swap16();
}

test.for([
  { form: "UTF-8", bytes: Buffer.from(russian), encoding: "utf-8", text: russian },
  {
    form: "UTF-8 with a mark",
    bytes: Buffer.from(`\ufeff${russian}`),
    encoding: "utf-8",
    text: russian,
  },
  {
    form: "UTF-16 with a mark",
    bytes: Buffer.from(`\ufeff${russian}`, "utf16le"),
    encoding: "utf-16le",
    text: russian,
  },
  {
    form: "big-endian UTF-16 with a mark",
    bytes: utf16be(`\ufeff${russian}`),
    encoding: "utf-16be",
    text: russian,
  },
  {
    form: "UTF-16 without a mark",
    bytes: Buffer.from("Talks were held. And more.", "utf16le"),
    encoding: "utf-16le",
    text: "Talks were held. And more.",
  },
  {
    form: "Cyrillic UTF-16 without a mark",
    bytes: Buffer.from(russian, "utf16le"),
    encoding: "utf-16le",
    text: russian,
  },
  {
    form: "big-endian UTF-16 without a mark",
    bytes: utf16be(russian),
    encoding: "utf-16be",
    text: russian,
  },
  { form: "windows-1251", bytes: windows1251(russian), encoding: "windows-1251", text: russian },
  {
    form: "declared windows-1251",
    bytes: Buffer.concat([
      Buffer.from('<html><meta charset="windows-1251"><p>'),
      windows1251("Да"),
    ]),
    encoding: "windows-1251",
    text: '<html><meta charset="windows-1251"><p>Да',
  },
  {
    form: "XML's declaration",
    bytes: Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="windows-1251"?><html>'),
      windows1251("Да"),
    ]),
    encoding: "windows-1251",
    text: '<?xml version="1.0" encoding="windows-1251"?><html>Да',
  },
])("reads $form", async ({ bytes, encoding, text }) => {
  expect(await decode(bytes)).toMatchObject({ encoding, text, replacements: 0 });
});

test("reads Shift-JIS by its bytes", async () => {
  const sentence = [
    0x83, 0x8d, 0x83, 0x56, 0x83, 0x41, 0x82, 0xcc, 0x91, 0xe5, 0x93, 0x9d, 0x97, 0xcc, 0x82, 0xcd,
  ];
  const bytes = Uint8Array.from([
    ...sentence,
    0x81,
    0x41,
    ...sentence,
    0x81,
    0x42,
    ...sentence,
    0x81,
    0x42,
  ]);
  expect(await decode(bytes)).toMatchObject({
    encoding: "shift_jis",
    basis: "detected",
    replacements: 0,
  });
});

test("a declaration that the bytes contradict is not believed, and that is noted", async () => {
  const bytes = Buffer.from(`<html><meta charset=windows-1251><p>${russian}`);
  expect(await decode(bytes)).toMatchObject({
    encoding: "utf-8",
    declaredOtherwise: "windows-1251",
  });
});

test("a UTF-8 text with a few foreign bytes keeps its letters; the bytes are counted and noted", async () => {
  const bytes = Buffer.concat([
    Buffer.from(`${russian} `),
    Uint8Array.from([0xe9]),
    Buffer.from(` ${russian}`),
  ]);
  expect(await decode(bytes)).toMatchObject({ encoding: "utf-8", replacements: 1 });
  const { notes } = await ingestFiles([documentOf("mixed.txt", bytes)]);
  expect(notes.map(({ rule }) => rule)).toContain("ingest/mixed-encoding");
});

test("text comes back from UTF-8 and from UTF-16 with a mark as it went in", async () => {
  const unit = fc.constantFrom("a", "é", "Я", "語", "📈", "\n", " ");
  await fc.assert(
    fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 40 }), async (text) => {
      expect((await decode(Buffer.from(text))).text).toBe(text);
      expect((await decode(Buffer.from(`\ufeff${text}`, "utf16le"))).text).toBe(text);
    }),
  );
});

test.for([
  {
    shows: "a doctype",
    name: "a.txt",
    text: "<!DOCTYPE html><p>Text",
    format: "html",
    otherwise: "text",
  },
  {
    shows: "tags after a comment",
    name: "a.html",
    text: "<!-- saved --><html><body>x",
    format: "html",
  },
  {
    shows: "a fragment",
    name: "a.txt",
    text: "<p>One.</p>\n<p>Two.</p>",
    format: "html",
    otherwise: "text",
  },
  {
    shows: "front matter",
    name: "a.txt",
    text: "---\ntitle: A\n---\n\nText.",
    format: "markdown",
    otherwise: "text",
  },
  {
    shows: "headings and links",
    name: "a",
    text: "# A\n\nSee [b](http://c.d).",
    format: "markdown",
  },
  { shows: "one heading, as .md", name: "a.md", text: "# A\n\nText.", format: "markdown" },
  { shows: "one mark, as .txt", name: "a.txt", text: "Tickets:\n\n# 5 is out.", format: "text" },
  { shows: "plain prose, as .md", name: "a.md", text: "Just prose.", format: "markdown" },
  {
    shows: "plain prose, as .html",
    name: "a.html",
    text: "Just prose.",
    format: "text",
    otherwise: "html",
  },
  {
    shows: "prose about tags",
    name: "a.txt",
    text: "The <p> tag and </p> and <b>.",
    format: "text",
  },
  {
    shows: "a feed",
    name: "a.html",
    text: '<?xml version="1.0"?>\n<feed xmlns="x">',
    format: "feed",
  },
])("a document that shows $shows is $format", ({ name, text, format, otherwise }) => {
  expect(identify(name, text)).toEqual({ format, namedOtherwise: otherwise });
});

test("line ends, direction marks and invisible characters are cleaned, and noted", async () => {
  const text = "He said\u202e so.\r\nThe talks\u200b ended with no deal at all.";
  const { library, notes } = await ingestFiles([documentOf("a.txt", text)]);
  expect(library.sources[0]?.text).toBe("He said so.\nThe talks ended with no deal at all.");
  expect(notes.map(({ rule, level }) => [rule, level])).toEqual(
    expect.arrayContaining([
      ["ingest/bidi-removed", "warning"],
      ["ingest/zero-width-removed", "warning"],
      ["ingest/line-ends-unified", "info"],
    ]),
  );
});

test("half a character in UTF-16 does not stop a document", async () => {
  const bytes = Buffer.concat([
    Buffer.from("\ufeffThe talks ", "utf16le"),
    Uint8Array.from([0x00, 0xd8]),
    Buffer.from(" ended on Thursday in Astana.", "utf16le"),
  ]);
  const source = await ingestOne("a.txt", bytes);
  expect(source.text.isWellFormed()).toBe(true);
  expect(source.text).toContain("ended on Thursday");
});

test("the Japanese sentence is read from UTF-8 as Japanese", async () => {
  expect((await ingestOne("a.txt", japanese)).metadata.language).toMatchObject({ value: "ja" });
});
