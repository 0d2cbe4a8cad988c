/** What reviewers ruled about the truth of sentences, as cases that the checks are measured by. */
import { contentHash } from "../anchoring/content-hash.ts";
import type { Brief } from "../domain/brief.ts";
import type { Chunked } from "../domain/chunk.ts";
import { FeedbackCase } from "../domain/feedback.ts";
import { placeKey } from "../domain/place.ts";
import type { RejectReason, ReviewEvent } from "../domain/review.ts";
import { checkInputOf } from "../stages/6-verify/sentence-evidence.ts";
import { foldReview } from "./fold-review.ts";
import type { FoldedSentence } from "./folded-review.ts";
import { isUntrue, rejectWords } from "./reject-words.ts";
import { type ReviewBench, reviewBench } from "./review-bench.ts";
import { isSameWording } from "./show-sentence.ts";
import { wordSentence } from "./word-sentence.ts";

export type FeedbackRow = Readonly<{
  case: FeedbackCase;
  /** When it was ruled: of two rulings on the same words, the later counts. */
  at: string;
}>;

export type Feedback = Readonly<{
  rows: readonly FeedbackRow[];
  /** Rulings on sentences whose claims are not known, so that there is no evidence to give. */
  bare: number;
}>;

type Reviewed = Readonly<{ brief: Brief; chunked: Chunked; events: readonly ReviewEvent[] }>;

type Options = Readonly<{
  /** `YYYY-MM-DD`: only what was ruled on this day, in UTC, or later. */
  since?: string | undefined;
  withReviewers: boolean;
}>;

/** In reading order. The evidence of each is gathered by the code that gathered it for the checks. */
export function feedbackCases(
  { brief, chunked, events }: Reviewed,
  { since = "", withReviewers }: Options,
): Feedback {
  const bench = reviewBench({ brief, chunked });
  const rulings = foldReview(brief, events)
    .sentences.flatMap((one) => rulingsOn(one).map((ruling) => ({ one, ruling })))
    .filter(({ ruling }) => ruling.at >= since);
  const rows = rulings.flatMap(({ one, ruling }) => {
    const facts = caseOf(one, ruling, bench);
    if (facts === undefined) return [];
    const by = withReviewers ? { by: ruling.by } : {};
    return [{ case: FeedbackCase.parse({ ...facts, ...by }), at: ruling.at }];
  });
  return { rows, bare: rulings.length - rows.length };
}

type Made = FoldedSentence["made"];

type Ruling = Readonly<{
  wording: Made;
  ruling: FeedbackCase["ruling"];
  note: string;
  by: string;
  at: string;
}>;

/**
 * Follows the decisions that stand. A wording falls when it was rejected as untrue; one that a reviewer wrote stands while
 * it is the newest. An edit alone does not say that the wording before it was false.
 */
function rulingsOn(one: FoldedSentence): readonly Ruling[] {
  const rulings = new Map<string, Ruling>();
  let now: Made = one.made;
  for (const { decision, by, at } of one.decisions) {
    if (decision.kind === "edit") {
      // It takes the place of the edit before it, which nobody called false.
      if (rulings.get(nameOf(now))?.ruling === "stands") rulings.delete(nameOf(now));
      now = decision.now;
    }
    rulings.delete(nameOf(now));
    const ruled = decision.kind === "reject" ? ruleRejected(decision) : ruleWorded(now, one);
    if (ruled !== undefined) rulings.set(nameOf(now), { ...ruled, wording: now, by, at });
  }
  return [...rulings.values()];
}

type Ruled = Pick<Ruling, "ruling" | "note">;

function ruleRejected({
  reason,
  note,
}: Readonly<{ reason: RejectReason; note: string }>): Ruled | undefined {
  if (!isUntrue(reason)) return undefined;
  const why = `Rejected: ${rejectWords[reason]}.`;
  return { ruling: "falls", note: note === "" ? why : `${why} ${note}` };
}

/** Of the wording as it was made nothing is said: every sentence that is approved would be a case. */
function ruleWorded(now: Made, { ground, made }: FoldedSentence): Ruled | undefined {
  if (ground.sentence === undefined) {
    const { because } = ground.verdict;
    return {
      ruling: "stands",
      note: `Restored; the verifier had dropped: ${made.text} (${because})`,
    };
  }
  if (isSameWording(now, made)) return undefined;
  return { ruling: "stands", note: `Worded anew by a reviewer; it was: ${made.text}` };
}

function nameOf({ text, claims }: Made): string {
  return JSON.stringify([text, claims.toSorted()]);
}

function caseOf(
  { ground }: FoldedSentence,
  { wording, ruling, note }: Ruling,
  bench: ReviewBench,
): FeedbackCase | undefined {
  const worded = wordSentence(ground, wording, bench);
  if ("because" in worded) return undefined;
  const { draft, evidence, section, likelihood = null } = worded;
  const { stance = null, ...input } = checkInputOf(draft, evidence, bench.shelf);
  const { statement, speaker, quotes, lawful, outlets, surroundings, sentences } = input;
  return {
    id: idOf(statement, evidence.citations.map(placeKey)),
    statement,
    speaker,
    stance,
    quotes: [...quotes],
    lawful: [...lawful],
    outlets: [...outlets],
    surroundings: [...surroundings],
    ...(sentences === undefined ? {} : { sentences: [...sentences] }),
    role: { section, kind: draft.kind, likelihood, scale: bench.brief.scale },
    ruling,
    note,
  };
}

const idDigits = 16;

/** Places name the text of their source by its hash, so the same words on the same quotes have one id in every edition. */
function idOf(statement: string, places: readonly string[]): string {
  const named = JSON.stringify([statement, places.toSorted()]);
  return `review-${contentHash(named).slice(0, idDigits)}`;
}
