/** How a feed or page has been doing, in days: one that is dead is never taken for one without news. */
import { daysBetween } from "./calendar-date.ts";

/** What is remembered of an address. Instants are ISO 8601. */
export type FeedState = Readonly<{
  url: string;
  /** When it was first asked. */
  since: string;
  lastOk: string | undefined;
  /** When it last brought something that was not there before. */
  lastNew: string | undefined;
  /** In a row, up to the last time it was asked; and when the first of them was. */
  failures: number;
  failingSince: string | undefined;
  /** Of the last failure; empty when the last time went well. */
  lastError: string;
}>;

export type FeedHealth =
  | Readonly<{ kind: "well" }>
  | Readonly<{ kind: "quiet"; days: number }>
  /** `remove`: it has been dead so long that it should leave the list. */
  | Readonly<{ kind: "failing"; days: number; step: "note" | "escalate" | "remove" }>;

/** Days without anything new, where the config sets no alarm: the number that `nightly.alarm` has by default. */
export const staleDaysDefault = 3;

/** Days of failure after which somebody must look, and after which nothing will come of it (RELIABILITY, Q4). */
const escalateDays = 3;
const removeDays = 14;

export function feedHealth(
  { since, lastNew, failingSince }: FeedState,
  {
    today,
    dateAt,
    staleDays,
  }: Readonly<{ today: string; dateAt: (instantMs: number) => string; staleDays: number }>,
): FeedHealth {
  // Never below nought: the clock may have been set back.
  const daysSince = (instant: string) =>
    Math.max(daysBetween(dateAt(Date.parse(instant)), today), 0);
  if (failingSince !== undefined) {
    // The day of the first failure is day one.
    const days = daysSince(failingSince) + 1;
    const step = days >= removeDays ? "remove" : days >= escalateDays ? "escalate" : "note";
    return { kind: "failing", days, step };
  }
  const days = daysSince(lastNew ?? since);
  return days >= staleDays ? { kind: "quiet", days } : { kind: "well" };
}
