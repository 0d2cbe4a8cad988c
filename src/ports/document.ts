/** A file to be read. What stands behind it may vanish, be unreadable or be no text: `read` then rejects. */
export type DocumentFile = Readonly<{
  /** Path relative to the folder that is briefed, with `/`. Shown to people; never used as a path again. */
  name: string;
  bytes: number;
  /** Rejects with an `Error` whose `code` is the system's (`ENOENT`, `EACCES`, …). */
  read: () => Promise<Uint8Array>;
}>;
