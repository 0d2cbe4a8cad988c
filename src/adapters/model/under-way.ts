/** Calls under way when a run ends: they are paid for, so their answers are waited for and kept. */

/** Longest wait for them, unless the caller says otherwise. Long enough for most answers, short enough for a person at a terminal. */
const graceMs = 30_000;

export type UnderWay = Readonly<{
  /** Runs a call with a signal that is aborted only when the grace after the run's own abort is over. */
  track: <T>(signal: AbortSignal, send: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** Resolves when none is left, or when the grace is over. Never rejects. */
  settled: () => Promise<void>;
}>;

export function createUnderWay(waitMs = graceMs): UnderWay {
  const calls = new Set<Promise<unknown>>();
  const hurry = new AbortController();
  return {
    track: async (signal, send) => {
      const late = new AbortController();
      const giveUp = () => setTimeout(() => late.abort(signal.reason), waitMs).unref();
      signal.addEventListener("abort", giveUp, { once: true });
      const call = send(AbortSignal.any([late.signal, hurry.signal]));
      calls.add(call);
      try {
        return await call;
      } finally {
        calls.delete(call);
        signal.removeEventListener("abort", giveUp);
      }
    },
    settled: async () => {
      const timer = setTimeout(() => hurry.abort(new Error("The run is over.")), waitMs);
      while (calls.size > 0) await Promise.allSettled(calls);
      clearTimeout(timer);
    },
  };
}
