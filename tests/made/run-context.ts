/** A run context that remembers what it was told. */
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import type { Note } from "../../src/domain/note.ts";
import type { RunContext } from "../../src/ports/run-context.ts";

export type Recorded = Readonly<{
  context: RunContext;
  ledger: LedgerEntry[];
  notes: Note[];
  points: string[];
}>;

export function recordingContext(signal: AbortSignal = new AbortController().signal): Recorded {
  const ledger: LedgerEntry[] = [];
  const notes: Note[] = [];
  const points: string[] = [];
  const context: RunContext = {
    signal,
    note: (note) => void notes.push(note),
    record: (entry) => void ledger.push(entry),
    progress: () => {},
    reached: async (point) => void points.push(point),
  };
  return { context, ledger, notes, points };
}
