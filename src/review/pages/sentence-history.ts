/** Who decided what about a sentence, oldest first. */
import type { Decision, ReviewEvent } from "../../domain/review.ts";
import { type Moment, moment } from "./moment.ts";
import { reasonWords } from "./review-words.ts";
import { type DiffPiece, wordDiff } from "./word-diff.ts";

export type HistoryEntry = Readonly<{
  by: string;
  at: Moment;
  what: string;
  note: string;
  /** What the edit took out and put in, against the wording before it; empty for anything else. */
  diff: readonly DiffView[];
}>;

export type DiffView = Readonly<{ words: string; isOut: boolean; isIn: boolean }>;

/** @param made - The wording before anybody touched it. */
export function sentenceHistory(
  key: string,
  made: string,
  events: readonly ReviewEvent[],
): HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  // What undo brings back is not followed here: an edit is shown against the edit before it.
  let before = made;
  for (const { by, at, what } of events) {
    if (what.kind !== "decided") continue;
    const { decision } = what;
    if (!("sentence" in decision) || decision.sentence !== key) continue;
    const isEdit = decision.kind === "edit";
    entries.push({
      by,
      at: moment(at),
      what: decisionWords(decision),
      note: "note" in decision ? decision.note : "",
      diff: isEdit ? diffView(wordDiff(before, decision.now.text)) : [],
    });
    if (isEdit) before = decision.now.text;
  }
  return entries;
}

export function diffView(pieces: readonly DiffPiece[]): DiffView[] {
  return pieces.map(({ kind, words }) => ({ words, isOut: kind === "out", isIn: kind === "in" }));
}

export function decisionWords(decision: Decision): string {
  switch (decision.kind) {
    case "approve":
      return "approved";
    case "edit":
      return decision.sentence.startsWith("d") ? "restored with an edit" : "edited";
    case "reject":
      return `rejected: ${reasonWords(decision.reason)}`;
    case "undo":
      return "took the last decision back";
    case "settle":
      return decision.as === "approved" ? "approved the edition" : "rejected the edition";
    case "reopen":
      return "reopened the edition";
  }
}
