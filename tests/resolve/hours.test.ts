/** Hours and parts of the day; a name that holds one is none. */
import { expect, test } from "vitest";
import { hoursIn, partsOfDayIn } from "../../src/stages/4-resolve/findings/hours.ts";

test.for([
  ["It burst at dawn.", ["morning"]],
  ["Early on Monday it burst.", ["morning"]],
  ["Late Monday it burst.", ["night"]],
  ["Overnight, the dam burst.", ["night"]],
  ["It burst in the afternoon, and late at night they fled.", ["afternoon", "night"]],
  ["The ferry Morning Star sank.", []],
  ["Morning Star sank.", []],
  ["They met at Night House.", []],
] as const)("%s", ([text, expected]) => {
  expect([...partsOfDayIn(text)]).toEqual(expected);
});

test.for([
  ["by 6 a.m. and 4:30 pm", ["6:00a", "4:30p"]],
  ["at noon, not at midnight", ["12:00p", "12:00a"]],
] as const)("%s", ([text, expected]) => {
  expect([...hoursIn(text)]).toEqual(expected);
});
