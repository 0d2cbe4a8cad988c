import fc from "fast-check";
import { expect, test } from "vitest";
import { bestCut } from "../../src/stages/4-resolve/episodes/best-cut.ts";
import { subjectsOf } from "../../src/stages/4-resolve/episodes/subjects.ts";

/** A table of two camps: alike within, unlike across, with a little noise that is the same on both sides of the diagonal. */
function camps(sides: readonly boolean[], noise: readonly number[]): number[][] {
  return sides.map((one, row) =>
    sides.map((other, column) => {
      if (row === column) return 1;
      const grain =
        (noise[(Math.min(row, column) * 7 + Math.max(row, column)) % noise.length] ?? 0) / 100;
      return (one === other ? 0.4 : 0.1) + grain;
    }),
  );
}

const twoCamps = fc
  .array(fc.boolean(), { minLength: 4, maxLength: 24 })
  .filter((sides) => sides.filter(Boolean).length > 1 && sides.filter((side) => !side).length > 1);
const noise = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });

test("the best cut falls between two camps, in small and in large tables", () => {
  fc.assert(
    fc.property(twoCamps, noise, (sides, grains) => {
      const { one, other } = bestCut(camps(sides, grains));
      expect(new Set(one.map((row) => sides[row])).size).toBe(1);
      expect(new Set(other.map((row) => sides[row])).size).toBe(1);
      expect([...one, ...other].toSorted((left, right) => left - right)).toEqual([...sides.keys()]);
    }),
  );
});

test("average link finds the camps at a threshold between them", () => {
  fc.assert(
    fc.property(twoCamps, noise, (sides, grains) => {
      const subjects = subjectsOf(camps(sides, grains), 0.3);
      expect(subjects).toHaveLength(2);
      for (const rows of subjects) expect(new Set(rows.map((row) => sides[row])).size).toBe(1);
    }),
  );
});

test("one bridge between two sets does not chain them together", () => {
  const table = camps([true, true, true, false, false, false], [0]);
  for (const [row, column] of [
    [2, 3],
    [3, 2],
  ] as const)
    (table[row] ?? [])[column] = 0.35;
  expect(subjectsOf(table, 0.3)).toEqual([
    [0, 1, 2],
    [3, 4, 5],
  ]);
});
