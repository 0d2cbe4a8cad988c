/** Failures of a provider, a source, a disk or a receiver pass; after these pauses they are tried again, and then given up. */
import type { DeliveryRow } from "./delivery/delivery.ts";
import type { Ending, NightRun } from "./night.ts";

const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;

/** Before the second, third and fourth try: a night that fails has said so for good after 21 minutes and four runs. */
const retryPausesMs: readonly number[] = [minuteMs, 5 * minuteMs, 15 * minuteMs];

const passing: ReadonlySet<Ending> = new Set(["refused", "sources-down", "storage", "cut-off"]);

export type Try = Pick<NightRun, "ending" | "startedAt" | "endedAt">;

/**
 * When a night may be tried, after these tries, or that it was given up. A run whose process died counts as a
 * try: whatever killed it may be in the documents, and must not be paid for every minute. One that was stopped
 * by a signal does not.
 */
export function nextTryMs(tries: readonly Try[], nowMs: number): number | "given-up" {
  const last = tries.at(-1);
  if (last === undefined || last.ending === "stopped") return nowMs;
  if (!passing.has(last.ending ?? "cut-off")) return "given-up";
  const failed = tries.filter(({ ending }) => ending !== "stopped").length;
  const pauseMs = retryPausesMs[failed - 1];
  if (pauseMs === undefined) return "given-up";
  return afterPause(last.endedAt ?? last.startedAt, pauseMs, nowMs);
}

/** Before the second, third and fourth try of one call: what is down for a moment is back, and a night is not held up. */
export const deliveryPausesMs: readonly number[] = [5 * secondMs, 30 * secondMs, 2 * minuteMs];

/** After the first, second, … try, counted over all calls and processes; the last one holds from then on. */
const redeliveryPausesMs: readonly number[] = [
  minuteMs,
  5 * minuteMs,
  10 * minuteMs,
  10 * minuteMs,
  30 * minuteMs,
  hourMs,
  2 * hourMs,
  4 * hourMs,
];

/** A mailbox that is nobody's, or a login that is wrong, waits for a person; it is looked at again at this pace. */
const lastingPauseMs = hourMs;

/** After this, counted from when it was made, an edition is old news, and only a person hands it on. */
export const deliveryBoundMs = 36 * hourMs;

export type FailedDelivery = Pick<DeliveryRow, "tries" | "at"> &
  Readonly<{
    /** The failure may mend by itself. */
    passing: boolean;
    /** When what is delivered was made. */
    madeMs: number;
  }>;

/** When a delivery that failed may be tried again. It depends on what is remembered alone, so a restart changes nothing. */
export function nextDeliveryMs(failed: FailedDelivery, nowMs: number): number | "given-up" {
  const { tries, at, madeMs } = failed;
  const untilMs = madeMs + deliveryBoundMs;
  const index = Math.min(Math.max(tries, 1), redeliveryPausesMs.length) - 1;
  const pauseMs = Math.max(
    redeliveryPausesMs[index] ?? lastingPauseMs,
    failed.passing ? 0 : lastingPauseMs,
  );
  const nextMs = afterPause(at, pauseMs, nowMs);
  return nextMs > untilMs ? "given-up" : nextMs;
}

/** An end that lies ahead was written by a clock that has been set back since: it holds nothing up. */
function afterPause(endedAt: string, pauseMs: number, nowMs: number): number {
  const endedMs = Date.parse(endedAt);
  return endedMs > nowMs ? nowMs : Math.max(nowMs, endedMs + pauseMs);
}
