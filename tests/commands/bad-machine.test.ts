/** A night on a bad machine: signals, full disks, missing rights, and a server that asks to be left alone. */
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startModelServer, type ModelServer, type Served } from "../made/model-server.ts";
import { brief, expectRefusal, newPlace } from "./bad-luck.ts";
import { repository, runCli } from "./run-cli.ts";

test("an interrupt while an edition is written leaves none, and nothing half", async () => {
  const cwd = newPlace();
  let child: { kill: (signal: "SIGINT") => boolean } | undefined;
  const running = runCli(["brief", "docs"], {
    cwd,
    environment: { NIGHTDESK_FAULT: "write#2:delay(1000)" },
    started: (started) => (child = started),
  });
  const editions = join(cwd, "out", "docs", ".editions");
  const staged = () => existsSync(editions) && readdirSync(editions).length > 0;
  await expect.poll(staged, { timeout: 60_000, interval: 20 }).toBe(true);
  child?.kill("SIGINT");
  expectRefusal(await running, 130, "error[E_INTERRUPTED] Stopped by SIGINT.");
  expect([readdirSync(join(cwd, "out", "docs")), readdirSync(editions)]).toEqual([
    [".editions"],
    [],
  ]);
});

async function serve(instead: (count: number) => Served | undefined): Promise<ModelServer> {
  const server = await startModelServer({ instead: (_request, count) => instead(count) });
  onTestFinished(server.close);
  return server;
}

const askModel = (cwd: string, { url }: ModelServer, more: readonly string[] = []) =>
  brief(cwd, ["--model", "openai:honest", ...more], "", { OPENAI_BASE_URL: url });

const busyUntil = (retryAfter: string): Served => ({
  status: 429,
  body: "{}",
  headers: { "retry-after": retryAfter },
});

test("a Retry-After that is a date is waited for, and not longer", async () => {
  const until = Math.ceil(Date.now() / 1000) * 1000 + 2000;
  const server = await serve((count) =>
    count === 1 ? busyUntil(new Date(until).toUTCString()) : undefined,
  );
  expect((await askModel(newPlace(), server)).code).toBe(0);
  expect(Date.now()).toBeGreaterThanOrEqual(until);
});

test("a Retry-After of a day ends the run, and says when to come again", async () => {
  const server = await serve(() => busyUntil("86400"));
  const { code, stderr } = await askModel(newPlace(), server);
  expect(code).toBe(6);
  const until = /left alone until (\S+)\.\n/.exec(stderr)?.[1] ?? "";
  expect(Math.abs(Date.parse(until) - Date.now() - 86_400_000)).toBeLessThan(60_000);
  expect(server.requests).toHaveLength(1);
});

test.for(["--out", "--home"])(
  "a full disk behind %s stops a paid run before its first call",
  async (option, { skip }) => {
    const cwd = newPlace();
    const disk = join(cwd, "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      skip("this machine lets nobody mount a small disk");
    }
    const server = await serve(() => undefined);
    try {
      expectRefusal(await askModel(cwd, server, [option, "disk/here"]), 8, `\`${option} FOLDER\``);
      expect(server.requests).toHaveLength(0);
    } finally {
      execFileSync("umount", [disk]);
    }
  },
);

test("a full disk behind standard output is told on standard error", async ({ skip }) => {
  if (!existsSync("/dev/full")) skip("this machine has no /dev/full");
  const cwd = newPlace();
  const command = `exec ${process.execPath} ${join(repository, "src", "cli.ts")} plan docs >/dev/full 2>told`;
  expect(() => execFileSync("sh", ["-c", command], { cwd })).toThrow(
    expect.objectContaining({ status: 8 }),
  );
  expect(readFileSync(join(cwd, "told"), "utf8")).toMatch(/error\[E_STORAGE\] .*\(ENOSPC\)/);
});

const nobody = 65_534;

test.for([
  {
    given: "a document",
    path: "docs/closed.txt",
    mode: 0,
    code: 3,
    says: "closed.txt: The file may not be read (EACCES).",
  },
  {
    given: "the config",
    path: "docs/brief.yaml",
    mode: 0,
    code: 2,
    says: "error[E_CONFIG] The config cannot be read (EACCES).",
  },
  {
    given: "the folder",
    path: "docs",
    mode: 0,
    code: 8,
    says: "error[E_STORAGE] The folder cannot be read (EACCES).",
  },
  {
    given: "the output",
    path: "out",
    mode: 0o500,
    code: 8,
    says: "the right to write is missing (EACCES)",
  },
  {
    given: "the state",
    path: ".nightdesk",
    mode: 0o500,
    code: 8,
    says: "the right to write is missing (EACCES)",
  },
])(
  "without the right to $given the run ends with $code",
  async ({ path, mode, code, says }, { skip }) => {
    const cwd = newPlace();
    const place = join(cwd, path);
    if (/\.\w{3,4}$/.test(path)) writeFileSync(place, "title: x\n");
    else mkdirSync(place, { recursive: true });
    const isRoot = process.getuid?.() === 0;
    // To root nothing is closed, so the program has to be somebody else.
    if (isRoot) for (const one of [cwd, join(cwd, "docs"), place]) chownSync(one, nobody, nobody);
    chmodSync(place, mode);
    onTestFinished(() => chmodSync(place, 0o700));
    const environment = { PATH: "/usr/bin:/bin" };
    const ran = await runCli(["brief", "docs"], {
      cwd,
      environment,
      ...(isRoot ? { uid: nobody } : {}),
    });
    if (ran.stderr.includes("ERR_MODULE_NOT_FOUND"))
      skip("another user cannot read the program here");
    expect(ran.code).toBe(code);
    expect(ran.stderr + ran.stdout).toContain(says);
  },
);
