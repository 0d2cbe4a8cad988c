/** The moments at which the briefs of a schedule are due. */
import { addDays } from "../../domain/calendar-date.ts";
import type { Schedule } from "./read-schedule.ts";

/** A brief is due: for which date, and since when. */
export type Occurrence = Readonly<{ date: string; atMs: number }>;

/** The newest occurrence that is not after `untilMs`. `undefined` if there never was one. */
export function latestOccurrence(schedule: Schedule, untilMs: number): Occurrence | undefined {
  // A leap over midnight puts the time of one date into the next, so the search begins a day late.
  let day = addDays(schedule.clock.dateAt(untilMs), 1);
  for (let found = schedule.dateUpTo(day); found !== undefined; found = schedule.dateUpTo(day)) {
    const atMs = schedule.clock.instantOf(found, schedule.minuteOfDay);
    if (atMs !== undefined && atMs <= untilMs) return { date: found, atMs };
    day = addDays(found, -1);
  }
  return undefined;
}

/** The next occurrences after `afterMs`, in order; fewer if the schedule ends. */
export function nextOccurrences(schedule: Schedule, afterMs: number, count: number): Occurrence[] {
  const found: Occurrence[] = [];
  let day = schedule.clock.dateAt(afterMs);
  while (found.length < count) {
    const date = schedule.dateFrom(day);
    if (date === undefined) break;
    const atMs = schedule.clock.instantOf(date, schedule.minuteOfDay);
    if (atMs !== undefined && atMs > afterMs) found.push({ date, atMs });
    day = addDays(date, 1);
  }
  return found;
}
