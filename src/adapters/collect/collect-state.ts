/** What is remembered of addresses: the copies that are kept, and the entries of each feed that were read. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { Sha256 } from "../../domain/ids.ts";
import { versionOf } from "../store/database-marks.ts";
import {
  type DatabaseKind,
  guardedBy,
  openDatabase,
  readingBy,
  refuseForeignLog,
  storageErrors,
} from "../store/open-database.ts";

const entriesTable = `
    CREATE TABLE entries (
      brief TEXT NOT NULL, feed TEXT NOT NULL, entry TEXT NOT NULL, date TEXT NOT NULL,
      firstAt TEXT NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (brief, feed, entry, date)
    ) STRICT;`;

const kind: DatabaseKind = {
  tables: `
    CREATE TABLE copies (
      url TEXT NOT NULL, hash TEXT NOT NULL, finalUrl TEXT NOT NULL, status INTEGER NOT NULL,
      headers TEXT NOT NULL, firstAt TEXT NOT NULL, lastAt TEXT NOT NULL, place INTEGER NOT NULL,
      PRIMARY KEY (url, hash)
    ) STRICT;
    ${entriesTable}`,
  version: 2,
  // Before, no entry said of which date it was: it was read before any that is to come.
  upgrade: `
    ALTER TABLE entries RENAME TO oldEntries;
    ${entriesTable}
    INSERT INTO entries SELECT brief, feed, entry, '0001-01-01', firstAt, hash FROM oldEntries;
    DROP TABLE oldEntries;`,
  called: "The record of feeds and pages",
  stranger: "no record of feeds and pages",
  next: "Check the disk's free space and rights, or move the file away and run again: every page is then fetched in full, and counts as new.",
};

/** One version of what an address answered. Instants are ISO 8601. */
export type Copy = Readonly<{
  url: string;
  hash: Sha256;
  finalUrl: string;
  status: number;
  /** Of the newest answer with these bytes; names in lower case. */
  headers: Readonly<Record<string, string>>;
  /** When these bytes came first, and when the server last gave or confirmed them. */
  firstAt: string;
  lastAt: string;
}>;

/** An entry of a feed that was read: when first, and what its page said when it was last read. */
export type SeenEntry = Readonly<{ entry: string; firstAt: string; hash: Sha256 }>;

/** What a visit found in a feed; a page is a feed of itself. */
export type Sighting = Readonly<{ feed: string; entries: readonly SeenEntry[] }>;

/** A night that has settled: its edition is there. `date` is the edition's, `YYYY-MM-DD`. */
type SettledNight = Readonly<{ brief: string; date: string; sightings: readonly Sighting[] }>;

export type CollectState = Readonly<{
  /** The version that the server gave or confirmed last. */
  newest: (url: string) => Copy | undefined;
  /** All versions, the oldest first. */
  versions: (url: string) => readonly Copy[];
  /**
   * Entries that editions of earlier dates have read. What a run of this date has seen is not among them, whether it
   * settled or died: the same night made again finds the same news.
   */
  seen: (brief: string, feed: string, date: string) => ReadonlyMap<string, SeenEntry>;
  /** What a visit brought, in one transaction. */
  remember: (copies: readonly Copy[]) => void;
  /** One transaction. An entry keeps the time at which it was first seen. */
  settle: (night: SettledNight) => void;
  /** Forgets copies that no server gave or confirmed since, and says of which bytes copies are left. */
  forget: (before: string) => ReadonlySet<Sha256>;
  close: () => void;
}>;

const CopyRow = z.object({
  url: z.string(),
  hash: Sha256,
  finalUrl: z.string(),
  status: z.int(),
  headers: z.string().transform((json) => z.record(z.string(), z.string()).parse(JSON.parse(json))),
  firstAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});
const EntryRow = z.object({ entry: z.string(), firstAt: z.iso.datetime(), hash: Sha256 });

/** @throws {BriefError} `E_STORAGE` if the file is there and cannot be used. */
export function openCollectState(home: string): CollectState {
  const file = join(home, "collected.sqlite");
  return stateOf(openDatabase(file, kind), file);
}

/** For whoever may write nothing: `undefined` if nothing was ever collected, or by a version before this one. */
export function peekCollectState(home: string): CollectState | undefined {
  const file = join(home, "collected.sqlite");
  if (!existsSync(file)) return undefined;
  return storageErrors(file, kind, () => {
    refuseForeignLog(file, kind);
    const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
    if (versionOf(database) >= kind.version) return stateOf(database, file);
    database.close();
    return undefined;
  });
}

function stateOf(database: DatabaseSync, file: string): CollectState {
  const reading = readingBy(file, kind);
  const guarded = guardedBy(database, file, kind);
  const versions = (url: string) =>
    reading(() =>
      database
        .prepare("SELECT * FROM copies WHERE url = ? ORDER BY place")
        .all(url)
        .map((row): Copy => CopyRow.parse(row)),
    );
  return {
    versions,
    newest: (url) => versions(url).at(-1),
    seen: (brief, feed, date) =>
      reading(() => {
        // SQLite takes the other columns from the row that has the maximum.
        const rows = database
          .prepare(
            "SELECT entry, firstAt, hash, max(date) FROM entries WHERE brief = ? AND feed = ? AND date < ? GROUP BY entry",
          )
          .all(brief, feed, date)
          .map((row) => EntryRow.parse(row));
        return new Map(rows.map((row) => [row.entry, row]));
      }),
    remember: (copies) => guarded(() => keepCopies(database, copies)),
    settle: (night) => guarded(() => keepEntries(database, night)),
    forget: (before) =>
      guarded(() => {
        database.prepare("DELETE FROM copies WHERE lastAt < ?").run(before);
        const rows = database.prepare("SELECT DISTINCT hash FROM copies").all();
        return new Set(rows.map(({ hash }) => Sha256.parse(hash)));
      }),
    close: () => database.close(),
  };
}

function keepCopies(database: DatabaseSync, copies: readonly Copy[]): void {
  const keepCopy = database.prepare(
    `INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM copies WHERE url = ?1))
     ON CONFLICT (url, hash) DO UPDATE SET finalUrl = excluded.finalUrl, status = excluded.status,
       headers = excluded.headers, lastAt = excluded.lastAt, place = excluded.place`,
  );
  for (const { url, hash, finalUrl, status, headers, firstAt, lastAt } of copies) {
    keepCopy.run(url, hash, finalUrl, status, JSON.stringify(headers), firstAt, lastAt);
  }
}

function keepEntries(database: DatabaseSync, { brief, date, sightings }: SettledNight): void {
  const keepEntry = database.prepare(
    `INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (brief, feed, entry, date) DO UPDATE SET hash = excluded.hash`,
  );
  for (const { feed, entries } of sightings) {
    for (const { entry, firstAt, hash } of entries) {
      keepEntry.run(brief, feed, entry, date, firstAt, hash);
    }
  }
  // Of the dates before, the newest: it is what this date is held against, should it be made again.
  database
    .prepare(
      `DELETE FROM entries AS old WHERE brief = ?1 AND date < ?2 AND EXISTS (
         SELECT 1 FROM entries AS newer WHERE newer.brief = old.brief AND newer.feed = old.feed
           AND newer.entry = old.entry AND newer.date > old.date AND newer.date < ?2)`,
    )
    .run(brief, date);
}
