/**
 * How a feed or page has been doing: one that is dead is never taken for one without news. Counted are nights on which it
 * was asked, so that a weekend without a brief, or a daemon that was down, is not held against it.
 */
import { daysBetween } from "../../domain/calendar-date.ts";
import type { NightRun } from "../night.ts";

/** Documents that a visit brought, how many of them could not be used, and why the first of those. */
export type FeedPages = Readonly<{ of: number; failed: number; why: string }>;

/** What is remembered of an address. Instants are ISO 8601. */
export type FeedState = Readonly<{
  url: string;
  /** When it was first asked. */
  since: string;
  lastOk: string | undefined;
  /** When it last brought something that was not there before. */
  lastNew: string | undefined;
  /** Nights in a row, up to the last time it was asked; and when the first of them was. */
  failures: number;
  failingSince: string | undefined;
  /** Of the last failure; empty when the last time went well. */
  lastError: string;
  /** Of the last visit, once they were read; a feed that answers is not failing, whatever its pages are. */
  pages?: FeedPages | undefined;
  /**
   * Nights without anything new until it is called quiet: as its own setting has it, `never` for a page, which is
   * not expected to change; as all feeds of the brief, where it is not set.
   */
  staleDays?: number | "never";
}>;

export type FeedHealth =
  | Readonly<{ kind: "well" }>
  /** `days` are nights. `remove`: it has been silent or dead so long that it should leave the list. */
  | Readonly<{ kind: "quiet"; days: number; step: "escalate" | "remove" }>
  | Readonly<{ kind: "failing"; days: number; step: "note" | "escalate" | "remove" }>;

/** Nights without anything new, where the config sets no alarm: the number that `nightly.alarm` has by default. */
export const staleDaysDefault = 3;

/** Nights of failure after which somebody must look, and after which nothing will come of it (RELIABILITY, Q4). */
const escalateDays = 3;
const removeDays = 14;

type Nights = Readonly<{
  today: string;
  dateAt: (instantMs: number) => string;
  /** Of feeds that set none of their own. */
  staleDays: number;
  /** Of the brief, in any order. Where there are none, it is made by hand or by another's schedule, and days count. */
  runs: readonly Pick<NightRun, "date" | "startedAt">[];
}>;

export function feedHealth(feed: FeedState, nights: Nights): FeedHealth {
  const { since, lastOk, lastNew, failures, failingSince } = feed;
  if (failingSince !== undefined) {
    // The night of the first failure is day one, and there are no more nights than failures.
    const later = nightsBetween(failingSince, undefined, nights);
    const days = Math.min(later + 1, Math.max(failures, 1));
    const step = days >= removeDays ? "remove" : days >= escalateDays ? "escalate" : "note";
    return { kind: "failing", days, step };
  }
  const staleDays = feed.staleDays ?? nights.staleDays;
  if (staleDays === "never" || lastOk === undefined) return { kind: "well" };
  const days = nightsBetween(lastNew ?? since, lastOk, nights);
  if (days < staleDays) return { kind: "well" };
  // A monthly feed that is three days late has not been given up.
  const isGivenUp = days >= Math.max(removeDays, 2 * staleDays);
  return { kind: "quiet", days, step: isGivenUp ? "remove" : "escalate" };
}

/** Nights that began after one instant, up to another or to now; never more than there were days. */
function nightsBetween(
  from: string,
  to: string | undefined,
  { today, dateAt, runs }: Nights,
): number {
  const [fromMs, toMs] = [Date.parse(from), to === undefined ? Infinity : Date.parse(to)];
  const lastDate = to === undefined ? today : dateAt(toMs);
  // Never below nought: the clock may have been set back.
  const days = Math.max(daysBetween(dateAt(fromMs), lastDate), 0);
  if (runs.length === 0) return days;
  const between = runs.filter(({ startedAt }) => {
    const startedMs = Date.parse(startedAt);
    return startedMs > fromMs && startedMs <= toMs;
  });
  return Math.min(days, new Set(between.map(({ date }) => date)).size);
}
