/** Several that look at the alarms of one brief at once: the daemon, and `status --check` by another's schedule. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { hookServer } from "../deliver/made/hook-server.ts";
import { type Desk, openDesk } from "./desk.ts";

const alarmed = (url: string): string =>
  `at: 0 5 * * *\n  zone: UTC\n  alarm: { by: "06:00", webhook: "${url}", file: alarm.txt }`;
const check = (desk: Desk, now: string) => desk.status(now, { check: true });
const statesOf = (calls: readonly Readonly<{ body: string }>[]) =>
  calls.map(({ body }) => /"state":"(\w+)"/.exec(body)?.[1]);
const isAlarm = (line: string) => line.startsWith("alarm");

test("one of them posts it, all of them know of it, and it is taken back once", async () => {
  const { url, calls } = await hookServer();
  const desk = openDesk({ nightly: alarmed(url) });
  await desk.nightly("2026-11-21T05:00:10Z");
  const late = "2026-11-22T06:00:00Z";
  const looks = await Promise.all([check(desk, late), check(desk, late), check(desk, late)]);
  expect(statesOf(calls)).toEqual(["raised"]);
  expect(looks.map(({ code }) => code)).toEqual([3, 3, 3]);
  expect(looks.flatMap(({ informed }) => informed.filter(isAlarm))).toHaveLength(1);

  expect((await desk.nightly("2026-11-22T06:30:00Z", { once: true })).code).toBe(0);
  expect(statesOf(calls)).toEqual(["raised", "cleared"]);
});

test("two of them raise one alarm, and one again on the next day", async () => {
  const { url, calls } = await hookServer();
  const desk = openDesk({ nightly: alarmed(url) });
  await desk.nightly("2026-11-20T05:00:10Z");
  for (const day of ["2026-11-22", "2026-11-23"]) {
    const at = `${day}T06:00:00Z`;
    await Promise.all([check(desk, at), check(desk, at)]);
  }
  expect(statesOf(calls)).toEqual(["raised", "raised"]);
});

test("who comes second waits for the first, and then tells only what is left to tell", async () => {
  const { url, calls } = await hookServer();
  const desk = openDesk({ nightly: alarmed(url) });
  await desk.nightly("2026-11-21T05:00:10Z");
  const state = openNightState(join(desk.cwd, ".nightdesk"));
  const turn = await state.holdAlarms("asia", new Date());
  const second = check(desk, "2026-11-22T06:00:00Z");
  await wait(400);
  expect(calls).toEqual([]);
  const message = "asia: no good edition for 2026-11-22.";
  state.raise("asia", { kind: "no-edition", date: "2026-11-22", message }, "2026-11-22", true);
  turn.release();
  state.close();
  expect((await second).code).toBe(3);
  expect(calls).toEqual([]);
});
