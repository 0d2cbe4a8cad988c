import { expect, test } from "vitest";
import { readWords } from "../../src/checks/reading/read-words.ts";
import { sameSubject, sameValue } from "../../src/stages/4-resolve/findings/compare-figures.ts";
import { figuresIn } from "../../src/stages/4-resolve/findings/figures.ts";

const figureOf = (text: string) => {
  const [figure] = figuresIn(text, readWords(text));
  if (!figure) throw new Error(`No figure in: ${text}`);
  return figure;
};

test.for([
  ["12 people", "twelve people", true, true],
  ["12 people", "15 people", true, false],
  ["12 people", "12 boats", false, true],
  ["about 160 people", "158 people", true, true],
  ["about 160 people", "120 people", true, false],
  ["$3.5 billion", "3.5 billion dollars", true, true],
  ["40 metres", "40 kilometres", false, false],
  ["40 percent", "40 euros", false, false],
  ["a 17-inch screen", "17 inches", false, true],
  ["magnitude 6.1", "magnitude 5.9", false, false],
] as const)("%s beside %s: same subject %s, same value %s", ([one, other, subject, value]) => {
  const [left, right] = [figureOf(one), figureOf(other)];
  expect([sameSubject(left, right), sameValue(left, right)]).toEqual([subject, value]);
  expect([sameSubject(right, left), sameValue(right, left)]).toEqual([subject, value]);
});

test.for([
  "at 6:30 in the morning",
  "by 4 p.m. sharp",
  "a 12-year-old girl",
  "worth 160MM then",
  "in May 2019",
])("no figure: %s", (text) => {
  expect(figuresIn(text, readWords(text))).toEqual([]);
});
