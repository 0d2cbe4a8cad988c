/** Who is owed which words, over several steps of copying. */
import { expect, test } from "vitest";
import { copiedPassages } from "../../src/stages/1-ingest/origins/copied-passages.ts";
import type { NearCopy } from "../../src/stages/1-ingest/origins/find-near-copies.ts";

/** `[start in one, start in other, length]` of each passage. */
function copy(
  one: number,
  other: number,
  passages: readonly (readonly [number, number, number])[],
): NearCopy {
  return {
    one,
    other,
    extent: "passages",
    similarity: 0.5,
    passages: passages.map(([start, there, length]) => ({
      one: { start, end: start + length },
      other: { start: there, end: there + length },
    })),
    alterations: [],
  };
}

const texts = Array.from({ length: 5 }, () => "x".repeat(500));

/** `[first, start, end]` of what a text owes. */
function owedBy(
  text: number,
  copies: readonly NearCopy[],
  isSameOrigin: (one: number, other: number) => boolean = () => false,
): readonly (readonly [number, number, number])[] {
  const owed = copiedPassages(copies, texts, isSameOrigin).get(text) ?? [];
  return owed.map(({ first, range }) => [first, range.start, range.end] as const);
}

test("what was copied from a copier is owed to the first, at its own place", () => {
  const copies = [copy(0, 1, [[10, 100, 50]]), copy(1, 2, [[80, 300, 100]])];
  expect(owedBy(2, copies)).toEqual([
    [0, 320, 370],
    [1, 300, 320],
    [1, 370, 400],
  ]);
});

test("a sister of the copier owes what the copier owes, and nothing to it", () => {
  const copies = [copy(0, 1, [[10, 100, 50]]), copy(1, 2, [[0, 0, 400]])];
  expect(owedBy(2, copies, (one, other) => one > 0 && other > 0)).toEqual([[0, 100, 150]]);
});

test("who is owed first comes first, though his words come later", () => {
  const copies = [copy(0, 2, [[0, 200, 50]]), copy(1, 2, [[0, 20, 50]])];
  expect(owedBy(2, copies)).toEqual([
    [0, 200, 250],
    [1, 20, 70],
  ]);
});

test("ranges that overlap or meet are one, and others stay apart", () => {
  const copies = [
    copy(0, 1, [
      [0, 100, 50],
      [60, 150, 20],
      [200, 160, 30],
      [300, 250, 30],
    ]),
  ];
  expect(owedBy(1, copies)).toEqual([
    [0, 100, 190],
    [0, 250, 280],
  ]);
});
