/** What is told of copies does not grow with their pairs: pages made from one form are all near to each other. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { SourceId } from "../../src/domain/ids.ts";
import { copyNotes } from "../../src/stages/1-ingest/origins/copy-notes.ts";
import type { NearCopy } from "../../src/stages/1-ingest/origins/find-near-copies.ts";
import type { Claimant } from "../../src/stages/1-ingest/origins/settle-origins.ts";

const unknown = { basis: "unknown" } as const;
const claimants = Array.from({ length: 30 }, (_, index): Claimant => ({
  id: SourceId.parse(`s${String(index).padStart(10, "0")}`),
  name: `page-${index}.txt`,
  publisher: unknown,
  published: unknown,
  family: undefined,
  cue: undefined,
}));

const range = { start: 0, end: 5 };
const altered = [
  { kind: "figure", words: { one: "12", other: "21" }, at: { one: range, other: range } },
] as const;

const pairOf = (one: number, other: number, similarity: number, differs: boolean): NearCopy => ({
  one,
  other,
  extent: "passages",
  similarity,
  passages: [{ one: range, other: range }],
  alterations: differs ? altered : [],
});

const pairs = fc.uniqueArray(
  fc.record({
    one: fc.nat({ max: 9 }),
    other: fc.integer({ min: 10, max: 13 }),
    percent: fc.integer({ min: 1, max: 100 }),
    differs: fc.boolean(),
  }),
  { selector: ({ one, other }) => `${one} ${other}`, maxLength: 40 },
);

const told = (made: readonly NearCopy[]) =>
  copyNotes(made, claimants).filter(({ rule }) => rule !== "ingest/copies-left");

test("of each document and kind three pairs are told at most, the nearest, and every pair is told or counted", () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const made = given.map(({ one, other, percent, differs }) =>
        pairOf(one, other, percent / 100, differs),
      );
      const groups = Map.groupBy(told(made), ({ rule, place }) => `${rule} ${place?.document}`);
      let counted = 0;
      for (const notes of groups.values()) {
        expect(notes.length).toBeLessThanOrEqual(3);
        counted += notes.length;
        counted += Number(/ (\d+) more documents? /.exec(notes.at(-1)?.message ?? "")?.[1] ?? 0);
      }
      expect(counted).toBe(made.length);
    }),
  );
});

test("of many pairs the nearest are told, the last of them with the number of the others, and one note has the sum", () => {
  const made = Array.from({ length: 20 }, (_, one) => pairOf(one, 25, (one + 1) / 100, true));
  const notes = copyNotes(made, claimants);
  expect(notes.map(({ rule, message }) => [rule, /page-\d+/.exec(message)?.[0]])).toEqual([
    ["ingest/near-copy-differs", "page-19"],
    ["ingest/near-copy-differs", "page-18"],
    ["ingest/near-copy-differs", "page-17"],
    ["ingest/copies-left", undefined],
  ]);
  expect(notes[2]?.message).toMatch(/ 17 more documents are like it in this\.$/);
  expect(notes[3]?.message).toBe(
    "20 pairs of documents have passages in common; of each document the nearest are told, and 17 pairs are not.",
  );
});
