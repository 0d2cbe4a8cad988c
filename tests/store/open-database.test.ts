/** What lies beside a database of the state when it was made, or could not be. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type DatabaseKind, openDatabase } from "../../src/adapters/store/open-database.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const kind: DatabaseKind = {
  tables: "CREATE TABLE things (name TEXT) STRICT;",
  version: 1,
  called: "The record of things",
  stranger: "no record of things",
  next: "Do something.",
};

/** No system counts so far. */
const noPid = 2 ** 30;

test("what processes left that died while they made it is removed; of one that lives it stays", () => {
  const folder = temporaryFolder();
  const file = join(folder, "things.sqlite");
  const kept = [
    `things.sqlite.${process.ppid}.new`,
    `other.sqlite.${noPid}.new`,
    "things.sqlite.new",
  ];
  const left = [`things.sqlite.${noPid}.new`, `things.sqlite.${process.pid}.new-journal`];
  for (const name of [...kept, ...left, `things.sqlite.${process.pid}.new`]) {
    writeFileSync(join(folder, name), "half a database");
  }
  openDatabase(file, kind).close();
  expect(readdirSync(folder).toSorted()).toEqual(["things.sqlite", ...kept].toSorted());
});

test("one that cannot be made leaves nothing behind", () => {
  const folder = temporaryFolder();
  const file = join(folder, "things.sqlite");
  const tables = `${kind.tables} CREATE nonsense;`;
  expect(() => openDatabase(file, { ...kind, tables })).toThrow("cannot be used");
  expect(readdirSync(folder)).toEqual([]);
});
