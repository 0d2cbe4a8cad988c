/** Names of two editions: one name in two spellings is one, and where two could be meant none is. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Entity } from "../../src/domain/finding.ts";
import { jointNames } from "../../src/nightly/changes/joint-names.ts";

const entity = (...forms: readonly [string, ...string[]]): Entity => ({
  name: forms[0],
  forms: [...forms],
});

test("a spelling that only the other edition has is the same name, its surname alone as well", () => {
  const { nameOf, spelt } = jointNames(
    [entity("Volodymyr Sorenko", "Sorenko")],
    [entity("Volodymir Sorenkko", "Sorenkko")],
  );
  expect(nameOf("Sorenkko")).toBe(nameOf("Volodymyr Sorenko"));
  expect([...spelt]).toEqual([
    ["volodymyr", "volodymir"],
    ["sorenko", "sorenkko"],
  ]);
});

test("of two spellings in one edition neither is taken for the one of the other", () => {
  const { nameOf, spelt } = jointNames(
    [entity("Volodymyr Sorenko")],
    [entity("Wolodymyr Sorenko"), entity("Volodimir Sorenko")],
  );
  const names = ["Volodymyr Sorenko", "Wolodymyr Sorenko", "Volodimir Sorenko"].map(nameOf);
  expect(new Set(names).size).toBe(3);
  expect(spelt.size).toBe(0);
});

const spellings = ["Volodymyr Sorenko", "Wolodymyr Sorenko", "Anna Sorenko", "Anna Brek", "Brek"];
const names = fc.subarray(spellings).map((own) => own.map((form) => entity(form)));

test("with the editions exchanged, the same names are one", () => {
  fc.assert(
    fc.property(names, names, (before, now) => {
      const [there, back] = [jointNames(before, now), jointNames(now, before)];
      for (const form of spellings) expect(there.nameOf(form)).toBe(back.nameOf(form));
      expect(there.spelt).toEqual(back.spelt);
    }),
  );
});
