/** A run context that keeps what it is told. */
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import type { Note } from "../../src/domain/note.ts";
import type { RunContext } from "../../src/ports/run-context.ts";

type Watched = RunContext & Readonly<{ notes: Note[]; entries: LedgerEntry[] }>;

export function watchedContext(): Watched {
  const notes: Note[] = [];
  const entries: LedgerEntry[] = [];
  return {
    notes,
    entries,
    signal: new AbortController().signal,
    note: (note) => notes.push(note),
    record: (entry) => entries.push(entry),
    progress: () => undefined,
    reached: () => Promise.resolve(),
  };
}
