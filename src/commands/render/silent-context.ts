/** A context for a stage that is run outside of a run: nothing is reported, nothing is recorded. */
import type { RunContext } from "../../ports/run-context.ts";

export function silentContext(): RunContext {
  return {
    signal: new AbortController().signal,
    note: () => undefined,
    record: () => undefined,
    progress: () => undefined,
    reached: () => Promise.resolve(),
  };
}
