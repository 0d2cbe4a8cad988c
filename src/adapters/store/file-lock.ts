/** One process at a time changes a file of the user's own. The kernel lets go of the lock when its process dies. */
import { rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setTimeout as wait } from "node:timers/promises";
import { BriefError } from "../../domain/brief-error.ts";
import { sqliteResult, sqliteResults } from "./sqlite-result.ts";

const pauseMs = 20;

/** A file is read, merged and written in far less. */
const waitMaxMs = 10_000;

/**
 * Waits for its turn. The lock lies beside the file, as `.<name>.lock`, and is gone when nobody is at work.
 *
 * @param path - Of the file itself, no link.
 * @throws {BriefError} `E_LOCKED` if another process keeps it for ten seconds; or whatever keeps the lock from being made.
 */
export async function whileLocked<T>(path: string, work: () => Promise<T>): Promise<T> {
  const lock = join(dirname(path), `.${basename(path)}.lock`);
  const held = await take(lock, path);
  try {
    return await work();
  } finally {
    // While it is still ours: whoever waits for it finds that it is gone, and makes the next one.
    rmSync(lock, { force: true });
    held.close();
  }
}

async function take(lock: string, path: string): Promise<DatabaseSync> {
  for (let tries = 0; tries < waitMaxMs / pauseMs; tries++) {
    const held = tryOnce(lock);
    if (held !== undefined) return held;
    await wait(pauseMs);
  }
  throw new BriefError({
    code: "E_LOCKED",
    message: "Another process is changing this file.",
    where: [path],
    kept: "the file as it is.",
    next: "Wait until it has ended, and run the same command again.",
  });
}

/** @returns `undefined` if somebody has it, or had it and took it away while we asked. */
function tryOnce(lock: string): DatabaseSync | undefined {
  const asked = numberOf(lock) ?? made(lock);
  const database = new DatabaseSync(lock, { timeout: 0 });
  try {
    database.exec("BEGIN IMMEDIATE");
  } catch (error) {
    // Of a file that was taken away while it asked, SQLite says that the disk is at fault.
    const isGone = asked === undefined || numberOf(lock) !== asked;
    database.close();
    if (isGone || sqliteResult(error) === sqliteResults.busy) return undefined;
    throw error;
  }
  // A number stays taken as long as the file is open, so the same number is the same file.
  if (asked !== undefined && numberOf(lock) === asked) return database;
  database.close();
  return undefined;
}

/** By SQLite, because closing a file by any other hand would free what this process has locked in it. */
function made(lock: string): bigint | undefined {
  new DatabaseSync(lock).close();
  return numberOf(lock);
}

function numberOf(file: string): bigint | undefined {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino;
}
