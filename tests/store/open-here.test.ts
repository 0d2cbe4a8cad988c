/** SQLite's locks on a database are let go of by nothing but SQLite. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

/** Of the kernel's list, those on one file. */
const locksOn = (file: string) =>
  readFileSync("/proc/locks", "utf8")
    .split("\n")
    .filter((line) => line.includes(`:${statSync(file).ino} `));

test.skipIf(!existsSync("/proc/locks"))(
  "a second connection of the same process takes no lock away from the first",
  () => {
    const home = temporaryFolder();
    const file = join(home, "nights.sqlite");
    const first = openNightState(home);
    expect(locksOn(file)).toHaveLength(1);
    const second = openNightState(home);
    expect(locksOn(file)).toHaveLength(1);
    second.close();
    expect(locksOn(file)).toHaveLength(1);
    first.close();
    expect(locksOn(file)).toHaveLength(0);
  },
);
