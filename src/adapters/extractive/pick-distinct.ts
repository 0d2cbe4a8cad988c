/** Choosing sentences that are good and do not repeat one another. */
import type { Candidate } from "./candidates.ts";
import { likeness } from "./term-vectors.ts";

/** Share of its value that a sentence keeps beside one that says the same: maximal marginal relevance's lambda. */
const relevanceShare = 0.7;
/** Above this two sentences say the same to a reader, and the second is not shown. */
const alikeMax = 0.5;

/**
 * Maximal marginal relevance (Carbonell and Goldstein 1998), greedy, with a hard stop at near repetition.
 *
 * @param shown - Sentences that the brief already has; they count as chosen.
 * @returns At most `max`, best first. Deterministic: equals keep their reading order.
 */
export function pickDistinct(
  candidates: readonly Candidate[],
  max: number,
  shown: readonly Candidate[] = [],
): readonly Candidate[] {
  const picked: Candidate[] = [];
  const rest = new Set(candidates);
  while (picked.length < max) {
    let best: Candidate | undefined;
    let bestValue = -Infinity;
    for (const candidate of rest) {
      const repeated = mostAlike(candidate, [...shown, ...picked]);
      if (repeated > alikeMax) {
        rest.delete(candidate);
        continue;
      }
      const value = relevanceShare * candidate.score - (1 - relevanceShare) * repeated;
      if (value > bestValue) [best, bestValue] = [candidate, value];
    }
    if (best === undefined) break;
    picked.push(best);
    rest.delete(best);
  }
  return picked;
}

/** 0 to 1: how much of the candidate is already said by one of the others. */
export function mostAlike(candidate: Candidate, others: readonly Candidate[]): number {
  let most = 0;
  for (const other of others) {
    if (other.finding.id === candidate.finding.id || other.text === candidate.text) return 1;
    most = Math.max(most, likeness(candidate.vector, other.vector));
  }
  return most;
}

/** As a reader meets them: what the episode is, then what lies behind it, each in the order of its source. */
export function inReadingOrder(picked: readonly Candidate[]): readonly Candidate[] {
  return picked.toSorted(
    (one, other) => backgroundRank(one) - backgroundRank(other) || one.order - other.order,
  );
}

function backgroundRank({ finding }: Candidate): number {
  return finding.time === "background" ? 1 : 0;
}
