/** One run at a time of one brief in one home. The kernel lets go of the lock when its process dies, however it dies. */
import { closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import * as z from "zod";
import { BriefError } from "../../domain/brief-error.ts";
import { isAlive } from "../system/is-alive.ts";
import { systemCode } from "../system/system-code.ts";
import { makeFolder } from "./make-folder.ts";
import { sqliteResult, sqliteResults } from "./sqlite-result.ts";
import { storageError } from "./storage-error.ts";

const Holder = z.object({ pid: z.int(), startedAt: z.string() });

export type RunLock = Readonly<{ release: () => void }>;

/** How it is told that another process has the lock; `held` is followed by who. */
type LockWords = Readonly<{ held: string; kept: string; next: string }>;

function runWords(name: string): LockWords {
  return {
    held: `Another run of \`${name}\` is at work`,
    kept: "nothing was read, called or written.",
    next: "Wait until it has ended, or give this run a state of its own with `--home FOLDER`.",
  };
}

/**
 * Takes the lock, or says at once who has it: an open transaction that may write is a lock on the file, and of any that
 * ask at the same moment one gets it. An exclusive one would need to be alone, and two that ask shut each other out.
 *
 * @throws {BriefError} `E_LOCKED` naming the process and since when; `E_STORAGE` if `home` cannot be written.
 */
export async function takeLock(
  home: string,
  name: string,
  startedAt: Date,
  words: LockWords = runWords(name),
): Promise<RunLock> {
  const folder = join(home, "locks");
  const path = join(folder, `${name}.db`);
  const beside = join(folder, `${name}.json`);
  let database: DatabaseSync | undefined;
  try {
    await makeFolder(folder);
    makePrivate(path);
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec("BEGIN IMMEDIATE");
    writeFileSync(
      beside,
      JSON.stringify({ pid: process.pid, startedAt: startedAt.toISOString() }),
      {
        mode: 0o600,
      },
    );
  } catch (error) {
    database?.close();
    throw sqliteResult(error) === sqliteResults.busy
      ? lockedError(words, beside)
      : asStorageError(error, path);
  }
  const held = database;
  return {
    release: () => {
      forgetHolder(beside);
      held.close();
    },
  };
}

/** While the lock is still ours: a moment later, it is the next one's name that stands there. */
function forgetHolder(beside: string): void {
  try {
    rmSync(beside, { force: true });
  } catch {
    // The lock does not need it.
  }
}

/** Whoever may read it could take a lock of their own on it. One that is there is not touched: closing it would let go of our lock. */
function makePrivate(path: string): void {
  if (existsSync(path)) return;
  try {
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  }
}

function lockedError({ held, kept, next }: LockWords, beside: string): BriefError {
  const holder = readHolder(beside);
  const who =
    holder === undefined ? "another process" : `process ${holder.pid} since ${holder.startedAt}`;
  return new BriefError({
    code: "E_LOCKED",
    message: `${held}: ${who}.`,
    kept,
    next,
  });
}

/**
 * The message is the better for it and the lock does not need it, so a torn file is no error. Who has only just taken the
 * lock has not written it yet: the name of one that was killed is not his.
 */
function readHolder(beside: string): z.infer<typeof Holder> | undefined {
  try {
    const holder = Holder.parse(JSON.parse(readFileSync(beside, "utf8")));
    return isAlive(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

function asStorageError(error: unknown, path: string): BriefError {
  const code = sqliteResult(error);
  if (code === undefined) return storageError(error, path, "--home");
  const notADatabase = code === sqliteResults.noDatabase;
  return new BriefError({
    code: "E_STORAGE",
    message: notADatabase
      ? "The lock is a file of another kind."
      : `The lock cannot be taken: ${error instanceof Error ? error.message : String(error)}.`,
    where: [path],
    kept: "nothing was read, called or written.",
    next: notADatabase
      ? `Remove ${path} and run the same command again.`
      : "Give your user the right to write there, or give another folder with `--home FOLDER`.",
    cause: error,
  });
}
