/** The log of reviews: nothing is lost, nothing is written twice under one number, and a damaged file is told as that. */
import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { expect, test } from "vitest";
import { logName, openReviewStore, type NewEvent } from "../../src/adapters/store/review-store.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { temporaryFolder } from "../commands/run-cli.ts";
import { key } from "./reviewing.ts";

const edition = { brief: "asia", edition: "2026-11-22-abc" };

function approval(by = "Ada", sentence = "t1"): NewEvent {
  const decision = { kind: "approve" as const, sentence: key(sentence) };
  return { at: "2026-11-22T06:00:00Z", by, what: { kind: "decided", decision, verdict: null } };
}

test("what is appended is read back, numbered from 1, by its edition and in the list of all logs", () => {
  const store = openReviewStore(temporaryFolder());
  const other = { ...edition, edition: "2026-11-22-def" };
  const first = store.append(edition, 0, approval());
  const second = store.append(edition, 1, approval("Ben", "t2"));
  store.append(other, 0, approval());
  expect([first?.seq, second?.seq]).toEqual([1, 2]);
  expect(store.events(edition)).toEqual([first, second]);
  expect(store.logs().get(logName(edition))).toEqual([first, second]);
  expect(store.logs().size).toBe(2);
  expect(store.events({ ...edition, brief: "africa" })).toEqual([]);
  store.close();
});

test("of writers who know the log to different events only the one who knows the last is let write", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 6 }), { maxLength: 20 }), (knowns) => {
      const store = openReviewStore(temporaryFolder());
      let length = 0;
      for (const known of knowns) {
        const saved = store.append(edition, known, approval());
        expect(saved?.seq).toBe(known === length ? length + 1 : undefined);
        if (saved !== undefined) length += 1;
      }
      expect(store.events(edition).map(({ seq }) => seq)).toEqual(
        Array.from({ length }, (_, index) => index + 1),
      );
      store.close();
    }),
    { numRuns: 20 },
  );
});

test("two connections to one file see each other's events", () => {
  const out = temporaryFolder();
  const [one, other] = [openReviewStore(out), openReviewStore(out)];
  expect(one.append(edition, 0, approval())?.seq).toBe(1);
  expect(other.append(edition, 0, approval("Ben"))).toBeUndefined();
  expect(other.append(edition, 1, approval("Ben"))?.seq).toBe(2);
  expect(one.events(edition)).toHaveLength(2);
  one.close();
  other.close();
});

test("only its owner reads it", () => {
  const out = temporaryFolder();
  openReviewStore(out).close();
  expect(statSync(join(out, "reviews.sqlite")).mode & 0o777).toBe(0o600);
});

test.for<{ file: string; damage: (path: string) => void; says: RegExp }>([
  {
    file: "of letters",
    damage: (path) => writeFileSync(path, "garbage"),
    says: /not an SQLite database/,
  },
  { file: "that is empty", damage: (path) => truncateSync(path, 0), says: /it is empty/ },
  {
    file: "cut in half",
    damage: (path) => truncateSync(path, statSync(path).size / 2),
    says: /damaged|malformed/,
  },
  {
    file: "of a newer version",
    damage: (path) => withDatabase(path, "PRAGMA user_version = 99"),
    says: /newer version \(99\)/,
  },
  {
    file: "of another program",
    damage: (path) => withDatabase(path, "PRAGMA user_version = 0"),
    says: /no record of reviews/,
  },
])("a file $file is refused, told with its path, and left as it is", ({ damage, says }) => {
  const out = temporaryFolder();
  openReviewStore(out).close();
  const path = join(out, "reviews.sqlite");
  damage(path);
  const before = readFileSync(path);
  const error = thrownBy(() => openReviewStore(out));
  expect(error.code).toBe("E_STORAGE");
  expect(error.message).toMatch(says);
  expect(error.where).toEqual([path]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test("a row of another form is told as damage, and no other log suffers", () => {
  const out = temporaryFolder();
  const store = openReviewStore(out);
  store.append(edition, 0, approval());
  const other = { ...edition, brief: "africa" };
  store.append(other, 0, approval());
  withDatabase(join(out, "reviews.sqlite"), "UPDATE events SET what = '{}' WHERE brief = 'asia'");
  expect(thrownBy(() => store.events(edition)).message).toMatch(/does not have the form/);
  expect(store.events(other)).toHaveLength(1);
  store.close();
});

function withDatabase(path: string, statement: string): void {
  const database = new DatabaseSync(path);
  database.exec(statement);
  database.close();
}

function thrownBy(work: () => unknown): BriefError {
  try {
    work();
  } catch (error) {
    if (error instanceof BriefError) return error;
    throw error;
  }
  throw new Error("Nothing was thrown.");
}
