import { describe, expect, test } from "vitest";
import type { ArticleTerms, TermKind } from "../../src/stages/4-resolve/episodes/article-terms.ts";
import { chanceOf, tellingTerms } from "../../src/stages/4-resolve/episodes/telling-terms.ts";
import { spanOf } from "../../src/domain/place.ts";

const terms = (...keys: readonly string[]): ArticleTerms =>
  new Map(
    keys.map((key) => {
      const kind: TermKind = key.startsWith("w-") ? "word" : "name";
      return [key, { kind, count: 1, span: spanOf(0, 1), sentence: 0 }] as const;
    }),
  );

describe("chance", () => {
  test.for([
    [3, 3, 3, 6, 1 / 20],
    [5, 5, 5, 10, 1 / 252],
    [0, 3, 3, 6, 1],
    [1, 1, 3, 6, 1 / 2],
    [2, 3, 3, 6, 1 / 2],
  ] as const)("%i of %i in a side of %i of %i", ([inside, held, size, total, expected]) => {
    expect(chanceOf(inside, held, size, total)).toBeCloseTo(expected, 10);
  });
});

test("a term tells if most of one side and hardly any of the other hold it, and no plain word does", () => {
  const ones = [
    terms("orlan", "quake", "w-mud"),
    terms("orlan", "quake", "w-mud"),
    terms("orlan", "lone", "w-mud"),
  ];
  const others = [terms("pesk", "quake"), terms("pesk"), terms("quake")];
  expect(tellingTerms(ones, others).map(({ key, holders }) => [key, holders])).toEqual([
    ["orlan", 3],
  ]);
  expect(tellingTerms(others, ones).map(({ key }) => key)).toEqual(["pesk"]);
});
