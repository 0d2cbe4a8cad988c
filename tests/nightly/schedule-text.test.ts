/** Schedules that are wrong, each with its place; and how those that are right are shown. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseConfig } from "../../src/commands/config/parse-config.ts";
import { clockFloor } from "../../src/nightly/schedule/clock-floor.ts";
import { nextOccurrences } from "../../src/nightly/schedule/occurrence.ts";
import { showDates, showNext, showOccurrence } from "../../src/nightly/schedule/show-time.ts";
import { repository } from "../commands/run-cli.ts";
import { scheduled } from "./scheduled.ts";

/** `3:10: …`, with the schedule on the third line. */
function problemsOf(at: string, zone = "UTC"): string[] {
  const parsed = parseConfig(`title: x\nnightly:\n  at: ${at}\n  zone: ${zone}\n`);
  return parsed.ok
    ? []
    : parsed.problems.map(({ line, column, message }) => `${line}:${column}: ${message}`);
}

test.for([
  { at: "61 * * * *", says: "3:7: `nightly.at`: the minute cannot be `61`; write 0 to 59, " },
  { at: "-1 5 * * *", says: "3:7: `nightly.at`: the minute cannot be `-1`" },
  { at: "0 25 * * *", says: "3:9: `nightly.at`: the hour cannot be `25`; write 0 to 23, " },
  { at: '"0 25 * * *"', says: "3:10: `nightly.at`: the hour cannot be `25`" },
  { at: "'0  25 * * *'", says: "3:11: `nightly.at`: the hour cannot be `25`" },
  { at: "0 5 32 * *", says: "3:11: `nightly.at`: the day of the month cannot be `32`" },
  { at: "0 5 0 * *", says: "3:11: `nightly.at`: the day of the month cannot be `0`" },
  {
    at: "0 5 * 13 *",
    says: "3:13: `nightly.at`: the month cannot be `13`; write 1 to 12, or JAN to DEC",
  },
  { at: "0 5 * FOO *", says: "3:13: `nightly.at`: the month cannot be `FOO`" },
  { at: "0 5 * * 8", says: "3:15: `nightly.at`: the day of the week cannot be `8`" },
  { at: "0 5 * * FRY", says: "3:15: `nightly.at`: the day of the week cannot be `FRY`" },
  { at: "0 5 * * 1-", says: "3:15: `nightly.at`: the day of the week cannot be `1-`" },
  { at: "0/5 5 * * *", says: "3:7: `nightly.at`: the minute cannot be `0/5`" },
  { at: "0 5-3 * * *", says: "3:9: `nightly.at`: the hour cannot be `5-3`" },
  { at: '"? 5 * * *"', says: "3:8: `nightly.at`: the minute cannot be `?`" },
  { at: '"@midnite"', says: "3:7: `nightly.at`: `@midnite` is no time; write five fields" },
  { at: '"@daily"', says: "3:7: `nightly.at`: `@daily` is no time" },
  {
    at: "0 0 5 * * *",
    says: "3:7: `nightly.at`: has 6 fields, and there is none for seconds or years; ",
  },
  { at: "0 5", says: "3:7: `nightly.at`: has 2 fields; " },
  { at: "'05:00'", says: "3:7: `nightly.at`: has 1 field; " },
  { at: "0 5 31 2 *", says: "3:7: `nightly.at`: names no date that the calendar has." },
])("refuses $at with its place", ({ at, says }) => {
  expect(problemsOf(at)).toEqual([expect.stringContaining(says)]);
});

test.for(["Mars/Olympus", "'+02:00'", "'-05:00'", "Europe/Berln"])(
  "refuses the zone %s",
  (zone) => {
    expect(problemsOf("0 5 * * *", zone)).toEqual([
      "4:9: `nightly.zone`: is no zone that this machine knows; write an IANA name, e.g. `Europe/Berlin`.",
    ]);
  },
);

test.for(["0 5 * * *", '"*/15 5-7 * * MON-FRI"', "0 5 L * *", "30 4 1,15 * *", "0 5 * JAN-MAR *"])(
  "takes %s",
  (at) => {
    expect(problemsOf(at)).toEqual([]);
  },
);

test("a schedule of several times a day has one night a date, at the first of them", () => {
  const schedule = scheduled("30,15 17,6 * * *", "UTC");
  const from = Date.parse("2026-11-22T00:00:00Z");
  expect(showNext(nextOccurrences(schedule, from, 3), schedule.clock)).toBe(
    "2026-11-22 06:15 UTC\nthen 2026-11-23 06:15, 2026-11-24 06:15",
  );
});

test("a night that begins after midnight names its date, and many dates are counted", () => {
  const { clock } = scheduled("59 23 * * *", "America/Scoresbysund");
  const atMs = Date.parse("2026-03-29T01:00:00Z");
  expect(showOccurrence({ date: "2026-03-28", atMs }, clock)).toBe(
    "2026-03-29 00:00 America/Scoresbysund (for 2026-03-28)",
  );
  expect(showDates(["2026-01-01", "2026-01-02"])).toBe("2026-01-01, 2026-01-02");
  const many = Array.from({ length: 9 }, (_, day) => `2026-01-0${day + 1}`);
  expect(showDates(many)).toBe("2026-01-01 to 2026-01-09 (9 nights)");
  expect(showDates(many.slice(0, 6))).toBe("2026-01-01 to 2026-01-06 (6 nights)");
  expect(showDates(many.slice(0, 5))).toBe(many.slice(0, 5).join(", "));
});

test("the clock's floor is not later than the last release, and at most a year before it", () => {
  const changes = readFileSync(join(repository, "CHANGELOG.md"), "utf8");
  const released = Date.parse(`${/^## \d+\.\d+\.\d+ \((.+)\)$/m.exec(changes)?.[1]} UTC`);
  const days = (released - Date.parse(clockFloor)) / 86_400_000;
  expect(days).toBeGreaterThanOrEqual(0);
  expect(days).toBeLessThan(366);
});
