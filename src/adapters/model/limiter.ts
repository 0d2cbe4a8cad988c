import pLimit from "p-limit";
import type { Sleep } from "./model-call.ts";
import { type RateWindow, createRateWindow, requestWindow } from "./rate-window.ts";

export type LimiterOptions = Readonly<{
  /** Calls under way at once. */
  concurrency: number;
  requestsPerMinute?: number | undefined;
  tokensPerMinute?: number | undefined;
  now: () => number;
  sleep: Sleep;
}>;

export type Limiter = Readonly<{
  /** Runs a call in a slot as soon as one is free: a sliding window, never batches. */
  run: <T>(call: () => Promise<T>) => Promise<T>;
  /** To be awaited before each attempt: waits out the rates and every slot's common pause. */
  pass: (tokens: number, signal: AbortSignal) => Promise<void>;
  /** The provider said "too many": all slots pause for `waitMs`, and fewer are open after it. */
  slow: (waitMs: number) => void;
  /** A call was answered; after as many in a row as there are slots, one more opens. */
  answered: (requestsPerMinute?: number) => void;
  /** Slots that are open now. */
  open: () => number;
}>;

/** Additive increase, multiplicative decrease, as TCP does it. */
const decrease = 0.7;

export function createLimiter(options: LimiterOptions): Limiter {
  const { concurrency, now, sleep } = options;
  const limit = pLimit(concurrency);
  let requests: RateWindow | undefined =
    options.requestsPerMinute === undefined ? undefined : requestWindow(options.requestsPerMinute);
  let learnedPerMinute = options.requestsPerMinute ?? Number.POSITIVE_INFINITY;
  const tokensWindow =
    options.tokensPerMinute === undefined
      ? undefined
      : createRateWindow(options.tokensPerMinute, 60_000);
  let pausedUntil = 0;
  let inARow = 0;

  function waitMs(tokens: number): number {
    const at = now();
    return Math.max(
      pausedUntil - at,
      requests?.waitMs(1, at) ?? 0,
      tokensWindow?.waitMs(tokens, at) ?? 0,
    );
  }
  return {
    run: (call) => limit(call),
    async pass(tokens, signal) {
      for (let wait = waitMs(tokens); wait > 0; wait = waitMs(tokens)) await sleep(wait, signal);
      signal.throwIfAborted();
      requests?.take(1, now());
      tokensWindow?.take(tokens, now());
    },
    slow(wait) {
      inARow = 0;
      // One refusal is seen by several slots at once: it closes slots only once a pause.
      if (now() >= pausedUntil) {
        limit.concurrency = Math.max(1, Math.floor(limit.concurrency * decrease));
      }
      pausedUntil = Math.max(pausedUntil, now() + wait);
    },
    answered(perMinute) {
      inARow += 1;
      if (inARow >= limit.concurrency && limit.concurrency < concurrency) {
        limit.concurrency += 1;
        inARow = 0;
      }
      if (perMinute !== undefined && perMinute > 0 && perMinute < learnedPerMinute) {
        learnedPerMinute = perMinute;
        requests = requestWindow(perMinute);
      }
    },
    open: () => limit.concurrency,
  };
}
