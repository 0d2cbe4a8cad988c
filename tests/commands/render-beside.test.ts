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
    // The links are the same, whatever state a second run has.
    expect(stderr).not.toContain("--home");
  } finally {
    lock.release();
  }
  expect(realpathSync(link)).toBe(before);
  expect(readdirSync(join(cwd, "out", "test", ".editions"))).toHaveLength(1);
});

test("the lock is that of the state it is told of, and its help says so", async () => {
  const cwd = temporaryFolder();
  const link = await editionFolder(join(cwd, "out"));
  const lock = await takeLock(join(cwd, "state"), "test", new Date());
  try {
    const render = ["render", link, "--template", "brief"];
    expect((await runCli([...render, "--home", "state"], { cwd })).code).toBe(7);
    expect((await runCli(render, { cwd })).code).toBe(0);
  } finally {
    lock.release();
  }
  const { stdout } = await runCli(["render", "--help"], { cwd });
  expect(stdout.replaceAll(/\s+/g, " ")).toContain(
    "--home <folder> where the brief's runs keep their state, and the lock",
  );
});
