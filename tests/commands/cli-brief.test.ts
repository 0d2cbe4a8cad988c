/** The whole way, as a person goes it: make the brief of the seeds, look at it, check it, render it again. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { expect, test } from "vitest";
import { repository, runCli, temporaryFolder } from "./run-cli.ts";

const seeds = join(repository, "seeds");

function lockFile(cwd: string): string {
  return join(cwd, ".nightdesk", "locks", "few.json");
}

/** A folder with a copy of two of the seeds, small enough to be briefed many times. */
function smallFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "few"));
  const texts = readdirSync(seeds).filter((name) => name.endsWith(".txt"));
  for (const text of texts.slice(0, 2)) cpSync(join(seeds, text), join(folder, "few", text));
  return folder;
}

test("makes the brief of the seeds, says where it is, and can check and render it again", async () => {
  const cwd = temporaryFolder();
  const ran = await runCli(["brief", seeds, "--date", "2026-11-22"], { cwd });
  expect(ran).toMatchObject({ code: 0 });
  expect(ran.stdout).toContain("out/seeds/2026-11-22/brief.md");
  expect(ran.stdout).toMatch(/documents +5 read: 5 used/);
  expect(ran.stdout).toMatch(/(\d+) of \1 citations hold/);
  expect(ran.stderr).toMatch(/^ingest: 5 of 5, /);
  const edition = join(cwd, "out", "seeds", "latest");
  expect(readdirSync(edition).toSorted()).toEqual([
    "brief.html",
    "brief.json",
    "brief.md",
    "brief.pdf",
    "ledger.jsonl",
    "run.json",
    "sources",
  ]);
  expect(readFileSync(join(edition, "brief.json"), "utf8")).not.toMatch(/\d{2}:\d{2}:\d{2}/);

  const checked = await runCli(["verify", "out/seeds/latest"], { cwd });
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.stdout).toMatch(/^(\d+) of \1 citations hold\n$/);
  expect(checked.stderr).toContain("brief.pdf: the same, made again");

  const rendered = await runCli(["render", "out/seeds/latest"], { cwd });
  expect(rendered).toMatchObject({ code: 0, stderr: "" });
  expect(readdirSync(join(cwd, "out", "seeds", ".editions"))).toHaveLength(1);

  for (const path of ["brief.md", "brief.html", "brief.json", "sources"]) {
    const forged = join(cwd, `forged-${path}`);
    cpSync(edition, forged, { recursive: true, dereference: true });
    const file =
      path === "sources" ? join("sources", readdirSync(join(forged, path))[0] ?? "") : path;
    writeFileSync(
      join(forged, file),
      readFileSync(join(forged, file), "utf8").replace("Putin", "Pushkin"),
    );
    const { code, stderr } = await runCli(["verify", forged, "--no-pdf"], { cwd });
    expect({ path, code }).toEqual({ path, code: 3 });
    expect(stderr).toMatch(/error\[E_EDITION\]/);
  }
});

test("a second run of the same folder writes nothing anew", async () => {
  const cwd = smallFolder();
  const argv = ["brief", "few", "--date", "2026-11-22", "--json", "--quiet"];
  const one = await runCli(argv, { cwd });
  const before = statSync(join(cwd, "out", "few", "2026-11-22", "run.json"));
  const two = await runCli(argv, { cwd });
  expect([one.stderr, two.stderr]).toEqual(["", ""]);
  expect(JSON.parse(one.stdout)).toMatchObject({
    exitCode: one.code,
    written: true,
    name: "few",
    date: "2026-11-22",
  });
  expect(JSON.parse(two.stdout)).toMatchObject({ exitCode: one.code, written: false });
  expect(statSync(join(cwd, "out", "few", "2026-11-22", "run.json")).ino).toBe(before.ino);
});

test("a run that was killed leaves the last edition whole, no lock, and the next one finishes", async () => {
  const cwd = smallFolder();
  const argv = ["brief", "few", "--date", "2026-11-22", "--quiet"];
  await runCli(argv, { cwd });
  const old = readlinkSync(join(cwd, "out", "few", "latest"));
  rmSync(join(cwd, "few", readdirSync(join(cwd, "few"))[0] ?? ""));
  for (const point of ["write#4", "rename", "link"]) {
    const killed = await runCli(argv, { cwd, environment: { NIGHTDESK_FAULT: `${point}:kill` } });
    expect({ point, signal: killed.signal }).toEqual({ point, signal: "SIGKILL" });
    expect(readlinkSync(join(cwd, "out", "few", "latest"))).toBe(old);
    expect(existsSync(join(cwd, "out", "few", "latest", "brief.md"))).toBe(true);
  }
  const { code } = await runCli(argv, { cwd });
  expect([0, 3]).toContain(code);
  expect(readlinkSync(join(cwd, "out", "few", "2026-11-22"))).not.toBe(old);
  expect(
    readdirSync(join(cwd, "out", "few", ".editions")).filter((name) => name.startsWith(".staging")),
  ).toEqual([]);
});

test.for([
  { name: "SIGINT", code: 130, error: "E_INTERRUPTED" },
  { name: "SIGTERM", code: 143, error: "E_TERMINATED" },
] as const)("$name ends a run in good order", async ({ name, code, error }) => {
  const cwd = smallFolder();
  let child: ChildProcess | undefined;
  const running = runCli(["brief", "few"], {
    cwd,
    environment: { NIGHTDESK_FAULT: "ingest-document:delay(1000)" },
    started: (one) => (child = one),
  });
  await expect.poll(() => existsSync(lockFile(cwd)), { timeout: 60_000 }).toBe(true);
  child?.kill(name);
  const ran = await running;
  expect(ran).toMatchObject({ code, stdout: "" });
  expect(ran.stderr).toContain(`error[${error}] Stopped by ${name}.`);
  expect(ran.stderr).toContain("nothing answered is paid twice");
  expect(existsSync(join(cwd, "out", "few", "latest"))).toBe(false);
});

test("a second run at the same time is told who is at work", async () => {
  const cwd = smallFolder();
  const first = await takeLock(join(cwd, ".nightdesk"), "few", new Date());
  const second = await runCli(["brief", "few"], { cwd });
  expect(second.code).toBe(7);
  expect(second.stderr).toMatch(
    new RegExp(`error\\[E_LOCKED\\] .*process ${process.pid} since 20`),
  );
  expect(existsSync(join(cwd, "out"))).toBe(false);
  first.release();
});

test("a plan lists every document and writes nothing", async () => {
  const cwd = smallFolder();
  writeFileSync(join(cwd, "few", "empty.txt"), "");
  const { code, stdout } = await runCli(["plan", "few", "--model", "openai:some-model"], { cwd });
  expect(code).toBe(0);
  expect(stdout.match(/^used/gm)).toHaveLength(2);
  expect(stdout).toMatch(/^empty .*empty\.txt/m);
  expect(stdout).toMatch(
    /extract +\d+ calls to openai:some-model: about \d+ tokens in, .*cost unknown/,
  );
  expect(readdirSync(cwd)).toEqual(["few"]);
});

test("the doctor finds what a run needs, and shows of a key its end only", async () => {
  const cwd = temporaryFolder();
  const key = "sk-0123456789abcdefghijklmnop";
  const { code, stdout } = await runCli(["doctor"], { cwd, environment: { OPENAI_API_KEY: key } });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^ok +node +2\d\./m);
  expect(stdout).toContain("OPENAI_API_KEY is set, ends in …mnop");
  expect(stdout).not.toContain("abcdef");
  expect(readdirSync(cwd)).toEqual([]);
});
