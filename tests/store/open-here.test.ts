/** SQLite's locks on a database are let go of by nothing but SQLite. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { temporaryFolder } from "../commands/run-cli.ts";

/** Of the kernel's list, those on one file: `1: POSIX  ADVISORY  READ 4711 fe:00:2171977 1073741826 1073742335`. */
function locksOn(file: string): string[] {
  const { dev, ino } = statSync(file);
  const device = [(dev >> 8) & 0xfff, (dev & 0xff) | ((dev >> 12) & 0xfff00)].map((part) =>
    part.toString(16).padStart(2, "0"),
  );
  const lines = readFileSync("/proc/locks", "utf8").split("\n");
  // The list is read in pieces: where it changes meanwhile, a line may come twice, by another number.
  const own = new Set(lines.map((line) => line.replace(/^\d+: /, "")));
  return [...own].filter((line) => line.includes(` ${device.join(":")}:${ino} `));
}

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
