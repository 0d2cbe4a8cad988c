/** Nights on machines that are not as they were the night before, or on which too much happens at once. */
import { mkdirSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { runCli } from "../commands/run-cli.ts";
import { openDesk } from "./desk.ts";
import { justDue, madeRun } from "./scheduled.ts";

const datesOf = (cwd: string) =>
  readdirSync(join(cwd, "out", "asia")).filter((name) => /^\d{4}-/.test(name));
const latestOf = (cwd: string) => readlinkSync(join(cwd, "out", "asia", "latest"));

test("editions that were taken away are not missed: the next night is made in full", async () => {
  const { cwd, nightly } = openDesk();
  await nightly("2026-11-22T05:00:00Z");
  rmSync(join(cwd, "out"), { recursive: true });
  const { code, printed } = await nightly("2026-11-23T05:00:00Z");
  expect(code).toBe(0);
  expect(printed).toEqual([expect.stringContaining("an edition was written")]);
  expect(datesOf(cwd)).toEqual(["2026-11-23"]);
});

test("a clock that goes back makes no night a second time, and no later one is lost", async () => {
  const { cwd, nightly } = openDesk();
  await nightly("2026-11-24T05:00:00Z");
  const before = latestOf(cwd);
  for (const now of ["2026-11-24T03:00:00Z", "2026-11-22T06:00:00Z", "2026-11-24T05:30:00Z"]) {
    const { code, printed } = await nightly(now);
    expect([code, printed]).toEqual([0, [expect.stringContaining("nothing is due")]]);
    expect(latestOf(cwd)).toBe(before);
  }
  const { printed } = await nightly("2026-11-25T05:00:00Z");
  expect(printed).toEqual([expect.stringMatching(/^asia 2026-11-25 [^(]*;/)]);
  expect(datesOf(cwd)).toEqual(["2026-11-24", "2026-11-25"]);
});

test("a night that is at work for more than a day: the next start is told so, and the one after makes its own date", async () => {
  const { cwd, nightly } = openDesk();
  const home = join(cwd, ".nightdesk");
  const state = openNightState(home);
  const startedAt = "2026-11-22T05:00:10.000Z";
  const id = state.begin({
    brief: "asia",
    pid: process.pid,
    date: "2026-11-22",
    covers: [],
    startedAt,
    dollars: 0,
  });
  const lock = await takeLock(join(home, "nightly"), "asia", new Date(startedAt));
  expect((await nightly("2026-11-23T05:00:10Z")).code).toBe(7);
  state.end(id, madeRun({ date: "2026-11-22", endedAt: "2026-11-23T06:00:00.000Z" }));
  lock.release();
  state.close();
  const { code, printed } = await nightly("2026-11-23T06:30:00Z");
  expect([code, printed]).toEqual([0, [expect.stringMatching(/^asia 2026-11-23 complete/)]]);
  expect(datesOf(cwd)).toEqual(["2026-11-23"]);
});

test.for([
  { to: "Pacific/Kiritimati", later: "2026-11-23T15:00:10Z", dates: ["2026-11-22", "2026-11-24"] },
  { to: "Pacific/Pago_Pago", later: "2026-11-22T16:00:10Z", dates: ["2026-11-22"] },
])("a brief that moves to $to keeps one edition a date", async ({ to, later, dates }) => {
  const { cwd, nightly, write } = openDesk();
  expect((await nightly("2026-11-22T05:00:10Z")).code).toBe(0);
  write("asia/brief.yaml", `title: Asia\nnightly: { at: 0 5 * * *, zone: ${to} }\n`);
  expect((await nightly(later)).code).toBe(0);
  expect((await nightly(later)).printed).toEqual([expect.stringContaining("nothing is due")]);
  expect(datesOf(cwd)).toEqual(dates);
  expect(latestOf(cwd)).toContain(dates.at(-1));
});

/** Twenty-five hours lie between them, so their dates are never the same. */
const zones = { east: "Pacific/Kiritimati", west: "Pacific/Pago_Pago" };

test("two briefs of two zones have each the date of their own", async () => {
  const { cwd, write } = openDesk();
  const dates = Object.entries(zones).map(([name, zone]) => {
    mkdirSync(join(cwd, name));
    writeFileSync(join(cwd, name, "port.txt"), readFileSync(join(cwd, "asia", "port.txt")));
    const { at, date } = justDue(zone);
    write(`${name}/brief.yaml`, `nightly: { at: '${at}', zone: ${zone} }\n`);
    return date;
  });
  const { code, stdout } = await runCli(["nightly", "east", "west", "--once", "--json"], { cwd });
  expect(code).toBe(0);
  const told = stdout
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  expect(told).toMatchObject([
    { brief: "east", date: dates[0], ending: "complete" },
    { brief: "west", date: dates[1], ending: "complete" },
  ]);
});

test("of three that start at the same moment in a new home one makes the edition, and no lock is left", async () => {
  const { cwd } = openDesk({ nightly: `at: ${justDue("UTC").at}\n  zone: UTC` });
  const once = () => runCli(["nightly", "asia", "--once"], { cwd });
  const ran = await Promise.all([once(), once(), once()]);
  const wrote = ran.filter(({ stdout }) => stdout.includes("an edition was written"));
  expect(wrote.map(({ code }) => code)).toEqual([0]);
  for (const { code, stdout, stderr } of ran.filter((one) => !wrote.includes(one))) {
    // One that comes when all is over finds nothing due.
    expect(code === 7 ? stderr : stdout).toMatch(code === 7 ? /E_LOCKED/ : /nothing is due/);
  }
  expect(readdirSync(join(cwd, "out", "asia", ".editions"))).toHaveLength(1);
  expect(readdirSync(join(cwd, ".nightdesk")).filter((name) => name.endsWith(".new"))).toEqual([]);
  expect((await once()).stdout).toContain("nothing is due");
});

/** As it looks to one that had asked for its first id when another process began: the other's run counts as its own try. */
function beginBeside(cwd: string): void {
  const home = join(cwd, ".nightdesk");
  const state = openNightState(home);
  const startedAt = "2026-11-22T05:00:00.000Z";
  state.begin({ brief: "asia", pid: 1, date: "2026-11-22", covers: [], startedAt, dollars: 0 });
  state.close();
  const database = new DatabaseSync(join(home, "nights.sqlite"));
  database.exec("DELETE FROM sqlite_sequence");
  database.close();
}

test("who asks while another process has just begun is told so at once, and waits for nothing", async () => {
  const { cwd, nightly } = openDesk();
  const now = "2026-11-22T05:00:01Z";
  beginBeside(cwd);
  const lock = await takeLock(join(cwd, ".nightdesk", "nightly"), "asia", new Date(now));
  try {
    const { code, printed, informed } = await nightly(now);
    expect([code, printed, informed]).toEqual([7, [], [expect.stringContaining("E_LOCKED")]]);
  } finally {
    lock.release();
  }
});

test("a run whose process died just now is a try of who asks, and is made good", async () => {
  const { cwd, nightly } = openDesk();
  beginBeside(cwd);
  const { code, printed } = await nightly("2026-11-22T05:00:01Z");
  expect(code).toBe(0);
  expect(printed).toEqual([
    expect.stringMatching(/cut-off. Tried again at 2026-11-22 05:01 UTC/),
    expect.stringContaining("an edition was written"),
  ]);
});
