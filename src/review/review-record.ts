/** The approval that a published edition carries, and the same for its ledger. */
import type { BriefSentence } from "../domain/brief.ts";
import type { LedgerEntry } from "../domain/ledger.ts";
import type { ReviewRecord } from "../domain/review.ts";
import type { FoldedReview, FoldedSentence } from "./folded-review.ts";
import { rejectionVerdict } from "./reject-words.ts";

type Printed = ReadonlyMap<FoldedSentence, BriefSentence>;

export type Facts = Pick<ReviewRecord, "version" | "reviewed" | "correction">;

/** @throws {Error} If the edition is not approved: a bug of the caller. */
export function recordReview(facts: Facts, state: FoldedReview, printed: Printed): ReviewRecord {
  const { status, since, sentences } = state;
  if (status !== "approved" || since === undefined) throw new Error("It is not approved.");
  const approved = { by: since.by, at: since.at, note: since.note };
  const reviewers = sentences.flatMap(({ decided }) => (decided === undefined ? [] : [decided.by]));
  const changed = sentences.flatMap((one) => changeOf(one, printed));
  const kindIs = (wanted: string) => changed.filter(({ kind }) => kind === wanted).length;
  return {
    ...facts,
    reviewers: [...new Set([approved.by, ...reviewers])],
    approved,
    counts: {
      approved: state.counts.approved,
      edited: kindIs("edited"),
      restored: kindIs("restored"),
      rejected: kindIs("rejected"),
    },
    changed,
  };
}

function changeOf(one: FoldedSentence, printed: Printed): ReviewRecord["changed"] {
  const { decided, standing, now, made, ground } = one;
  if (decided === undefined) return [];
  const { by, at, reason, note = "" } = decided;
  if (standing === "rejected" && reason !== undefined) {
    return [{ kind: "rejected", text: now.text, reason, note, by, at }];
  }
  const sentence = printed.get(one);
  if (standing !== "edited" || sentence === undefined) return [];
  const kind = ground.sentence === undefined ? "restored" : "edited";
  return [{ kind, sentence: sentence.id, before: made.text, by, at }];
}

/** One line for each sentence that somebody decided on, in reading order. */
export function reviewEntries(state: FoldedReview): LedgerEntry[] {
  return state.sentences.flatMap((one): LedgerEntry[] => {
    const { section, now, standing, decided, made, ground } = one;
    if (decided === undefined) return [];
    const { by, at, reason, note = "" } = decided;
    const entry = { of: "sentence" as const, section, text: now.text, code: "review" };
    if (standing === "rejected" && reason !== undefined) {
      const { because } = rejectionVerdict(now.text, { reason, note, by });
      return [{ ...entry, fate: "dropped", reason: `${because} (${at})` }];
    }
    if (standing === "approved") {
      return [{ ...entry, fate: "kept", reason: `${by} approved it (${at}).` }];
    }
    const did = ground.sentence === undefined ? "restored" : "edited";
    return [
      { ...entry, fate: "rewritten", reason: `${by} ${did} it (${at}). It was: ${made.text}` },
    ];
  });
}
