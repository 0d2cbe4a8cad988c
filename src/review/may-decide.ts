/** Which decision may be made when: the one place where the ways of a review are written down. */
import type { Decision, ReviewStatus, SentenceKey } from "../domain/review.ts";
import type { FoldedReview, FoldedSentence, OnSentence } from "./folded-review.ts";

/** @returns Why it may not be made, for the one who asked; `undefined` if it may. */
export function mayDecide(state: FoldedReview, decision: Decision): string | undefined {
  switch (decision.kind) {
    case "settle":
      return maySettle(state, decision.as);
    case "reopen":
      return mayReopen(state, decision.note);
    case "approve":
    case "edit":
    case "reject":
    case "undo":
      return mayDecideOnSentence(state, decision);
  }
}

const closed: Readonly<Partial<Record<ReviewStatus, string>>> = {
  approved: "The edition is approved. Open it again first.",
  rejected: "The edition is rejected. Open it again first.",
  published: "The edition is published. Open it again to correct it.",
};

function closedBy({ status, publishedAs }: FoldedReview): string | undefined {
  return publishedAs === undefined ? closed[status] : superseded(publishedAs);
}

/** One line of versions: whoever corrects begins with what readers have. */
function superseded(edition: string): string {
  return `It was published as ${edition}. Correct that edition, not this one.`;
}

function maySettle(state: FoldedReview, as: "approved" | "rejected"): string | undefined {
  const refusal = closedBy(state);
  if (refusal !== undefined || as === "rejected") return refusal;
  const { open, approved, edited } = state.counts;
  if (open > 0) {
    return open === 1
      ? "One sentence is not decided yet."
      : `${open} sentences are not decided yet.`;
  }
  if (approved + edited === 0 && !state.ground.mayBeEmpty) {
    return "No sentence is left, so there is nothing to approve. Reject the edition instead.";
  }
  const uncited = state.sentences.find(
    ({ standing, now }) => isShown(standing) && now.claims.length === 0,
  );
  return uncited === undefined ? undefined : uncitedWords(uncited.key);
}

function isShown(standing: FoldedSentence["standing"]): boolean {
  return standing === "approved" || standing === "edited";
}

function uncitedWords(key: SentenceKey): string {
  return `Sentence ${key} rests on no claim. Give it one with an edit, or reject it.`;
}

function mayReopen(state: FoldedReview, note: string): string | undefined {
  const { status, publishedAs } = state;
  if (publishedAs !== undefined) return superseded(publishedAs);
  if (status === "draft" || status === "in-review") return "The edition is open already.";
  if (status === "published" && note.trim() === "") {
    return "Say why a published edition is opened again: readers of the correction are told.";
  }
  return undefined;
}

function mayDecideOnSentence(state: FoldedReview, decision: OnSentence): string | undefined {
  const refusal = closedBy(state);
  if (refusal !== undefined) return refusal;
  const sentence = state.sentences.find(({ key }) => key === decision.sentence);
  if (sentence === undefined) return `The edition has no sentence ${decision.sentence}.`;
  switch (decision.kind) {
    case "approve":
      return mayApprove(sentence);
    case "reject":
      return mayReject(sentence);
    case "edit":
      return undefined;
    case "undo":
      return sentence.decisions.length === 0 ? "There is no decision to take back." : undefined;
  }
}

function mayApprove({ key, sentence, standing, now }: FoldedSentence): string | undefined {
  if (standing === "approved") return "It is approved already.";
  if (standing === "edited") return "Its edit is approved already, by whoever made it.";
  if (sentence === undefined) return "It was dropped. Restore it with an edit that passes.";
  return now.claims.length === 0 ? uncitedWords(key) : undefined;
}

function mayReject({ sentence, standing }: FoldedSentence): string | undefined {
  if (standing === "rejected") return "It is rejected already.";
  if (sentence !== undefined) return undefined;
  return standing === "dropped"
    ? "The verifier dropped it already."
    : "It was restored by an edit. Undo that edit instead.";
}
