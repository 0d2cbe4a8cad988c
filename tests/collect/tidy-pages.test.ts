/** What leaves the state with time: pages that no coming night needs, and nothing of an edition. */
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import { openCollectState } from "../../src/adapters/collect/collect-state.ts";
import { openPageStore } from "../../src/adapters/collect/page-store.ts";
import { tidyPages } from "../../src/commands/brief/tidy-pages.ts";
import { runCli, temporaryFolder } from "../commands/run-cli.ts";
import { startLoopback } from "../network/made/loopback.ts";
import { article } from "./made-site.ts";

const dayMs = 86_400_000;
const nowMs = Date.parse("2026-11-22T05:00:00Z");
const io = {
  print: () => undefined,
  inform: () => undefined,
  update: () => undefined,
  updating: false,
};
const tidy = (home: string) => tidyPages({ home, now: new Date(nowMs), io });

/** Ages in days: since the server confirmed the copy (none: no copy is remembered), and since the bytes were kept. */
const page = fc.record({
  confirmed: fc.option(fc.integer({ min: 0, max: 100 })),
  kept: fc.integer({ min: 0, max: 100 }),
});

test("a page stays as long as a copy of the last 45 days, or its own age, speaks for it, and goes after that", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(page, { maxLength: 8 }), async (pages) => {
      const home = temporaryFolder();
      const store = openPageStore(home);
      const state = openCollectState(home);
      const made = [];
      for (const [index, { confirmed, kept }] of pages.entries()) {
        const hash = await store.keep(new TextEncoder().encode(`page ${index}`));
        const at = new Date(nowMs - kept * dayMs);
        utimesSync(join(home, "pages", hash.slice(0, 2), hash), at, at);
        const url = `https://a.example/${index % 3}`;
        const lastAt = new Date(nowMs - (confirmed ?? 0) * dayMs).toISOString();
        const copy = {
          url,
          hash,
          finalUrl: url,
          status: 200,
          headers: {},
          firstAt: lastAt,
          lastAt,
        };
        if (confirmed !== null) state.remember([copy]);
        made.push({ hash, stays: (confirmed !== null && confirmed <= 45) || kept <= 45 });
      }
      state.close();
      await tidy(home);
      const left = await Promise.all(
        made.map(async ({ hash }) => (await store.read(hash)) !== undefined),
      );
      expect(left).toEqual(made.map(({ stays }) => stays));
    }),
    { numRuns: 30 },
  );
});

test("what a killed process left beside a page goes, too, and what is no page stays", async () => {
  const home = temporaryFolder();
  const hash = await openPageStore(home).keep(new TextEncoder().encode("x"));
  const folder = join(home, "pages", hash.slice(0, 2));
  for (const name of [`${hash}.123-abc.new`, "notes.txt"]) {
    writeFileSync(join(folder, name), "x");
    utimesSync(join(folder, name), 0, 0);
  }
  await tidy(home);
  expect(readdirSync(folder).toSorted()).toEqual([hash, "notes.txt"].toSorted());
});

test("a page that is kept again is young again, though its bytes were there", async () => {
  const home = temporaryFolder();
  const store = openPageStore(home);
  const bytes = new TextEncoder().encode("x");
  const hash = await store.keep(bytes);
  utimesSync(join(home, "pages", hash.slice(0, 2), hash), 0, 0);
  await store.keep(bytes);
  await tidy(home);
  expect(await store.size(hash)).toBe(1);
});

test("a state that cannot be read is a warning and no failed night", async () => {
  const home = temporaryFolder();
  writeFileSync(join(home, "collected.sqlite"), "no database");
  const told: string[] = [];
  const inform = (line: string) => void told.push(line);
  await tidyPages({ home, now: new Date(nowMs), io: { ...io, inform } });
  expect(told).toEqual([expect.stringContaining("warning: old pages stay in the state: ")]);
});

test("an edition is verified without the state, whatever left it", async () => {
  const server = await startLoopback((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      article("The port of Harrow Bay was closed on Thursday, the harbour authority said."),
    );
  });
  onTestFinished(() => server[Symbol.asyncDispose]());
  const cwd = temporaryFolder();
  const host = `127.0.0.1:${server.port}`;
  const config = `network: { perHostMs: 0, allow: ["${host}"] }\nsources:\n  - url: http://${host}/a\n`;
  writeFileSync(join(cwd, "brief.yaml"), config);
  const home = join(cwd, ".nightdesk");
  const stray = await openPageStore(home).keep(new TextEncoder().encode("of long ago"));
  const path = join(home, "pages", stray.slice(0, 2), stray);
  utimesSync(path, 0, 0);
  expect(await runCli(["brief", ".", "--date", "2026-11-22", "--quiet"], { cwd })).toMatchObject({
    code: 0,
  });
  expect(existsSync(path)).toBe(false);
  const [name = ""] = readdirSync(join(cwd, "out"));
  const edition = join(cwd, "out", name, "2026-11-22");
  const json: unknown = JSON.parse(readFileSync(join(edition, "brief.json"), "utf8"));
  expect(json).toMatchObject({ sources: [{ name: expect.any(String) }] });
  await openPageStore(home).prune(new Set(), Infinity);
  const left = readdirSync(join(home, "pages"), { recursive: true, withFileTypes: true });
  expect(left.filter((file) => file.isFile())).toEqual([]);
  expect(await runCli(["verify", edition], { cwd })).toMatchObject({ code: 0 });
});
