/** Failures of the provider and of the disk pass; after these pauses a night is tried again, and then given up. */
import type { Ending, NightRun } from "./night.ts";

/** Before the second, third and fourth try: a night that fails has said so for good after 21 minutes and four runs. */
const retryPausesMs: readonly number[] = [60_000, 5 * 60_000, 15 * 60_000];

const passing: ReadonlySet<Ending> = new Set(["refused", "storage", "cut-off"]);

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
  const endedMs = Date.parse(last.endedAt ?? last.startedAt);
  // An end that lies ahead was written by a clock that has been set back since.
  return endedMs > nowMs ? nowMs : Math.max(nowMs, endedMs + pauseMs);
}
