import { beforeAll, expect, test } from "vitest";
import type { Source } from "../../src/domain/source.ts";
import { seedDocuments } from "../made/documents.ts";
import { ingestFiles, wordsOf, type Ingested } from "./ingest-documents.ts";

let seeds: Ingested;

beforeAll(async () => {
  seeds = await ingestFiles(seedDocuments());
});

function seed(number: string): Source {
  const source = seeds.library.sources.find(({ name }) => name.startsWith(number));
  if (source === undefined) throw new Error(`Seed ${number} was not read.`);
  return source;
}

test("five files, five sources, five origins", () => {
  expect(seeds.fates.map(({ fate }) => fate)).toEqual(Array.from({ length: 5 }, () => "used"));
  expect(seeds.library.origins).toHaveLength(5);
});

test("no date of publication is taken from a caption, and none is invented", () => {
  for (const { metadata } of seeds.library.sources) {
    expect(metadata.published).toEqual({ basis: "unknown" });
    expect(metadata.authors).toEqual([]);
    expect(metadata.language).toMatchObject({ basis: "inferred", value: "en" });
  }
});

test("titles are those that stand there, and two texts have none", () => {
  expect(
    seeds.library.sources.map(({ metadata: { title } }) =>
      title.basis === "unknown" ? undefined : title.value,
    ),
  ).toEqual([
    "Analysis: What's at stake with Putin's visit to Kazakhstan",
    undefined,
    "Putin visits Kazakhstan as Russia tries to compete with the West",
    "Putin Strengthens Ties in Central Asia Amid Rival Influence",
    undefined,
  ]);
});

test("002 is a republication, and whose interview it was is read from the text itself", () => {
  const source = seed("002");
  const origin = seeds.library.origins.find(({ id }) => id === source.origin);
  expect(origin).toMatchObject({
    name: "CNBC",
    basis: { kind: "republication", source: source.id },
  });
  const cues = origin?.basis.kind === "republication" ? origin.basis.cues : [];
  expect(cues.map(({ start, end }) => source.text.slice(start, end).slice(0, 26))).toEqual([
    "told CNBC",
    "Read original article here",
    "Denial of responsibility! ",
  ]);
  expect(source.metadata.publisher).toMatchObject({ basis: "stated", value: "Swift Telecast" });
});

const rules = (number: string): readonly (readonly [string, string])[] =>
  wordsOf(seed(number)).furniture.map(([rule, words]) => [rule, words.slice(0, 30)] as const);

test("exactly the lines that are no article are furniture", () => {
  expect(rules("000")).toEqual([["caption", "Leaders of China and Central A"]]);
  expect(rules("001")).toEqual([]);
  expect(rules("002")).toEqual([
    ["caption", "Russian President Vladimir Put"],
    ["credit", "Contributor | Getty Images New"],
    ["caption", "L-R: Azerbaijan’s President Il"],
    ["credit", "Contributor | Getty Images New"],
    ["caption", "Russian President Vladimir Put"],
    ["credit", "Mikhail Klimentyev | via Reute"],
    ["caption", "Chinese President Xi Jinping a"],
    ["credit", "Florence Lo | Afp | Getty Imag"],
    ["caption", "Russian President Vladimir Put"],
    ["credit", "Vladimir Smirnov | Sputnik | R"],
    ["share", "FOLLOW US ON GOOGLE NEWS"],
    ["republication", "Read original article here"],
    ["disclaimer", "Denial of responsibility! Swif"],
    ["comments", "Leave a Comment"],
  ]);
  expect(rules("003")).toEqual([
    ["menu", "No menu items!"],
    ["caption", "Putin Strengthens Ties in Cent"],
    ["caption", "Putin Strengthens Ties in Cent"],
    ["menu", "Check out our other content"],
    ["menu", "×"],
    ["paywall", "You have free article(s) remai"],
  ]);
  expect(rules("004")).toEqual([]);
});

const words = (number: string, kind: string): readonly string[] =>
  wordsOf(seed(number))
    .blocks.filter(([one]) => one === kind)
    .map(([, text]) => text);

test("headings and questions are told from prose", () => {
  expect(words("000", "question")).toHaveLength(4);
  expect(words("001", "heading")).toHaveLength(6);
  expect(words("002", "heading")).toEqual(["Putin remains confident", "The future"]);
  expect(words("003", "heading")).toEqual(["Background"]);
  expect(words("004", "prose")).toHaveLength(6);
});

test("blocks and furniture together are the whole text, and never overlap", () => {
  for (const { text, blocks, furniture } of seeds.library.sources) {
    const spans = [...blocks, ...furniture]
      .map(({ span }) => span)
      .toSorted((one, other) => one.start - other.start);
    let end = 0;
    for (const span of spans) {
      expect(text.slice(end, span.start).trim()).toBe("");
      end = span.end;
    }
    expect(text.slice(end).trim()).toBe("");
  }
});
