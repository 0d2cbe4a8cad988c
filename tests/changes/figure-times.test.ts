/** When an earlier figure was right, and what a source's record makes of a finding. */
import { expect, test } from "vitest";
import type { FindingSide } from "../../src/domain/change.ts";
import type { Reliability } from "../../src/domain/grading.ts";
import { wasRightThen } from "../../src/nightly/changes/figure-move.ts";
import { differencesOf } from "../../src/nightly/changes/side-differences.ts";

test.for([
  { before: "Monday", now: "Tuesday", right: true },
  { before: "Monday", now: "Monday", right: false },
  { before: "published 2026-11-20", now: "published 2026-11-21", right: true },
  // Of one day a figure moves only where both hold.
  { before: "published 2026-11-20", now: "published 2026-11-20", right: true },
  { before: "Monday", now: "published 2026-11-21", right: false },
  { before: "not stated", now: "published 2026-11-21", right: false },
  { before: "Monday", now: "not stated", right: false },
  { before: "not stated", now: "not stated", right: false },
])("a figure as of $before was right then, told as of $now: $right", ({ before, now, right }) => {
  const sides = { before: { value: "12", asOf: before }, now: { value: "17", asOf: now } };
  expect(wasRightThen({ about: "…", ...sides })).toBe(right);
});

const side: FindingSide = {
  findings: [],
  words: "",
  verbatim: true,
  stance: "reported",
  importance: 1,
  origins: ["Agency"],
  sources: [],
  disputed: false,
  citations: [],
};

test.for<{ before: Reliability[]; now: Reliability[]; gain: number; told: number }>([
  { before: ["C"], now: ["B"], gain: 1, told: 1 },
  { before: ["B"], now: ["C", "D"], gain: -1, told: 1 },
  { before: ["E"], now: ["C"], gain: 1, told: 1 },
  { before: ["F"], now: ["D"], gain: 0, told: 1 },
  { before: ["D"], now: ["F"], gain: 0, told: 1 },
  { before: ["C"], now: ["F", "C"], gain: 0, told: 0 },
])("sources of $before before and $now now: $gain", ({ before, now, gain, told }) => {
  const found = differencesOf(side, side, [before, now]);
  expect(found.map((one) => one.gain).filter((one) => one !== 0)).toEqual(gain === 0 ? [] : [gain]);
  expect(found.flatMap(({ reasons }) => reasons)).toHaveLength(told);
});

test("who says it counts by number, and who came and who went is told in any case", () => {
  const [, , origins] = differencesOf(side, { ...side, origins: ["Daily", "Star"] }, [[], []]);
  expect(origins?.gain).toBe(1);
  expect(origins?.reasons.map(({ code }) => code)).toEqual(["origin-added", "origin-lost"]);
  const [, , swapped] = differencesOf(side, { ...side, origins: ["Star"] }, [[], []]);
  expect(swapped?.gain).toBe(0);
  expect(swapped?.reasons).toHaveLength(2);
});
