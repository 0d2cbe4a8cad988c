/** The program with a model: a reply is paid for once, whatever happens to the run. */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  completion,
  startModelServer,
  type ModelServer,
  type Served,
} from "../made/model-server.ts";
import type { ChatRequest } from "../made/honest-model.ts";
import { runCli, temporaryFolder } from "./run-cli.ts";

type Instead = (request: ChatRequest, count: number) => Served | undefined;

async function serve(instead?: Instead, latencyMs = 5): Promise<ModelServer> {
  const server = await startModelServer({
    latencyMs: () => latencyMs,
    ...(instead === undefined ? {} : { instead }),
  });
  onTestFinished(server.close);
  return server;
}

function command(folder: string, more: readonly string[] = []): string[] {
  const [out, home] = [join(folder, "out"), join(folder, "home")];
  const where = ["--out", out, "--home", home, "--date", "2026-11-22", "--quiet", "--json"];
  return ["brief", "seeds", ...where, "--model", "openai:honest", ...more];
}

function environment({ url }: ModelServer): Record<string, string> {
  return { OPENAI_BASE_URL: url };
}

/** The files of the edition that must not depend on when or how often it was made. */
function contentOf(folder: string): Record<string, string> {
  const edition = join(folder, "out", "seeds", "2026-11-22");
  const names = ["brief.md", "brief.html", "brief.json", "brief.pdf"];
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(join(edition, name), "base64")]),
  );
}

test("a repeated run makes no call and the same edition", async () => {
  const server = await serve();
  const folder = temporaryFolder();
  const first = await runCli(command(folder), { environment: environment(server) });
  expect(first.code).toBe(0);
  const [calls, content] = [server.requests.length, contentOf(folder)];
  expect(calls).toBeGreaterThanOrEqual(8);
  const second = await runCli(command(folder), { environment: environment(server) });
  expect(second.code).toBe(0);
  expect(server.requests.length).toBe(calls);
  expect(contentOf(folder)).toEqual(content);
});

test("killed at any moment and run again, it makes the same edition and repeats no answered call", async () => {
  const clean = temporaryFolder();
  const first = await serve();
  expect((await runCli(command(clean), { environment: environment(first) })).code).toBe(0);
  const wanted = contentOf(clean);

  for (const killAfter of [1, 3, 5, 6, 8]) {
    const folder = temporaryFolder();
    let child: { kill: (signal: "SIGKILL") => boolean } | undefined;
    const server = await serve((_request, count) => {
      // The reply of this very call is on its way when the process dies: paid, and perhaps not stored.
      if (count === killAfter) child?.kill("SIGKILL");
      return undefined;
    }, 20);
    const killed = await runCli(command(folder), {
      environment: environment(server),
      started: (started) => (child = started),
    });
    expect(killed.signal).toBe("SIGKILL");
    expect(readdirSync(folder)).not.toContain("brief.md");
    const underWay = server.requests.length - server.answered.length;
    child = undefined;
    const again = await runCli(command(folder), { environment: environment(server) });
    expect(again.code).toBe(0);
    expect(contentOf(folder)).toEqual(wanted);
    // At most what was under way, or had just been answered to a dead process, is asked again.
    const repeated = server.requests.length - new Set(server.requests).size;
    expect(repeated).toBeLessThanOrEqual(Math.max(10, underWay));
  }
});

test.for([
  {
    fault: "a 401",
    instead: () => ({ status: 401, body: "{}" }),
    code: 6,
    says: "E_PROVIDER_REFUSED",
    calls: 1,
  },
  {
    fault: "an address where nobody answers",
    instead: () => ({ status: 404, body: "{}" }),
    code: 6,
    says: "E_PROVIDER_REFUSED",
    calls: 1,
  },
])(
  "$fault stops the run with exit $code after $calls call",
  async ({ instead, code, says, calls }) => {
    const server = await serve(instead);
    const ran = await runCli(command(temporaryFolder()), { environment: environment(server) });
    expect(ran.code).toBe(code);
    expect(ran.stderr + ran.stdout).toContain(says);
    expect(server.requests.length).toBe(calls);
  },
);

test("a model that refuses everything costs the prose, not the edition", async () => {
  const server = await serve(() => ({ status: 200, body: completion("", "content_filter") }));
  const folder = temporaryFolder();
  const ran = await runCli(command(folder), { environment: environment(server) });
  expect(ran.code).toBe(3);
  expect(Buffer.from(contentOf(folder)["brief.md"] ?? "", "base64").toString()).toContain(
    "Bottom line",
  );
});

test("a 429 with Retry-After is waited for and costs nothing", async () => {
  let refused = 0;
  const server = await serve((_request, count) => {
    if (count !== 2) return undefined;
    refused += 1;
    return { status: 429, body: "{}", headers: { "retry-after": "1" } };
  });
  const ran = await runCli(command(temporaryFolder()), { environment: environment(server) });
  expect(ran.code).toBe(0);
  expect(refused).toBe(1);
});

test("a budget of two calls is kept, and the edition says so", async () => {
  const server = await serve();
  const folder = temporaryFolder();
  const { writeFileSync, mkdirSync } = await import("node:fs");
  const seeds = join(folder, "two");
  mkdirSync(seeds);
  writeFileSync(
    join(seeds, "a.txt"),
    "The port of Aktau opened on Monday after two weeks of repairs.",
  );
  writeFileSync(
    join(seeds, "b.txt"),
    "Ferries to Baku will sail again on Friday, the operator said.",
  );
  writeFileSync(
    join(seeds, "c.txt"),
    "Grain prices rose by 4 percent in Astana in the first week of May.",
  );
  writeFileSync(join(seeds, "brief.yaml"), "model: openai:honest\nbudget:\n  calls: 2\n");
  const where = ["--out", join(folder, "out"), "--home", join(folder, "home"), "--quiet"];
  const ran = await runCli(["brief", seeds, ...where], { environment: environment(server) });
  expect(ran.code).toBe(5);
  expect(server.requests.length).toBeLessThanOrEqual(2);
});

test("a budget that ends before the writing is a budget's end, too", async () => {
  const server = await serve();
  const folder = temporaryFolder();
  const { writeFileSync } = await import("node:fs");
  writeFileSync(
    join(folder, "a.txt"),
    "The port of Aktau opened on Monday after two weeks of repairs.",
  );
  writeFileSync(join(folder, "brief.yaml"), "model: openai:honest\nbudget:\n  calls: 1\n");
  const where = ["--out", join(folder, "out"), "--home", join(folder, "home"), "--quiet"];
  const ran = await runCli(["brief", folder, ...where], { environment: environment(server) });
  expect(ran.code).toBe(5);
  expect(server.requests.length).toBe(1);
});
