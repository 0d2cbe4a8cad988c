/** What is held against a feed: nights on which it was asked, and nothing that it was never expected to do. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Config } from "../../src/domain/config.ts";
import { feedMark } from "../../src/adapters/collect/address.ts";
import { ownFeeds } from "../../src/commands/nightly/own-feeds.ts";
import { feedHealth, type FeedState } from "../../src/nightly/alarms/feed-health.ts";

const dateOf = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
/** The visit is some seconds after its night began. */
const visitAt = (day: number) => `${dateOf(day)}T05:00:07.000Z`;
const runAt = (day: number) => ({ date: dateOf(day), startedAt: `${dateOf(day)}T05:00:00.000Z` });
const dateAt = (ms: number) => new Date(ms).toISOString().slice(0, 10);

const fresh: FeedState = {
  url: "https://news.example/feed",
  since: visitAt(0),
  lastOk: visitAt(0),
  lastNew: visitAt(0),
  failures: 0,
  failingSince: undefined,
  lastError: "",
};

/** Any days on which there was a night, the first on day 0. */
const nights = fc
  .uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 25 })
  .map((days) => [0, ...days.toSorted((one, other) => one - other)]);
const later = fc.integer({ min: 0, max: 400 });

function healthOn(feed: FeedState, days: readonly number[], idle: number, staleDays = 3) {
  const last = days.at(-1) ?? 0;
  const today = dateOf(last + idle);
  return feedHealth(feed, { today, dateAt, staleDays, runs: days.map(runAt) });
}

test("a feed without news is quiet by the nights it was asked on, whatever lies between and after them", () => {
  fc.assert(
    fc.property(nights, later, fc.integer({ min: 1, max: 30 }), (days, idle, staleDays) => {
      const feed = { ...fresh, lastOk: visitAt(days.at(-1) ?? 0) };
      const asked = days.length - 1;
      const health = healthOn(feed, days, idle, staleDays);
      expect(health).toMatchObject(
        asked >= staleDays ? { kind: "quiet", days: asked } : { kind: "well" },
      );
    }),
  );
});

test("a feed that fails is failing by the nights it was asked on", () => {
  fc.assert(
    fc.property(nights, later, (days, idle) => {
      const feed = { ...fresh, failingSince: visitAt(0), failures: days.length };
      expect(healthOn(feed, days, idle)).toMatchObject({ kind: "failing", days: days.length });
    }),
  );
});

test("several tries of one night are one night", () => {
  const runs = [runAt(0), { ...runAt(4), startedAt: `${dateOf(4)}T05:20:00.000Z` }, runAt(4)];
  const feed = { ...fresh, failingSince: visitAt(0), failures: 3 };
  expect(feedHealth(feed, { today: dateOf(4), dateAt, staleDays: 3, runs })).toMatchObject({
    days: 2,
  });
});

test("nights on which it was not asked are not held against a feed", () => {
  const dead = { ...fresh, failingSince: visitAt(0), failures: 1 };
  expect(healthOn(dead, [0, 1, 2, 3, 4], 0)).toMatchObject({ kind: "failing", days: 1 });
  const quiet = { ...fresh, lastOk: visitAt(9) };
  expect(healthOn(quiet, [0, 9, 10, 11, 12], 0)).toEqual({ kind: "well" });
});

test("what is never expected to change is never quiet, and may fail", () => {
  fc.assert(
    fc.property(nights, later, (days, idle) => {
      const page = { ...fresh, staleDays: "never" as const, lastOk: visitAt(days.at(-1) ?? 0) };
      expect(healthOn(page, days, idle)).toEqual({ kind: "well" });
    }),
  );
  const dead = { ...fresh, staleDays: "never" as const, failingSince: visitAt(0), failures: 3 };
  expect(healthOn(dead, [0, 1, 2], 0)).toEqual({ kind: "failing", days: 3, step: "escalate" });
});

test("a brief made by hand has no nights, and days count up to the last time it was asked", () => {
  const feed = { ...fresh, lastOk: visitAt(4) };
  const health = feedHealth(feed, { today: dateOf(90), dateAt, staleDays: 3, runs: [] });
  expect(health).toEqual({ kind: "quiet", days: 4, step: "escalate" });
});

test.for([
  { staleDays: 3, days: 13, step: "escalate" },
  { staleDays: 3, days: 14, step: "remove" },
  { staleDays: 40, days: 79, step: "escalate" },
  { staleDays: 40, days: 80, step: "remove" },
])("quiet for $days nights of $staleDays that are expected: $step", ({ staleDays, days, step }) => {
  const feed = { ...fresh, staleDays, lastOk: visitAt(days) };
  const all = Array.from({ length: days + 1 }, (_, day) => day);
  expect(healthOn(feed, all, 0)).toEqual({ kind: "quiet", days, step });
});

test("the config says what is expected of each address", () => {
  const config = Config.parse({
    sources: [
      { feed: "https://a.example/feed" },
      { feed: "https://b.example/monthly", staleDays: 40 },
      { url: "https://c.example/law" },
    ],
  });
  const addresses = [
    "https://a.example/feed",
    "https://b.example/monthly",
    "https://c.example/law",
  ];
  const rows = addresses.map((url) => ({ ...fresh, url: feedMark(url) }));
  const other = { ...fresh, url: "https://d.example/gone-from-the-config" };
  expect(ownFeeds(config, [...rows, other]).map(({ url, staleDays }) => [url, staleDays])).toEqual([
    ["https://a.example/feed", undefined],
    ["https://b.example/monthly", 40],
    ["https://c.example/law", "never"],
  ]);
});
