/** Passages that two texts have in common, word for word, but for what a scanner or a typist gets wrong. */
import { wordDistance } from "../../../anchoring/word-distance.ts";
import { shapesOf, type WordStream } from "./word-stream.ts";

/** `words` words in a row that are the same in both, from these indexes on. */
export type Segment = Readonly<{ one: number; other: number; words: number }>;

/** Segments in order, with nothing between two of them but misread words. */
export type Passage = Readonly<{
  segments: readonly Segment[];
  /** Words that are the same, over all segments. */
  words: number;
}>;

type Place = Readonly<{ one: number; other: number }>;

/** Words in a row by which a passage is begun. */
const seedWords = 4;
/** Places where a seed is tried; a phrase that stands more often tells nothing. */
const triedMax = 16;
/** Shorter passages are phrases. */
const passageWordsMin = 8;
/** Words that may be misread at a stretch, on either side. */
const misreadMax = 4;
/** One word may be read as two or three, and the other way round. */
const splitMax = 2;
/** Words that must be the same again after misread ones. */
const resumedMin = 2;

/**
 * Readies a text for being aligned with many. What comes back finds the passages that `one` shares with
 * it, in the order of `one`, and none within another.
 */
export function passageFinder(other: WordStream): (one: WordStream) => readonly Passage[] {
  const seeds = seedsOf(other.hashes);
  return (one) => {
    const passages: Passage[] = [];
    let at = 0;
    while (at + seedWords <= one.hashes.length) {
      const passage = longestFrom(one, other, at, seeds);
      if (passage === undefined || passage.words < passageWordsMin) at += 1;
      else {
        passages.push(passage);
        at = endOf(passage).one;
      }
    }
    return withoutEchoes(passages, other.hashes.length);
  };
}

/** Leaves out what stands, in the other text, mostly within longer passages: one sentence there is like two here. */
function withoutEchoes(passages: readonly Passage[], otherWords: number): readonly Passage[] {
  if (passages.length < 2) return passages;
  const isTaken = new Uint8Array(otherWords);
  const kept = passages
    .toSorted((one, other) => other.words - one.words)
    .filter((passage) => {
      const [from, to] = [startOf(passage).other, endOf(passage).other];
      const taken = isTaken.subarray(from, to).reduce((sum, one) => sum + one, 0);
      if (taken * 2 > to - from) return false;
      isTaken.fill(1, from, to);
      return true;
    });
  return kept.toSorted((one, other) => startOf(one).one - startOf(other).one);
}

/** Indexes of its first words. */
export function startOf({ segments: [first] }: Passage): Place {
  return { one: first?.one ?? 0, other: first?.other ?? 0 };
}

/** Indexes after its last words. */
export function endOf({ segments }: Passage): Place {
  const last = segments.at(-1);
  return {
    one: (last?.one ?? 0) + (last?.words ?? 0),
    other: (last?.other ?? 0) + (last?.words ?? 0),
  };
}

/** Where each seed stands first, and from each place the next one. */
type Seeds = Readonly<{ first: ReadonlyMap<number, number>; next: Int32Array }>;

function seedsOf(hashes: Uint32Array): Seeds {
  const first = new Map<number, number>();
  const next = new Int32Array(hashes.length).fill(-1);
  for (let index = hashes.length - seedWords; index >= 0; index -= 1) {
    const seed = seedAt(hashes, index);
    next[index] = first.get(seed) ?? -1;
    first.set(seed, index);
  }
  return { first, next };
}

function seedAt(hashes: Uint32Array, index: number): number {
  let seed = 0;
  for (let offset = 0; offset < seedWords; offset += 1) {
    seed = Math.imul(seed, 0x01000193) ^ (hashes[index + offset] ?? 0);
  }
  return seed;
}

function longestFrom(
  one: WordStream,
  other: WordStream,
  at: number,
  { first, next }: Seeds,
): Passage | undefined {
  let best: Passage | undefined;
  let from = first.get(seedAt(one.hashes, at)) ?? -1;
  for (let tried = 0; from >= 0 && tried < triedMax; tried += 1) {
    const passage = follow(one, other, { one: at, other: from });
    if (passage.words > (best?.words ?? 0)) best = passage;
    from = next[from] ?? -1;
  }
  return best;
}

/** As far as the two texts go on together. */
function follow(one: WordStream, other: WordStream, from: Place): Passage {
  const segments: Segment[] = [];
  let words = 0;
  let here: Place | undefined = from;
  while (here !== undefined) {
    const same = sameWords(one.hashes, other.hashes, here);
    segments.push({ ...here, words: same });
    words += same;
    here = beyondMisread(one, other, { one: here.one + same, other: here.other + same });
  }
  return { segments, words };
}

function sameWords(one: Uint32Array, other: Uint32Array, from: Place): number {
  const most = Math.min(one.length - from.one, other.length - from.other);
  let count = 0;
  while (count < most && one[from.one + count] === other[from.other + count]) count += 1;
  return count;
}

/** The nearest place where the words are the same again, if what lies before it are the same letters, misread. */
function beyondMisread(one: WordStream, other: WordStream, from: Place): Place | undefined {
  /** By how many words more the one side has: on the same diagonal a farther place only hides what differs at the nearer. */
  const refused = new Set<number>();
  for (let total = 2; total <= 2 * misreadMax; total += 1) {
    const most = Math.min(misreadMax, total - 1);
    for (let ones = Math.max(1, total - misreadMax); ones <= most; ones += 1) {
      const more = ones + ones - total;
      if (Math.abs(more) > splitMax || refused.has(more)) continue;
      const next = { one: from.one + ones, other: from.other + total - ones };
      if (sameWords(one.hashes, other.hashes, next) < resumedMin) continue;
      const misread = shapesOf(one, { from: from.one, to: next.one });
      const otherwise = shapesOf(other, { from: from.other, to: next.other });
      if (areAlike(misread, otherwise)) return next;
      refused.add(more);
    }
  }
  return undefined;
}

/** One letter in six may be wrong: more, and it is another wording ("are not", "were not"). */
function areAlike(one: string, other: string): boolean {
  if (one === other) return true;
  const edits = wordDistance(one, other);
  return edits !== undefined && edits <= Math.max(1, Math.max(one.length, other.length) / 6);
}
