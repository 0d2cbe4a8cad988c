/** What `nightdesk nightly` does: looks at the clock in small steps, and works off what is due of each brief. */
import { join, resolve } from "node:path";
import { postAlarm } from "../../adapters/deliver/post-alarm.ts";
import { openNightState } from "../../adapters/store/night-state.ts";
import { takeLock, type RunLock } from "../../adapters/store/run-lock.ts";
import { sleep } from "../../adapters/system/sleep.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { clockFloor, isClockBelievable } from "../../nightly/schedule/clock-floor.ts";
import type { NightPlan } from "../../nightly/schedule/plan-nights.ts";
import { requireAlarmSecret } from "./alarm-secret.ts";
import { deliverNight } from "../deliver/deliver-night.ts";
import { createTold, type Told } from "./nightly-told.ts";
import {
  readNightlyBriefs,
  type BrokenBrief,
  type NightlyBrief,
  type NightlyBriefs,
} from "./nightly-briefs.ts";
import type { NightlyOptions } from "../nightly-command.ts";
import { ioFor } from "../output-options.ts";
import { reportJson, reportOf, reportText } from "../report-error.ts";
import { outlookOf } from "./outlook.ts";
import { tellAlarms } from "./tell-alarms.ts";
import { workNight, type NightSession } from "./work-night.ts";
import type { World } from "../world.ts";

/** A machine that was suspended is late by this much at most; timers stand still while it sleeps. */
const stepMsMax = 30_000;
const stepMsMin = 1000;

export async function runNightly(
  given: readonly string[],
  options: NightlyOptions,
  world: World,
  pause: typeof sleep = sleep,
): Promise<void> {
  refuseClock(world.now());
  const read = await readNightlyBriefs(given, world.cwd);
  refuseIfNone(read, world, options);
  const home = resolve(world.cwd, options.home);
  const state = openNightState(home);
  const quietWorld = { ...world, io: ioFor(world, options) };
  const session: NightSession = {
    state,
    world: quietWorld,
    home,
    out: resolve(world.cwd, options.out),
    output: options,
    askedFromId: options.once === true ? state.nextId() : undefined,
    askedAtMs: options.once === true ? world.now().getTime() : undefined,
    postAlarm,
    refusedMs: new Map(),
    pause,
  };
  const locks = new Map<string, RunLock>();
  try {
    if (options.once !== true) {
      // By name: of two that are given them in different orders, one stops at the first and leaves the other all.
      const names = read.briefs.map(({ name }) => name).toSorted();
      for (const name of names) locks.set(name, await takeDaemonLock(name, session));
    }
    const { inform: complain } = world.io;
    await workUntilStopped(read, given, { ...session, locks, complain }, pause);
  } finally {
    for (const lock of locks.values()) lock.release();
    state.close();
  }
}

function takeDaemonLock(name: string, { home, world }: NightSession): Promise<RunLock> {
  return takeLock(join(home, "nightly", "daemon"), name, world.now());
}

/** @throws {BriefError} If there is nothing to work on: of several mistakes the last, when the others are told. */
function refuseIfNone(
  { briefs, broken }: NightlyBriefs,
  world: World,
  options: NightlyOptions,
): void {
  const last = broken.at(-1);
  if (briefs.length > 0 || last === undefined) return;
  for (const { error } of broken.slice(0, -1)) {
    const report = reportOf(error);
    world.io.inform(options.json === true ? reportJson(report, false) : reportText(report, false));
  }
  throw last.error;
}

type Working = NightSession &
  Readonly<{ locks: Map<string, RunLock>; complain: (text: string) => void }>;

/** With `--once` until no try is left, without until a signal. */
async function workUntilStopped(
  first: NightlyBriefs,
  given: readonly string[],
  session: Working,
  pause: typeof sleep,
): Promise<void> {
  const { world, askedFromId } = session;
  const signal = world.interrupts();
  const told = createTold(session, session.complain);
  let read = first;
  for (;;) {
    refuseClock(world.now());
    tellBroken(read.broken, given, told);
    const plans: NightPlan[] = [];
    for (const brief of read.briefs) {
      const plan = signal.aborted ? undefined : await workOne(brief, session, told);
      if (plan !== undefined) plans.push(plan);
    }
    // What was at work has ended by the same signal, and is remembered as stopped.
    signal.throwIfAborted();
    if (askedFromId !== undefined && !plans.some(({ again }) => again)) break;
    const nextMs = Math.min(...plans.flatMap(({ next }) => next?.atMs ?? []));
    const waitMs = Math.max(nextMs - world.now().getTime(), stepMsMin);
    await pause(Math.min(waitMs, stepMsMax), signal);
    read = await readAgain(read, given, session);
    for (const brief of read.briefs) await takeNew(brief, session, told);
    read = { ...read, briefs: read.briefs.filter(({ name }) => isOurs(name, session)) };
  }
  world.exit(told.exitCode());
}

/** @returns When to look again; `undefined` if the brief could not be worked on. */
async function workOne(
  brief: NightlyBrief,
  session: NightSession,
  told: Told,
): Promise<NightPlan | undefined> {
  try {
    requireAlarmSecret(brief, session.world.environment);
    const { runs, plan } = await workNight(brief, session);
    told.worked(brief, runs, plan);
    if (!(await deliverNight(brief, { ...session, plan }))) told.notDelivered(brief);
    return plan;
  } catch (error) {
    told.failed(brief, error);
    return undefined;
  } finally {
    await alarm(brief, session, told);
  }
}

/** A night that is stuck, or a delivery that cannot be made, is what an alarm is for. */
async function alarm(brief: NightlyBrief, session: NightSession, told: Told): Promise<void> {
  try {
    if (brief.setting.alarm === undefined) return;
    await tellAlarms(() => outlookOf(brief, session), brief, session);
  } catch (error) {
    told.failed(brief, error);
  }
}

/** Each once, until it is mended and breaks again. */
function tellBroken(broken: readonly BrokenBrief[], given: readonly string[], told: Told): void {
  const names = new Set(broken.map(({ given: paths }) => configName(paths)));
  for (const one of given) if (!names.has(configName([one]))) told.mended(configName([one]));
  for (const { given: paths, error } of broken) told.failed({ name: configName(paths) }, error);
}

/** A brief may be called as its config's path is, and may be at work by what the config was before. */
function configName(paths: readonly string[]): string {
  return `config ${paths.join(", ")}`;
}

/** The configs as they are now, so that a new hour holds from the next look on; the old one of each while it has a mistake. */
async function readAgain(
  before: NightlyBriefs,
  given: readonly string[],
  { world, askedFromId }: NightSession,
): Promise<NightlyBriefs> {
  if (askedFromId !== undefined) return before;
  const { briefs, broken } = await readNightlyBriefs(given, world.cwd);
  const stillBroken = new Set(broken.flatMap((one) => one.given));
  const kept = before.briefs.filter((brief) => stillBroken.has(brief.given));
  return { briefs: [...briefs, ...kept], broken };
}

/** A brief whose config was mended is worked on from now on, unless another daemon has it. */
async function takeNew(brief: NightlyBrief, session: Working, told: Told): Promise<void> {
  if (isOurs(brief.name, session)) return;
  try {
    session.locks.set(brief.name, await takeDaemonLock(brief.name, session));
  } catch (error) {
    told.failed(brief, error);
  }
}

function isOurs(name: string, { locks, askedFromId }: Working): boolean {
  return askedFromId !== undefined || locks.has(name);
}

function refuseClock(now: Date): void {
  if (isClockBelievable(now.getTime())) return;
  throw new BriefError({
    code: "E_USAGE",
    message: `The clock of this machine says ${now.toISOString()}, which is before this program was made (${clockFloor}).`,
    where: ["the system clock"],
    kept: "nothing was read, called or written.",
    next: "Set the clock, e.g. with `timedatectl set-ntp true`, and run the same command again.",
  });
}
