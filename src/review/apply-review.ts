/** The edition that is published: what was reviewed, with everything decided done to it. */
import { Brief, type NumberedCitation } from "../domain/brief.ts";
import type { Chunked } from "../domain/chunk.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { LedgerEntry } from "../domain/ledger.ts";
import type { ReviewEvent, ReviewRecord } from "../domain/review.ts";
import { sentencesOf } from "../domain/sentences-of.ts";
import { countCitations } from "../stages/6-verify/count-citations.ts";
import { gateOfReviewed } from "../stages/6-verify/making.ts";
import { numberCitations } from "../stages/6-verify/number-citations.ts";
import { countCited } from "../stages/6-verify/source-records.ts";
import { summariseSources } from "../stages/6-verify/source-summary.ts";
import { foldReview } from "./fold-review.ts";
import type { FoldedReview } from "./folded-review.ts";
import { rejectionVerdict } from "./reject-words.ts";
import { type ReviewBench, reviewBench } from "./review-bench.ts";
import { recordReview, reviewEntries } from "./review-record.ts";
import { reviewedAiUse } from "./review-statement.ts";
import { reviseChanges } from "./revise-changes.ts";
import { type Revised, reviseSections } from "./revise-sections.ts";

export type Reviewed = Readonly<{
  brief: Brief;
  chunked: Chunked;
  events: readonly ReviewEvent[];
}>;

export type PublicationFacts = Readonly<{
  /** Of the published editions of its date. */
  version: number;
  /** Of the `brief.json` that was reviewed. */
  hash: Sha256;
}>;

export type Applied = Readonly<{
  brief: Brief;
  /** To be added to the ledger of the run. */
  entries: readonly LedgerEntry[];
}>;

/**
 * Laws: what it returns holds when it is checked again; approved as it stands, an edition is the same but for its review;
 * the same review gives the same brief.
 *
 * @throws {Error} If the edition is not approved: a bug of the caller.
 */
export function applyReview(
  { brief, chunked, events }: Reviewed,
  { version, hash }: PublicationFacts,
): Applied {
  const bench = reviewBench({ brief, chunked });
  const state = foldReview(brief, events);
  const citations = numberCitations(bench.shelf);
  const revised = reviseSections(bench, state, citations);
  const numbered = citations.all();
  const correction = correctionOf(state, version);
  const review = recordReview({ version, reviewed: hash, correction }, state, revised.printed);
  const now = withChanges(bench, state, { revised, numbered, review });
  return { brief: Brief.parse(now), entries: reviewEntries(state) };
}

function correctionOf({ correction }: FoldedReview, version: number): string {
  if (correction !== "" || version === 1) return correction;
  return "the edition was made anew";
}

type Parts = Readonly<{
  revised: Revised;
  numbered: readonly NumberedCitation[];
  review: ReviewRecord;
}>;

function withChanges(bench: ReviewBench, state: FoldedReview, parts: Parts): Brief {
  const { brief } = bench;
  const { changes, printed } = parts.revised;
  const now = withCounts(bench, state, parts);
  if (changes === undefined) return now;
  const byNewId = new Map(now.judgements.map((one) => [one.sentence.id, one]));
  const judgements = [...printed].flatMap(([one, sentence]) => {
    const judgement = byNewId.get(sentence.id);
    const before = one.ground.sentence?.id;
    if (judgement === undefined || before === undefined) return [];
    return [[before, { judgement, isEdited: one.standing === "edited" }] as const];
  });
  const told = { before: brief, now, judgements: new Map(judgements) };
  return { ...now, changes: reviseChanges(changes, told) };
}

function withCounts(
  bench: ReviewBench,
  state: FoldedReview,
  { revised, numbered, review }: Parts,
): Brief {
  const { brief, resolution, shelf } = bench;
  const { making } = brief;
  const { sections, corrections } = revised;
  const dropped = droppedOf(brief, state);
  const sentences = sentencesOf({ ...brief, ...sections }).map(({ sentence }) => sentence);
  const kept = sentences.length;
  const counts = {
    ...making.counts,
    sentencesDrafted: kept + dropped.length,
    sentencesKept: kept,
    sentencesDropped: dropped.length,
    ...countCitations(numbered, shelf),
  };
  const bySource = Map.groupBy(numbered, ({ source }) => source);
  const sources = brief.sources.map((source) => ({
    ...source,
    citedSentences: countCited(bySource.get(source.id) ?? [], shelf.sentences.get(source.id) ?? []),
  }));
  const quiet = brief.changes?.quiet === true;
  return {
    ...brief,
    ...sections,
    citations: [...numbered],
    sources,
    sourceSummary: summariseSources(resolution.evidence.library, sources),
    dropped,
    making: {
      ...making,
      counts,
      gate: gateOfReviewed(counts, quiet),
      aiUse: reviewedAiUse(brief, review, sentences),
    },
    ...(corrections === undefined ? {} : { corrections: [...corrections] }),
    review,
  };
}

/** What the verifier dropped, without what was restored; then what reviewers rejected, in reading order. */
function droppedOf(brief: Brief, { sentences }: FoldedReview): Brief["dropped"] {
  const fates = sentences.filter(({ ground }) => ground.sentence === undefined);
  const still = brief.dropped.filter((_, index) => fates[index]?.standing !== "edited");
  const rejected = sentences.flatMap(({ section, standing, now: { text }, decided }) => {
    if (standing !== "rejected" || decided?.reason === undefined) return [];
    const { reason, note = "", by } = decided;
    return [{ section, text, verdict: rejectionVerdict(text, { reason, note, by }) }];
  });
  return [...still, ...rejected];
}
