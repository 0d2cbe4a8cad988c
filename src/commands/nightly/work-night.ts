/** Works off what is due of one brief: the lock, the plan, the edition, the record. */
import { join } from "node:path";
import { takeLock } from "../../adapters/store/run-lock.ts";
import { isPassing } from "../../adapters/store/is-passing.ts";
import type { sleep } from "../../adapters/system/sleep.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { isSettled, type NightRun } from "../../nightly/night.ts";
import { planNights, type NightPlan, type NightTask } from "../../nightly/schedule/plan-nights.ts";
import { modelsAsked } from "../config/contradictions.ts";
import { endedBadly, endedWell } from "./end-night.ts";
import { makeEdition } from "../brief/make-edition.ts";
import type { NightlyBrief } from "./nightly-briefs.ts";
import type { OutputOptions } from "../output-options.ts";
import { reportJson, reportOf, reportText, type Report } from "../report-error.ts";
import type { RunAccounts } from "../brief/run-accounts.ts";
import type { AlarmSession } from "./tell-alarms.ts";
import type { World } from "../world.ts";

export type NightSession = AlarmSession &
  Readonly<{
    /** Absolute. */
    home: string;
    out: string;
    output: OutputOptions;
    /** See `PlanInput`: set when somebody asks for the brief now. */
    askedFromId: number | undefined;
    /** When somebody asked for the brief; set with `askedFromId`. */
    askedAtMs: number | undefined;
    pause: typeof sleep;
  }>;

export type Worked = Readonly<{ runs: readonly NightRun[]; plan: NightPlan }>;

/** @throws {BriefError} `E_LOCKED` if another process is at it; `E_STORAGE` if nothing can be recorded. */
export async function workNight(brief: NightlyBrief, session: NightSession): Promise<Worked> {
  const planned = planOf(brief, session);
  if (planned.tasks.length === 0 && !mayBeAtWork(brief, session)) {
    return { runs: [], plan: planned };
  }
  const { state, world, home } = session;
  const lock = await takeLock(join(home, "nightly"), brief.name, world.now());
  const runs: NightRun[] = [];
  try {
    state.endCutOff(brief.name, "its process died before the end");
    // Planned again: until the lock was ours, another process may have done it.
    for (const task of planOf(brief, session).tasks) {
      const run = await makeNight(task, brief, session);
      runs.push(run);
      if (!isSettled(run)) break;
    }
  } finally {
    lock.release();
  }
  return { runs, plan: planOf(brief, session) };
}

/**
 * A run without an end looks like a try to wait after, and is at work or of a process that died: the lock knows. Who asks
 * now is told at once.
 */
function mayBeAtWork({ name }: NightlyBrief, { state, askedFromId }: NightSession): boolean {
  return askedFromId !== undefined && state.runs(name).some(({ ending }) => ending === undefined);
}

export function planOf(
  { name, schedule, setting, read }: NightlyBrief,
  { state, world, askedFromId }: Pick<NightSession, "state" | "world" | "askedFromId">,
): NightPlan {
  const now = world.now();
  const { since } = state.enrol(name, read.file ?? read.folder, now.toISOString());
  return planNights({
    brief: name,
    schedule,
    setting,
    runs: state.runs(name),
    nowMs: now.getTime(),
    sinceMs: Date.parse(since),
    askedFromId,
  });
}

async function makeNight(
  task: NightTask,
  brief: NightlyBrief,
  session: NightSession,
): Promise<NightRun> {
  const { state, world, home, out, output } = session;
  const startedAt = world.now().toISOString();
  const isPaid = modelsAsked(brief.read.config).length > 0;
  const begun = {
    brief: brief.name,
    pid: process.pid,
    ...task,
    startedAt,
    dollars: isPaid ? undefined : 0,
  };
  const id = state.begin(begun);
  let accounts: RunAccounts | undefined;
  const options = {
    ...output,
    out,
    home,
    date: task.date,
    covers: task.covers,
  };
  const facts = () => ({ endedAt: world.now(), cost: accounts?.cost() });
  try {
    const made = await withOwnSignal(world, (own) =>
      makeEdition(brief.given, options, own, (run) => (accounts = run)),
    );
    const run = { id, ...begun, ...endedWell(made, facts()) };
    state.end(id, run);
    return run;
  } catch (error) {
    if (error instanceof BriefError && error.code === "E_LOCKED") {
      state.forget(id);
      throw error;
    }
    const report = reportOf(error, world.interrupts());
    tellReport(report, session);
    const run = { id, ...begun, ...endedBadly(report, mayMend(error), facts()) };
    state.end(id, run);
    return run;
  }
}

function mayMend(error: unknown): boolean {
  return error instanceof BriefError && error.passing ? true : isPassing(error);
}

/** A run tells its own signal when it is stopped; on the process's, every night that ever was would tell it again. */
async function withOwnSignal<T>(world: World, work: (own: World) => Promise<T>): Promise<T> {
  const outer = world.interrupts();
  const controller = new AbortController();
  const forward = () => controller.abort(outer.reason);
  if (outer.aborted) forward();
  outer.addEventListener("abort", forward);
  try {
    return await work({ ...world, interrupts: () => controller.signal });
  } finally {
    outer.removeEventListener("abort", forward);
  }
}

/** That the process was stopped, it tells itself when it ends. */
function tellReport(report: Report, { output, world: { io, interrupts } }: NightSession): void {
  if (interrupts().aborted) return;
  const debug = output.debug === true;
  io.inform(output.json === true ? reportJson(report, debug) : reportText(report, debug));
}
