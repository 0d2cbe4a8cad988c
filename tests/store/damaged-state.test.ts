/** A database of the state that was damaged in any way gives what was kept in it, or is refused and left as it is: row F4 of the test matrix. */
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import {
  type DatabaseKind,
  immediately,
  openDatabase,
  storageErrors,
} from "../../src/adapters/store/open-database.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const kind: DatabaseKind = {
  tables: "CREATE TABLE things (name TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;",
  version: 1,
  called: "The record of things",
  stranger: "no record of things",
  next: "Do something.",
};

/** Small numbers that look like chance and are the same in every run. */
function drawer(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function add(database: DatabaseSync, name: string, from: number, to: number): void {
  const insert = database.prepare("INSERT INTO things VALUES (?, ?)");
  const part = Math.ceil((to - from) / 5);
  for (let at = from; at < to; at += part) {
    immediately(database, () => {
      for (let count = at; count < Math.min(to, at + part); count++) {
        insert.run(`${name} ${count}`, `${count} `.repeat(60));
      }
    });
  }
}

const namesIn = (database: DatabaseSync) =>
  database
    .prepare("SELECT name, body FROM things ORDER BY rowid")
    .all()
    .map(({ name, body }) => `${String(name)}: ${String(body)}`);

/** Of each kind of damage; more were tried while this was written. */
const seeds = 8;

type Kept = Readonly<{ file: string; draw: (below: number) => number; rows: readonly string[] }>;

/** A database as a process that was killed leaves it, with its log. */
function killed(folder: string, name: string, rows: number): Kept["rows"] {
  const alive = join(folder, `alive ${name}.sqlite`);
  const database = openDatabase(alive, kind);
  add(database, name, 0, rows);
  const kept = namesIn(database);
  for (const end of ["", "-wal", "-shm"])
    copyFileSync(alive + end, join(folder, `${name}.sqlite${end}`));
  database.close();
  return kept;
}

const overwrite = (file: string, at: number, bytes: Buffer) => {
  const whole = readFileSync(file);
  bytes.copy(whole, at);
  writeFileSync(file, whole);
};
const noise = (length: number, draw: Kept["draw"]) =>
  Buffer.from(Array.from({ length }, () => draw(256)));
const sizeOf = (file: string) => readFileSync(file).length;

const harms: Readonly<Record<string, (kept: Kept) => void>> = {
  "is empty": ({ file }) => writeFileSync(file, ""),
  "is cut by 1 KB": ({ file }) => writeFileSync(file, readFileSync(file).subarray(0, -1024)),
  "has 4 KB overwritten": ({ file, draw }) =>
    overwrite(file, draw(sizeOf(file) - 4096), noise(4096, draw)),
  "holds noughts": ({ file }) => writeFileSync(file, Buffer.alloc(sizeOf(file))),
  "is another kind of file": ({ file, draw }) => writeFileSync(file, noise(9000, draw)),
  "has lost its log": ({ file }) => rmSync(`${file}-wal`),
  "has the log of another one": ({ file, draw }) => {
    const folder = join(file, "..");
    killed(folder, "other", 1 + draw(150));
    copyFileSync(join(folder, "other.sqlite-wal"), `${file}-wal`);
  },
  "has a log with 4 KB overwritten": ({ file, draw }) =>
    overwrite(`${file}-wal`, draw(sizeOf(`${file}-wal`) - 4096), noise(4096, draw)),
  "has a log that is cut": ({ file, draw }) =>
    writeFileSync(`${file}-wal`, readFileSync(`${file}-wal`).subarray(0, draw(9000))),
  "has an index of its log that is stale": ({ file, draw }) =>
    writeFileSync(`${file}-shm`, noise(32_768, draw)),
};

/** What it gives, or the code with which it is refused. */
function read(file: string): readonly string[] | string {
  let database: DatabaseSync | undefined;
  try {
    const opened = openDatabase(file, kind);
    database = opened;
    return storageErrors(file, kind, () => namesIn(opened));
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return error.code;
  } finally {
    database?.close();
  }
}

test.for(Object.entries(harms))("a database that %s", ([, harm]) => {
  for (let seed = 0; seed < seeds; seed++) {
    const draw = drawer(seed);
    const folder = join(temporaryFolder(), "state");
    mkdirSync(folder);
    const rows = killed(folder, "own", 20 + draw(100));
    const file = join(folder, "own.sqlite");
    harm({ file, draw, rows });
    const before = readFileSync(file);
    const found = read(file);
    const isTrue =
      typeof found === "object"
        ? found.join() === rows.join()
        : found === "E_STORAGE" && readFileSync(file).equals(before);
    expect({ seed, found: isTrue ? "what was kept, or nothing" : found }).toEqual({
      seed,
      found: "what was kept, or nothing",
    });
  }
});

test("the log of another database is named, with what to do, and works there still", () => {
  const folder = temporaryFolder();
  killed(folder, "own", 5);
  const others = killed(folder, "other", 5);
  const [own, other] = [join(folder, "own.sqlite"), join(folder, "other.sqlite")];
  copyFileSync(`${other}-wal`, `${own}-wal`);
  expect(() => openDatabase(own, kind)).toThrow(
    expect.objectContaining({
      message:
        "The record of things cannot be used: the log beside it was written for another database.",
      where: [own, `${own}-wal`],
      next: expect.stringContaining(`Move ${own}-wal away`),
    }),
  );
  expect(read(other)).toEqual(others);
});
