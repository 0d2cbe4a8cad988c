/** When an alarm is raised, when it is told again, and when it is taken back. */
import { expect, test } from "vitest";
import { NightlySetting } from "../../src/domain/night-setting.ts";
import { alarmsOf, type Alarm, type AlarmFacts } from "../../src/nightly/alarms/alarms-of.ts";
import { alarmSteps, type RaisedAlarm } from "../../src/nightly/alarms/alarm-steps.ts";
import { feedHealth, type FeedState } from "../../src/nightly/alarms/feed-health.ts";
import type { NightCounts } from "../../src/nightly/night.ts";
import { madeRun, scheduled } from "./scheduled.ts";

const { alarm: setting } = NightlySetting.required({ alarm: true }).parse({
  at: "0 5 * * *",
  zone: "UTC",
  alarm: { by: "07:00" },
});

const counts: NightCounts = {
  documents: 3,
  documentsUsed: 3,
  claims: 8,
  claimsDropped: 2,
  sentences: 9,
  sentencesDropped: 1,
};
const feed: FeedState = {
  url: "https://news.example/feed",
  since: "2026-11-01T05:00:00Z",
  lastOk: "2026-11-19T05:00:00Z",
  lastNew: "2026-11-19T05:00:00Z",
  failures: 0,
  failingSince: undefined,
  lastError: "",
};

function alarms(now: string, more: Partial<AlarmFacts> = {}): Alarm[] {
  return alarmsOf({
    brief: "asia",
    schedule: scheduled("0 5 * * *", "UTC"),
    setting,
    runs: [madeRun({ date: "2026-11-18" }), madeRun({ id: 2, date: "2026-11-19", counts })],
    feeds: [],
    waiting: [],
    byHand: () => "",
    pending: [],
    nowMs: Date.parse(now),
    sinceMs: Date.parse("2026-11-01T00:00:00Z"),
    ...more,
  });
}

const kinds = (found: readonly Alarm[]) => found.map(({ kind, date }) => `${kind} ${date}`);

test.for([
  { when: "all is well", now: "2026-11-19T12:00:00Z", raised: [] },
  { when: "the hour has not come yet", now: "2026-11-20T06:59:59Z", raised: [] },
  { when: "the hour is over", now: "2026-11-20T07:00:00Z", raised: ["no-edition 2026-11-20"] },
  { when: "days are over", now: "2026-11-23T07:00:00Z", raised: ["no-edition 2026-11-23"] },
])("no edition by the set hour: $when", ({ now, raised }) => {
  expect(kinds(alarms(now))).toEqual(raised);
});

test("the hour may be on the morning after", () => {
  const schedule = scheduled("30 23 * * *", "UTC");
  expect(kinds(alarms("2026-11-21T06:59:00Z", { schedule }))).toEqual([]);
  expect(kinds(alarms("2026-11-21T07:00:00Z", { schedule }))).toEqual(["no-edition 2026-11-20"]);
});

test.for([
  { night: "is quiet", run: { ending: "quiet", good: false }, raised: false },
  {
    night: "is covered by a later one",
    run: { date: "2026-11-21", covers: ["2026-11-20"] },
    raised: false,
  },
  { night: "is below its gate", run: { ending: "below-gate", good: false }, raised: true },
  {
    night: "was refused",
    run: { ending: "refused", good: false, because: "The key is wrong." },
    raised: true,
  },
] as const)("a night that $night raises the alarm: $raised", ({ run, raised }) => {
  const runs = [
    madeRun({ date: "2026-11-20", ...run, covers: "covers" in run ? [...run.covers] : [] }),
  ];
  expect(alarms("2026-11-20T08:00:00Z", { runs }).some(({ kind }) => kind === "no-edition")).toBe(
    raised,
  );
});

test("the alarm says why there is no edition", () => {
  const refused = madeRun({
    date: "2026-11-20",
    ending: "refused",
    good: false,
    because: "The key is wrong.",
  });
  const [alarm] = alarms("2026-11-20T08:00:00Z", { runs: [refused] });
  expect(alarm?.message).toBe(
    "asia: no good edition for 2026-11-20 by 07:00 (UTC): The key is wrong.",
  );
});

test("of several tries the last says why", () => {
  const tries = ["The key is wrong.", "The disk is full."].map((because, id) =>
    madeRun({ id, date: "2026-11-20", ending: "refused", good: false, because }),
  );
  expect(alarms("2026-11-20T08:00:00Z", { runs: tries })[0]?.message).toContain(
    "The disk is full.",
  );
});

test("an hour that is the brief's own is that of the next morning", () => {
  const schedule = scheduled("0 7 * * *", "UTC");
  expect(alarms("2026-11-21T06:59:00Z", { schedule, runs: [] })).toMatchObject([
    { kind: "no-edition", date: "2026-11-19" },
  ]);
});

test("nothing is expected of a brief before it was there", () => {
  const sinceMs = Date.parse("2026-11-20T06:00:00Z");
  expect(alarms("2026-11-20T12:00:00Z", { sinceMs, runs: [] })).toEqual([]);
  expect(kinds(alarms("2026-11-21T12:00:00Z", { sinceMs, runs: [] }))).toEqual([
    "no-edition 2026-11-21",
  ]);
});

test.for([
  {
    what: "no document",
    run: { ending: "nothing-usable", good: false },
    raised: ["nothing-extracted"],
  },
  {
    what: "no claim",
    run: { counts: { ...counts, claims: 0, claimsDropped: 0 } },
    raised: ["nothing-extracted"],
  },
  {
    what: "half of the claims dropped",
    run: { counts: { ...counts, claims: 5, claimsDropped: 5 } },
    raised: ["rejected"],
  },
  {
    what: "half of the sentences dropped",
    run: { counts: { ...counts, sentences: 4, sentencesDropped: 4 } },
    raised: ["rejected"],
  },
  {
    what: "fewer dropped",
    run: { counts: { ...counts, sentences: 5, sentencesDropped: 4 } },
    raised: [],
  },
  { what: "an interrupt", run: { ending: "stopped", good: false, counts: undefined }, raised: [] },
] as const)("$what", ({ run, raised }) => {
  const runs = [madeRun({ date: "2026-11-18", counts }), madeRun({ date: "2026-11-19", ...run })];
  const found = alarms("2026-11-19T06:00:00Z", { runs });
  expect(found.map(({ kind }) => kind)).toEqual(raised);
});

test("sources that are down are an alarm when their night is tried no more", () => {
  const down = { ending: "sources-down", good: false, because: "The server is down." } as const;
  const runs = [
    madeRun({ date: "2026-11-18", counts }),
    madeRun({ id: 2, date: "2026-11-19", ...down }),
  ];
  const now = "2026-11-19T05:30:00Z";
  expect(alarms(now, { runs, pending: ["2026-11-19"] })).toEqual([]);
  const message = "asia: nothing was extracted for 2026-11-19: The server is down.";
  expect(alarms(now, { runs })).toMatchObject([{ kind: "nothing-extracted", message }]);
  // Of the night before, which is tried no more, it stands while this one is not decided.
  const next = madeRun({ id: 3, date: "2026-11-20", ...down });
  expect(
    kinds(alarms("2026-11-20T05:10:00Z", { runs: [...runs, next], pending: ["2026-11-20"] })),
  ).toContain("nothing-extracted 2026-11-19");
});

test("what was dropped two nights ago is no alarm once a night went well", () => {
  const bad = madeRun({ date: "2026-11-18", counts: { ...counts, claimsDropped: 80 } });
  expect(
    alarms("2026-11-19T08:00:00Z", { runs: [bad, madeRun({ date: "2026-11-19", counts })] }),
  ).toEqual([]);
});

test("a feed without anything new for the set days is stale", () => {
  const feeds = [feed, { ...feed, url: "https://quiet.example/", lastNew: "2026-11-16T23:00:00Z" }];
  const runs = [17, 18, 19].map((day) => madeRun({ date: `2026-11-${day}`, counts }));
  expect(alarms("2026-11-19T06:00:00Z", { feeds, runs })).toEqual([
    {
      kind: "stale-input",
      date: "2026-11-19",
      message: "asia: 1 of 2 sources are stale: https://quiet.example/ (quiet for 3 nights).",
    },
  ]);
});

test.for([
  { count: 5, end: "(failing for 3 nights)." },
  { count: 6, end: "(failing for 3 nights) and 1 more." },
])("of $count sources that are stale the first five are named", ({ count, end }) => {
  const failing = { failures: 3, failingSince: "2026-11-17T05:00:00Z", lastError: "http-503" };
  const feeds = Array.from({ length: count }, (_, at) => {
    return { ...feed, ...failing, url: `https://${at}.example/` };
  });
  const runs = [17, 18, 19].map((day) =>
    madeRun({ date: `2026-11-${day}`, startedAt: `2026-11-${day}T05:00:01.000Z`, counts }),
  );
  const [alarm] = alarms("2026-11-19T06:00:00Z", { feeds, runs });
  expect(alarm?.message.endsWith(end)).toBe(true);
});

const dateAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const failingSince = "2026-11-20T05:00:00Z";

test.for([
  { days: 1, today: "2026-11-20", step: "note" },
  { days: 2, today: "2026-11-21", step: "note" },
  { days: 3, today: "2026-11-22", step: "escalate" },
  { days: 13, today: "2026-12-02", step: "escalate" },
  { days: 14, today: "2026-12-03", step: "remove" },
])("a feed dead for $days days: $step", ({ days, today, step }) => {
  const dead = { ...feed, failures: days, failingSince, lastError: "http-503" };
  expect(feedHealth(dead, { today, dateAt, staleDays: 3, runs: [] })).toEqual({
    kind: "failing",
    days,
    step,
  });
});

test("a feed that failed today is noted, and is no alarm yet", () => {
  const feeds = [{ ...feed, failures: 3, failingSince: "2026-11-19T05:00:00Z" }];
  expect(alarms("2026-11-19T06:00:00Z", { feeds })).toEqual([]);
});

test("a clock that was set back makes no feed dead before it failed", () => {
  const dead = { ...feed, failures: 1, failingSince };
  const health = feedHealth(dead, { today: "2026-10-01", dateAt, staleDays: 3, runs: [] });
  expect(health).toEqual({ kind: "failing", days: 1, step: "note" });
});

const alarm: Alarm = {
  kind: "rejected",
  date: "2026-11-19",
  message: "asia: too much was dropped.",
};
const told: RaisedAlarm = { ...alarm, toldOn: "2026-11-19", posted: true };

test.for([
  { what: "a new alarm is raised", now: [alarm], standing: [], raise: 1, clear: 0, again: 0 },
  {
    what: "it is not told twice a day",
    now: [alarm],
    standing: [told],
    raise: 0,
    clear: 0,
    again: 0,
  },
  {
    what: "it is told again the next day",
    now: [alarm],
    standing: [{ ...told, toldOn: "2026-11-18" }],
    raise: 1,
    clear: 0,
    again: 0,
  },
  { what: "it is taken back", now: [], standing: [told], raise: 0, clear: 1, again: 0 },
  {
    what: "what the webhook did not take is posted again",
    now: [alarm],
    standing: [{ ...told, posted: false }],
    raise: 0,
    clear: 0,
    again: 1,
  },
  {
    what: "what is told again the next day is not posted twice",
    now: [alarm],
    standing: [{ ...told, toldOn: "2026-11-18", posted: false }],
    raise: 1,
    clear: 0,
    again: 0,
  },
  {
    what: "another kind is another alarm",
    now: [alarm],
    standing: [{ ...told, kind: "no-edition" as const }],
    raise: 1,
    clear: 1,
    again: 0,
  },
])("$what", ({ now, standing, raise, clear, again }) => {
  const steps = alarmSteps(now, standing, "2026-11-19");
  expect([steps.raise.length, steps.clear.length, steps.postAgain.length]).toEqual([
    raise,
    clear,
    again,
  ]);
});
