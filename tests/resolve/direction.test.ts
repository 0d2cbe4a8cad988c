/** Which way a sentence looks, and which day it therefore means. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayInStatement } from "../../src/stages/4-resolve/time/day-in-statement.ts";
import { directionAt } from "../../src/stages/4-resolve/time/direction.ts";
import { mayBeOneDay } from "../../src/stages/4-resolve/time/may-be-one-day.ts";

test.for([
  ["They met on Friday.", "back"],
  ["On Friday the ministers met.", "back"],
  ["They will meet on Friday.", "ahead"],
  ["The Kremlin said he will arrive on Friday.", "ahead"],
  ["Putin, who will meet Xi on Friday, arrived in the capital.", "ahead"],
  ["Putin, who arrived on Friday, will meet Xi.", "back"],
  ["Talks are due on Friday.", "ahead"],
  ["They agreed to meet on Friday.", "ahead"],
  ["The meeting planned for Friday was called off.", "ahead"],
  ["They were to meet on Friday.", "open"],
  ["He flew to Orlan to meet Xi on Friday.", "open"],
  ["They may meet on Friday.", "open"],
  ["He could be sentenced on Friday.", "open"],
  ["He will be sentenced on Friday.", "ahead"],
  ["The pact is expected to be signed on Friday.", "ahead"],
  ["The trial opens on Friday, the court said.", "open"],
  ["It would last until Friday, she said.", "ahead"],
  ["On Friday the owners moved to Belmar.", "back"],
  ["People, haunted by images of Friday, fled.", "back"],
  ["They want a treaty signed by Friday.", "ahead"],
  ["It ends by the end of Friday.", "ahead"],
  ["The ship was due on Friday.", "open"],
  ["They will meet soon, but on Friday he left.", "back"],
  ["Talks on Friday, and more to come.", "open"],
  ["The Friday market of Orlan.", "open"],
] as const)("%s looks %s", ([sentence, expected]) => {
  expect(directionAt(sentence, sentence.indexOf("Friday"))).toBe(expected);
});

describe("a day in its statement", () => {
  // 2024-11-28 was a Thursday.
  test.for([
    ["They met on Wednesday.", "Wednesday", "2024-11-27"],
    ["They will meet on Friday.", "Friday", "2024-11-29"],
    ["They arrived on Wednesday and will leave on Friday.", "Wednesday", "2024-11-27"],
    ["They arrived on Wednesday and will leave on Friday.", "Friday", "2024-11-29"],
    ["They met on Friday, and will meet again on Friday.", "Friday", undefined],
    ["They met last Friday.", "Friday", undefined],
    ["They will meet next Monday.", "Monday", undefined],
    ["Talks on Friday.", "Friday", undefined],
    ["He is in Orlan on Thursday.", "Thursday", "2024-11-28"],
    ["They met on 20 November.", "20 November", "2024-11-20"],
    ["They will meet on 20 November.", "20 November", undefined],
  ] as const)("%s %s: %s", ([statement, day, expected]) => {
    expect(dayInStatement(day, statement, "2024-11-28")).toBe(expected);
  });

  test("without a date of publication no day is dated", () => {
    const words = fc.constantFrom(
      "on Friday",
      "yesterday",
      "on 28 November",
      "will",
      "met",
      "they",
    );
    fc.assert(
      fc.property(fc.array(words), (parts) => {
        for (const day of ["Friday", "yesterday", "28 November"])
          expect(dayInStatement(day, `${parts.join(" ")} ${day}.`, undefined)).toBeUndefined();
      }),
    );
  });

  test("what is dated lies within a month of the publication, on the side that is looked at", () => {
    const published = fc.date({
      min: new Date("1990-01-01"),
      max: new Date("2060-01-01"),
      noInvalidDate: true,
    });
    const day = fc.constantFrom("Friday", "Monday", "28 November", "1 January", "29 February");
    fc.assert(
      fc.property(published, day, fc.boolean(), (date, written, isAhead) => {
        const base = date.toISOString().slice(0, 10);
        const found = dayInStatement(
          written,
          isAhead ? `They will meet on ${written}.` : `They met on ${written}.`,
          base,
        );
        const days = found === undefined ? 0 : (Date.parse(found) - Date.parse(base)) / 86_400_000;
        expect(Math.abs(days)).toBeLessThanOrEqual(31);
        expect(isAhead ? days : -days).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

test.for([
  ["2024-11-28", "thursday", true],
  ["2024-11-28", "friday", false],
  ["2024-11-28", "28 november", true],
  ["2024-11-28", "november 27", false],
  ["28 november", "november 28", true],
  ["2024-11-28", "2023-11-28", false],
  ["yesterday", "yesterday", true],
  ["yesterday", "2024-11-28", false],
  ["thursday", "28 november", false],
] as const)("%s and %s may be one day: %s", ([one, other, expected]) => {
  expect(mayBeOneDay(one, other)).toBe(expected);
  expect(mayBeOneDay(other, one)).toBe(expected);
});
