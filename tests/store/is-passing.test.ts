import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { isPassing } from "../../src/adapters/store/is-passing.ts";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { storageError } from "../../src/adapters/store/storage-error.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

const systemError = (code: string) => Object.assign(new Error("No."), { code, syscall: "write" });

test.for([
  { code: "ENOSPC", passes: true },
  { code: "EDQUOT", passes: true },
  { code: "EIO", passes: true },
  { code: "EAGAIN", passes: true },
  { code: "EROFS", passes: false },
  { code: "EACCES", passes: false },
  { code: "EPERM", passes: false },
  { code: "ENOTDIR", passes: false },
  { code: "ELOOP", passes: false },
])("$code passes by itself: $passes", ({ code, passes }) => {
  expect(isPassing(storageError(systemError(code), "/out", "--out"))).toBe(passes);
});

test.for([
  { what: "a locked database", errcode: 5, passes: true },
  { what: "a full disk, met while a page is written", errcode: 13, passes: true },
  { what: "a fault of the disk at a read", errcode: 266, passes: true },
  { what: "a damaged file", errcode: 11, passes: false },
  { what: "a file that is no database", errcode: 26, passes: false },
  { what: "a file that may only be read", errcode: 1032, passes: false },
])("$what passes by itself: $passes", ({ errcode, passes }) => {
  const error = Object.assign(new Error("No."), { code: "ERR_SQLITE_ERROR", errcode });
  expect(isPassing(new Error("It cannot be used.", { cause: error }))).toBe(passes);
});

test("SQLite says that it is locked in the words that are looked for", () => {
  const file = join(temporaryFolder(), "a.sqlite");
  const [one, other] = [new DatabaseSync(file), new DatabaseSync(file, { timeout: 0 })];
  one.exec("BEGIN EXCLUSIVE");
  let thrown: unknown;
  try {
    other.exec("BEGIN EXCLUSIVE");
  } catch (error) {
    thrown = error;
  }
  expect(isPassing(thrown)).toBe(true);
  one.close();
  other.close();
});

test("what this program itself finds in a file does not pass", () => {
  const home = temporaryFolder();
  mkdirSync(join(home, "nights.sqlite"));
  let thrown: unknown;
  try {
    openNightState(home);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: "E_STORAGE" });
  expect(isPassing(thrown)).toBe(false);
});
