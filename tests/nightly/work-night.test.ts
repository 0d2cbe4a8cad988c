import { join } from "node:path";
import { expect, test } from "vitest";
import { openNightState } from "../../src/adapters/store/night-state.ts";
import { readNightlyBrief } from "../../src/commands/nightly/nightly-briefs.ts";
import { workNight } from "../../src/commands/nightly/work-night.ts";
import { openDesk } from "./desk.ts";

const silent = () => undefined;

test("what another process has done between the look and the lock is not done again", async () => {
  const desk = openDesk();
  await desk.nightly("2026-11-22T05:00:10Z");
  const home = join(desk.cwd, ".nightdesk");
  const state = openNightState(home);
  // The first look is from before the other one had ended.
  let looks = 0;
  const runs = (brief: string) => (looks++ === 0 ? [] : state.runs(brief));
  const worked = await workNight(await readNightlyBrief("asia", desk.cwd), {
    state: { ...state, runs },
    world: {
      io: { print: silent, inform: silent, update: silent, updating: false },
      environment: {},
      cwd: desk.cwd,
      now: () => new Date("2026-11-22T05:00:20Z"),
      interrupts: () => new AbortController().signal,
      exit: silent,
    },
    home,
    out: join(desk.cwd, "out"),
    output: {},
    askedFromId: 2,
    askedAtMs: undefined,
    postAlarm: () => Promise.resolve(),
    pause: () => Promise.resolve(),
  });
  expect([worked.runs, state.runs("asia").length, looks]).toEqual([[], 1, 3]);
  state.close();
});
