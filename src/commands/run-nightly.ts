/** What `nightdesk nightly` does: looks at the clock in small steps, and works off what is due of each brief. */
import { join, resolve } from "node:path";
import { postAlarm } from "../adapters/deliver/post-alarm.ts";
import { openNightState } from "../adapters/store/night-state.ts";
import { takeLock, type RunLock } from "../adapters/store/run-lock.ts";
import { sleep } from "../adapters/system/sleep.ts";
import { BriefError } from "../domain/brief-error.ts";
import { clockFloor, isClockBelievable } from "../nightly/clock-floor.ts";
import type { NightPlan } from "../nightly/plan-nights.ts";
import { deliverNight } from "./deliver-night.ts";
import { createTold, type Told } from "./nightly-told.ts";
import { readNightlyBrief, readNightlyBriefs, type NightlyBrief } from "./nightly-briefs.ts";
import type { NightlyOptions } from "./nightly-command.ts";
import { ioFor } from "./output-options.ts";
import { tellAlarms } from "./tell-alarms.ts";
import { workNight, type NightSession } from "./work-night.ts";
import type { World } from "./world.ts";

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
  const briefs = await readNightlyBriefs(given, world.cwd);
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
    afterEdition: (folder, brief) => deliverNight(folder, brief, { home, world: quietWorld }),
    postAlarm,
  };
  const locks: RunLock[] = [];
  try {
    if (options.once !== true) {
      const folder = join(home, "nightly", "daemon");
      for (const { name } of briefs) locks.push(await takeLock(folder, name, world.now()));
    }
    await workUntilStopped(briefs, session, pause);
  } finally {
    for (const lock of locks) lock.release();
    state.close();
  }
}

/** With `--once` until no try is left, without until a signal. */
async function workUntilStopped(
  given: readonly NightlyBrief[],
  session: NightSession,
  pause: typeof sleep,
): Promise<void> {
  const { world, askedFromId } = session;
  const signal = world.interrupts();
  const told = createTold(session);
  let briefs = given;
  for (;;) {
    refuseClock(world.now());
    const plans: NightPlan[] = [];
    for (const brief of briefs) {
      const plan = signal.aborted ? undefined : await workOne(brief, session, told);
      if (plan !== undefined) plans.push(plan);
    }
    // What was at work has ended by the same signal, and is remembered as stopped.
    signal.throwIfAborted();
    if (askedFromId !== undefined && !plans.some(({ again }) => again)) break;
    const nextMs = Math.min(...plans.flatMap(({ next }) => next?.atMs ?? []));
    const waitMs = Math.max(nextMs - world.now().getTime(), stepMsMin);
    await pause(Math.min(waitMs, stepMsMax), signal);
    briefs = await Promise.all(briefs.map((brief) => readAgain(brief, session, told)));
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
    const { runs, plan } = await workNight(brief, session);
    told.worked(brief, runs, plan);
    for (const { edition } of [...runs, ...session.state.runs(brief.name).slice(-1)]) {
      if (edition === "" || told.isHandedOn(edition)) continue;
      if (!(await session.afterEdition(edition, brief))) told.notDelivered(brief);
    }
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
    await tellAlarms(brief, session);
  } catch (error) {
    told.failed(brief, error);
  }
}

/** The config as it is now, so that a new hour holds from the next look on; the old one while it has a mistake. */
async function readAgain(
  brief: NightlyBrief,
  { world, askedFromId }: NightSession,
  told: Told,
): Promise<NightlyBrief> {
  if (askedFromId !== undefined) return brief;
  try {
    return await readNightlyBrief(brief.given, world.cwd);
  } catch (error) {
    told.failed(brief, error);
    return brief;
  }
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
