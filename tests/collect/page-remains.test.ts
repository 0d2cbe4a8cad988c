/** What a run that was killed left beside pages is gone after the next run; what another process is writing stays. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openPageStore } from "../../src/adapters/collect/page-store.ts";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { article } from "./made-site.ts";

const hash = "ab".repeat(32);

/** Of a process that has ended, of one that is at work, and of one that had our number before us. */
async function leaveRemains(home: string) {
  const folder = join(home, "pages", "ab");
  mkdirSync(folder, { recursive: true });
  const dead = spawn(process.execPath, ["-e", ""]);
  await once(dead, "exit");
  const files = {
    dead: `${hash}.${dead.pid}-1-2.new`,
    atWork: `${hash}.${process.ppid}-1-2.new`,
    namesake: `${hash}.${process.pid}-1-2.new`,
    stranger: "notes.new",
  };
  for (const name of Object.values(files)) writeFileSync(join(folder, name), "x");
  return { folder, files };
}

test("remains go when no process works on them, and nothing else does", async () => {
  const home = temporaryFolder();
  const { folder, files } = await leaveRemains(home);
  const store = openPageStore(home);
  const kept = await store.keep(new TextEncoder().encode("a page"));
  await store.removeRemains();
  expect(readdirSync(folder).toSorted()).toEqual([files.atWork, files.stranger].toSorted());
  expect(await store.size(kept)).toBe(6);
});

test("a page that is being written in this very process is not taken away from it", async () => {
  const home = temporaryFolder();
  const store = openPageStore(home);
  const pages = Array.from({ length: 30 }, (_, at) => new TextEncoder().encode(`page ${at}`));
  const keeping = pages.map((page) => store.keep(page));
  await Promise.all(keeping.map(() => store.removeRemains()));
  const hashes = await Promise.all(keeping);
  expect(await Promise.all(hashes.map((one) => store.size(one)))).not.toContain(0);
});

test("the next run removes them, whether it is a good one or not", async () => {
  const server = await startLoopback((_request, response) => {
    response.writeHead(404, { "content-type": "text/html" });
    response.end(article("Nothing is here."));
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const cwd = temporaryFolder();
  const host = `127.0.0.1:${server.port}`;
  const config = `network: { perHostMs: 0, allow: ["${host}"] }\nsources:\n  - url: http://${host}/a\n`;
  writeFileSync(join(cwd, "brief.yaml"), config);
  const { folder, files } = await leaveRemains(join(cwd, ".nightdesk"));
  expect(await runCli(["brief", ".", "--date", "2026-11-22"], { cwd })).toMatchObject({
    code: 4,
  });
  expect(readdirSync(folder)).not.toContain(files.dead);
  expect(readdirSync(folder)).toContain(files.namesake);
});
