/**
 * A year of nights in the time zones of this runtime: one brief for each local date, whatever the clocks do.
 * Some zones by default; all of them, at six hours, with NIGHTDESK_ALL_ZONES=1 (three minutes on two busy cores).
 */
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/calendar-date.ts";
import type { NightRun } from "../../src/nightly/night.ts";
import { latestOccurrence, nextOccurrences } from "../../src/nightly/schedule/occurrence.ts";
import { planNights } from "../../src/nightly/schedule/plan-nights.ts";
import { madeRun, scheduled } from "./scheduled.ts";

const all = process.env["NIGHTDESK_ALL_ZONES"] === "1";
/** At midnight, just before it, by half an hour, and by a whole date; and one that never changes. */
const hard = [
  "Africa/Cairo",
  "America/Scoresbysund",
  "America/Nuuk",
  "America/New_York",
  "Asia/Beirut",
  "Asia/Kathmandu",
  "Atlantic/Azores",
  "Australia/Lord_Howe",
  "Europe/Berlin",
  "Pacific/Chatham",
  "Africa/Casablanca",
  "America/Havana",
];
const zones = all ? Intl.supportedValuesOf("timeZone") : hard;
const times = ["0 0", "30 0", "30 1", "30 2", "30 3", "59 23"];
const hourMs = 3_600_000;
const start = Date.parse("2026-01-01T12:00:00Z");
const end = Date.parse("2027-01-02T12:00:00Z");

/** Dates that a clock on the wall shows, looked at every quarter of an hour; found without the code under test. */
function datesShown(zone: string, fromMs: number, toMs: number): string[] {
  const format = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
  const dates = new Set<string>();
  for (let at = fromMs; at < toMs; at += hourMs / 4) dates.add(format.format(at));
  return [...dates];
}

test("every local date of a year has one night, in order", { timeout: 600_000 }, () => {
  let nights = 0;
  for (const zone of zones) {
    const shown = datesShown(zone, start, end).slice(1, -1);
    for (const time of times) {
      const schedule = scheduled(`${time} * * *`, zone);
      const found = nextOccurrences(schedule, start - 24 * hourMs, 370);
      const dates = found.map(({ date }) => date);
      expect(dates.filter((date) => shown.includes(date))).toEqual(shown);
      expect(
        found.every(({ atMs }, index) => index === 0 || atMs > (found[index - 1]?.atMs ?? 0)),
      ).toBe(true);
      nights += shown.length;
    }
  }
  // A check that looked at nothing would be green, too.
  expect(nights).toBeGreaterThan(zones.length * times.length * 360);
});

test(
  "a night begins on its date, or at the moment the clocks leap over its time",
  { timeout: 600_000 },
  () => {
    for (const zone of zones) {
      for (const time of times) {
        const schedule = scheduled(`${time} * * *`, zone);
        const { clock, minuteOfDay } = schedule;
        const wanted = new Date(minuteOfDay * 60_000).toISOString().slice(11, 16);
        for (const { date, atMs } of nextOccurrences(schedule, start, 366)) {
          const shown = (ms: number) => `${clock.dateAt(ms)} ${clock.timeAt(ms)}`;
          if (shown(atMs) === `${date} ${wanted}`) continue;
          const inOrder = [shown(atMs - 1000), `${date} ${wanted}`, shown(atMs)];
          expect(inOrder).toEqual(inOrder.toSorted());
        }
      }
    }
  },
);

/** Small numbers that look like chance and are the same in every run. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test("timers that fire early, late and twice make each date once", { timeout: 600_000 }, () => {
  for (const zone of all ? hard : hard.slice(0, 3)) {
    for (const time of all ? times : ["30 2", "59 23"]) {
      const schedule = scheduled(`${time} * * *`, zone);
      const draw = drawer(zone.length * 7 + time.charCodeAt(0));
      const made: NightRun[] = [];
      const expected = nextOccurrences(schedule, start, 365);
      for (const { atMs } of expected) {
        // Seven seconds early, on time, or up to three hours late; and once more.
        const firstMs = atMs + ([-7000, 0][draw(3)] ?? draw(3 * hourMs));
        for (const nowMs of [firstMs, firstMs + 30, firstMs + draw(hourMs)]) {
          const { tasks } = planNights({
            brief: "asia",
            schedule,
            setting: { catchUp: "once", jitterMinutes: 0 },
            runs: made.slice(-20),
            nowMs,
            sinceMs: start,
            askedFromId: 0,
          });
          for (const task of tasks) made.push(madeRun({ ...task, id: made.length }));
        }
      }
      expect(made.map(({ date }) => date)).toEqual(expected.map(({ date }) => date));
      expect(made.flatMap(({ covers }) => covers)).toEqual([]);
    }
  }
});

test.for([
  {
    change: "Europe, spring",
    zone: "Europe/Berlin",
    at: "30 2",
    date: "2026-03-29",
    instant: "2026-03-29T01:00:00.000Z",
  },
  {
    change: "Europe, autumn",
    zone: "Europe/Berlin",
    at: "30 2",
    date: "2026-10-25",
    instant: "2026-10-25T00:30:00.000Z",
  },
  {
    change: "United States, spring",
    zone: "America/New_York",
    at: "30 2",
    date: "2026-03-08",
    instant: "2026-03-08T07:00:00.000Z",
  },
  {
    change: "United States, autumn",
    zone: "America/New_York",
    at: "30 1",
    date: "2026-11-01",
    instant: "2026-11-01T05:30:00.000Z",
  },
  {
    change: "Lord Howe, half an hour on",
    zone: "Australia/Lord_Howe",
    at: "15 2",
    date: "2026-10-04",
    instant: "2026-10-03T15:30:00.000Z",
  },
  {
    change: "Lord Howe, half an hour back",
    zone: "Australia/Lord_Howe",
    at: "45 1",
    date: "2026-04-05",
    instant: "2026-04-04T14:45:00.000Z",
  },
  {
    change: "Cairo, at midnight",
    zone: "Africa/Cairo",
    at: "0 0",
    date: "2026-04-24",
    instant: "2026-04-23T22:00:00.000Z",
  },
  {
    change: "Scoresbysund, the hour before midnight",
    zone: "America/Scoresbysund",
    at: "59 23",
    date: "2026-03-28",
    instant: "2026-03-29T01:00:00.000Z",
  },
  {
    change: "a leap day",
    zone: "UTC",
    at: "0 5",
    date: "2028-02-29",
    instant: "2028-02-29T05:00:00.000Z",
  },
])("the night of $change begins at $instant", ({ zone, at, date, instant }) => {
  const schedule = scheduled(`${at} * * *`, zone);
  const atMs = Date.parse(instant);
  expect(latestOccurrence(schedule, atMs)).toEqual({ date, atMs });
  expect(latestOccurrence(schedule, atMs - 1)?.date).toBe(addDays(date, -1));
  expect(nextOccurrences(schedule, atMs - 1, 1)).toEqual([{ date, atMs }]);
  expect(nextOccurrences(schedule, atMs, 1)[0]?.date).toBe(addDays(date, 1));
});

test("a night that has begun stays begun when the clocks go back over midnight", () => {
  // One minute after midnight they went back to 23:01 of the day before.
  const schedule = scheduled("0 0 * * *", "America/St_Johns");
  const atMs = Date.parse("2010-11-07T02:30:00Z");
  const laterMs = atMs + 11 * 60_000;
  expect(schedule.clock.dateAt(laterMs)).toBe("2010-11-06");
  expect(latestOccurrence(schedule, laterMs)).toEqual({ date: "2010-11-07", atMs });
});

test("Apia has no night for the date that it left out", () => {
  const schedule = scheduled("0 5 * * *", "Pacific/Apia");
  const dates = nextOccurrences(schedule, Date.parse("2011-12-28T00:00:00Z"), 4).map(
    ({ date }) => date,
  );
  expect(dates).toEqual(["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]);
  expect(schedule.clock.instantOf("2011-12-30", 300)).toBeUndefined();
});
