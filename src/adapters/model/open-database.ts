import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BriefError } from "../../domain/brief-error.ts";

/** Version of the table; another one is not guessed at. */
const schemaVersion = 1;
/** Above this size, in bytes, damage is found when a page is read and not before. */
const checkedBytesMax = 64_000_000;

/**
 * Opens the database of the reply store in `home`, making both if they are missing. A file that is damaged,
 * is no database, or was made by another version is left exactly as it is.
 *
 * @throws {BriefError} `E_STORAGE`, saying which file and what to do.
 */
export function openDatabase(home: string): { database: DatabaseSync; file: string } {
  const file = join(home, "replies.sqlite");
  return storageErrors(file, () => {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    if (!existsSync(file)) makeAnew(file);
    refuseForeignFile(file);
    const database = new DatabaseSync(file);
    try {
      prepare(database, file);
    } catch (error) {
      database.close();
      throw error;
    }
    return { database, file };
  });
}

/** Runs `work`; what the file system or SQLite throws becomes a `BriefError` with the next step. */
export function storageErrors<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof BriefError || !isSystemError(error)) throw error;
    throw storageError(file, error.message, error);
  }
}

function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}

/**
 * Makes the database under another name and links it when it is whole: an empty file under its own name is
 * always a damaged one. Whoever comes second finds the first one's and keeps it.
 */
function makeAnew(file: string): void {
  const fresh = `${file}.${process.pid}.new`;
  rmSync(fresh, { force: true });
  const database = new DatabaseSync(fresh);
  database.exec(
    "CREATE TABLE reply (key TEXT PRIMARY KEY, body TEXT NOT NULL, checksum TEXT NOT NULL) STRICT",
  );
  database.exec(`PRAGMA user_version = ${schemaVersion}`);
  database.close();
  try {
    linkSync(fresh, file);
  } catch (error) {
    if (!isSystemError(error) || error.code !== "EEXIST") throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
}

function refuseForeignFile(file: string): void {
  // SQLite would take an empty file for a new database, and everything in it would be paid for again.
  if (statSync(file).size === 0) throw storageError(file, "it is empty");
  const head = Buffer.alloc(16);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, head, 0, head.length, 0);
  } finally {
    closeSync(descriptor);
  }
  if (head.toString("latin1") !== "SQLite format 3\0") {
    throw storageError(file, "it is not an SQLite database");
  }
}

function prepare(database: DatabaseSync, file: string): void {
  // FULL: a paid reply must survive a power cut, and two syncs a call are nothing beside the call.
  database.exec("PRAGMA busy_timeout = 5000");
  if (statSync(file).size <= checkedBytesMax) refuseDamage(database, file);
  const version = Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
  if (version > schemaVersion) {
    throw storageError(file, `it was made by a newer version (${version})`);
  }
  if (version !== schemaVersion) throw storageError(file, "it is no store of replies");
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
}

function refuseDamage(database: DatabaseSync, file: string): void {
  const found = database.prepare("PRAGMA quick_check(1)").get()?.["quick_check"];
  if (found !== "ok") throw storageError(file, `it is damaged (${String(found).split("\n")[0]})`);
}

function storageError(file: string, why: string, cause?: unknown): BriefError {
  return new BriefError({
    code: "E_STORAGE",
    message: `The store of paid replies cannot be used: ${why}.`,
    where: [file],
    kept: "The file was left as it is.",
    next: "Check the disk's free space and rights, or move the file away and run again: its replies are then paid for again.",
    cause,
  });
}
