/** What `nightdesk status` does. */
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { postAlarm } from "../adapters/deliver/post-alarm.ts";
import { openNightState, type NightState } from "../adapters/store/night-state.ts";
import { exitCodes } from "../domain/brief-error.ts";
import { briefStatus, type BriefStatus } from "./brief-status.ts";
import { readNightlyBriefs } from "./nightly-briefs.ts";
import { ioFor } from "./output-options.ts";
import type { StatusOptions } from "./status-command.ts";
import { statusText } from "./status-text.ts";
import { tellAlarms } from "./tell-alarms.ts";
import type { World } from "./world.ts";

export async function runStatus(
  given: readonly string[],
  options: StatusOptions,
  world: World,
): Promise<void> {
  const io = ioFor(world, options);
  const home = resolve(world.cwd, options.home);
  // To ask how things stand must not make a state where there is none.
  if (given.length === 0 && !existsSync(join(home, "nights.sqlite"))) {
    io.print(
      options.json === true
        ? JSON.stringify({ briefs: [] })
        : `There was no night yet in ${options.home}; \`nightdesk nightly BRIEF.yaml\` begins.`,
    );
    return;
  }
  const state = openNightState(home);
  try {
    const shown = await statuses(given, options, { state, world: { ...world, io } });
    io.print(
      options.json === true
        ? JSON.stringify({ briefs: shown.map(statusJson) })
        : shown.map((status) => statusText(status, world.cwd)).join("\n\n"),
    );
    const alarmed = shown.some(({ alarms }) => alarms.length > 0);
    if (options.check === true && alarmed) world.exit(exitCodes.degraded);
  } finally {
    state.close();
  }
}

async function statuses(
  given: readonly string[],
  options: StatusOptions,
  { state, world }: Readonly<{ state: NightState; world: World }>,
): Promise<BriefStatus[]> {
  const paths = given.length > 0 ? given : state.briefs().map(({ config }) => config);
  const briefs = await readNightlyBriefs(paths, world.cwd);
  const out = resolve(world.cwd, options.out);
  const shown: BriefStatus[] = [];
  for (const brief of briefs) {
    shown.push(await briefStatus(brief, { state, world, out }));
    if (options.check === true) await tellAlarms(brief, { state, world, postAlarm });
  }
  return shown;
}

function statusJson({
  brief,
  lastGood,
  lastRun,
  atWork,
  plan,
  next,
  feeds,
  spent,
  alarms,
}: BriefStatus) {
  return {
    brief: brief.name,
    zone: brief.schedule.clock.zone,
    lastGood: lastGood ?? null,
    lastRun:
      lastRun === undefined
        ? null
        : {
            ...lastRun,
            ending: lastRun.ending ?? (atWork ? "at-work" : "cut-off"),
            endedAt: lastRun.endedAt ?? null,
            exitCode: lastRun.exitCode ?? null,
            dollars: lastRun.dollars ?? null,
            counts: lastRun.counts ?? null,
          },
    due: plan.tasks,
    next: next.map(({ date, atMs }) => ({ date, at: new Date(atMs).toISOString() })),
    sources: feeds.map(({ feed, health }) => ({ ...feed, health })),
    money: spent.map((day) => ({ ...day, dollars: day.dollars ?? null })),
    alarms,
  };
}
