/** Where in a text a quote's words stand together, found without reading the text. */
import type { WordIndex } from "./word-index.ts";

/** Words that stand in more places than this tell nothing about the place, and cost most. */
const placesMax = 150;
/** Width of a bucket of diagonals: words put in or left out shift the rest of the quote by as many. */
const bucketBits = 3;
const windowsMax = 3;

/** Places that one window stands for: the quote begins at one of so many words. */
export const windowWidth = 2 ** (bucketBits + 1);

/**
 * Text words at which the quote may begin, likeliest first. Each word of the quote votes for where
 * the quote would begin if this occurrence were the one; rare words count more.
 */
export function findWindows(quoteIds: ArrayLike<number>, index: WordIndex): number[] {
  const before = quoteIds.length;
  const votes = new Uint16Array(((index.count + before) >> bucketBits) + 2);
  const ids = Array.from(quoteIds);
  const isTelling = (id: number): boolean => id >= 0 && frequency(index, id) <= placesMax;
  const limit = ids.some(isTelling) ? placesMax : index.count;
  let possible = 0;
  for (const [order, id] of ids.entries()) {
    const places = frequency(index, id);
    if (places > limit) continue;
    const weight = weightOf(places);
    possible += weight;
    const first = index.firsts[id] ?? 0;
    for (let place = first; place < first + places; place += 1) {
      const bucket = ((index.places[place] ?? 0) - order + before) >> bucketBits;
      votes[bucket] = (votes[bucket] ?? 0) + weight;
    }
  }
  return bestBuckets(votes, possible * shareMin).map((bucket) => (bucket << bucketBits) - before);
}

/** A word the text does not have weighs something too: it might have voted, and is missing. */
function weightOf(places: number): number {
  if (places === 0) return 2;
  if (places === 1) return 4;
  if (places <= 3) return 3;
  return places <= 12 ? 2 : 1;
}

function frequency(index: WordIndex, id: number): number {
  return id < 0 ? 0 : (index.firsts[id + 1] ?? 0) - (index.firsts[id] ?? 0);
}

/** Share of all votes that a place needs: a fifth, where one word in three may be misspelt. */
const shareMin = 0.2;
/** A place with less than half of the best one's votes is not aligned at all. */
const ofBestMin = 0.5;

/** A place near a bucket's edge votes into two, so neighbours are counted together. */
function bestBuckets(votes: Uint16Array, votesMin: number): number[] {
  const best: Bucket[] = [];
  for (let number = 0; number + 1 < votes.length; number += 1) {
    const score = at(votes, number) + at(votes, number + 1);
    if (score >= votesMin && score > 0) insert(best, { number, score });
  }
  const enough = (best[0]?.score ?? 0) * ofBestMin;
  return best.filter(({ score }) => score >= enough).map(({ number }) => number);
}

function at(votes: Uint16Array, number: number): number {
  return votes[number] ?? 0;
}

type Bucket = Readonly<{ number: number; score: number }>;

/** Two buckets side by side stand for one place; the better of them stays. */
function insert(best: Bucket[], bucket: Bucket): void {
  if (best.length === windowsMax && bucket.score <= (best.at(-1)?.score ?? 0)) return;
  const neighbour = best.findIndex(({ number }) => bucket.number - number === 1);
  if ((best[neighbour]?.score ?? -1) >= bucket.score) return;
  if (neighbour >= 0) best.splice(neighbour, 1);
  best.push(bucket);
  best.sort((one, other) => other.score - one.score);
  if (best.length > windowsMax) best.pop();
}
