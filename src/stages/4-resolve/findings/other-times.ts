/** Are two statements of different times? As-of times that differ make two true statements, not rivals. */
import { mayBeOneDay } from "../time/may-be-one-day.ts";
import { disagree } from "./overlap.ts";
import type { Statement } from "./statement.ts";

/** A source without a date of publication knows only the weekday of a day that another source dates. */
function daysDisagree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((left) => [...other].some((right) => mayBeOneDay(left, right)));
}

export function atOtherTimes(one: Statement, other: Statement): boolean {
  return (
    one.time !== other.time ||
    daysDisagree(one.days, other.days) ||
    disagree(one.years, other.years) ||
    disagree(one.hours, other.hours) ||
    disagree(one.partsOfDay, other.partsOfDay)
  );
}
