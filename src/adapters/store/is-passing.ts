/** Can waiting mend a failure of the storage? A full disk, yes; a damaged file, a missing right or a read-only disk, never. */
import { systemCode } from "../system/system-code.ts";
import { sqliteResult, sqliteResults } from "./sqlite-result.ts";

/** What a system says of a disk or a table of files that is full, faulty or busy at the moment. */
const passingCodes: ReadonlySet<string> = new Set([
  "ENOSPC",
  "EDQUOT",
  "EIO",
  "EAGAIN",
  "EBUSY",
  "EINTR",
  "EMFILE",
  "ENFILE",
  "ENOMEM",
  "ESTALE",
  "ETIMEDOUT",
]);

/** The same in SQLite's words. */
const passingResults: ReadonlySet<number> = new Set([
  sqliteResults.busy,
  sqliteResults.locked,
  sqliteResults.noMemory,
  sqliteResults.diskFault,
  sqliteResults.full,
]);

/**
 * Looks for what the system or SQLite said, behind the error that was made of it.
 *
 * @returns False also where nobody said anything: then this program found that it cannot work with what is there.
 */
export function isPassing(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const result = sqliteResult(one);
    if (result !== undefined) return passingResults.has(result);
    if (passingCodes.has(systemCode(one) ?? "")) return true;
  }
  return false;
}
