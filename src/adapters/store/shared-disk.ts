/** Disks that other machines write to as well: locks may not hold there, and SQLite's log must not lie there. */
import { statfsSync } from "node:fs";
import { sep } from "node:path";

/** By the number that Linux gives each kind of file system (`statfs(2)`). */
const networkDisks: ReadonlyMap<number, string> = new Map([
  [0x6969, "NFS"],
  [0x517b, "SMB"],
  [0xff534d42, "CIFS"],
  [0xfe534d42, "SMB2"],
  [0x01021997, "9P"],
  [0x5346414f, "AFS"],
  [0x6b414653, "AFS"],
  [0x00c36400, "Ceph"],
  [0x0bd00bd0, "Lustre"],
  [0x65735546, "FUSE"],
  [0x786f4256, "a folder shared with a virtual machine"],
]);

/** Programs that copy a folder's files to other machines while they are written, by the names of their folders. */
const synced =
  /^(?:Dropbox(?: .*)?|OneDrive(?: .*)?|Google ?Drive(?:-.*)?|My Drive|iCloud Drive|Mobile Documents|Nextcloud|ownCloud|pCloud ?Drive)$/i;

/** What kind of network disk a folder lies on, if it does and the system says so. */
export function networkDisk(folder: string): string | undefined {
  try {
    // Some systems give the number with a sign.
    return networkDisks.get(statfsSync(folder).type >>> 0);
  } catch {
    return undefined;
  }
}

/** Where SQLite keeps what is not in the file yet. Its log (`WAL`) needs memory that all who write share. */
export function journalMode(folder: string): "WAL" | "DELETE" {
  return networkDisk(folder) === undefined ? "WAL" : "DELETE";
}

/**
 * @param folder - The state's, absolute.
 * @returns A sentence for the operator if another machine may write there; `undefined` if nothing speaks for it.
 */
export function sharedDiskWarning(folder: string): string | undefined {
  const disk = networkDisk(folder);
  const program = folder.split(sep).find((part) => synced.test(part));
  if (disk === undefined && program === undefined) return undefined;
  const why =
    disk === undefined
      ? `\`${program}\` is copied to other machines while it is written`
      : `it lies on a disk that other machines may write to (${disk}), where locks may not hold`;
  return `${folder}: ${why}. Give a folder of this machine with \`--home FOLDER\`, or let no other machine work there.`;
}
