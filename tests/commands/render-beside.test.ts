/** `nightdesk render` while something else moves the links of the same brief. */
import { readdirSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { editionFolder } from "../deliver/made/edition-folder.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

test("it moves no link while a night or a publication is at work, and says who is", async () => {
  const cwd = temporaryFolder();
  const link = await editionFolder(join(cwd, "out"));
  const before = realpathSync(link);
  const lock = await takeLock(join(cwd, ".nightdesk"), "test", new Date());
  try {
    const { code, stderr } = await runCli(["render", link, "--template", "brief"], { cwd });
    expect([code, stderr]).toEqual([
      7,
      expect.stringContaining("Another run of `test` is at work"),
    ]);
  } finally {
    lock.release();
  }
  expect(realpathSync(link)).toBe(before);
  expect(readdirSync(join(cwd, "out", "test", ".editions"))).toHaveLength(1);
});
