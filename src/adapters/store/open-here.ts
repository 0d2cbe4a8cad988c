/** Which databases this process has open at the moment. */
import type { DatabaseSync } from "node:sqlite";

const connections = new Map<string, Set<DatabaseSync>>();

/**
 * Whoever reads such a file past SQLite, and closes it again, lets go of the locks that SQLite holds on it for this
 * process (POSIX advisory locks: {@link https://www.sqlite.org/howtocorrupt.html#posix_close_bug}).
 */
export function isOpenHere(file: string): boolean {
  const known = connections.get(file) ?? new Set();
  for (const database of known) if (!database.isOpen) known.delete(database);
  if (known.size === 0) connections.delete(file);
  return known.size > 0;
}

export function noteOpen(file: string, database: DatabaseSync): DatabaseSync {
  connections.set(file, (connections.get(file) ?? new Set()).add(database));
  return database;
}
