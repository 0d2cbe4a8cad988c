import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mapLengths } from "../../src/anchoring/offset-map.ts";
import { judgeDocument } from "../../src/stages/1-ingest/judge-document.ts";
import { readDocument } from "../../src/stages/1-ingest/read-document.ts";
import { Refusal } from "../../src/stages/1-ingest/refusal.ts";
import { have } from "../made/have.ts";

async function fateOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { text, map, decoded } = await judgeDocument({ name }, bytes);
    expect(mapLengths(map)).toEqual({ canonical: text.length, raw: decoded.text.length });
    return "read";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const sentence = "It is said that the talks went well. ";

test.for([
  {
    what: "100,000 nested elements",
    name: "a.html",
    text: `<html>${"<div>".repeat(100_000)}<p>${sentence}`,
  },
  {
    what: "100,000 end tags that end nothing",
    name: "a.html",
    text: `<html>${"<div>".repeat(50_000)}${"</b>".repeat(100_000)}${sentence}`,
  },
  {
    what: "100,000 attributes",
    name: "a.html",
    text: `<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}="1"`).join(" ")}>${sentence}`,
  },
  {
    what: "a million character references",
    name: "a.html",
    text: `<html><p>${"a&amp;".repeat(1_000_000)}.`,
  },
  { what: "30,000 paragraphs", name: "a.html", text: `<html>${`<p>${sentence}`.repeat(30_000)}` },
  { what: "one line of 5 MB", name: "a.txt", text: sentence.repeat(140_000) },
  { what: "one word of 5 MB", name: "a.txt", text: "x".repeat(5_000_000) },
  {
    what: "five million line ends and a word",
    name: "a.txt",
    text: `${"\n".repeat(5_000_000)}word`,
  },
  {
    what: "10,000 nested quotations",
    name: "a.md",
    text: `# A\n\n${"> ".repeat(10_000)}${sentence}`,
  },
  { what: "100,000 brackets", name: "a.md", text: `# A\n\n**b** ${"[".repeat(100_000)}` },
  {
    what: "front matter of 1 MB",
    name: "a.md",
    text: `---\n${"key: value\n".repeat(90_000)}---\n\n${sentence}`,
  },
])("$what are read in the blink of an eye", async ({ name, text }) => {
  const started = performance.now();
  expect(await fateOf(name, Buffer.from(text))).toBe("read");
  expect(performance.now() - started).toBeLessThan(5_000);
});

const corpus = join(import.meta.dirname, "..", "..", "..", "shared", "fuzz");
const haveCorpus = have("../shared/fuzz", existsSync(corpus), "optional");

/** The corpus lies beside the project and is not part of it. */
test.runIf(haveCorpus)(
  "html5lib's pages: no crash and no hang",
  async () => {
    let pages = 0;
    for (const file of ["html5lib-tokenizer.jsonl", "html5lib-tree-construction.jsonl"]) {
      for (const line of readFileSync(`${corpus}/html/${file}`, "utf8").split("\n")) {
        const data = line === "" ? undefined : dataOf(line);
        if (data === undefined) continue;
        pages += 1;
        const page = Buffer.from(`<!doctype html><html>${data}`);
        // The judgement of the article is a library's; one page in twenty goes through it, too.
        if (pages % 20 === 0) await fateOf(`${pages}.html`, page);
        else await readDocument("a.html", page).catch(onlyRefusals);
      }
    }
    expect(pages).toBeGreaterThan(4_000);
  },
  120_000,
);

test.runIf(haveCorpus)("naughty strings and odd encodings: no crash and no hang", async () => {
  const strings: unknown = JSON.parse(readFileSync(`${corpus}/text/blns.json`, "utf8"));
  if (!Array.isArray(strings)) throw new Error("blns.json is a list of strings.");
  for (const text of strings) await fateOf("a.txt", Buffer.from(String(text)));
  for (const name of [
    "html5lib-test-yahoo-jp.dat",
    "html5lib-test_big5.txt",
    "html5lib-tests1.dat",
  ]) {
    expect(await fateOf(name, readFileSync(`${corpus}/text/encoding/${name}`))).toBe("read");
  }
  expect(strings.length).toBeGreaterThan(500);
});

function onlyRefusals(error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
}

function dataOf(line: string): string | undefined {
  const value: unknown = JSON.parse(line);
  if (typeof value !== "object" || value === null || !("data" in value)) return undefined;
  return typeof value.data === "string" ? value.data : undefined;
}
