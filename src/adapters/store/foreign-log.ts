/** The log that SQLite keeps beside a database: whose is it? What stands in it is read into whatever lies beside it. */
import { closeSync, existsSync, openSync, readSync } from "node:fs";

/** Of the database and of each page of its log that holds its head: the number it was given when it was made. */
const idAt = 68;
const logHeadBytes = 32;
const frameHeadBytes = 24;

/**
 * Whether the log beside `file` was written for another database. One that was torn, or of which nothing is known, is
 * not called foreign: SQLite itself passes over what was not written to its end.
 *
 * @see {@link https://www.sqlite.org/fileformat2.html#walformat}
 */
export function hasForeignLog(file: string): boolean {
  const log = logOf(file);
  if (!existsSync(log)) return false;
  const own = readAt(file, (read) => numberAt(read(idAt, 4)));
  return own !== 0 && readAt(log, idsIn).some((id) => id !== 0 && id !== own);
}

export function logOf(file: string): string {
  return `${file}-wal`;
}

type Read = (position: number, bytes: number) => Buffer;

/** The numbers in the pages of a log that begin a database; another process may be writing on. */
function idsIn(read: Read): number[] {
  const head = read(0, logHeadBytes);
  const pageBytes = numberAt(head, 8);
  const ids: number[] = [];
  if (head.length < logHeadBytes || pageBytes === 0) return ids;
  for (let at = logHeadBytes; ; at += frameHeadBytes + pageBytes) {
    const frame = read(at, frameHeadBytes);
    // What is left from before the log was begun anew has other marks.
    if (frame.length < frameHeadBytes || !frame.subarray(8, 16).equals(head.subarray(16, 24))) {
      return ids;
    }
    if (numberAt(frame) === 1) ids.push(numberAt(read(at + frameHeadBytes + idAt, 4)));
  }
}

/** 0 where nothing stands. */
function numberAt(bytes: Buffer, offset = 0): number {
  return bytes.length < offset + 4 ? 0 : bytes.readUInt32BE(offset);
}

function readAt<T>(file: string, work: (read: Read) => T): T {
  const descriptor = openSync(file, "r");
  try {
    return work((position, bytes) => {
      const buffer = Buffer.alloc(bytes);
      return buffer.subarray(0, readSync(descriptor, buffer, 0, bytes, position));
    });
  } finally {
    closeSync(descriptor);
  }
}
