/** How a database of the state comes to be: whole, or not at all. */
import { chmodSync, linkSync, readdirSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { isAlive } from "../system/is-alive.ts";
import { systemCode } from "../system/system-code.ts";
import { giveId, setVersion } from "./database-marks.ts";
import { journalMode } from "./shared-disk.ts";

type Made = Readonly<{ tables: string; version: number }>;

/**
 * Makes the database under another name and links it when it is whole: an empty file under its own name is
 * always a damaged one. Whoever comes second finds the first one's and keeps it.
 */
export function makeDatabase(file: string, kind: Made): void {
  removeRemains(file);
  const fresh = `${file}.${process.pid}.new`;
  try {
    fill(fresh, kind);
    linkSync(fresh, file);
  } catch (error) {
    if (systemCode(error) !== "EEXIST") throw error;
  } finally {
    for (const ending of ["", "-journal", "-wal", "-shm"]) rmSync(fresh + ending, { force: true });
  }
}

/** Of processes that died while they made it, one of our own number among them. */
function removeRemains(file: string): void {
  const [folder, name] = [dirname(file), basename(file)];
  for (const other of readdirSync(folder)) {
    if (!other.startsWith(name)) continue;
    const pid = /^\.(\d+)\.new(?:-(?:journal|wal|shm))?$/.exec(other.slice(name.length))?.[1];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    rmSync(join(folder, other), { force: true });
  }
}

function fill(fresh: string, { tables, version }: Made): void {
  const database = new DatabaseSync(fresh);
  try {
    database.exec(tables);
    setVersion(database, version);
    giveId(database);
    // Here, where nobody else is: of two that change a file to WAL at once, one is told that it is locked, whatever its patience.
    database.exec(`PRAGMA journal_mode = ${journalMode(dirname(fresh))}`);
  } finally {
    database.close();
  }
  // What SQLite lays beside it later has the same rights.
  chmodSync(fresh, 0o600);
}
