/** Texts that are copies of each other, or one of which holds the other. Every pair is checked word by word. */
import { changedFigures, type FigureChange } from "./changed-figures.ts";
import { Groups } from "./groups.ts";
import { sketchOf } from "./sketch.ts";

export type NearCopy = Readonly<{
  /** Indexes into the texts, the earlier first. */
  one: number;
  other: number;
  /** Share of common word triples: of all (copies), or of the shorter text (one holds the other). */
  similarity: number;
  /** Figures that stand in the same words and differ: then they are two reports, or one of them was altered. */
  changed: readonly FigureChange[];
}>;

/** Two texts with this share of common triples are one text, edited (PERFORMANCE section 7). */
const jaccardMin = 0.7;
/** The shorter one stands in the longer one, with a few words changed. */
const containmentMin = 0.8;
/** Triples: below it, a common quotation would make two short reports copies. */
const triplesMin = 30;
/** Part of the sketch that must be shared before a pair is looked at; well below what it takes to be a copy. */
const sharedShareMin = 0.45;
const sharedMin = 3;
/** Texts that one text is compared with, word by word. */
const comparedMax = 20;
/** Of a triple that stands in more texts (a notice, a phrase, a much-copied report) the first ones are met. */
const textsPerTripleMax = 200;

/**
 * Among many copies of one text, each is compared until it is known to belong to the others: so a
 * thousand copies cost a thousand comparisons, and not every pair of them is reported.
 */
export function findNearCopies(texts: readonly string[]): readonly NearCopy[] {
  const places = new Map<number, number[]>();
  const sketches: Uint32Array[] = [];
  const groups = new Groups(texts.length);
  const pairs: NearCopy[] = [];
  for (const [other, text] of texts.entries()) {
    const sketch = sketchOf(text);
    sketches.push(sketch);
    const near = nearest(sketches, shelveSketch(sketch, other, places));
    const triples = near.length > 0 ? tripleSet(text) : new Set<string>();
    for (const one of near) {
      if (groups.areUnited(one, other)) continue;
      const earlier = texts[one] ?? "";
      const similarity = similarityOf(tripleSet(earlier), triples);
      if (similarity === undefined) continue;
      const changed = changedFigures(earlier, text);
      pairs.push({ one, other, similarity, changed });
      if (changed.length === 0) groups.unite(one, other);
    }
  }
  return pairs;
}

/** Earlier texts that share much of the shorter sketch with the last one, the nearest first. */
function nearest(
  sketches: readonly Uint32Array[],
  shared: ReadonlyMap<number, number>,
): readonly number[] {
  const own = sketches.at(-1)?.length ?? 0;
  const near: { index: number; share: number }[] = [];
  for (const [index, count] of shared) {
    const share = count / Math.min(own, sketches[index]?.length ?? 0);
    if (count >= sharedMin && share >= sharedShareMin) near.push({ index, share });
  }
  return near
    .toSorted((one, other) => other.share - one.share || one.index - other.index)
    .slice(0, comparedMax)
    .map(({ index }) => index);
}

/** Enters a sketch in the index, and counts what it shares with each of the earlier ones. */
function shelveSketch(
  sketch: Uint32Array,
  index: number,
  places: Map<number, number[]>,
): ReadonlyMap<number, number> {
  const shared = new Map<number, number>();
  for (const hash of sketch) {
    const earlier = places.get(hash);
    if (earlier === undefined) places.set(hash, [index]);
    else {
      for (const other of earlier) shared.set(other, (shared.get(other) ?? 0) + 1);
      if (earlier.length < textsPerTripleMax) earlier.push(index);
    }
  }
  return shared;
}

/** The larger of Jaccard and containment that reaches its threshold, or `undefined`. */
function similarityOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number | undefined {
  const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
  if (smaller.size < triplesMin) return undefined;
  let shared = 0;
  for (const triple of smaller) if (larger.has(triple)) shared += 1;
  const jaccard = shared / (one.size + other.size - shared);
  const containment = shared / smaller.size;
  if (jaccard >= jaccardMin) return jaccard;
  return containment >= containmentMin ? containment : undefined;
}

function tripleSet(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const triples = new Set<string>();
  for (let index = 2; index < words.length; index += 1) {
    triples.add(`${words[index - 2]} ${words[index - 1]} ${words[index]}`);
  }
  return triples;
}
