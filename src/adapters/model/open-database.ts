/** The database of the reply store. */
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import * as store from "../store/open-database.ts";

const kind: store.DatabaseKind = {
  tables:
    "CREATE TABLE reply (key TEXT PRIMARY KEY, body TEXT NOT NULL, checksum TEXT NOT NULL) STRICT",
  version: 1,
  called: "The store of paid replies",
  stranger: "no store of replies",
  next: "Check the disk's free space and rights, or move the file away and run again: its replies are then paid for again.",
};

/** @throws {BriefError} `E_STORAGE`; see `openDatabase` of the stores. */
export function openDatabase(home: string): { database: DatabaseSync; file: string } {
  const file = join(home, "replies.sqlite");
  return { database: store.openDatabase(file, kind), file };
}

export function storageErrors<T>(file: string, work: () => T): T {
  return store.storageErrors(file, kind, work);
}
