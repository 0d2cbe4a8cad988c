/** Sentences as weighted bags of words, and how alike two of them are. */
import { contentTerms } from "./content-terms.ts";

/** Weights by term, of length 1 unless empty. */
export type TermVector = ReadonlyMap<string, number>;

/** One vector a text: term frequency times inverse document frequency (each text a document), length 1. */
export function termVectors(texts: readonly string[]): readonly TermVector[] {
  const termLists = texts.map((text) => contentTerms(text));
  const weights = termWeights(termLists);
  return termLists.map((terms) => unitVector(terms, weights));
}

/** Rare terms weigh more: `ln(1 + n / containing)`, which stays above zero for a term that stands everywhere. */
export function termWeights(
  termLists: readonly (readonly string[])[],
): ReadonlyMap<string, number> {
  const containing = new Map<string, number>();
  for (const terms of termLists) {
    for (const term of new Set(terms)) containing.set(term, (containing.get(term) ?? 0) + 1);
  }
  const weights = new Map<string, number>();
  for (const [term, count] of containing) weights.set(term, Math.log(1 + termLists.length / count));
  return weights;
}

function unitVector(terms: readonly string[], weights: ReadonlyMap<string, number>): TermVector {
  const vector = new Map<string, number>();
  for (const term of terms) vector.set(term, (vector.get(term) ?? 0) + (weights.get(term) ?? 0));
  const length = Math.hypot(...vector.values());
  if (length === 0) return new Map();
  for (const [term, weight] of vector) vector.set(term, weight / length);
  return vector;
}

/** Cosine, from 0 (nothing shared) to 1 (the same words). */
export function likeness(one: TermVector, other: TermVector): number {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return Math.min(1, sum);
}
