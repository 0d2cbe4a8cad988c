/** Which sentences speak to a reader's question, by the words that they share with it. */
import type { DraftAnswer, DraftSentence } from "../../domain/draft.ts";
import type { Candidate } from "./candidates.ts";
import { contentTerms } from "./content-terms.ts";
import { pickDistinct } from "./pick-distinct.ts";
import { termWeights } from "./term-vectors.ts";

/** Share of the question's weight that a sentence must meet. Words say what it is about, so at best it answers in part. */
const metMin = 0.5;
const sentencesMax = 3;
/** A single word asked for ("and about sanctions") is met only if it is rarer than this among the findings. */
const rareShare = 0.1;

/** `partly` with the sentences that meet the question, or `no-reporting`: a word match is no full answer. */
export function pickAnswer(
  question: string,
  candidates: readonly Candidate[],
  asSentence: (candidate: Candidate) => DraftSentence,
): DraftAnswer {
  const termLists = [contentTerms(question), ...candidates.map(({ text }) => contentTerms(text))];
  const weights = termWeights(termLists);
  const isRare = (term: string) =>
    candidates.filter(({ vector }) => vector.has(term)).length <= rareShare * candidates.length;
  const parts = partsOf(question);
  const meeting = candidates
    .filter(({ leaning }) => leaning === "nothing" || leaning === "connective")
    .map((candidate) => ({ candidate, met: metBy(candidate, parts, weights, isRare) }))
    .filter(({ met }) => met > 0)
    .map(({ candidate, met }) => ({ ...candidate, score: met + 0.2 * candidate.score }));
  const picked = pickDistinct(meeting, sentencesMax);
  if (picked.length === 0) return { question, status: "no-reporting", sentences: [] };
  return { question, status: "partly", sentences: picked.map(asSentence) };
}

/** The terms of the question, and of each thing that it lists. */
function partsOf(question: string): readonly (readonly string[])[] {
  const listed = question.split(/[,;]|\b(?:and|or)\b/u);
  const parts = listed.length > 1 ? listed : [];
  return [question, ...parts].map((part) => [...new Set(contentTerms(part))]);
}

/** 0 if neither the question nor one of its parts is met; of two that meet it alike, the one that speaks of less else wins. */
function metBy(
  { vector }: Candidate,
  [whole = [], ...parts]: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
  isRare: (term: string) => boolean,
): number {
  const weightOf = (terms: readonly string[]) =>
    terms.reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  const met = whole.filter((term) => vector.has(term));
  const share = met.length === 0 ? 0 : weightOf(met) / weightOf(whole);
  const isMet = share >= metMin && met.length >= Math.min(2, whole.length);
  const hasPart = parts.some(
    (terms) =>
      terms.length > 0 &&
      terms.every((term) => vector.has(term)) &&
      (terms.length > 1 || terms.every(isRare)),
  );
  if (!isMet && !hasPart) return 0;
  return share + 0.5 * met.reduce((sum, term) => sum + (vector.get(term) ?? 0) ** 2, 0);
}
