/** What every stage is given beside its artefact: the way to stop, to report, and to account. */
import type { LedgerEntry } from "../domain/ledger.ts";
import type { Note } from "../domain/note.ts";

export type StageName = "ingest" | "chunk" | "extract" | "resolve" | "write" | "verify" | "render";

export type RunContext = Readonly<{
  signal: AbortSignal;
  note: (note: Note) => void;
  record: (entry: LedgerEntry) => void;
  /** `done` of `total` units of this stage; safe to call as often as one likes. */
  progress: (stage: StageName, done: number, total: number) => void;
  /**
   * A named point a test can kill, fail or delay the run at (`NIGHTDESK_FAULT=name:kill`).
   * Does nothing otherwise.
   */
  reached: (point: string) => Promise<void>;
}>;

/** One of the seven. A function from dependencies to a stage; `run` takes one artefact and makes the next. */
export type Stage<In, Out> = Readonly<{
  name: StageName;
  run: (input: In, context: RunContext) => Promise<Out>;
}>;
