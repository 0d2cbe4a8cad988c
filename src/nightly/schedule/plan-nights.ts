/** Which nights of a brief are to be worked off now: from its schedule, what was done, and the time. */
import type { NightlySetting } from "../../domain/night-setting.ts";
import { addDays } from "../../domain/calendar-date.ts";
import { jitterMs } from "./jitter.ts";
import { isSettled, type NightRun } from "../night.ts";
import { latestOccurrence, nextOccurrences, type Occurrence } from "./occurrence.ts";
import type { Schedule } from "./read-schedule.ts";
import { nextTryMs } from "../retry-pauses.ts";

/** A night to make: the date its edition is for, and earlier dates that it stands for too. */
export type NightTask = Readonly<{ date: string; covers: readonly string[] }>;

export type NightPlan = Readonly<{
  tasks: readonly NightTask[];
  /** When to look again, if no task is due; `undefined` when the schedule has no further date. */
  next: Occurrence | undefined;
  /** `next` is another try of a night that failed. */
  again: boolean;
}>;

/** Dates whose night is due, or is tried again: what came of them is not known yet. */
export function pendingDates({ tasks, again, next }: NightPlan): readonly string[] {
  const due = tasks.map(({ date }) => date);
  return again && next !== undefined ? [...due, next.date] : due;
}

export type PlanInput = Readonly<{
  brief: string;
  schedule: Schedule;
  setting: Pick<NightlySetting, "catchUp" | "jitterMinutes">;
  /** Every run that is remembered, in the order they were made. */
  runs: readonly PlannedRun[];
  nowMs: number;
  /** When this brief was first seen: what was due long before was not missed. */
  sinceMs: number;
  /**
   * Somebody asks for it now (`--once`): no jitter, which is then the business of whoever asks, and of the
   * failed tries only those from this id on count. `undefined` for the daemon.
   */
  askedFromId: number | undefined;
}>;

type PlannedRun = Pick<NightRun, "id" | "date" | "covers" | "ending" | "startedAt" | "endedAt">;

/** A timer may fire this much before its time, and means it. */
const earlyMsMax = 2 * 60_000;
/** A brief that is set up this long after its hour still gets that night's. */
const firstMsMax = 12 * 3_600_000;
/** With `catchUp: each`: more nights than these are not made one by one, each may cost money. */
export const eachNightsMax = 14;
/** Dates that a single brief can stand for; further back, "missed" means nothing to a reader. */
const coveredMax = 400;

export function planNights(input: PlanInput): NightPlan {
  const { schedule, setting, nowMs, askedFromId } = input;
  // Our own daemon looks often enough to be in time.
  const untilMs = nowMs + (askedFromId === undefined ? 0 : earlyMsMax);
  const next = nextOf(input, untilMs);
  const latest = latestOccurrence(schedule, untilMs);
  const idle = { tasks: [], next, again: false };
  if (latest === undefined || isDone(latest.date, input)) return idle;
  const missed = missedBefore(latest, input);
  if (missed === undefined) return idle;
  const nextTryOf = (night: string) => nextTryMs(triesOf(night, latest, input), nowMs);
  const isGivenUp = (night: string) => nextTryOf(night) === "given-up";
  const tasks = tasksOf([...missed, latest.date], setting.catchUp, isGivenUp);
  // The others wait for it: it is the oldest.
  const first = tasks[0]?.date ?? latest.date;
  const tryMs = nextTryOf(first);
  if (tryMs === "given-up") return idle;
  const startMs = Math.max(latest.atMs + putOffMs(latest.date, input), tryMs);
  if (startMs > untilMs || tryMs > nowMs) {
    const again = triesOf(first, latest, input).length > 0;
    return { tasks: [], next: { date: first, atMs: startMs }, again };
  }
  return { tasks, next, again: false };
}

function nextOf(input: PlanInput, afterMs: number): Occurrence | undefined {
  const [next] = nextOccurrences(input.schedule, afterMs, 1);
  return next === undefined ? undefined : { ...next, atMs: next.atMs + putOffMs(next.date, input) };
}

function putOffMs(date: string, { brief, setting, askedFromId }: PlanInput): number {
  return askedFromId === undefined ? jitterMs(brief, date, setting.jitterMinutes) : 0;
}

/** Of a night that was missed only those since the latest came due: each morning it has its tries anew. */
function triesOf(
  night: string,
  { date: latest, atMs }: Occurrence,
  { runs, askedFromId = 0 }: PlanInput,
): PlannedRun[] {
  const fromMs = night === latest ? -Infinity : atMs - earlyMsMax;
  return runs.filter(
    ({ id, date, startedAt }) =>
      date === night && id >= askedFromId && Date.parse(startedAt) >= fromMs,
  );
}

/** A date that another one's edition stands for is done, too. */
function isDone(date: string, { runs }: PlanInput): boolean {
  return runs.some((run) => isSettled(run) && (run.date === date || run.covers.includes(date)));
}

/**
 * Dates before this one that have no edition, newest last, back to the last that has: an edition from a time
 * when the clock was ahead is not before it. `undefined` if this one itself was due before the brief was there.
 */
function missedBefore({ date, atMs }: Occurrence, input: PlanInput): string[] | undefined {
  const { schedule, sinceMs, runs } = input;
  const isFirst = !runs.some((run) => isSettled(run) && run.date < date);
  if (isFirst && atMs < sinceMs - firstMsMax) return undefined;
  const missed: string[] = [];
  let day = schedule.dateUpTo(addDays(date, -1));
  while (day !== undefined && missed.length < coveredMax && !isDone(day, input)) {
    const dayMs = schedule.clock.instantOf(day, schedule.minuteOfDay);
    if (isFirst && !wasExpected(day, dayMs ?? sinceMs, input)) break;
    if (dayMs !== undefined) missed.unshift(day);
    day = schedule.dateUpTo(addDays(day, -1));
  }
  return missed;
}

/** Of nights before the first edition: was it due since the brief is there, or at least tried? */
function wasExpected(night: string, atMs: number, { sinceMs, runs }: PlanInput): boolean {
  return atMs >= sinceMs || runs.some(({ date }) => date === night);
}

/** @param nights - Without an edition, the oldest first; the last one is the latest that came due. */
function tasksOf(
  nights: readonly string[],
  catchUp: NightlySetting["catchUp"],
  isGivenUp: (night: string) => boolean,
): NightTask[] {
  const latest = nights.slice(-1);
  const own = {
    never: () => latest,
    once: () => latest,
    // One that was given up holds no other up: the next stands for it.
    each: () => nights.slice(-eachNightsMax).filter((night) => !isGivenUp(night)),
  }[catchUp]();
  return own.map((date, index) => {
    const before = own[index - 1];
    const from = before === undefined ? 0 : nights.indexOf(before) + 1;
    return { date, covers: catchUp === "never" ? [] : nights.slice(from, nights.indexOf(date)) };
  });
}
