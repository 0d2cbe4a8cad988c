/** The dead-man's alarm: what the operator must be told though nobody asked. */
import type { NightlySetting } from "../../domain/night-setting.ts";
import { addDays } from "../../domain/calendar-date.ts";
import { feedHealth, type FeedState } from "./feed-health.ts";
import type { Ending, NightRun } from "../night.ts";
import { latestOccurrence, type Occurrence } from "../schedule/occurrence.ts";
import type { Schedule } from "../schedule/read-schedule.ts";
import { isOverdue, undeliveredText, givenUpText } from "../delivery/undelivered-text.ts";
import type { WaitingDelivery } from "../delivery/waiting-deliveries.ts";

export const alarmKinds = [
  "no-edition",
  "stale-input",
  "nothing-extracted",
  "rejected",
  "undelivered",
  "given-up",
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export type Alarm = Readonly<{
  kind: AlarmKind;
  /** Local date that it is about: an alarm is raised once for each kind and date. */
  date: string;
  /** One sentence for the operator. */
  message: string;
}>;

export type AlarmFacts = Readonly<{
  brief: string;
  schedule: Schedule;
  setting: NonNullable<NightlySetting["alarm"]>;
  /** In the order they were made. */
  runs: readonly NightRun[];
  feeds: readonly FeedState[];
  /** What is not yet with everybody it is for. */
  waiting: readonly WaitingDelivery[];
  /** The command that hands it on by hand. */
  byHand: (waiting: WaitingDelivery) => string;
  /** Dates that are due or tried again; see `pendingDates`. */
  pending: readonly string[];
  nowMs: number;
  /** When this brief was first seen; nothing was expected of it before. */
  sinceMs: number;
}>;

/** What is wrong now; empty when all is well. */
export function alarmsOf(facts: AlarmFacts): Alarm[] {
  return [
    noEdition(facts),
    staleInput(facts),
    nothingExtracted(facts),
    rejected(facts),
    undelivered(facts),
    givenUp(facts),
  ].filter((alarm) => alarm !== undefined);
}

/** A night counts as there when its edition is good, when nothing was new, or when a later good one stands for it. */
function noEdition({
  brief,
  schedule,
  setting,
  runs,
  nowMs,
  sinceMs,
}: AlarmFacts): Alarm | undefined {
  const expected = lastDeadline(schedule, setting.by, nowMs);
  if (expected === undefined || expected.atMs < sinceMs) return undefined;
  const { date } = expected;
  const isThere = runs.some(
    (run) =>
      (run.good || run.ending === "quiet") && (run.date === date || run.covers.includes(date)),
  );
  if (isThere) return undefined;
  const last = runs.findLast((run) => run.date === date);
  const why = last === undefined ? "no run was begun" : last.because;
  const message = `${brief}: no good edition for ${date} by ${setting.by} (${schedule.clock.zone}): ${why}`;
  return { kind: "no-edition", date, message: sentence(message) };
}

/** The newest date whose deadline is over: `by` on the same day, or on the next if it is not later than the start. */
function lastDeadline(schedule: Schedule, by: string, nowMs: number): Occurrence | undefined {
  const { clock, minuteOfDay } = schedule;
  const byMinute = Number(by.slice(0, 2)) * 60 + Number(by.slice(3));
  const daysLater = byMinute > minuteOfDay ? 0 : 1;
  let occurrence = latestOccurrence(schedule, nowMs);
  while (occurrence !== undefined) {
    const deadline = clock.instantOf(addDays(occurrence.date, daysLater), byMinute);
    if (deadline !== undefined && deadline <= nowMs) return occurrence;
    occurrence = latestOccurrence(schedule, occurrence.atMs - 1);
  }
  return undefined;
}

function staleInput({
  brief,
  schedule,
  setting,
  runs,
  feeds,
  nowMs,
}: AlarmFacts): Alarm | undefined {
  const { clock } = schedule;
  const date = clock.dateAt(nowMs);
  const { staleDays } = setting;
  const sick = feeds.flatMap((feed) => {
    const health = feedHealth(feed, { today: date, dateAt: clock.dateAt, staleDays, runs });
    if (health.kind === "well") return [];
    if (health.kind === "failing" && health.step === "note") return [];
    return [`${feed.url} (${health.kind} for ${health.days} nights)`];
  });
  if (sick.length === 0) return undefined;
  const shown = sick.slice(0, 5).join(", ");
  const more = sick.length > 5 ? ` and ${sick.length - 5} more` : "";
  const message = `${brief}: ${sick.length} of ${feeds.length} sources are stale: ${shown}${more}`;
  return { kind: "stale-input", date, message: sentence(message) };
}

const barren: ReadonlySet<Ending | undefined> = new Set(["nothing-usable", "sources-down"]);

/** Nights that read something and ended; one that was stopped says nothing of the documents, nor one that is tried again. */
function lastRead({ runs, pending }: AlarmFacts): NightRun | undefined {
  return runs.findLast(
    ({ date, ending, counts }) =>
      (barren.has(ending) && !(ending === "sources-down" && pending.includes(date))) ||
      counts !== undefined,
  );
}

function nothingExtracted(facts: AlarmFacts): Alarm | undefined {
  const last = lastRead(facts);
  if (last === undefined) return undefined;
  const { date, ending, because, counts } = last;
  if (!barren.has(ending) && counts?.claims !== 0) return undefined;
  const message = `${facts.brief}: nothing was extracted for ${date}: ${because}`;
  return { kind: "nothing-extracted", date, message: sentence(message) };
}

function rejected(facts: AlarmFacts): Alarm | undefined {
  const last = lastRead(facts);
  if (last?.counts === undefined) return undefined;
  const { claims, claimsDropped, sentences, sentencesDropped } = last.counts;
  const shares = [
    { what: "claims", dropped: claimsDropped, of: claims + claimsDropped },
    { what: "sentences", dropped: sentencesDropped, of: sentences + sentencesDropped },
  ].filter(({ dropped, of }) => of > 0 && dropped / of >= facts.setting.rejectedShare);
  if (shares.length === 0) return undefined;
  const parts = shares.map(({ what, dropped, of }) => `${dropped} of ${of} ${what}`).join(", ");
  const message = `${facts.brief}: the checks dropped ${parts} on ${last.date}`;
  return { kind: "rejected", date: last.date, message: sentence(message) };
}

function undelivered(facts: AlarmFacts): Alarm | undefined {
  const { brief, waiting, byHand, schedule, nowMs } = facts;
  // What was given up is another alarm's, which stands for both.
  const overdue = waiting.filter((one) => !isGivenUp(one) && isOverdue(one, nowMs));
  const [newest] = overdue;
  if (newest === undefined) return undefined;
  const message = `${brief}: ${undeliveredText(overdue, byHand, schedule.clock)}`;
  return { kind: "undelivered", date: newest.of.date, message: sentence(message) };
}

/** A kind of its own, so that it is told although the date's failure was told already. */
function givenUp({ brief, waiting, byHand }: AlarmFacts): Alarm | undefined {
  const over = waiting.filter(isGivenUp);
  const [newest] = over;
  if (newest === undefined) return undefined;
  const message = `${brief}: ${givenUpText(over, byHand)}`;
  return { kind: "given-up", date: newest.of.date, message: sentence(message) };
}

function isGivenUp({ next }: WaitingDelivery): boolean {
  return next.kind === "given-up";
}

function sentence(text: string): string {
  return /[.!?`]$/.test(text) ? text : `${text}.`;
}
