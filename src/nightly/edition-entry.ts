/** An edition as the index page lists it. */
import type { Standing } from "../domain/change.ts";
import type { EditionState } from "./delivery/deliver-edition.ts";

/** Where it lies, relative to the folder of its brief: parts of a path, the last one a folder. */
type EditionPlace = Readonly<{ date: string; path: readonly string[] }>;

export type EntryReview = Readonly<{
  /** Of the published editions of its date, from 1. */
  version: number;
  by: string;
  /** ISO 8601 instant of the approval. */
  at: string;
  /** SHA-256 of the `brief.json` that was reviewed. */
  reviewed: string;
  /** Why it takes the place of the version before; empty for the first. */
  correction: string;
}>;

export type EntryFacts = Readonly<{
  title: string;
  /** SHA-256 of its `brief.json`. */
  hash: string;
  state: EditionState;
  /** Why its gate is not met. */
  reasons: readonly string[];
  sources: number;
  sentences: number;
  /** Nothing new since the last good edition. */
  quiet: boolean;
  /** How many findings stand how; empty where there was nothing to compare with. */
  changes: ReadonlyMap<Standing, number>;
  /** What it corrects in earlier editions. */
  corrections: readonly Readonly<{ text: string; why: string; said: readonly string[] }>[];
  /** Of a published edition; `undefined` while nobody has approved it. */
  review: EntryReview | undefined;
  /** Renderings that are there. */
  files: readonly string[];
}>;

export type EditionEntry = EditionPlace &
  Readonly<{
    /** `latest` leads to it. */
    isLatest: boolean;
    /** A later one was made for the same date. */
    isReplaced: boolean;
    /** `undefined` if its files are not as they were made. */
    facts: EntryFacts | undefined;
  }>;

/** The newest date first; of one date the one that holds, and then the newest. */
export function inOrder(entries: readonly EditionEntry[]): readonly EditionEntry[] {
  return entries.toSorted(
    (one, other) =>
      compare(other.date, one.date) ||
      Number(one.isReplaced) - Number(other.isReplaced) ||
      compare(one.path.join("/"), other.path.join("/")),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
