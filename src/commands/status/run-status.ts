/** What `nightdesk status` does. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { postAlarm } from "../../adapters/deliver/post-alarm.ts";
import { nightsFile, openNightState, type NightState } from "../../adapters/store/night-state.ts";
import { exitCodes } from "../../domain/brief-error.ts";
import { briefStatus, type BriefStatus } from "./brief-status.ts";
import { brokenJson, brokenStatus, brokenText, type BrokenStatus } from "./broken-brief.ts";
import { readNightlyBriefs } from "../nightly/nightly-briefs.ts";
import { ioFor } from "../output-options.ts";
import type { StatusOptions } from "../status-command.ts";
import { statusText } from "./status-text.ts";
import { tellAlarms } from "../nightly/tell-alarms.ts";
import type { World } from "../world.ts";

export async function runStatus(
  given: readonly string[],
  options: StatusOptions,
  world: World,
): Promise<void> {
  const io = ioFor(world, options);
  const home = resolve(world.cwd, options.home);
  // To ask how things stand must not make a state where there is none.
  if (given.length === 0 && !existsSync(nightsFile(home))) {
    io.print(
      options.json === true
        ? JSON.stringify({ briefs: [] })
        : `There was no night yet in ${options.home}; \`nightdesk nightly BRIEF.yaml\` begins.`,
    );
    return;
  }
  const state = openNightState(home);
  try {
    const { shown, broken } = await statuses(given, options, {
      state,
      home,
      world: { ...world, io },
    });
    io.print(
      options.json === true
        ? JSON.stringify({ briefs: shown.map(statusJson), broken: broken.map(brokenJson) })
        : [...shown.map((status) => statusText(status, world.cwd)), ...broken.map(brokenText)].join(
            "\n\n",
          ),
    );
    const alarmed = shown.some(({ alarms }) => alarms.length > 0);
    if (broken.length > 0) world.exit(exitCodes.usage);
    else if (options.check === true && alarmed) world.exit(exitCodes.degraded);
  } finally {
    state.close();
  }
}

async function statuses(
  given: readonly string[],
  options: StatusOptions,
  { state, home, world }: Readonly<{ state: NightState; home: string; world: World }>,
): Promise<Readonly<{ shown: readonly BriefStatus[]; broken: readonly BrokenStatus[] }>> {
  const paths = given.length > 0 ? given : state.briefs().map(({ config }) => config);
  const { briefs, broken } = await readNightlyBriefs(paths, world.cwd);
  const out = resolve(world.cwd, options.out);
  const shown: BriefStatus[] = [];
  for (const brief of briefs) {
    const look = () => briefStatus(brief, { state, world, home, out });
    const isTold = options.check === true;
    shown.push(isTold ? await tellAlarms(look, brief, { state, world, postAlarm }) : await look());
  }
  return { shown, broken: broken.map((one) => brokenStatus(one, state, world.cwd)) };
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
  unreviewed,
  reviewByHand,
  waiting,
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
    unreviewed: unreviewed.map((date) => ({ date, byHand: reviewByHand })),
    undelivered: waiting.map(waitingJson),
  };
}

function waitingJson({ waiting, byHand }: BriefStatus["waiting"][number]) {
  const { of, address, state, code, words, tries, at, next, untilMs } = waiting;
  return {
    what: of.kind,
    date: of.date,
    channel: address.channel,
    to: address.shown,
    since: of.madeAt,
    state,
    code,
    because: words,
    tries,
    lastTry: tries === 0 ? null : at,
    next: next.kind,
    nextTry: next.kind === "later" ? new Date(next.atMs).toISOString() : null,
    until: new Date(untilMs).toISOString(),
    byHand,
  };
}
