/** A review in memory: decisions are considered as the desk does, and saved in a list instead of a log. */
import fc from "fast-check";
import type { Brief } from "../../src/domain/brief.ts";
import type { Chunked } from "../../src/domain/chunk.ts";
import {
  type Decision,
  RejectReason,
  type ReviewEvent,
  SentenceKey,
} from "../../src/domain/review.ts";
import type { Edition } from "../../src/pipeline.ts";
import { considerDecision, type Considered } from "../../src/review/consider-decision.ts";
import { chunkedOfEdition } from "../../src/review/edition-shelf.ts";
import { foldReview } from "../../src/review/fold-review.ts";
import type { FoldedReview } from "../../src/review/folded-review.ts";
import { reviewBench } from "../../src/review/review-bench.ts";

export type UnderReview = Readonly<{
  brief: Brief;
  chunked: Chunked;
  events: readonly ReviewEvent[];
}>;

export function underReview(edition: Pick<Edition, "brief" | "texts" | "raws">): UnderReview {
  return { brief: edition.brief, chunked: chunkedOfEdition(edition), events: [] };
}

export const key = (text: string): SentenceKey => SentenceKey.parse(text);

const reviewers = ["Ada", "Ben"] as const;

/** @returns The review with one event more, or as it was; and what came of the decision. */
export function decide(
  review: UnderReview,
  decision: Decision,
  by: string = reviewers[0],
): Readonly<{ review: UnderReview; came: Considered }> {
  const state = stateOf(review);
  const sentence =
    "sentence" in decision
      ? state.sentences.find((one) => one.key === decision.sentence)
      : undefined;
  const came = considerDecision(decision, sentence?.seen ?? state.seq, state, reviewBench(review));
  if (came.kind !== "save") return { review, came };
  const { decision: saved, verdict } = came;
  const event = eventOf(state, { kind: "decided", decision: saved, verdict }, by);
  return { review: { ...review, events: [...review.events, event] }, came };
}

export function eventOf(
  { seq }: Pick<FoldedReview, "seq">,
  what: ReviewEvent["what"],
  by: string = reviewers[0],
): ReviewEvent {
  const at = new Date(Date.UTC(2026, 10, 22, 6, 0, seq)).toISOString();
  return { seq: seq + 1, at, by, what };
}

export function stateOf({ brief, events }: UnderReview): FoldedReview {
  return foldReview(brief, events);
}

export function decideAll(review: UnderReview, decisions: readonly Decision[]): UnderReview {
  return decisions.reduce((now, one) => decide(now, one).review, review);
}

/** Approves what nobody has decided on, and settles. */
export function approveRest(review: UnderReview, note = ""): UnderReview {
  const open = stateOf(review).sentences.filter(({ standing }) => standing === "open");
  return decideAll(review, [
    ...open.map((one): Decision => ({ kind: "approve", sentence: one.key })),
    { kind: "settle", as: "approved", note },
  ]);
}

/** Decisions of all kinds, on sentences that are there and some that are not; edits in a claim's own words, or false ones. */
export function anyDecision({ brief }: UnderReview): fc.Arbitrary<Decision> {
  const { sentencesKept, sentencesDropped } = brief.making.counts;
  const keys = [
    ...Array.from({ length: sentencesKept + 1 }, (_, index) => key(`t${index + 1}`)),
    ...Array.from({ length: sentencesDropped + 1 }, (_, index) => key(`d${index + 1}`)),
  ];
  const sentence = fc.constantFrom(...keys);
  const note = fc.constantFrom("", "so it is");
  const claims = fc.uniqueArray(fc.constantFrom(...brief.claims), { minLength: 1, maxLength: 3 });
  const wording = fc
    .tuple(claims, fc.constantFrom("", "", "", " In all there were 424242.", " It is likely."))
    .map(([own, more]) => ({
      text: `${own.map((claim) => claim.statement).join(" ")}${more}`.slice(0, 2000).trim(),
      claims: own.map(({ id }) => id),
    }));
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant("approve" as const), sentence }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: fc.constant("edit" as const), sentence, now: wording }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant("reject" as const),
        sentence,
        reason: fc.constantFrom(...RejectReason.options),
        note,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("undo" as const), sentence }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant("settle" as const),
        as: fc.constantFrom("approved" as const, "rejected" as const),
        note,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant("reopen" as const), note }) },
  );
}
