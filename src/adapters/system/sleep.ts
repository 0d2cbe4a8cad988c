import { setTimeout as wait } from "node:timers/promises";

/**
 * Waits, until the signal aborts at most; never rejects. Timers stand still while a machine is suspended, so
 * whoever waits for a time of day asks for a short while, and looks at the clock again.
 */
export async function sleep(ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await wait(ms, undefined, { signal }).catch(() => undefined);
}
