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
  const others = [...shown];
  // Best first: once no later candidate could win, even if it repeated nothing, the round is over.
  const rest = [...new Set(candidates)]
    .map((candidate, place): Standing => ({ candidate, place, repeated: 0, compared: 0 }))
    .toSorted((one, other) => other.candidate.score - one.candidate.score);
  const picked: Candidate[] = [];
  while (picked.length < max) {
    const best = bestOf(rest, others);
    if (best === undefined) break;
    picked.push(best.candidate);
    others.push(best.candidate);
    rest.splice(rest.indexOf(best), 1);
  }
  return picked;
}

/** How a candidate stands to what is shown. `compared` of those are in `repeated`, so that none is compared twice. */
type Standing = { candidate: Candidate; place: number; repeated: number; compared: number };

/** The one of highest value, of equals the first in reading order. What repeats too much leaves `rest` for good. */
function bestOf(rest: Standing[], others: readonly Candidate[]): Standing | undefined {
  let best: Standing | undefined;
  let bestValue = -Infinity;
  const repeating = new Set<Standing>();
  for (const one of rest) {
    if (relevanceShare * one.candidate.score < bestValue) break;
    catchUp(one, others);
    if (one.repeated > alikeMax) {
      repeating.add(one);
      continue;
    }
    const value = relevanceShare * one.candidate.score - (1 - relevanceShare) * one.repeated;
    const isFirst = best === undefined || one.place < best.place;
    if (value > bestValue || (value === bestValue && isFirst)) [best, bestValue] = [one, value];
  }
  if (repeating.size > 0) rest.splice(0, rest.length, ...rest.filter((one) => !repeating.has(one)));
  return best;
}

/** Compares it with what was shown since; no further than to the first that it repeats. */
function catchUp(one: Standing, others: readonly Candidate[]): void {
  while (one.compared < others.length && one.repeated <= alikeMax) {
    const other = others[one.compared];
    if (other !== undefined) one.repeated = Math.max(one.repeated, alike(one.candidate, other));
    one.compared += 1;
  }
}

/** 0 to 1: how much of the candidate is already said by one of the others. */
export function mostAlike(candidate: Candidate, others: readonly Candidate[]): number {
  let most = 0;
  for (const other of others) most = Math.max(most, alike(candidate, other));
  return most;
}

function alike(one: Candidate, other: Candidate): number {
  if (other.finding.id === one.finding.id || other.text === one.text) return 1;
  return likeness(one.vector, other.vector);
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
