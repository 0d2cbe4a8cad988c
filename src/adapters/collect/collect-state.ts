/** What is remembered of addresses: the copies that are kept, and the entries of each feed that were read. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { Sha256 } from "../../domain/ids.ts";
import {
  type DatabaseKind,
  immediately,
  openDatabase,
  storageErrors,
} from "../store/open-database.ts";

const kind: DatabaseKind = {
  tables: `
    CREATE TABLE copies (
      url TEXT NOT NULL, hash TEXT NOT NULL, finalUrl TEXT NOT NULL, status INTEGER NOT NULL,
      headers TEXT NOT NULL, firstAt TEXT NOT NULL, lastAt TEXT NOT NULL, place INTEGER NOT NULL,
      PRIMARY KEY (url, hash)
    ) STRICT;
    CREATE TABLE entries (
      brief TEXT NOT NULL, feed TEXT NOT NULL, entry TEXT NOT NULL, firstAt TEXT NOT NULL,
      hash TEXT NOT NULL, PRIMARY KEY (brief, feed, entry)
    ) STRICT;`,
  version: 1,
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

/** What a visit brought; written whole or not at all. */
type Visit = Readonly<{
  brief: string;
  /** The feed, or the page itself. */
  feed: string;
  copies: readonly Copy[];
  entries: readonly SeenEntry[];
}>;

export type CollectState = Readonly<{
  /** The version that the server gave or confirmed last. */
  newest: (url: string) => Copy | undefined;
  /** All versions, the oldest first. */
  versions: (url: string) => readonly Copy[];
  seen: (brief: string, feed: string) => ReadonlyMap<string, SeenEntry>;
  /** One transaction. An entry keeps the time at which it was first seen. */
  remember: (visit: Visit) => void;
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

/** For whoever may write nothing: `undefined` if nothing was ever collected. */
export function peekCollectState(home: string): CollectState | undefined {
  const file = join(home, "collected.sqlite");
  if (!existsSync(file)) return undefined;
  return storageErrors(file, kind, () =>
    stateOf(new DatabaseSync(file, { readOnly: true, timeout: 5000 }), file),
  );
}

function stateOf(database: DatabaseSync, file: string): CollectState {
  const guarded = <T>(work: () => T): T => storageErrors(file, kind, work);
  const versions = (url: string) =>
    guarded(() =>
      database
        .prepare("SELECT * FROM copies WHERE url = ? ORDER BY place")
        .all(url)
        .map((row): Copy => CopyRow.parse(row)),
    );
  return {
    versions,
    newest: (url) => versions(url).at(-1),
    seen: (brief, feed) =>
      guarded(() => {
        const rows = database
          .prepare("SELECT entry, firstAt, hash FROM entries WHERE brief = ? AND feed = ?")
          .all(brief, feed)
          .map((row) => EntryRow.parse(row));
        return new Map(rows.map((row) => [row.entry, row]));
      }),
    remember: (visit) => guarded(() => immediately(database, () => write(database, visit))),
    close: () => database.close(),
  };
}

function write(database: DatabaseSync, { brief, feed, copies, entries }: Visit): void {
  const keepCopy = database.prepare(
    `INSERT INTO copies VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) + 1 FROM copies WHERE url = ?1))
     ON CONFLICT (url, hash) DO UPDATE SET finalUrl = excluded.finalUrl, status = excluded.status,
       headers = excluded.headers, lastAt = excluded.lastAt, place = excluded.place`,
  );
  for (const { url, hash, finalUrl, status, headers, firstAt, lastAt } of copies) {
    keepCopy.run(url, hash, finalUrl, status, JSON.stringify(headers), firstAt, lastAt);
  }
  const keepEntry = database.prepare(
    `INSERT INTO entries VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (brief, feed, entry) DO UPDATE SET hash = excluded.hash`,
  );
  for (const { entry, firstAt, hash } of entries) keepEntry.run(brief, feed, entry, firstAt, hash);
}
