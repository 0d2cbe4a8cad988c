/** Nights from end to end, at times that the test sets: once, missed, quiet, empty, refused. */
import { existsSync, readFileSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takeLock } from "../../src/adapters/store/run-lock.ts";
import { Brief } from "../../src/domain/brief.ts";
import { BriefError } from "../../src/domain/brief-error.ts";
import { startModelServer, type Served } from "../made/model-server.ts";
import { damNews, openDesk, type Desk } from "./desk.ts";

const readBrief = ({ cwd }: Desk, date: string) =>
  Brief.parse(JSON.parse(readFileSync(join(cwd, "out/asia", date, "brief.json"), "utf8")));
const editions = ({ cwd }: Desk) =>
  readdirSync(join(cwd, "out/asia")).filter((name) => /^\d/.test(name));
const latest = ({ cwd }: Desk) => realpathSync(join(cwd, "out/asia/latest"));

test("a night is made once, and the second start says so", async () => {
  const desk = openDesk();
  const first = await desk.nightly("2026-11-22T05:00:10Z");
  expect(first).toMatchObject({
    code: 0,
    printed: [expect.stringContaining("asia 2026-11-22 complete")],
  });
  expect(await desk.nightly("2026-11-22T05:00:11Z")).toMatchObject({
    code: 0,
    printed: [
      "asia: nothing is due; the last was 2026-11-22, complete. Next: 2026-11-23 05:00 UTC.",
    ],
  });
  expect(editions(desk)).toEqual(["2026-11-22"]);
});

test("a timer that fires seconds early makes the brief of the date it is for", async () => {
  const desk = openDesk({ nightly: "at: 0 0 * * *\n  zone: UTC" });
  await desk.nightly("2026-11-21T23:59:53Z");
  await desk.nightly("2026-11-22T00:00:01Z");
  expect(editions(desk)).toEqual(["2026-11-22"]);
});

test("after three nights off, one brief names the nights that it stands for", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-19T05:00:10Z");
  desk.write("asia/dam.txt", damNews);
  const { printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(printed[0]).toContain("asia 2026-11-22 (and for 2026-11-20, 2026-11-21) complete");
  expect(editions(desk)).toEqual(["2026-11-19", "2026-11-22"]);
  expect(readBrief(desk, "2026-11-22").notes).toContainEqual({
    rule: "nightly/covers",
    level: "warning",
    message: "No brief was made for 2026-11-20, 2026-11-21; this one stands for those nights too.",
  });
  expect(readBrief(desk, "2026-11-19").notes).toContainEqual({
    rule: "nightly/night",
    level: "info",
    message: "Made for the night of 2026-11-19, time zone UTC.",
  });
});

test("with `each`, every night that was missed has its brief", async () => {
  const desk = openDesk({ nightly: "at: 0 5 * * *\n  zone: UTC\n  catchUp: each" });
  await desk.nightly("2026-11-19T05:00:10Z");
  await desk.nightly("2026-11-22T05:00:10Z");
  expect(editions(desk)).toEqual(["2026-11-19", "2026-11-20", "2026-11-21", "2026-11-22"]);
});

test("an empty folder ends the night with 4 and a plain word, and is tried again when asked", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-21T05:00:10Z");
  const before = latest(desk);
  rmSync(join(desk.cwd, "asia/port.txt"));
  const { code, informed, printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(4);
  expect(informed.join("\n")).toContain("error[E_NOTHING_USABLE]");
  expect(printed[0]).toContain("asia 2026-11-22 nothing-usable");
  expect([latest(desk), editions(desk)]).toEqual([before, ["2026-11-21"]]);
  desk.write("asia/dam.txt", damNews);
  expect((await desk.nightly("2026-11-22T06:00:00Z")).code).toBe(0);
});

test("a config with a mistake ends it with 2 before anything is done", async () => {
  const desk = openDesk({ nightly: "at: 0 25 * * *\n  zone: UTC" });
  expect(await desk.nightly("2026-11-22T05:00:10Z")).toMatchObject({ code: 2, printed: [] });
  expect(existsSync(join(desk.cwd, ".nightdesk"))).toBe(false);
});

test("a clock from before this program was made stops it with 2", async () => {
  const desk = openDesk();
  const { code, informed } = await desk.nightly("1970-01-01T05:00:10Z");
  expect([code, informed.at(-1)]).toEqual([2, expect.stringContaining("1970-01-01T05:00:10.000Z")]);
});

test.for(["2038-01-20", "2106-02-08"])("the date %s is a date like any other", async (date) => {
  const desk = openDesk();
  expect((await desk.nightly(`${date}T05:00:10Z`)).code).toBe(0);
  expect(editions(desk)).toEqual([date]);
});

test("while a run of the brief is at work, a night exits 7 and remembers nothing", async () => {
  const desk = openDesk();
  const lock = await takeLock(join(desk.cwd, ".nightdesk"), "asia", new Date());
  expect((await desk.nightly("2026-11-22T05:00:10Z")).code).toBe(7);
  lock.release();
  const { printed } = await desk.status("2026-11-22T05:01:00Z");
  expect(printed[0]).toContain("last run   none");
  expect((await desk.nightly("2026-11-22T05:02:00Z")).code).toBe(0);
});

async function serve(instead: (count: number) => Served | undefined) {
  const server = await startModelServer({ instead: (_request, count) => instead(count) });
  onTestFinished(server.close);
  const environment = { OPENAI_BASE_URL: server.url, OPENAI_API_KEY: "sk-canary-0123456789" };
  return { server, desk: openDesk({ more: "model: openai:honest\n", environment }) };
}

const refuse: Served = { status: 401, body: '{"error":{"message":"no"}}' };

test("a provider that refuses is asked four times with growing pauses, and then given up", async () => {
  const { desk } = await serve(() => refuse);
  const { code, printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect(code).toBe(6);
  expect(printed).toHaveLength(4);
  expect(printed.map((line) => /Tried again at 2026-11-22 (\S+)/.exec(line)?.[1])).toEqual([
    "05:01",
    "05:06",
    "05:21",
    undefined,
  ]);
});

test("a provider that comes back makes the night good, and it is not made again", async () => {
  const { desk, server } = await serve((count) => (count === 1 ? refuse : undefined));
  const { code, printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect([code, printed.length]).toEqual([0, 2]);
  const paid = server.requests.length;
  await desk.nightly("2026-11-22T05:30:00Z");
  expect(server.requests).toHaveLength(paid);
});

test("a quiet night costs nothing, and never prints yesterday's text as today's", async () => {
  const { desk, server } = await serve(() => undefined);
  await desk.nightly("2026-11-21T05:00:10Z");
  const paid = server.requests.length;
  const { code, printed } = await desk.nightly("2026-11-22T05:00:10Z");
  expect([code, server.requests.length]).toEqual([0, paid]);
  expect(printed[0]).toContain(
    "asia 2026-11-22 quiet: out/asia/2026-11-22; nothing is new since the edition of 2026-11-21.",
  );
  const { bottomLine, judgements, changes } = readBrief(desk, "2026-11-22");
  expect([bottomLine, judgements, changes?.quiet]).toEqual([[], [], true]);
});

test("the daemon makes one brief a date, and ends by its signal", async () => {
  const desk = openDesk();
  const stop = new AbortController();
  const terminated = new BriefError({ code: "E_TERMINATED", message: "Stopped.", next: "Again." });
  const until = async (date: string) => {
    await expect.poll(() => editions(desk).includes(date), { timeout: 60_000 }).toBe(true);
  };
  const running = desk.nightly("2026-11-22T04:00:00Z", {}, stop);
  await until("2026-11-22");
  rmSync(join(desk.cwd, "asia/port.txt"));
  desk.write("asia/dam.txt", damNews);
  await until("2026-11-23");
  stop.abort(terminated);
  const { code, printed } = await running;
  expect(code).toBe(143);
  expect(printed[0]).toBe("asia: nothing is due; no night was missed. Next: 2026-11-22 05:00 UTC.");
  expect(printed.filter((line) => line.startsWith("asia 2026-11-22"))).toHaveLength(1);
});

test("a second daemon is told who is at work", async () => {
  const desk = openDesk();
  const folder = join(desk.cwd, ".nightdesk/nightly/daemon");
  const lock = await takeLock(folder, "asia", new Date());
  expect((await desk.nightly("2026-11-22T04:00:00Z", {})).code).toBe(7);
  lock.release();
});
