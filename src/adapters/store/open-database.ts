/** How a database of the state is opened: made whole or not at all, and never guessed at when it is damaged. */
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { BriefError } from "../../domain/brief-error.ts";
import { isAlive } from "../system/is-alive.ts";

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
    if (!existsSync(file)) makeAnew(file, kind);
    refuseForeignFile(file, kind);
    const database = new DatabaseSync(file);
    try {
      prepare(database, file, kind);
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
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
    const result = work();
    database.exec("COMMIT");
    return result;
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    throw error;
  }
}

/** Runs `work`; whatever is wrong with the file or a row of it becomes a `BriefError`. */
export type Guarded = <T>(work: () => T) => T;

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

/**
 * Makes the database under another name and links it when it is whole: an empty file under its own name is
 * always a damaged one. Whoever comes second finds the first one's and keeps it.
 */
function makeAnew(file: string, kind: DatabaseKind): void {
  removeRemains(file);
  const fresh = `${file}.${process.pid}.new`;
  try {
    fill(fresh, kind);
    linkSync(fresh, file);
  } catch (error) {
    if (!isSystemError(error) || error.code !== "EEXIST") throw error;
  } finally {
    for (const ending of ["", "-journal", "-wal", "-shm"]) rmSync(fresh + ending, { force: true });
  }
}

/** Of processes that died while they made it, one of our own number among them. */
function removeRemains(file: string): void {
  const [folder, name] = [dirname(file), basename(file)];
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(name)) continue;
    const pid = /^\.(\d+)\.new(?:-(?:journal|wal|shm))?$/.exec(other.slice(name.length))?.[1];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    rmSync(join(folder, other), { force: true });
  }
}

function fill(fresh: string, { tables, version }: DatabaseKind): void {
  const database = new DatabaseSync(fresh);
  try {
    database.exec(tables);
    database.exec(`PRAGMA user_version = ${version}`);
    // Here, where nobody else is: of two that change a file to WAL at once, one is told that it is locked, whatever its patience.
    database.exec("PRAGMA journal_mode = WAL");
  } finally {
    database.close();
  }
  // What SQLite lays beside it later has the same rights.
  chmodSync(fresh, 0o600);
}

function refuseForeignFile(file: string, kind: DatabaseKind): void {
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
}

function prepare(database: DatabaseSync, file: string, kind: DatabaseKind): void {
  database.exec("PRAGMA busy_timeout = 5000");
  if (statSync(file).size <= checkedBytesMax) refuseDamage(database, file, kind);
  if (kind.upgrade !== undefined && versionOf(database) === kind.version - 1) {
    upgrade(database, kind.version, kind.upgrade);
  }
  const version = versionOf(database);
  if (version > kind.version) {
    throw storageError(file, kind, `it was made by a newer version (${version})`);
  }
  if (version !== kind.version) throw storageError(file, kind, `it is ${kind.stranger}`);
  // FULL: what was paid for or delivered must survive a power cut, and two syncs are nothing beside a call.
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

/** Which version of its tables a database has; 0 if nobody has said. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

/** Of two processes that find the old tables, the second waits for the first and finds the new ones. */
function upgrade(database: DatabaseSync, version: number, statements: string): void {
  immediately(database, () => {
    if (versionOf(database) !== version - 1) return;
    database.exec(statements);
    database.exec(`PRAGMA user_version = ${version}`);
  });
}

function refuseDamage(database: DatabaseSync, file: string, kind: DatabaseKind): void {
  const found = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
  if (found !== "ok") {
    throw storageError(file, kind, `it is damaged (${String(found).split("\n")[0]})`);
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
    kept: "The file was left as it is.",
    next,
    cause,
  });
}
