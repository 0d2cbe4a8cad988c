/** A review as it is worked with: the state that pages see, and what it takes to undo. */
import type { Decision, ReviewEvent, SentenceKey } from "../domain/review.ts";
import type { ReviewState, SentenceReview } from "../ports/review-desk.ts";
import type { GroundSentence, ReviewGround } from "./review-ground.ts";

export type OnSentence = Extract<Decision, { sentence: SentenceKey }>;

/** A decision that stands: neither undone nor an undoing. */
export type StandingDecision = Readonly<{
  decision: Exclude<OnSentence, { kind: "undo" }>;
  verdict: Extract<ReviewEvent["what"], { kind: "decided" }>["verdict"];
  by: string;
  at: string;
}>;

export type FoldedSentence = SentenceReview &
  Readonly<{
    ground: GroundSentence;
    /** In the order in which they were made. */
    decisions: readonly StandingDecision[];
  }>;

export type FoldedReview = Omit<ReviewState, "sentences"> &
  Readonly<{
    sentences: readonly FoldedSentence[];
    ground: ReviewGround;
    /** Why the edition, published already, was opened again; empty where it was not. */
    correction: string;
  }>;
