/** The few file operations that an edition is written with. Tests make each of them fail in turn. */
import {
  access,
  constants,
  open,
  readFile,
  readdir,
  readlink,
  rename,
  rm,
  symlink,
} from "node:fs/promises";
import { makeFolder } from "./make-folder.ts";

export type Disk = Readonly<{
  /** With all folders above it; nothing happens if it is there. */
  makeFolder: (path: string) => Promise<void>;
  /** Rejects with the system's error if the folder cannot be written. */
  checkWritable: (path: string) => Promise<void>;
  /** A file that must be new, on the disk itself before it resolves. */
  writeNew: (path: string, bytes: Uint8Array) => Promise<void>;
  /** Puts the names in a folder on the disk itself. */
  syncFolder: (path: string) => Promise<void>;
  rename: (from: string, to: string) => Promise<void>;
  makeLink: (target: string, path: string) => Promise<void>;
  /** `undefined` if nothing is there, or something that is no link. */
  readLink: (path: string) => Promise<string | undefined>;
  read: (path: string) => Promise<Uint8Array>;
  list: (path: string) => Promise<string[]>;
  /** The folder or file with all in it; nothing happens if there is none. */
  remove: (path: string) => Promise<void>;
}>;

/** As for folders: only their owner reads what is made of sources that may be confidential. */
const fileMode = 0o600;

export const realDisk: Disk = {
  makeFolder,
  checkWritable: (path) => access(path, constants.W_OK | constants.X_OK),
  writeNew: async (path, bytes) => {
    const file = await open(path, "wx", fileMode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  syncFolder: async (path) => {
    // Windows cannot open a folder, and keeps its names without being asked.
    if (process.platform === "win32") return;
    const folder = await open(path, "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  },
  rename,
  makeLink: (target, path) => symlink(target, path, "dir"),
  readLink: (path) => readlink(path).catch(() => undefined),
  read: (path) => readFile(path),
  list: (path) => readdir(path),
  remove: (path) => rm(path, { recursive: true, force: true }),
};
