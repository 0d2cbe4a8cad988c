/** How an edition stands, from the events of its log. The log is all that is stored; everything else follows from it. */
import type { Brief } from "../domain/brief.ts";
import type { Decision, ReviewEvent } from "../domain/review.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { ReviewState, SentenceReview } from "../ports/review-desk.ts";
import type { FoldedReview, OnSentence } from "./folded-review.ts";
import { mayDecide } from "./may-decide.ts";
import { type ReviewGround, reviewGround } from "./review-ground.ts";
import { showSentence } from "./show-sentence.ts";

/**
 * Laws: a log folded twice gives the same; what {@link mayDecide} refuses changes nothing but the number of the last event;
 * after an undo a sentence stands as before the decision that it takes back.
 *
 * @param events - In their order.
 */
export function foldReview(brief: Brief, events: readonly ReviewEvent[]): FoldedReview {
  return foldEvents(reviewGround(brief), events);
}

export function foldEvents(ground: ReviewGround, events: readonly ReviewEvent[]): FoldedReview {
  return events.reduce(stepOf, startOf(ground));
}

function startOf(ground: ReviewGround): FoldedReview {
  const { approved } = ground;
  const sentences = ground.sentences.map((one) => showSentence(one, [], ground, 0));
  const status = approved === undefined ? "draft" : "published";
  const since = approved === undefined ? {} : { since: approved };
  const counts = countsOf(sentences);
  return { status, ...since, sentences, counts, seq: 0, ground, correction: "" };
}

function stepOf(state: FoldedReview, { seq, at, by, what }: ReviewEvent): FoldedReview {
  const after = { ...state, seq };
  if (what.kind === "decided") {
    return isRefused(state, what) ? after : decide(after, { ...what, by, at });
  }
  if (state.status !== "approved") return after;
  const since = { by, at, note: "" };
  return { ...after, status: "published", since, publishedAs: what.edition };
}

type Decided = Readonly<{ decision: Decision; verdict: Verdict | null; by: string; at: string }>;

/** An edit is saved only when it passes; a log that says otherwise is not believed. */
function isRefused(
  state: FoldedReview,
  { decision, verdict }: Pick<Decided, "decision" | "verdict">,
): boolean {
  if (decision.kind === "edit" && verdict?.kind !== "supported") return true;
  return mayDecide(state, decision) !== undefined;
}

function decide(state: FoldedReview, made: Decided): FoldedReview {
  const { decision, by, at } = made;
  switch (decision.kind) {
    case "settle":
      return { ...state, status: decision.as, since: { by, at, note: decision.note } };
    case "reopen": {
      const { note } = decision;
      const correction = state.status === "published" ? note : state.correction;
      return { ...state, status: "in-review", since: { by, at, note }, correction };
    }
    case "approve":
    case "edit":
    case "reject":
    case "undo":
      return decideOnSentence(state, { ...made, decision });
  }
}

function decideOnSentence(
  state: FoldedReview,
  made: Decided & Readonly<{ decision: OnSentence }>,
): FoldedReview {
  const { decision, by, at } = made;
  const sentences = state.sentences.map((one) => {
    if (one.key !== decision.sentence) return one;
    const decisions =
      decision.kind === "undo"
        ? one.decisions.slice(0, -1)
        : [...one.decisions, { ...made, decision }];
    return showSentence(one.ground, decisions, state.ground, state.seq);
  });
  const after = { ...state, sentences, counts: countsOf(sentences) };
  if (state.status === "in-review") return after;
  // The review begins with its first decision.
  return { ...after, status: "in-review", since: { by, at, note: "" } };
}

function countsOf(sentences: readonly SentenceReview[]): ReviewState["counts"] {
  const counts = { open: 0, approved: 0, edited: 0, rejected: 0, dropped: 0 };
  for (const { standing } of sentences) counts[standing] += 1;
  return counts;
}
