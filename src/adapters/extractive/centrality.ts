/** How much of a text each of its sentences speaks for. */
import { likeness, type TermVector } from "./term-vectors.ts";

/** From LexRank: a walker follows likeness, and starts afresh with the rest of the probability. */
const damping = 0.85;
const roundsMax = 40;
const settled = 1e-6;
/** Pairs grow with the square; above this many sentences the centroid stands in for the walk. */
const walkedMax = 600;

/**
 * LexRank with continuous weights (Erkan and Radev 2004); for long texts, likeness to the centroid.
 *
 * @returns One value a sentence, 0 (least) to 1 (most central), in order.
 */
export function centrality(vectors: readonly TermVector[]): readonly number[] {
  return scaled(vectors.length > walkedMax ? nearCentroid(vectors) : walk(vectors));
}

function scaled(values: readonly number[]): readonly number[] {
  let most = 0;
  for (const value of values) most = Math.max(most, value);
  return values.map((value) => (most === 0 ? 0 : value / most));
}

function nearCentroid(vectors: readonly TermVector[]): readonly number[] {
  const centroid = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) centroid.set(term, (centroid.get(term) ?? 0) + weight);
  }
  const length = Math.sqrt([...centroid.values()].reduce((sum, weight) => sum + weight ** 2, 0));
  return vectors.map((vector) => {
    let sum = 0;
    for (const [term, weight] of vector) sum += weight * (centroid.get(term) ?? 0);
    return length === 0 ? 0 : sum / length;
  });
}

function walk(vectors: readonly TermVector[]): readonly number[] {
  const shares = outgoingShares(vectors);
  const start = 1 / vectors.length;
  let ranks: readonly number[] = vectors.map(() => start);
  for (let round = 0; round < roundsMax; round += 1) {
    const next = step(ranks, shares, start);
    const moved = next.reduce((sum, rank, index) => sum + Math.abs(rank - (ranks[index] ?? 0)), 0);
    ranks = next;
    if (moved < settled) break;
  }
  return ranks;
}

/** For each sentence, to which others its weight flows, in shares that sum to 1. */
function outgoingShares(vectors: readonly TermVector[]): readonly ReadonlyMap<number, number>[] {
  const rows = vectors.map(() => new Map<number, number>());
  for (const [here, vector] of vectors.entries()) {
    for (let there = here + 1; there < vectors.length; there += 1) {
      const weight = likeness(vector, vectors[there] ?? new Map());
      if (weight === 0) continue;
      rows[here]?.set(there, weight);
      rows[there]?.set(here, weight);
    }
  }
  for (const row of rows) {
    const sum = [...row.values()].reduce((total, weight) => total + weight, 0);
    for (const [there, weight] of row) row.set(there, weight / sum);
  }
  return rows;
}

function step(
  ranks: readonly number[],
  shares: readonly ReadonlyMap<number, number>[],
  start: number,
): readonly number[] {
  const next = ranks.map(() => (1 - damping) * start);
  for (const [here, row] of shares.entries()) {
    for (const [there, share] of row) {
      next[there] = (next[there] ?? 0) + damping * share * (ranks[here] ?? 0);
    }
  }
  return next;
}
