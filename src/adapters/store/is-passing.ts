/** Can waiting mend a failure of the storage? A full disk, yes; a damaged file, a missing right or a read-only disk, never. */
import { systemCode } from "../system/system-code.ts";

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

/** The same in SQLite's words: busy, locked, out of memory, fault of the disk, disk full. */
const passingResults: ReadonlySet<number> = new Set([5, 6, 7, 10, 13]);

/**
 * Looks for what the system or SQLite said, behind the error that was made of it.
 *
 * @returns False also where nobody said anything: then this program found that it cannot work with what is there.
 */
export function isPassing(error: unknown): boolean {
  for (let one = error; one instanceof Error; one = one.cause) {
    const result = "errcode" in one && typeof one.errcode === "number" ? one.errcode : undefined;
    // The lower byte is the kind, what is above it a detail.
    if (result !== undefined) return passingResults.has(result % 256);
    if (passingCodes.has(systemCode(one) ?? "")) return true;
  }
  return false;
}
