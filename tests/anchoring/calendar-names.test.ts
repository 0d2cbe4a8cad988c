import { expect, test } from "vitest";
import {
  months,
  shortMonths,
  shortWeekdays,
  weekdays,
} from "../../src/anchoring/calendar-names.ts";
import { monthNumbers, weekdayNumbers } from "../../src/checks/reading/calendar-words.ts";

/** 5 January 2026 is a Monday. */
const dayAt = (month: number, day: number) => new Date(Date.UTC(2026, month, day));
const named = (options: Intl.DateTimeFormatOptions, date: Date) =>
  new Intl.DateTimeFormat("en", { ...options, timeZone: "UTC" }).format(date);

test("months and days stand in the order of the calendar", () => {
  expect(months).toEqual(months.map((_, month) => named({ month: "long" }, dayAt(month, 1))));
  expect(months).toHaveLength(12);
  expect(weekdays).toEqual(weekdays.map((_, day) => named({ weekday: "long" }, dayAt(0, 5 + day))));
  expect(weekdays).toHaveLength(7);
});

test("a short form begins one name and no other, and has its number", () => {
  for (const short of shortMonths) {
    const [name = "", ...others] = months.filter((month) => month.startsWith(short));
    expect(others).toEqual([]);
    expect(monthNumbers.get(short.toLowerCase())).toBe(months.indexOf(name) + 1);
  }
  for (const short of shortWeekdays) {
    const [name = "", ...others] = weekdays.filter((day) => day.startsWith(short));
    expect(others).toEqual([]);
    // `getUTCDay` begins with Sunday.
    expect(weekdayNumbers.get(short.toLowerCase())).toBe((weekdays.indexOf(name) + 1) % 7);
  }
});
