/** A failure of the file system, as the error that tells the operator which path, and which right is missing. */
import { BriefError } from "../../domain/brief-error.ts";
import { systemCode } from "../system/system-code.ts";

const meanings: Readonly<Record<string, readonly [what: string, next: string]>> = {
  ENOSPC: ["the disk is full", "Free some space, or choose another disk"],
  EDQUOT: ["your quota is used up", "Free some space, or choose another disk"],
  EACCES: [
    "the right to write is missing",
    "Give your user the right to write there (`chmod u+rwx`)",
  ],
  EPERM: [
    "the right to write is missing",
    "Give your user the right to write there (`chmod u+rwx`)",
  ],
  EROFS: ["the disk is read-only", "Choose a folder on a disk that can be written"],
  ENOENT: [
    "a folder cannot be made there, or a link on the way leads nowhere",
    "Look at what stands at that path",
  ],
  ENOTDIR: ["a file stands where a folder is needed", "Move that file away"],
  EEXIST: ["something else stands in the way", "Move it away"],
  EISDIR: ["a folder stands where a file or link is needed", "Move that folder away"],
  ENOTEMPTY: ["a folder stands where a link is needed", "Move that folder away"],
  ELOOP: ["links lead in a circle", "Remove the circular link"],
  ENAMETOOLONG: ["the path is too long", "Choose a folder nearer to the root"],
  EIO: ["the disk reports a fault", "Check the disk"],
};

/**
 * @param place - The option that chooses the path, e.g. `--out`, for the advice.
 * @returns The same error if it is already one that stops a run.
 */
export function storageError(
  error: unknown,
  path: string,
  place: "--out" | "--home" | "--write",
): BriefError {
  if (error instanceof BriefError) return error;
  const code = systemCode(error) ?? "unknown";
  const [what, advice] = meanings[code] ?? ["the system refused", "Look at the path"];
  return new BriefError({
    code: "E_STORAGE",
    message: `Nothing could be written: ${what} (${code}).`,
    where: [path],
    kept: "the last edition, and every answer that had arrived.",
    next: `${advice}, or give another folder with \`${place} FOLDER\`, and run the same command again.`,
    cause: error,
  });
}
