/** Bytes of pages and feeds as they came, each under its own hash: another version never takes the place of the first. */
import { randomUUID } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Sha256 } from "../../domain/ids.ts";
import { realDisk } from "../store/disk.ts";
import { storageError } from "../store/storage-error.ts";

export type PageStore = Readonly<{
  /** On the disk itself when it resolves. Rejects with a `BriefError` `E_STORAGE`. */
  keep: (bytes: Uint8Array) => Promise<Sha256>;
  /** `undefined` if it is not there, or is not what was kept. */
  read: (hash: Sha256) => Promise<Uint8Array | undefined>;
  /** Bytes of it; 0 if it is not there. */
  size: (hash: Sha256) => Promise<number>;
}>;

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
      if ((await read(hash)) !== undefined) return hash;
      const path = pathOf(hash);
      try {
        await write(path, bytes);
      } catch (error) {
        throw storageError(error, path, "--home");
      }
      return hash;
    },
  };
}

/** Beside, synced, then renamed: under its own name a file is whole, also when two runs write it at once. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}-${randomUUID()}.new`;
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
