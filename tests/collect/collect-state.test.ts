import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contentHash } from "../../src/anchoring/content-hash.ts";
import {
  openCollectState,
  peekCollectState,
  type CollectState,
} from "../../src/adapters/collect/collect-state.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const url = "https://news.example/feed";
const at = "2026-11-22T05:00:00Z";
const hash = contentHash("page");
const one = { entry: "one", firstAt: at, hash };
const copy = { url, hash, finalUrl: url, status: 200, headers: {}, firstAt: at, lastAt: at };

function remembered(): string {
  const home = temporaryFolder();
  const state = openCollectState(home);
  state.remember([copy]);
  state.settle({ brief: "asia", date: "2026-11-22", sightings: [{ feed: url, entries: [one] }] });
  state.close();
  return home;
}

test("what one process remembers another may look at, and nothing is written", () => {
  const home = remembered();
  const peeked = peekCollectState(home);
  expect(peeked?.newest(url)).toEqual(copy);
  expect([...(peeked?.seen("asia", url, "2026-11-23").keys() ?? [])]).toEqual(["one"]);
  expect(() => peeked?.remember([copy])).toThrow("cannot be used");
  peeked?.close();
});

test.for([
  ["a time", "UPDATE copies SET lastAt = 'yesterday'"],
  ["headers that are no JSON", "UPDATE copies SET headers = '{'"],
])("a row edited by hand (%s) is told as damage, with the next step", ([, edit]) => {
  const home = remembered();
  const database = new DatabaseSync(join(home, "collected.sqlite"));
  database.exec(edit ?? "");
  database.close();
  const state = openCollectState(home);
  expect(() => state.newest(url)).toThrow(expect.objectContaining({ code: "E_STORAGE" }));
  state.close();
});

test("a visit is remembered whole or not at all", () => {
  const home = remembered();
  const state = openCollectState(home);
  const broken = { ...copy, url: "https://b.example/", status: NaN };
  expect(() => state.remember([{ ...copy, url: "https://a.example/" }, broken])).toThrow(
    "cannot be used",
  );
  expect(state.newest("https://a.example/")).toBeUndefined();
  state.close();
});

const seenOn = (state: CollectState, date: string) =>
  Array.from(state.seen("asia", url, date).values(), (entry) => entry.hash);

test("a date is held against the newest one before it, also when it is made again, and no more than that is kept", () => {
  // Each night is made once, twice or three times.
  const tries = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(tries, (nights) => {
      const home = temporaryFolder();
      const state = openCollectState(home);
      for (const [index, count] of nights.entries()) {
        const date = `2026-11-0${index + 1}`;
        const expected = index === 0 ? [] : [contentHash(String(index - 1))];
        const entries = [{ ...one, hash: contentHash(String(index)) }];
        for (let made = 0; made < count; made += 1) {
          expect(seenOn(state, date)).toEqual(expected);
          state.settle({ brief: "asia", date, sightings: [{ feed: url, entries }] });
        }
        expect(seenOn(state, date)).toEqual(expected);
      }
      state.close();
      expect(rowsOf(home)).toBe(Math.min(nights.length, 2));
    }),
    { numRuns: 30 },
  );
});

function rowsOf(home: string): number {
  const database = new DatabaseSync(join(home, "collected.sqlite"));
  const row = database.prepare("SELECT count(*) AS rows FROM entries").get();
  database.close();
  return Number(row?.["rows"]);
}

test("an entry keeps the time at which it was first seen, when its date is made again", () => {
  const state = openCollectState(remembered());
  const later = { ...one, firstAt: "2026-11-22T06:00:00Z" };
  state.settle({ brief: "asia", date: "2026-11-22", sightings: [{ feed: url, entries: [later] }] });
  expect(state.seen("asia", url, "2026-11-23").get("one")?.firstAt).toBe(at);
  state.close();
});

/** As the first version of this program left it. */
function oldHome(): string {
  const home = remembered();
  const database = new DatabaseSync(join(home, "collected.sqlite"));
  database.exec(`
    DROP TABLE entries;
    CREATE TABLE entries (
      brief TEXT NOT NULL, feed TEXT NOT NULL, entry TEXT NOT NULL, firstAt TEXT NOT NULL,
      hash TEXT NOT NULL, PRIMARY KEY (brief, feed, entry)
    ) STRICT;
    PRAGMA user_version = 1;`);
  database
    .prepare("INSERT INTO entries VALUES ('asia', ?, 'one', '2026-11-22T05:00:00Z', ?)")
    .run(url, hash);
  database.close();
  return home;
}

test("a record of the version before is read on: what it had seen was seen, on whatever date", () => {
  const home = oldHome();
  expect(peekCollectState(home)).toBeUndefined();
  const state = openCollectState(home);
  expect(state.newest(url)).toEqual(copy);
  expect(seenOn(state, "2026-11-22")).toEqual([hash]);
  state.close();
  expect(seenOn(openCollectState(home), "2026-11-22")).toEqual([hash]);
});
