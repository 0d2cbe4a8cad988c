/** The table of conflicts: rivals side by side, none chosen. */
import { asOfShown } from "./as-of-words.ts";
import { type BriefIndex, type SourceRef, inListOrder } from "./brief-index.ts";
import { type CitationRef, citationRef } from "./sentence-view.ts";

export type ConflictView = Readonly<{
  about: string;
  /** How many rivals there are. */
  rows: number;
  rivals: readonly Readonly<{
    value: string;
    asOf: string;
    /** What it is a measure of, in the source's words; empty where the value is all that is said. */
    definition: string;
    sources: readonly SourceRef[];
    statement: string;
    citations: readonly CitationRef[];
  }>[];
}>;

export function conflictViews({ brief, source, finding: find }: BriefIndex): ConflictView[] {
  return brief.conflicts.map(({ about, rivals }) => ({
    about,
    rows: rivals.length,
    rivals: rivals.map(({ value, asOf, definition, sources, finding, citations }) => ({
      value,
      asOf: asOfShown(asOf),
      definition,
      sources: inListOrder(sources.map(source)),
      statement: find(finding)?.statement ?? "",
      citations: citations.map(citationRef),
    })),
  }));
}
