/** What a database of the state says of itself in its head: the version of its tables, and which file it is. */
import { randomInt } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";

/** Which version of its tables a database has; 0 if nobody has said. */
export function versionOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA user_version").get()?.["user_version"]);
}

export function setVersion(database: DatabaseSync, version: number): void {
  database.exec(`PRAGMA user_version = ${version}`);
}

/** Of this one file. 0 of those that were made before they had one. */
export function idOf(database: DatabaseSync): number {
  return Number(database.prepare("PRAGMA application_id").get()?.["application_id"]);
}

export function giveId(database: DatabaseSync): void {
  if (idOf(database) === 0) database.exec(`PRAGMA application_id = ${randomInt(1, 2 ** 31)}`);
}
