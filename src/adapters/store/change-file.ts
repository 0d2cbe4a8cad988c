/** A file of the user's own, written anew: he sees it as it was or as it is, never half. */
import { constants } from "node:fs";
import { dirname } from "node:path";
import { access, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../system/system-code.ts";
import { whileLocked } from "./file-lock.ts";
import { sqliteResult } from "./sqlite-result.ts";

export type ChangedFile<T> = Readonly<{ text: string; result: T }>;

/**
 * Nobody else's change comes between what is read and what is written. Its rights stay; a link stays a link.
 *
 * @param change - Of the text, which is empty where there is no file. What it throws leaves the file as it was.
 * @throws {BriefError} `E_STORAGE` or `E_LOCKED`, and the file is as it was.
 */
export async function changeFile<T>(
  path: string,
  change: (text: string) => ChangedFile<T>,
): Promise<T> {
  const target = await realpath(path).catch(() => path);
  try {
    // Told by its name here: of the lock, SQLite would only say that it is "unable to open" it.
    await access(dirname(target), constants.W_OK | constants.X_OK).catch((error: unknown) => {
      throw fileError(error, path, "written");
    });
    return await whileLocked(target, async () => {
      const { text, result } = change(await readIfThere(target, path));
      await replaceFile(target, path, text);
      return result;
    });
  } catch (error) {
    throw isOfLock(error) ? fileError(error, path, "written") : error;
  }
}

/** Where the lock cannot be made, the file could not be written beside it. */
function isOfLock(error: unknown): boolean {
  return sqliteResult(error) !== undefined;
}

async function readIfThere(target: string, path: string): Promise<string> {
  try {
    return await readFile(target, "utf8");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return "";
    throw fileError(error, path, "read");
  }
}

async function replaceFile(target: string, path: string, text: string): Promise<void> {
  const beside = `${target}.${process.pid}.new`;
  try {
    const mode = await stat(target).then(
      (found) => found.mode,
      () => undefined,
    );
    await writeFile(beside, text, { flush: true, ...(mode === undefined ? {} : { mode }) });
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw fileError(error, path, "written");
  }
}

function fileError(cause: unknown, path: string, what: "read" | "written"): BriefError {
  return new BriefError({
    code: "E_STORAGE",
    message: `The file cannot be ${what} (${systemCode(cause) ?? "unknown"}).`,
    where: [path],
    kept: "the file as it was, if there was one.",
    next: "Give a file in a folder that is there and that you may write to.",
    cause,
  });
}
