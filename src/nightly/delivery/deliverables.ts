/** What of the last nights is for the readers: editions that are good, and the notice that there is none. */
import type { Ending, NightRun } from "../night.ts";

export type DeliverableEdition = Readonly<{
  kind: "edition";
  date: string;
  /** ISO 8601 instant. */
  madeAt: string;
  /** Absolute; that of this very edition, which a date's own link may leave. */
  folder: string;
}>;

export type DeliverableNotice = Readonly<{
  kind: "notice";
  date: string;
  madeAt: string;
  /** Why there is no brief. */
  ending: Ending;
  /** Date of the last good edition before it. */
  lastGood: string | undefined;
}>;

export type Deliverable = DeliverableEdition | DeliverableNotice;

/** Editions that are still handed on: the newest, and the one before it, of which its reader may have missed everything. */
const editionsMax = 2;

/**
 * An edition below its gate is for nobody. A date that ended without a good edition and is not tried any more has a
 * notice, as long as it is the newest and no later one is being made: what is good later stands for it.
 *
 * @param runs - In the order they were made.
 * @param pending - Dates that are due, or tried again; see `pendingDates`.
 * @returns The newest first.
 */
export function deliverables(
  runs: readonly NightRun[],
  pending: readonly string[],
): readonly Deliverable[] {
  const editions = runs
    .filter(({ good }) => good)
    .map(({ date, endedAt, startedAt, edition }): DeliverableEdition => {
      return { kind: "edition", date, madeAt: endedAt ?? startedAt, folder: edition };
    })
    .toReversed()
    .filter(({ date }, index, all) => all.findIndex((one) => one.date === date) === index)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .slice(0, editionsMax);
  const notice = noticeOf(runs, editions[0]?.date, pending);
  return notice === undefined ? editions : [notice, ...editions];
}

function noticeOf(
  runs: readonly NightRun[],
  lastGood: string | undefined,
  pending: readonly string[],
): DeliverableNotice | undefined {
  const newest = runs
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  const last = runs.findLast(({ date }) => date === newest);
  if (last?.ending === undefined || last.ending === "stopped") return undefined;
  const { date, ending, endedAt, startedAt } = last;
  if (lastGood !== undefined && lastGood >= date) return undefined;
  if (pending.some((one) => one >= date)) return undefined;
  return { kind: "notice", date, madeAt: endedAt ?? startedAt, ending, lastGood };
}
