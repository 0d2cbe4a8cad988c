/** Is there room for what a run writes? Asked before the first call that costs money. */
import { statfs } from "node:fs/promises";
import { BriefError } from "../../domain/brief-error.ts";

/** A run that pays for answers must be able to keep them: the figure is RELIABILITY's, row F1. */
const paidBytesMin = 200_000_000;
/** An edition of a hundred documents with its PDF. */
const freeBytesMin = 10_000_000;

/**
 * @param option - The one that chooses `folder`, for the advice.
 * @throws {BriefError} `E_STORAGE` if the disk of `folder` has less room than the run may need.
 */
export async function checkRoom(
  folder: string,
  paid: boolean,
  option: "--out" | "--home",
): Promise<void> {
  // Where the system does not say, the writing itself will.
  const disk = await statfs(folder).catch(() => undefined);
  if (disk === undefined) return;
  const bytes = disk.bavail * disk.bsize;
  const needed = paid ? paidBytesMin : freeBytesMin;
  // Some network disks report no size at all.
  if (disk.blocks === 0 || bytes >= needed) return;
  throw new BriefError({
    code: "E_STORAGE",
    message: `The disk has ${inMegabytes(bytes)} MB free; a run needs ${inMegabytes(needed)} MB.`,
    where: [folder],
    kept: "nothing was called or written.",
    next: `Free some space, or give another folder with \`${option} FOLDER\`, and run the same command again.`,
    cause: Object.assign(new Error("The disk is full."), { code: "ENOSPC" }),
  });
}

function inMegabytes(bytes: number): number {
  return Math.floor(bytes / 1_000_000);
}
