import { expect, test } from "vitest";
import * as fc from "fast-check";
import {
  areAlike,
  areApart,
  definedIn,
  indexRows,
} from "../../src/checks/numbers/defined-apart.ts";
import { measures } from "../../src/checks/numbers/measures.ts";

const table = indexRows(Object.values(measures));
const texts = fc.array(
  fc.constantFrom(
    "exports",
    "imports",
    "supplied",
    "profit",
    "sales",
    "dead",
    "tea",
    "gross",
    "net",
  ),
  { maxLength: 4 },
);

test("being apart holds both ways, never of a text and itself, and never of a text that is silent", () => {
  fc.assert(
    fc.property(texts, texts, (left, right) => {
      const [one, other] = [definedIn(left, table), definedIn(right, table)];
      expect(areApart(one, other)).toBe(areApart(other, one));
      expect(areAlike(one, other)).toBe(areAlike(other, one));
      expect(areApart(one, one)).toBe(false);
      expect(areApart(one, definedIn(["tea"], table))).toBe(false);
    }),
  );
});

test("a word of two concepts is apart from neither", () => {
  const one = definedIn(["supplied"], table);
  for (const word of ["exports", "imports", "produced"])
    expect(areApart(one, definedIn([word], table))).toBe(false);
  expect(areApart(one, definedIn(["reserves"], table))).toBe(true);
});
