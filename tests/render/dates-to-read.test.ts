/** A reader sees one form of date, whoever worked it out; what a source writes stays as it is. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { longDate } from "../../src/anchoring/long-date.ts";
import { asOfShown, asOfWords } from "../../src/stages/7-render/as-of-words.ts";

test("a date is written out and leads back to its day", () => {
  const days = fc.date({
    noInvalidDate: true,
    min: new Date("1900-01-01"),
    max: new Date("2100-01-01"),
  });
  fc.assert(
    fc.property(days, (day) => {
      const date = day.toISOString().slice(0, 10);
      expect(new Date(`${longDate(date)} UTC`).toISOString().slice(0, 10)).toBe(date);
    }),
  );
});

test.for(["unknown", "2026-11", "2026-11-22T05:00:00Z", "2026-13-01", ""])(
  "what is no whole date stays: %s",
  (text) => expect(longDate(text)).toBe(text),
);

test.for([
  ["published 2026-11-19", "published 19 November 2026", "published 19 November 2026"],
  [
    "on Friday (published 2026-11-19)",
    "on Friday (published 19 November 2026)",
    "on Friday (published 19 November 2026)",
  ],
  ["2026-11-19", "2026-11-19", "as of: 2026-11-19"],
  ["November", "November", "as of: November"],
  ["published 2026-11-19T05:00Z", "published 2026-11-19T05:00Z", "published 2026-11-19T05:00Z"],
])("%s is shown as %s", ([asOf = "", shown, words]) => {
  expect(asOfShown(asOf)).toBe(shown);
  expect(asOfWords(asOf)).toBe(words);
});
