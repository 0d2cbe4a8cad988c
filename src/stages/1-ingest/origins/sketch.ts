/** A small sample of a text's runs of words, by which copied passages are met without comparing every pair. */
import type { WordStream } from "./word-stream.ts";

/** Words of a run: long enough that two texts seldom share one by chance. */
const runWords = 8;
/** Of so many runs in a row the least is kept. */
const windowRuns = 17;
/** Whatever two texts share of this length is met. */
export const metWordsMin = runWords + windowRuns - 1;

export type Sketch = Readonly<{
  hashes: Uint32Array;
  /** Index of each run's first word, the last place where it stands. */
  at: Uint32Array;
}>;

/**
 * Hashes of runs, each once: in every stretch of `metWordsMin` words the least, of equals the
 * last (winnowing: Schleimer, Wilkerson and Aiken, 2003). Because the choice depends on that stretch alone,
 * two texts that have it in common keep the same hash. A text shorter than a run has none.
 */
export function sketchOf({ hashes }: WordStream): Sketch {
  const runs = runHashes(hashes);
  const kept = new Map<number, number>();
  let least = -1;
  for (
    let last = Math.min(windowRuns, runs.length) - 1;
    last >= 0 && last < runs.length;
    last += 1
  ) {
    const first = Math.max(0, last - windowRuns + 1);
    if (least < first) least = leastIn(runs, first, last);
    else if ((runs[last] ?? 0) <= (runs[least] ?? 0)) least = last;
    kept.set(runs[least] ?? 0, least);
  }
  return { hashes: Uint32Array.from(kept.keys()), at: Uint32Array.from(kept.values()) };
}

function leastIn(runs: Uint32Array, first: number, last: number): number {
  let least = first;
  for (let index = first + 1; index <= last; index += 1) {
    if ((runs[index] ?? 0) <= (runs[least] ?? 0)) least = index;
  }
  return least;
}

/** Of the words `index` to `index + 7`, rolled on from one to the next. */
function runHashes(hashes: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, hashes.length - runWords + 1));
  let rolled = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    rolled = (Math.imul(rolled, base) + (hashes[index] ?? 0)) | 0;
    if (index >= runWords)
      rolled = (rolled - Math.imul(hashes[index - runWords] ?? 0, leaving)) | 0;
    if (index >= runWords - 1) runs[index - runWords + 1] = mix(rolled);
  }
  return runs;
}

const base = 0x01000193;
/** What a word's hash has been multiplied by once it is `runWords` words back. */
const leaving = Array.from({ length: runWords }).reduce<number>(
  (power) => Math.imul(power, base),
  1,
);

/** Finalizer of MurmurHash3, so that which one is the least depends on every word. */
function mix(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
