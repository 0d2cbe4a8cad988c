/** Bytes of pages and feeds as they came, each under its own hash: another version never takes the place of the first. */
import { randomUUID } from "node:crypto";
import { readdir, readFile, stat, unlink, utimes } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { realDisk } from "../store/disk.ts";
import { storageError } from "../store/storage-error.ts";
import { isAlive } from "../system/is-alive.ts";

export type PageStore = Readonly<{
  /** On the disk itself when it resolves. Rejects with a `BriefError` `E_STORAGE`. */
  keep: (bytes: Uint8Array) => Promise<Sha256>;
  /** `undefined` if it is not there, or is not what was kept. */
  read: (hash: Sha256) => Promise<Uint8Array | undefined>;
  /** Bytes of it; 0 if it is not there. */
  size: (hash: Sha256) => Promise<number>;
  /**
   * Removes what is not in `needed` and was not kept since that instant, in ms since 1970: an edition has its own copy of
   * every source, so nothing of it is lost. What cannot be removed stays. Says how many files went.
   */
  prune: (needed: ReadonlySet<Sha256>, beforeMs: number) => Promise<number>;
  /** Removes what processes that died left beside pages. What cannot be removed stays for the next run. */
  removeRemains: () => Promise<void>;
}>;

/** Of this process among all that ever had its number. */
const processMark = randomUUID();

/** @param home - The state folder; pages lie in `pages/` in it. */
export function openPageStore(home: string): PageStore {
  const pathOf = (hash: Sha256) => join(home, "pages", hash.slice(0, 2), hash);
  const read = async (hash: Sha256): Promise<Uint8Array | undefined> => {
    const bytes = await readFile(pathOf(hash)).catch(() => undefined);
    return bytes !== undefined && contentHash(bytes) === hash ? bytes : undefined;
  };
  return {
    read,
    size: (hash) =>
      stat(pathOf(hash)).then(
        ({ size }) => size,
        () => 0,
      ),
    keep: async (bytes) => {
      const hash = contentHash(bytes);
      const path = pathOf(hash);
      try {
        // Kept anew: what is about to be needed must not look old to a run of another brief that prunes.
        if ((await read(hash)) !== undefined && (await touch(path))) return hash;
        await write(path, bytes);
      } catch (error) {
        throw storageError(error, path, "--home");
      }
      return hash;
    },
    prune: (needed, beforeMs) => prunePages(join(home, "pages"), needed, beforeMs),
    removeRemains: () => removeRemains(join(home, "pages")),
  };
}

/** Another run may share this state; only what no process works on is removed. */
async function removeRemains(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const path of names.map((name) => join(folder, name))) {
    const groups = /^[0-9a-f]{64}\.(?<pid>\d+)-(?<mark>.*)\.new$/.exec(basename(path))?.groups;
    if (groups === undefined) continue;
    const pid = Number(groups["pid"]);
    const isOurs = groups["mark"]?.startsWith(processMark) === true;
    if (pid === process.pid ? isOurs : isAlive(pid)) continue;
    await unlink(path).catch(() => undefined);
  }
}

/** In whatever order, and stopped anywhere: what is left is found again the next time. */
async function prunePages(
  folder: string,
  needed: ReadonlySet<string>,
  beforeMs: number,
): Promise<number> {
  let removed = 0;
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const path of names.map((name) => join(folder, name))) {
    // Under its hash, or beside it under a name of its own, where its process died.
    const hash = /^([0-9a-f]{64})(?:\..*\.new)?$/.exec(basename(path));
    if (hash === null || needed.has(basename(path))) continue;
    const isOld = await stat(path).then(
      ({ mtimeMs }) => mtimeMs < beforeMs,
      () => false,
    );
    if (!isOld) continue;
    removed += await unlink(path).then(
      () => 1,
      () => 0,
    );
  }
  return removed;
}

/** @returns Whether it is still there. */
async function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

/** Beside, synced, then renamed: under its own name a file is whole, also when two runs write it at once. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}-${processMark}-${randomUUID()}.new`;
  await realDisk.makeFolder(dirname(path));
  try {
    await realDisk.writeNew(beside, bytes);
    await realDisk.rename(beside, path);
    await realDisk.syncFolder(dirname(path));
  } catch (error) {
    await realDisk.remove(beside);
    throw error;
  }
}
