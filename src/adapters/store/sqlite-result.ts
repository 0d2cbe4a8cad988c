/** What SQLite says went wrong, as the number of its kind ({@link https://www.sqlite.org/rescode.html}). */
export const sqliteResults = {
  busy: 5,
  locked: 6,
  noMemory: 7,
  diskFault: 10,
  full: 13,
  noDatabase: 26,
} as const;

/** @returns `undefined` for an error that is not SQLite's. What lies above the lower byte is a detail, and left out. */
export function sqliteResult(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode % 256 : undefined;
}
