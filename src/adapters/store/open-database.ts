/** How a database of the state is opened: made whole or not at all, and never guessed at when it is damaged. */
import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { BriefError } from "../../domain/brief-error.ts";
import { giveId, idOf, setVersion, versionOf } from "./database-marks.ts";
import { hasForeignLog, logOf } from "./foreign-log.ts";
import { makeDatabase } from "./make-database.ts";
import { isOpenHere, noteOpen } from "./open-here.ts";
import { journalMode } from "./shared-disk.ts";

/** Above this size, in bytes, damage is found when a page is read and not before. */
const checkedBytesMax = 64_000_000;

export type DatabaseKind = Readonly<{
  /** Statements that make its tables. */
  tables: string;
  /** Version of the tables; another one is not guessed at. */
  version: number;
  /** Statements that make the tables of the version before into these; without them, such a file is refused. */
  upgrade?: string;
  /** For messages: `The store of paid replies`. */
  called: string;
  /** Completes "it is", for a database that is another one: `no store of replies`. */
  stranger: string;
  /** What the operator can do, and what it costs. */
  next: string;
}>;

/**
 * Opens the database, making it and its folder if they are missing. A file that is damaged, is no database, or
 * was made by another version is left exactly as it is.
 *
 * @throws {BriefError} `E_STORAGE`, saying which file and what to do.
 */
export function openDatabase(file: string, kind: DatabaseKind): DatabaseSync {
  return storageErrors(file, kind, () => {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // SQLite writes beside the file, too, and says of a disk that is read-only but that it is "unable to open" it.
    accessSync(dirname(file), constants.W_OK | constants.X_OK);
    if (!existsSync(file)) makeDatabase(file, kind);
    refuseForeignFile(file, kind);
    lookForDamage(file, kind);
    const database = new DatabaseSync(file);
    try {
      prepare(database, file, kind);
    } catch (error) {
      database.close();
      throw error;
    }
    return noteOpen(file, database);
  });
}

/** Runs `work`; what the file system or SQLite throws becomes a `BriefError` with the next step. */
export function storageErrors<T>(file: string, kind: DatabaseKind, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BriefError || !isSystemError(error)) throw error;
    throw storageError(file, kind, error.message, error);
  }
}

/** Runs `work` in one transaction that is the only writer from its first word on. */
export function immediately<T>(database: DatabaseSync, work: () => T): T {
  database.exec("BEGIN IMMEDIATE");
  try {
    const before = changesOf(database);
    const result = work();
    // Each transaction that changes something says in the log which database it is of: see `hasForeignLog`.
    if (changesOf(database) !== before) setVersion(database, versionOf(database));
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Runs `work`; whatever is wrong with the file or a row of it becomes a `BriefError`. */
export type Guarded = <T>(work: () => T) => T;

function changesOf(database: DatabaseSync): unknown {
  return database.prepare("SELECT total_changes() AS count").get()?.["count"];
}

/** Each work in a transaction of its own. */
export function guardedBy(database: DatabaseSync, file: string, kind: DatabaseKind): Guarded {
  const reading = readingBy(file, kind);
  return (work) => reading(() => immediately(database, work));
}

/** For a single question, and for a database that is open for reading alone: no transaction, so nobody is kept waiting. */
export function readingBy(file: string, kind: DatabaseKind): Guarded {
  return (work) => storageErrors(file, kind, () => readable(work));
}

/** A row that was edited by hand into another form is damage like any other. */
function readable<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof z.ZodError || error instanceof SyntaxError)) throw error;
    const message = "a row does not have the form it was written with";
    throw Object.assign(new Error(message, { cause: error }), { code: "ERR_ROW" });
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

function refuseForeignFile(file: string, kind: DatabaseKind): void {
  // It was looked at when it was opened.
  if (isOpenHere(file)) return;
  // SQLite would take an empty file for a new database, and everything in it would be lost without a word.
  if (statSync(file).size === 0) throw storageError(file, kind, "it is empty");
  const head = Buffer.alloc(16);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (head.toString("latin1") !== "SQLite format 3\0") {
    throw storageError(file, kind, "it is not an SQLite database");
  }
  refuseForeignLog(file, kind);
}

/** @throws {BriefError} `E_STORAGE` before SQLite has read another database's log into this one. */
export function refuseForeignLog(file: string, kind: DatabaseKind): void {
  if (isOpenHere(file) || !hasForeignLog(file)) return;
  const log = logOf(file);
  throw new BriefError({
    code: "E_STORAGE",
    message: `${kind.called} cannot be used: the log beside it was written for another database.`,
    where: [file, log],
    kept: "Both files were left as they are.",
    next: `Move ${log} away, to the database that it is of if that is known, and run the same command again.`,
  });
}

function prepare(database: DatabaseSync, file: string, kind: DatabaseKind): void {
  database.exec("PRAGMA busy_timeout = 5000");
  if (kind.upgrade !== undefined && versionOf(database) === kind.version - 1) {
    upgrade(database, kind.version, kind.upgrade);
  }
  const version = versionOf(database);
  if (version > kind.version) {
    throw storageError(file, kind, `it was made by a newer version (${version})`);
  }
  if (version !== kind.version) throw storageError(file, kind, `it is ${kind.stranger}`);
  // FULL: what was paid for or delivered must survive a power cut, and some syncs are nothing beside a call. At once into
  // the file itself: of a log that was lost, or not copied, nobody could tell that it is missing.
  database.exec(
    `PRAGMA journal_mode = ${journalMode(dirname(file))}; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1`,
  );
  if (idOf(database) === 0) immediately(database, () => giveId(database));
}

/** Of two processes that find the old tables, the second waits for the first and finds the new ones. */
function upgrade(database: DatabaseSync, version: number, statements: string): void {
  immediately(database, () => {
    if (versionOf(database) !== version - 1) return;
    database.exec(statements);
    setVersion(database, version);
  });
}

/** By a connection that may not write: one that may would tidy up as it is closed, and what is damaged stays as it is. */
function lookForDamage(file: string, kind: DatabaseKind): void {
  if (statSync(file).size > checkedBytesMax) return;
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  try {
    const found = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
    if (found === "ok") return;
    throw storageError(file, kind, `it is damaged (${String(found).split("\n")[0]})`);
  } finally {
    database.close();
  }
}

function storageError(
  file: string,
  { called, next }: DatabaseKind,
  why: string,
  cause?: unknown,
): BriefError {
  return new BriefError({
    code: "E_STORAGE",
    message: `${called} cannot be used: ${why}.`,
    where: [file],
    kept: "the file was left as it is.",
    next,
    cause,
  });
}
