import type { BriefError } from "../../domain/brief-error.ts";

/** What ends all calls of a run at once: a refused key does not get better with the next call. */
export type Halt = Readonly<{
  /** Aborted, with the error as its reason, once something stopped the run. */
  signal: AbortSignal;
  stop: (error: BriefError) => void;
  /** Throws the error that stopped the run, if one did. */
  check: () => void;
}>;

export function createHalt(): Halt {
  const controller = new AbortController();
  return {
    signal: controller.signal,
    stop: (error) => controller.abort(error),
    check: () => controller.signal.throwIfAborted(),
  };
}
