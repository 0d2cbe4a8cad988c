/** Texts that are copies of each other, or have passages in common. Every pair is compared word by word. */
import { breathe } from "../../../ports/breathe.ts";
import { endOf, passageFinder, startOf, type Passage } from "./align-passages.ts";
import { findAlterations, type Alteration } from "./find-alterations.ts";
import { Groups } from "./groups.ts";
import { SketchIndex, type Neighbour } from "./sketch-index.ts";
import { metWordsMin, sketchOf, type Sketch } from "./sketch.ts";
import { readWordStream, type WordStream } from "./word-stream.ts";

type Range = Readonly<{ start: number; end: number }>;

export type NearCopy = Readonly<{
  /** Indexes into the texts, the earlier first. */
  one: number;
  other: number;
  /** `whole`: little else stands in either. `passages`: each, or the longer, has much of its own. */
  extent: "whole" | "passages";
  /** Share of words, of the text that has fewer, that stand in common passages: above 0, at most 1. */
  similarity: number;
  /** In order of `one`, in code units of the texts. */
  passages: readonly Readonly<{ one: Range; other: Range }>[];
  /** What the one says differently: then they are two reports, or one of them was changed. */
  alterations: readonly Alteration[];
}>;

/**
 * Words in a row that two people do not write alike by chance: independent reports of one event share
 * phrases, and the words of whom they quote, seldom over 15.
 */
const copiedWordsMin = metWordsMin;
/** With so much of the shorter text in shorter passages, it is the other one, edited throughout. */
const editedShareMin = 0.7;
/** A text with fewer words may by chance consist of common phrases. */
const editedWordsMin = 32;
/** What must be common of the shorter and of the longer text for the two to be one. More than half: it holds for one only. */
const wholeShorterMin = 0.8;
const wholeLongerMin = 0.5;
/** Texts that one text is compared with, word by word. */
const comparedMax = 20;

/**
 * A passage is looked for until it is found in an earlier text, and a copy until it is known to belong to the
 * others: so a thousand copies, or texts with one notice, cost a thousand comparisons, and not every pair of
 * them is reported.
 *
 * @param texts - Those first whose words they are thought to be.
 * @throws The signal's reason, if the run was stopped.
 */
export async function findNearCopies(
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly NearCopy[]> {
  const index = new SketchIndex();
  const groups = new Groups(texts.length);
  const copies: NearCopy[] = [];
  for (const [other, text] of texts.entries()) {
    await breathe(signal);
    const stream = readWordStream(text);
    const sketch = sketchOf(stream);
    const near = index.enter(sketch).slice(0, comparedMax);
    if (near.length > 0)
      copies.push(...copiesOf({ other, stream, sketch }, near, { texts, groups }));
  }
  return copies;
}

/** Compares one text with those before it, and unites it with the one that it is. */
function copiesOf(
  { other, stream, sketch }: Readonly<{ other: number; stream: WordStream; sketch: Sketch }>,
  near: readonly Neighbour[],
  { texts, groups }: Readonly<{ texts: readonly string[]; groups: Groups }>,
): readonly NearCopy[] {
  const passagesWith = passageFinder(stream);
  const isFound = new Set<number>();
  const copies: NearCopy[] = [];
  for (const { text: one, shared } of near) {
    if (groups.areUnited(one, other) || shared.every((run) => isFound.has(run))) continue;
    const earlier = readWordStream(texts[one] ?? "");
    const passages = passagesWith(earlier);
    const copy = copyOf(earlier, stream, passages);
    if (copy === undefined) continue;
    copies.push({ one, other, ...copy });
    // Another text may have the very words that were altered here.
    if (copy.alterations.length > 0) continue;
    if (copy.extent === "whole") groups.unite(one, other);
    for (const run of runsWithin(sketch, passages)) isFound.add(run);
  }
  return copies;
}

/** Which runs of the sketch stand in the passages. */
function runsWithin({ at }: Sketch, passages: readonly Passage[]): readonly number[] {
  return [...at.keys()].filter((run) => {
    const word = at[run] ?? 0;
    return passages.some((one) => startOf(one).other <= word && word < endOf(one).other);
  });
}

function copyOf(
  one: WordStream,
  other: WordStream,
  passages: readonly Passage[],
): Omit<NearCopy, "one" | "other"> | undefined {
  const longest = Math.max(0, ...passages.map(({ words }) => words));
  const [shorter = 0, longer = 0] = [one.hashes.length, other.hashes.length].toSorted(
    (a, b) => a - b,
  );
  const common = Math.min(shorter, wordsIn(passages));
  const similarity = common / shorter;
  const isEdited = similarity >= editedShareMin && shorter >= editedWordsMin;
  if (longest < copiedWordsMin && !isEdited) return undefined;
  const isWhole = similarity >= wholeShorterMin && common / longer >= wholeLongerMin;
  return {
    extent: isWhole ? "whole" : "passages",
    similarity,
    passages: passages.map((passage) => ({
      one: rangeOf(one, startOf(passage).one, endOf(passage).one),
      other: rangeOf(other, startOf(passage).other, endOf(passage).other),
    })),
    alterations: findAlterations(one, other, passages),
  };
}

/** Misread words among them, counted on the one side: the passages do not overlap there. */
function wordsIn(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + endOf(passage).one - startOf(passage).one, 0);
}

function rangeOf({ starts, ends }: WordStream, from: number, to: number): Range {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}
