/** All editions of a brief, as they lie on the disk, and the page over them. */
import { readdir, readlink } from "node:fs/promises";
import { basename, join } from "node:path";
import pLimit from "p-limit";
import type { EditionEntry } from "../../nightly/edition-entry.ts";
import { type Disk, realDisk } from "./disk.ts";
import { dateOfEditionName } from "./edition-name.ts";
import { openKeptFacts } from "./kept-facts.ts";
import { storageError } from "./storage-error.ts";

/** Files that are open at once. */
const atOnce = 8;

/**
 * @param folder - `out/<name>`
 * @param program - What changes with every file of the program; see `openKeptFacts`.
 */
export async function listEditions(
  folder: string,
  program: string,
  disk: Disk = realDisk,
): Promise<EditionEntry[]> {
  const names = await readdir(join(folder, ".editions")).catch(() => []);
  const current = new Map<string, string>();
  for (const date of await readdir(folder).catch(() => [])) {
    const target = await readlink(join(folder, date)).catch(() => undefined);
    if (target !== undefined) current.set(date, basename(target));
  }
  const kept = await openKeptFacts(folder, program);
  const limit = pLimit(atOnce);
  const listed = names.map(async (name): Promise<EditionEntry[]> => {
    const date = dateOfEditionName(name);
    if (date === undefined) return [];
    const holds = current.get(date) === name;
    const facts = await limit(() => kept.of(name));
    const isLatest = current.get("latest") === name;
    const path = holds ? [date] : [".editions", name];
    return [{ date, path, isLatest, isReplaced: !holds && current.has(date), facts }];
  });
  const entries = (await Promise.all(listed)).flat();
  await kept.save(disk);
  return entries;
}

/** The page is seen as it was or as it is, never half. @throws {BriefError} `E_STORAGE` */
export async function writeIndexPage(
  folder: string,
  page: string,
  disk: Disk = realDisk,
): Promise<void> {
  const path = join(folder, "index.html");
  const beside = join(folder, ".editions", `.staging-${process.pid}-index.html`);
  try {
    await disk.remove(beside);
    await disk.writeNew(beside, new TextEncoder().encode(page));
    await disk.rename(beside, path);
    await disk.syncFolder(folder);
  } catch (error) {
    await disk.remove(beside).catch(() => undefined);
    throw storageError(error, path, "--out");
  }
}
