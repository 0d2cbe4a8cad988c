/** What is due: after nights that were missed, failed, or made by a clock that was wrong. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../src/domain/calendar-date.ts";
import { jitterMs } from "../../src/nightly/schedule/jitter.ts";
import type { Ending } from "../../src/nightly/night.ts";
import {
  eachNightsMax,
  planNights,
  type PlanInput,
} from "../../src/nightly/schedule/plan-nights.ts";
import { madeRun, scheduled } from "./scheduled.ts";

const schedule = scheduled("0 5 * * *", "UTC");
const since = "2026-01-01T00:00:00Z";

function plan(now: string, more: Partial<PlanInput> = {}) {
  return planNights({
    brief: "asia",
    schedule,
    setting: { catchUp: "once", jitterMinutes: 0 },
    runs: [],
    nowMs: Date.parse(now),
    sinceMs: Date.parse(since),
    askedFromId: undefined,
    ...more,
  });
}

const due = (now: string, more: Partial<PlanInput> = {}) => plan(now, more).tasks;
const done = [madeRun({ date: "2026-11-18" })];

test.for([
  { when: "before its hour", now: "2026-11-19T04:57:00Z", tasks: [] },
  { when: "seconds before its hour", now: "2026-11-19T04:59:53Z", tasks: [] },
  { when: "at its hour", now: "2026-11-19T05:00:00Z", tasks: ["2026-11-19"] },
  { when: "when the machine wakes late", now: "2026-11-20T04:00:00Z", tasks: ["2026-11-19"] },
])("$when", ({ now, tasks }) => {
  expect(due(now, { runs: done }).map(({ date }) => date)).toEqual(tasks);
});

test("a timer that fires seconds before its hour means that date", () => {
  const tasks = due("2026-11-19T04:59:53Z", { runs: done, askedFromId: 0 });
  expect(tasks.map(({ date }) => date)).toEqual(["2026-11-19"]);
});

test.for([
  { catchUp: "once", tasks: [{ date: "2026-11-21", covers: ["2026-11-19", "2026-11-20"] }] },
  {
    catchUp: "each",
    tasks: [
      { date: "2026-11-19", covers: [] },
      { date: "2026-11-20", covers: [] },
      { date: "2026-11-21", covers: [] },
    ],
  },
  { catchUp: "never", tasks: [{ date: "2026-11-21", covers: [] }] },
] as const)("of three nights missed, $catchUp makes its own", ({ catchUp, tasks }) => {
  const setting = { catchUp, jitterMinutes: 0 };
  expect(due("2026-11-21T09:00:00Z", { runs: done, setting })).toEqual(tasks);
});

test.for([1, 3, 40, 300])("after %d nights off, one brief names each of them", (nights) => {
  const last = addDays("2026-11-21", -nights);
  const [task, ...others] = due("2026-11-21T09:00:00Z", { runs: [madeRun({ date: last })] });
  expect(others).toEqual([]);
  expect(task?.covers).toHaveLength(nights - 1);
  expect([...(task?.covers ?? []), task?.date][0]).toBe(addDays(last, 1));
});

test("after more than a year off, a brief names no nights that nobody misses any more", () => {
  const runs = [madeRun({ date: addDays("2026-11-21", -600) })];
  const sinceMs = Date.parse("2025-01-01T00:00:00Z");
  const [task] = due("2026-11-21T09:00:00Z", { runs, sinceMs });
  expect(task?.covers).toHaveLength(400);
  expect(task?.covers.at(-1)).toBe("2026-11-20");
});

const each = { catchUp: "each", jitterMinutes: 0 } as const;
const failedAt = (date: string, ending: Ending, tries: number, hour = 5) =>
  Array.from({ length: tries }, (_, id) =>
    madeRun({
      id: id + 2,
      date,
      ending,
      startedAt: `2026-11-21T0${hour}:00:00.000Z`,
      endedAt: `2026-11-21T0${hour}:10:00.000Z`,
    }),
  );

test("one by one, too, what fails is tried again after its pause and not at every look", () => {
  const runs = [...done, ...failedAt("2026-11-19", "refused", 2)];
  expect(plan("2026-11-21T05:14:59Z", { runs, setting: each })).toEqual({
    tasks: [],
    next: { date: "2026-11-19", atMs: Date.parse("2026-11-21T05:15:00Z") },
    again: true,
  });
  expect(due("2026-11-21T05:15:00Z", { runs, setting: each })).toHaveLength(3);
});

test.for([
  { ending: "nothing-usable", tries: 1 },
  { ending: "refused", tries: 4 },
] as const)("one by one, a night that was given up as $ending holds no later one up", (row) => {
  const runs = [...done, ...failedAt("2026-11-19", row.ending, row.tries)];
  expect(due("2026-11-21T09:00:00Z", { runs, setting: each })).toEqual([
    { date: "2026-11-20", covers: ["2026-11-19"] },
    { date: "2026-11-21", covers: [] },
  ]);
});

test("one by one, a night that was given up has its tries again the next morning", () => {
  const runs = [...done, ...failedAt("2026-11-19", "refused", 4, 4)];
  expect(due("2026-11-21T09:00:00Z", { runs, setting: each })[0]?.date).toBe("2026-11-19");
});

test("forty nights one by one are not forty paid runs", () => {
  const runs = [madeRun({ date: "2026-10-12" })];
  const tasks = due("2026-11-21T09:00:00Z", {
    runs,
    setting: { catchUp: "each", jitterMinutes: 0 },
  });
  expect(tasks).toHaveLength(eachNightsMax);
  expect(tasks.flatMap(({ date, covers }) => [...covers, date])).toHaveLength(40);
});

test("a date that another night stands for is done", () => {
  const runs = [madeRun({ date: "2026-11-18", covers: ["2026-11-16", "2026-11-17"] })];
  expect(due("2026-11-18T12:00:00Z", { runs })).toEqual([]);
});

test.for<{ ending: Ending; again: boolean }>([
  { ending: "complete", again: false },
  { ending: "degraded", again: false },
  { ending: "below-gate", again: false },
  { ending: "budget", again: false },
  { ending: "quiet", again: false },
  { ending: "nothing-usable", again: true },
  { ending: "sources-down", again: true },
  { ending: "setup", again: true },
  { ending: "bug", again: true },
  { ending: "refused", again: true },
  { ending: "storage", again: true },
  { ending: "unusable-storage", again: true },
  { ending: "stopped", again: true },
  { ending: "cut-off", again: true },
])("who asks for a night that ended $ending gets it again: $again", ({ ending, again }) => {
  const runs = [...done, madeRun({ id: 2, date: "2026-11-19", ending })];
  const asked = due("2026-11-19T09:00:00Z", { runs, askedFromId: 3 });
  expect(asked.map(({ date }) => date)).toEqual(again ? ["2026-11-19"] : []);
});

const endedAt = "2026-11-19T05:10:00.000Z";
const failed = (ending: Ending, tries: number) =>
  Array.from({ length: tries }, (_, id) =>
    madeRun({ id: id + 2, date: "2026-11-19", ending, endedAt }),
  );
const later = (ms: number) => new Date(Date.parse(endedAt) + ms).toISOString();

test.for<{ ending: Ending; tries: number; minutes: number }>([
  { ending: "refused", tries: 1, minutes: 1 },
  { ending: "refused", tries: 2, minutes: 5 },
  { ending: "storage", tries: 3, minutes: 15 },
  { ending: "sources-down", tries: 2, minutes: 5 },
  { ending: "cut-off", tries: 1, minutes: 1 },
])("after try $tries that ended $ending the daemon waits $minutes minutes", (row) => {
  const runs = [...done, ...failed(row.ending, row.tries)];
  const pauseMs = row.minutes * 60_000;
  expect(due(later(pauseMs - 1000), { runs })).toEqual([]);
  expect(due(later(pauseMs), { runs })).toHaveLength(1);
  expect(plan(later(1000), { runs })).toMatchObject({
    again: true,
    next: { date: "2026-11-19", atMs: Date.parse(endedAt) + pauseMs },
  });
});

test.for<{ ending: Ending; tries: number }>([
  { ending: "refused", tries: 4 },
  { ending: "cut-off", tries: 4 },
  { ending: "sources-down", tries: 4 },
  { ending: "setup", tries: 1 },
  { ending: "unusable-storage", tries: 1 },
  { ending: "nothing-usable", tries: 1 },
  { ending: "bug", tries: 1 },
])("after try $tries that ended $ending the daemon gives the night up", ({ ending, tries }) => {
  const runs = [...done, ...failed(ending, tries)];
  expect(plan(later(20 * 3_600_000), { runs })).toMatchObject({ tasks: [], again: false });
});

test("a try that was stopped makes no pause longer", () => {
  const runs = [...done, ...failed("stopped", 5), ...failed("refused", 1)];
  expect(due(later(60_000), { runs })).toHaveLength(1);
});

test("a run without an end is waited for like one that was cut off", () => {
  const open = { ending: undefined, endedAt: undefined, startedAt: endedAt };
  const runs = [...done, madeRun({ id: 2, date: "2026-11-19", ...open })];
  expect(due(later(59_000), { runs })).toEqual([]);
  expect(due(later(60_000), { runs })).toHaveLength(1);
});

test("who asked for a night waits for its next try, and is given up on after four of their own", () => {
  const asked = { askedFromId: 2 };
  const first = { ...asked, runs: [...done, ...failed("refused", 1)] };
  expect(plan(later(0), first)).toMatchObject({ tasks: [], again: true });
  expect(due(later(60_000), first)).toHaveLength(1);
  const over = { ...asked, runs: [...done, ...failed("refused", 4)] };
  expect(plan(later(20 * 60_000), over)).toMatchObject({ tasks: [], again: false });
});

test("a night that was stopped is taken up at once, however often", () => {
  expect(due(later(0), { runs: [...done, ...failed("stopped", 9)] })).toHaveLength(1);
});

test("a night that was given up is named by the next one", () => {
  const runs = [...done, madeRun({ id: 2, date: "2026-11-19", ending: "setup" })];
  expect(due("2026-11-20T05:00:00Z", { runs })).toEqual([
    { date: "2026-11-20", covers: ["2026-11-19"] },
  ]);
});

test("an end that lies ahead keeps nobody waiting", () => {
  const ahead = madeRun({
    id: 2,
    date: "2026-11-19",
    ending: "refused",
    endedAt: "2027-11-19T05:00:00.000Z",
  });
  expect(due("2026-11-19T06:00:00Z", { runs: [...done, ahead] })).toHaveLength(1);
});

test("a clock that was a year ahead silences no night", () => {
  const runs = [...done, madeRun({ id: 2, date: "2027-11-18" })];
  expect(due("2026-11-19T05:00:00Z", { runs })).toEqual([{ date: "2026-11-19", covers: [] }]);
});

test("a clock that is set back among nights that another stands for makes none of them again", () => {
  const runs = [madeRun({ date: "2026-11-18", covers: ["2026-11-16", "2026-11-17"] })];
  expect(due("2026-11-17T12:00:00Z", { runs })).toEqual([]);
});

test("an edition of next year does not make a new brief an old one", () => {
  const sinceMs = Date.parse("2026-11-19T04:00:00Z");
  const runs = [madeRun({ date: "2027-11-18" })];
  expect(due("2026-11-19T05:00:00Z", { runs, sinceMs })).toEqual([
    { date: "2026-11-19", covers: [] },
  ]);
});

test("a new brief has missed nothing, and gets a night that is not long over", () => {
  const sinceMs = Date.parse("2026-11-19T14:00:00Z");
  expect(due("2026-11-19T14:00:00Z", { sinceMs })).toEqual([{ date: "2026-11-19", covers: [] }]);
  expect(due("2026-11-20T04:00:00Z", { sinceMs: Date.parse("2026-11-20T04:00:00Z") })).toEqual([]);
});

test("a first night that was tried in vain is named by the next one, though it was due before the brief was there", () => {
  const sinceMs = Date.parse("2026-11-19T14:00:00Z");
  const runs = [madeRun({ date: "2026-11-19", ending: "setup" })];
  expect(due("2026-11-20T05:00:00Z", { sinceMs, runs })).toEqual([
    { date: "2026-11-20", covers: ["2026-11-19"] },
  ]);
});

test("a schedule of weekdays has no night on a Sunday", () => {
  const weekdays = scheduled("0 5 * * 1-5", "UTC");
  const runs = [madeRun({ date: "2026-11-20" })];
  expect(due("2026-11-22T09:00:00Z", { runs, schedule: weekdays })).toEqual([]);
  expect(due("2026-11-23T09:00:00Z", { runs, schedule: weekdays })).toEqual([
    { date: "2026-11-23", covers: [] },
  ]);
});

test("jitter is the same for the same brief and date, and stays within its minutes", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "-"), minLength: 1 });
  fc.assert(
    fc.property(name, fc.nat(400), fc.nat(120), (brief, day, minutes) => {
      const date = addDays("2026-01-01", day);
      const ms = jitterMs(brief, date, minutes);
      expect(ms).toBe(jitterMs(brief, date, minutes));
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThanOrEqual(minutes * 60_000);
    }),
  );
  const spread = Array.from(
    { length: 200 },
    (_, day) => jitterMs("asia", addDays("2026-01-01", day), 60) / 60_000,
  );
  expect([Math.min(...spread) < 6, Math.max(...spread) > 54]).toEqual([true, true]);
});

test("jitter puts the daemon off, and not whoever asks", () => {
  const setting = { catchUp: "once", jitterMinutes: 120 } as const;
  const offMs = jitterMs("asia", "2026-11-19", 120);
  expect(offMs).toBeGreaterThan(5 * 60_000);
  const at = "2026-11-19T05:00:00Z";
  expect(due(at, { runs: done, setting })).toEqual([]);
  expect(plan(at, { runs: done, setting }).next?.atMs).toBe(Date.parse(at) + offMs);
  expect(due(new Date(Date.parse(at) + offMs).toISOString(), { runs: done, setting })).toHaveLength(
    1,
  );
  expect(due(at, { runs: done, setting, askedFromId: 2 })).toHaveLength(1);
});
