import { expect, test } from "vitest";
import { DocumentFate } from "../../src/domain/ledger.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import { documentOf } from "../made/documents.ts";
import { ingestFiles } from "./ingest-documents.ts";

const prose = (word: string): string =>
  `The ${word} was signed in Astana on Thursday, the ministry said in a statement.\n\nIt takes effect next year.`;

function failing(name: string, code: string, bytes = 100): DocumentFile {
  const error = Object.assign(new Error(`${code}: no such thing, open '/secret/${name}'`), {
    code,
  });
  return { name, bytes, read: () => Promise.reject(error) };
}

const utf16 = (text: string): Uint8Array => Buffer.from(text, "utf16le");

test.for([
  { what: "an empty file", file: documentOf("a.txt", ""), fate: "empty", code: "no-text" },
  {
    what: "white space alone",
    file: documentOf("a.txt", " \n\t\u00a0\n"),
    fate: "empty",
    code: "no-text",
  },
  {
    what: "nothing but furniture",
    file: documentOf("a.txt", "No menu items!\n\nLeave a Comment\n\n×"),
    fate: "empty",
    code: "only-furniture",
  },
  {
    what: "a PDF named .txt",
    file: documentOf("a.txt", "%PDF-1.7\n%âãÏÓ\n1 0 obj"),
    fate: "skipped",
    code: "binary",
  },
  {
    what: "a PNG named .html",
    file: documentOf(
      "a.html",
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    ),
    fate: "skipped",
    code: "binary",
  },
  {
    what: "a ZIP named .md",
    file: documentOf("a.md", "PK\u0003\u0004\u0014\0\0\0"),
    fate: "skipped",
    code: "binary",
  },
  {
    what: "text with NULs",
    file: documentOf("a.txt", "some\0 text\0\0 here"),
    fate: "skipped",
    code: "binary",
  },
  {
    what: "a long text with one NUL",
    file: documentOf("a.txt", `${prose("treaty").repeat(50)}\0`),
    fate: "skipped",
    code: "binary",
  },
  {
    what: "a news feed",
    file: documentOf("a.xml", '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>'),
    fate: "skipped",
    code: "feed",
  },
  {
    what: "a file that vanished",
    file: failing("a.txt", "ENOENT"),
    fate: "failed",
    code: "vanished",
  },
  {
    what: "a file that may not be read",
    file: failing("a.txt", "EACCES"),
    fate: "failed",
    code: "unreadable",
  },
  { what: "a folder", file: failing("a.txt", "EISDIR"), fate: "skipped", code: "not-a-file" },
  { what: "a device", file: failing("a.txt", "ENXIO", 0), fate: "skipped", code: "not-a-file" },
  { what: "a disk that fails", file: failing("a.txt", "EIO"), fate: "failed", code: "read-failed" },
])("$what costs itself and nothing else", async ({ file, fate, code }) => {
  const { library, fates } = await ingestFiles([file, documentOf("good.txt", prose("treaty"))]);
  expect(fates[0]).toMatchObject({ name: file.name, source: null, fate, code });
  expect(fates[0]?.reason).not.toContain("/secret");
  expect(library.sources.map(({ name }) => name)).toEqual(["good.txt"]);
});

test("a file over the limit is skipped without being read, and the limit is named", async () => {
  let reads = 0;
  const huge: DocumentFile = {
    name: "huge.txt",
    bytes: 50_000_000,
    read: async () => {
      reads += 1;
      return new Uint8Array(0);
    },
  };
  const { fates } = await ingestFiles([huge]);
  expect(reads).toBe(0);
  expect(fates[0]).toMatchObject({ fate: "skipped", code: "too-large" });
  expect(fates[0]?.reason).toMatch(/50000000.*10000000.*limits\.fileBytes/);
});

test("a file that grew after it was listed is skipped, too", async () => {
  const grown: DocumentFile = {
    name: "a.txt",
    bytes: 0,
    read: async () => Buffer.from("x".repeat(200)),
  };
  const { fates } = await ingestFiles([grown], { fileBytesMax: 100 });
  expect(fates[0]).toMatchObject({ fate: "skipped", code: "too-large" });
});

test("the same canonical text twice is a duplicate of the first, whatever the bytes are", async () => {
  const text = prose("treaty");
  const { library, fates } = await ingestFiles([
    documentOf("first.txt", text),
    documentOf("crlf.txt", text.replaceAll("\n", "\r\n")),
    documentOf("wide.txt", utf16(`\ufeff${text}`)),
  ]);
  expect(library.sources).toHaveLength(1);
  expect(fates.map(({ fate, code }) => [fate, code])).toEqual([
    ["used", "read"],
    ["duplicate", "same-text"],
    ["duplicate", "same-text"],
  ]);
  expect(fates[1]?.reason).toContain("first.txt");
});

test("every file ends in exactly one fate, and the six counts add up to the files", async () => {
  const files = [
    documentOf("one.txt", prose("treaty")),
    documentOf("two.txt", prose("protocol")),
    documentOf("again.txt", prose("treaty")),
    documentOf("empty.txt", ""),
    documentOf("binary.txt", "a\0b"),
    failing("gone.txt", "ENOENT"),
  ];
  const { fates, points } = await ingestFiles(files);
  expect(fates.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  const counts = DocumentFate.options.map(
    (fate) => fates.filter((entry) => entry.fate === fate).length,
  );
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(files.length);
  expect(points).toEqual(files.map(() => "ingest-document"));
});

test("an abort stops the stage", async () => {
  const controller = new AbortController();
  controller.abort(new Error("stop"));
  const { ingest } = await import("../../src/stages/1-ingest/ingest.ts");
  const { recordingContext } = await import("../made/run-context.ts");
  const { context } = recordingContext(controller.signal);
  const run = ingest({ publishers: [], fileBytesMax: 100 }).run(
    [documentOf("a.txt", "A.")],
    context,
  );
  await expect(run).rejects.toThrow("stop");
});
