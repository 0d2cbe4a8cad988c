/** Nights as processes: two at once, one that is killed, one that is stopped. The clock is the machine's own. */
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { runCli } from "../commands/run-cli.ts";
import { openDesk } from "./desk.ts";
import { justDue } from "./scheduled.ts";

const due = justDue("UTC");
const justNow = `at: ${due.at}\n  zone: UTC`;
const once = ["nightly", "asia", "--once"];

test("who starts while another is at work exits 7 at once, and works when that one is done", async () => {
  const { cwd } = openDesk({ nightly: justNow });
  const other = await takeLock(join(cwd, ".nightdesk", "nightly"), "asia", new Date());
  const second = await runCli(once, { cwd });
  expect(second.code).toBe(7);
  expect(second.stderr).toMatch(
    new RegExp(
      `error\\[E_LOCKED\\] Another run of \`asia\` is at work: process ${process.pid} since `,
    ),
  );
  other.release();
  expect((await runCli(once, { cwd })).code).toBe(0);
});

test("a run that is killed is remembered as cut off, leaves nothing half, and is made by the next", async () => {
  const { cwd } = openDesk({ nightly: justNow });
  const killed = await runCli(once, { cwd, environment: { NIGHTDESK_FAULT: "write#2:kill" } });
  expect(killed.signal).toBe("SIGKILL");
  const { stdout } = await runCli(["status"], { cwd });
  expect(stdout).toContain("asia: the last run failed (cut-off)");
  expect(stdout).toContain("its process died before the end");
  expect(readdirSync(join(cwd, "out", "asia"))).toEqual([".editions"]);
  expect((await runCli(once, { cwd })).code).toBe(0);
  const editions = readdirSync(join(cwd, "out", "asia", ".editions"));
  expect(editions.filter((name) => name.startsWith(".staging"))).toEqual([]);
  expect((await runCli(["status"], { cwd })).stdout).toContain("asia: well");
});

test.for([
  { what: "the daemon", argv: ["nightly", "asia"] },
  { what: "who asked once", argv: once },
  { what: "who asked for JSON", argv: [...once, "--json"] },
])(
  "SIGTERM ends the run at work and $what with 143, told once, and the night is due again",
  async ({ argv }) => {
    const { cwd } = openDesk({ nightly: justNow });
    let child: { kill: (signal: "SIGTERM") => boolean } | undefined;
    const running = runCli(argv, {
      cwd,
      environment: { NIGHTDESK_FAULT: "write#2:delay(1500)" },
      started: (started) => (child = started),
    });
    const editions = join(cwd, "out", "asia", ".editions");
    const staged = () => existsSync(editions) && readdirSync(editions).length > 0;
    await expect.poll(staged, { timeout: 60_000, interval: 20 }).toBe(true);
    const atWork = await runCli(["status"], { cwd });
    expect(atWork.stdout).toMatch(/^asia: at work\n/);
    child?.kill("SIGTERM");
    const { code, stderr } = await running;
    expect(code).toBe(143);
    expect(stderr.match(/E_TERMINATED.*Stopped by SIGTERM\./g)).toHaveLength(1);
    expect(readdirSync(editions)).toEqual([]);
    const { briefs } = JSON.parse((await runCli(["status", "--json"], { cwd })).stdout);
    expect(briefs).toMatchObject([{ lastRun: { ending: "stopped" }, due: [{ covers: [] }] }]);
    expect((await runCli(once, { cwd })).code).toBe(0);
  },
);

test("SIGTERM ends a daemon that waits, at once", async () => {
  const { cwd } = openDesk({ nightly: justNow });
  let child: { kill: (signal: "SIGTERM") => boolean } | undefined;
  let seen = "";
  const running = runCli(["nightly", "asia"], {
    cwd,
    started: (started) => {
      child = started;
      started.stdout?.on("data", (text: string) => (seen += text));
    },
  });
  await expect.poll(() => seen, { timeout: 60_000 }).toContain(`asia ${due.date}`);
  const startedMs = performance.now();
  child?.kill("SIGTERM");
  expect((await running).code).toBe(143);
  expect(performance.now() - startedMs).toBeLessThan(10_000);
});

test("without a schedule it says what to add", async () => {
  const { cwd, write } = openDesk();
  write("asia/brief.yaml", "title: Asia\n");
  const { code, stderr } = await runCli(once, { cwd });
  expect(code).toBe(2);
  expect(stderr).toContain('next: Add `nightly: { at: "0 5 * * *", zone: Europe/Berlin }`');
});
