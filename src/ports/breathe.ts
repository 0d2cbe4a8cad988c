/** Lets a waiting signal through. */
import { setImmediate } from "node:timers/promises";

/**
 * Gives the event loop a turn: a signal of the operating system is seen between turns only, and thousands of documents
 * keep a stage busy for minutes. Cheap enough to call for every document, chunk and episode.
 *
 * @throws The signal's reason, if the run was stopped.
 */
export async function breathe(signal: AbortSignal): Promise<void> {
  await setImmediate();
  signal.throwIfAborted();
}
