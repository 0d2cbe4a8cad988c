import { hash } from "node:crypto";
import type { UnansweredReason } from "../../domain/unanswered.ts";
import type { ProviderFault } from "./provider-fault.ts";
import { retryAfterMsMax } from "./retry-after.ts";

/** Attempts of one call so far, by what became of them. Never reset: a counter that a fallback reset cost $900 (google-gemini/gemini-cli#3898). */
export type Tries = Readonly<{
  all: number;
  timeouts: number;
  broken: number;
  empty: number;
}>;

export type NextTry =
  | Readonly<{ kind: "again"; waitMs: number }>
  | Readonly<{ kind: "give-up"; reason: UnansweredReason }>
  /** Ends the run: the provider asks for a wait of `waitMs`, longer than a run waits. */
  | Readonly<{ kind: "park"; waitMs: number }>
  /** Ends the run: no call will fare better. */
  | Readonly<{ kind: "stop" }>;

const triesMax: Readonly<Record<ProviderFault["kind"], number>> = {
  rate: 10,
  server: 5,
  unconnected: 5,
  // Nothing of an answer came: a dropped connection is mostly a server that never began.
  reset: 5,
  // Charged, in all likelihood: the answer had begun.
  broken: 3,
  // The provider goes on and charges after we hang up (llm-exe/llm-exe#797): once more, and no more.
  timeout: 2,
  empty: 2,
  request: 1,
  refused: 1,
};

const waitMsMin = 250;
const backoffMsStart = 500;
const backoffMsMax = 20_000;

/** What to do after a fault. `jitter` is in [0, 1); the wait is never under 250 ms, nor under what was asked for. */
export function nextTry(fault: ProviderFault, tries: Tries, jitter: number): NextTry {
  if (fault.kind === "refused") return { kind: "stop" };
  if (fault.retryAfterMs !== undefined && fault.retryAfterMs > retryAfterMsMax) {
    return { kind: "park", waitMs: fault.retryAfterMs };
  }
  if (triesOf(fault.kind, tries) >= triesMax[fault.kind]) {
    return { kind: "give-up", reason: fault.kind === "timeout" ? "timeout" : "provider" };
  }
  // Full jitter, as measured at https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/.
  const ceilingMs = Math.min(backoffMsMax, backoffMsStart * 2 ** (tries.all - 1));
  return {
    kind: "again",
    waitMs: Math.max(waitMsMin, Math.round(jitter * ceilingMs), fault.retryAfterMs ?? 0),
  };
}

function triesOf(kind: ProviderFault["kind"], tries: Tries): number {
  if (kind === "timeout") return tries.timeouts;
  if (kind === "broken") return tries.broken;
  return kind === "empty" ? tries.empty : tries.all;
}

/** A number in [0, 1) that depends on the request and the try only: same run, same waits. */
export function jitterOf(key: string, tries: number): number {
  return Number.parseInt(hash("sha256", `${key}:${tries}`, "hex").slice(0, 8), 16) / 2 ** 32;
}
