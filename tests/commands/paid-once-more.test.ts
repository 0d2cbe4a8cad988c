/** What was paid for survives an output that cannot be written, and a state that is restored elsewhere: rows F3 and F12 of the test matrix. */
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startModelServer } from "../made/model-server.ts";
import { brief, newPlace } from "./bad-luck.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

async function openPlace() {
  const server = await startModelServer({});
  onTestFinished(server.close);
  const make = (cwd: string) =>
    brief(cwd, ["--model", "openai:honest"], "", { OPENAI_BASE_URL: server.url });
  return { cwd: newPlace(), make, paid: server.requests };
}

const editionOf = (cwd: string) =>
  ["brief.json", "brief.md", "brief.html", "brief.pdf"].map((name) =>
    readFileSync(join(cwd, "out", "docs", "2026-11-22", name), "base64"),
  );

test("an edition that could not be written once all was paid is written later for nothing", async () => {
  const { cwd, make, paid } = await openPlace();
  const inTheWay = join(cwd, "out", "docs", "2026-11-22");
  mkdirSync(join(inTheWay, "somebody's"), { recursive: true });
  const { code, stderr } = await make(cwd);
  expect([code, paid.length > 0]).toEqual([8, true]);
  expect(stderr).toContain(inTheWay);
  const before = paid.length;
  rmSync(inTheWay, { recursive: true });
  expect((await make(cwd)).code).toBe(0);
  expect(paid).toHaveLength(before);
});

test("a copy of the state and the editions, without SQLite's own files, is all that another machine needs", async () => {
  const { cwd, make, paid } = await openPlace();
  expect((await make(cwd)).code).toBe(0);
  const before = paid.length;
  const elsewhere = temporaryFolder();
  const options = {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path: string) => !/-(?:wal|shm)$/.test(path),
  };
  for (const name of ["docs", "out", ".nightdesk"]) {
    cpSync(join(cwd, name), join(elsewhere, name), options);
  }
  expect((await make(elsewhere)).code).toBe(0);
  expect(paid).toHaveLength(before);
  expect(editionOf(elsewhere)).toEqual(editionOf(cwd));
  const checked = await runCli(["verify", "out/docs/latest"], { cwd: elsewhere });
  expect(checked.code).toBe(0);
});
