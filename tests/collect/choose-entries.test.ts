import * as fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import { chooseEntries } from "../../src/adapters/collect/choose-entries.ts";
import type { FeedEntry } from "../../src/adapters/collect/read-feed.ts";

const nowMs = Date.UTC(2026, 10, 22);
const dayMs = 86_400_000;
const limits = { items: 3, days: 7 };
const daysAgo = (days: number) => new Date(nowMs - days * dayMs).toISOString();

function entry(name: string, published?: string, id?: string): FeedEntry {
  return {
    id,
    url: `https://a.example/${name}`,
    published: published === undefined ? undefined : { value: published, from: "feed, pubDate" },
    updated: undefined,
  };
}
const names = (entries: readonly { url: string }[]) => entries.map(({ url }) => url.slice(-1));
const hash = contentHash("");
const seenAt = (key: string, days: number) =>
  [key, { entry: key, firstAt: daysAgo(days), hash }] as const;

const Entries = fc.array(
  fc.record({
    name: fc.constantFrom("a", "b", "c", "d", "e"),
    days: fc.option(fc.integer({ min: -3, max: 12 }), { nil: undefined }),
    id: fc.option(fc.constantFrom("1", "2", "3"), { nil: undefined }),
  }),
  { maxLength: 12 },
);

test("every entry is chosen, too old, beyond the number or a repeat, and none is two of these", () => {
  fc.assert(
    fc.property(Entries, (made) => {
      const entries = made.map(({ name, days, id }) =>
        entry(name, days === undefined ? undefined : daysAgo(days), id),
      );
      const { chosen, old, beyond, repeated } = chooseEntries(entries, new Map(), limits, nowMs);
      expect(chosen.length + old + beyond + repeated).toBe(entries.length);
      expect(chosen.length).toBeLessThanOrEqual(limits.items);
      expect(new Set(names(chosen)).size).toBe(chosen.length);
    }),
  );
});

test("an entry with a date to come moves no other entry out", () => {
  fc.assert(
    fc.property(Entries, (made) => {
      const entries = made.map(({ name, days }) =>
        entry(name, days === undefined ? undefined : daysAgo(Math.abs(days))),
      );
      const wide = { items: 50, days: 7 };
      const without = chooseEntries(entries, new Map(), wide, nowMs);
      const withOne = chooseEntries(
        [entry("z", daysAgo(-900)), ...entries],
        new Map(),
        wide,
        nowMs,
      );
      expect(
        names(withOne.chosen)
          .filter((name) => name !== "z")
          .toSorted(),
      ).toEqual(names(without.chosen).toSorted());
      expect(names(withOne.chosen)).toContain("z");
    }),
  );
});

test("the newest come first, and those without a date count from when they were first seen", () => {
  const entries = [
    entry("a", daysAgo(2)),
    entry("b"),
    entry("c", daysAgo(1)),
    entry("d", daysAgo(8)),
    entry("e"),
  ];
  const seen = new Map([seenAt("at a.example/e", 8)]);
  const { chosen, old, undated } = chooseEntries(entries, seen, limits, nowMs);
  expect(names(chosen)).toEqual(["b", "c", "a"]);
  expect({ old, undated }).toEqual({ old: 2, undated: 1 });
});

test("an entry that is younger than what was read of it long ago has come back", () => {
  const seen = new Map([seenAt("id 1", 30), seenAt("id 2", 3)]);
  const { chosen } = chooseEntries(
    [entry("a", daysAgo(1), "1"), entry("b", daysAgo(1), "2")],
    seen,
    limits,
    nowMs,
  );
  expect(chosen.map(({ returned }) => returned?.entry)).toEqual(["id 1", undefined]);
});

test("a name that two entries share names neither", () => {
  const { chosen } = chooseEntries(
    [entry("a", undefined, "1"), entry("b", undefined, "1")],
    new Map(),
    limits,
    nowMs,
  );
  expect(chosen.map(({ key }) => key)).toEqual(["at a.example/a", "at a.example/b"]);
});

test("a page that two entries link is one", () => {
  const { chosen, repeated } = chooseEntries(
    [entry("a", undefined, "1"), entry("a", undefined, "2")],
    new Map(),
    limits,
    nowMs,
  );
  expect([chosen.length, repeated]).toEqual([1, 1]);
});

test("a date of change makes an entry young, and is no date of publication", () => {
  const changed = { ...entry("a"), updated: daysAgo(20) };
  expect(chooseEntries([changed], new Map(), limits, nowMs).old).toBe(1);
  const { chosen } = chooseEntries([{ ...changed, updated: daysAgo(1) }], new Map(), limits, nowMs);
  expect(chosen[0]?.published).toBeUndefined();
});

test("twenty thousand entries are chosen from in less than a second", () => {
  const entries = Array.from({ length: 20_000 }, (_, at) =>
    entry(String(at), daysAgo(at % 9), String(at)),
  );
  const start = performance.now();
  expect(chooseEntries(entries, new Map(), limits, nowMs).chosen).toHaveLength(3);
  expect(performance.now() - start).toBeLessThan(1000);
});
