/** Politeness: when a request to a host may be sent. */
import pLimit, { type LimitFunction } from "p-limit";
import type { Allowance } from "./allowance.ts";
import { fault, type Fault } from "./fetch-fault.ts";

/** Faults of a host in a row, after which it is left alone: thirty links to a host that hangs would take the night. */
const faultsMax = 4;

export type Host = {
  readonly turn: LimitFunction;
  /** Least time between two requests, in ms. */
  gapMs: number;
  /** When the next request may be sent, and when the host says it may. */
  restUntilMs: number;
  quietUntilMs: number;
  faults: number;
};

type Options = Readonly<{
  concurrency: number;
  perHostMs: number;
  nowMs: () => number;
  pause: (ms: number, signal: AbortSignal) => Promise<void>;
}>;

export type HostGate = Readonly<{
  /**
   * Does `work` when it is this host's turn: one at a time, `gapMs` after the end of the one before, and at
   * most `concurrency` hosts at once. A wait that the host asked for counts against `allowance`; the line does not.
   *
   * @returns A fault, without having done anything, if the host is to be left alone for longer, or for good.
   */
  through: <T>(
    host: string,
    allowance: Allowance,
    signal: AbortSignal,
    work: (state: Host) => Promise<T>,
  ) => Promise<T | Fault>;
  /** Asks for a longer time between two requests (`Crawl-delay`); never for a shorter one. */
  slower: (host: string, gapMs: number) => void;
}>;

export function createHostGate({ concurrency, perHostMs, nowMs, pause }: Options): HostGate {
  const slots = pLimit(concurrency);
  const hosts = new Map<string, Host>();
  const stateOf = (name: string): Host => {
    const state = hosts.get(name) ?? {
      turn: pLimit(1),
      gapMs: perHostMs,
      restUntilMs: Number.NEGATIVE_INFINITY,
      quietUntilMs: Number.NEGATIVE_INFINITY,
      faults: 0,
    };
    hosts.set(name, state);
    return state;
  };
  return {
    through: (name, allowance, signal, work) => {
      const state = stateOf(name);
      return state.turn(async () => {
        signal.throwIfAborted();
        if (state.faults >= faultsMax) return fault("connect", "host-given-up");
        const quietMs = Math.max(0, state.quietUntilMs - nowMs());
        if (quietMs > allowance.leftMs()) return fault("status", "retry-later");
        allowance.spend(quietMs);
        const waitMs = Math.max(quietMs, state.restUntilMs - nowMs());
        if (waitMs > 0) await pause(waitMs, signal);
        return slots(async () => {
          signal.throwIfAborted();
          try {
            return await work(state);
          } finally {
            state.restUntilMs = nowMs() + state.gapMs;
          }
        });
      });
    },
    slower: (name, gapMs) => {
      const state = stateOf(name);
      state.gapMs = Math.max(state.gapMs, gapMs);
    },
  };
}
