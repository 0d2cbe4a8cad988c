import * as fc from "fast-check";
import { expect, test } from "vitest";
import { itemDate } from "../../src/adapters/collect/item-date.ts";

const now = Date.UTC(2026, 10, 22, 8);

test.for([
  { written: "Sat, 21 Nov 2026 23:30:00 -0500", at: "2026-11-22T04:30:00.000Z", day: "2026-11-21" },
  { written: "21 Nov 2026 10:00 GMT", at: "2026-11-21T10:00:00.000Z", day: "2026-11-21" },
  {
    written: "Saturday, 21-Nov-2026 10:00:00 EST",
    at: "2026-11-21T15:00:00.000Z",
    day: "2026-11-21",
  },
  { written: "2026-11-21T10:00:00.123+01:00", at: "2026-11-21T09:00:00.000Z", day: "2026-11-21" },
  { written: "2026-11-21 10:00:00Z", at: "2026-11-21T10:00:00.000Z", day: "2026-11-21" },
  { written: " 2026-11-21 ", at: "2026-11-21T12:00:00.000Z", day: "2026-11-21" },
  {
    written: "2026-11-23",
    at: "2026-11-23T12:00:00.000Z",
    day: "2026-11-23",
    // It is that day in Apia already.
    nowMs: Date.UTC(2026, 10, 22, 14),
  },
  {
    written: "2026-11-22T08:10:00Z",
    at: "2026-11-22T08:10:00.000Z",
    day: "2026-11-22",
    nowMs: now,
  },
])("reads `$written`", ({ written, at, day, nowMs = now }) => {
  expect(itemDate(written, nowMs)).toEqual({ at: Date.parse(at), day });
});

test.for([
  ["no date", undefined],
  ["an empty one", ""],
  ["a date to come", "2030-01-01T00:00:00Z"],
  ["a time to come today", "2026-11-22T09:00:00Z"],
  ["a day to come", "2026-11-24"],
  ["one without a zone", "2026-11-21T10:00:00"],
  ["one without a zone, in the style of mail", "Sat, 21 Nov 2026 10:00:00"],
  ["a zone that nobody knows", "Sat, 21 Nov 2026 10:00:00 XYZ"],
  ["a zone that names a thing of objects", "Sat, 21 Nov 2026 10:00:00 valueOf".slice(0, 31)],
  ["a military zone", "Sat, 21 Nov 2026 10:00:00 A"],
  ["the thirtieth of February", "2026-02-30"],
  ["a thirteenth month", "2026-13-01T00:00:00Z"],
  ["an hour that is none", "2026-11-21T25:00:00Z"],
  ["a year of two digits", "21 Nov 26 10:00 GMT"],
  ["a day and month in either order", "03/04/2026"],
  ["the year 1", "0001-01-01T00:00:00Z"],
  ["words", "yesterday"],
] as const)("does not believe %s", ([, written]) => {
  expect(itemDate(written, now)).toBeUndefined();
});

test("no date that is believed is later than the night, but for the error of a clock or the far side of the earth", () => {
  const part = fc.constantFrom(
    "2026",
    "-",
    "11",
    "12",
    "22",
    "23",
    "T",
    "08",
    ":",
    "30",
    "Z",
    " ",
    "Nov",
    "+01:00",
    "GMT",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const date = itemDate(parts.join(""), now);
      expect(date?.at ?? 0).toBeLessThanOrEqual(now + 26 * 3_600_000);
    }),
  );
  const instant = fc.integer({ min: 0, max: 4e12 });
  fc.assert(
    fc.property(instant, (at) => {
      const date = itemDate(new Date(at).toISOString(), now);
      expect(date === undefined).toBe(Math.floor(at / 1000) * 1000 > now + 15 * 60_000);
    }),
  );
});

test.for([
  ["2026-11-20T23:59:60Z", true],
  ["2026-11-20T23:59:61Z", false],
  ["2026-11-20T12:00:00+14:00", true],
  ["2026-11-20T12:00:00+15:00", false],
] as const)("%s can be believed: %s", ([written, isBelieved]) => {
  expect(itemDate(written, Date.parse("2026-11-22T05:00:00Z")) !== undefined).toBe(isBelieved);
});
