/** How one wording differs from another, word by word. */

export type WordDifferences = Readonly<{
  /** Words that both have, in the same order. */
  common: number;
  /** Words of the first that the second lacks, as written. */
  added: readonly Word[];
  /** Words of the second that the first lacks, between the first and the last that they share. */
  removed: readonly Word[];
  /** Words of each. */
  lengths: readonly [number, number];
}>;

export type Word = Readonly<{
  text: string;
  /** Lower case, typography levelled: what is compared. */
  folded: string;
  /** The next word, which for a figure is its unit. */
  next: string;
  opensText: boolean;
}>;

const shape = /[$€£]?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*%?/gu;

type Step = Readonly<{ kind: "both" | "one" | "other"; word: Word }>;

/** Longest common subsequence over words (Hunt and McIlroy 1976, without their speed-up: sentences are short). */
export function wordDifferences(first: string, second: string): WordDifferences {
  const [one, other] = [wordsOf(first), wordsOf(second)];
  const path = pathThrough(one, other, commonLengths(one, other));
  const [from, to] = [
    path.findIndex(({ kind }) => kind === "both"),
    path.findLastIndex(({ kind }) => kind === "both"),
  ];
  const wordsWhere = (keeps: (step: Step, at: number) => boolean) =>
    path.filter(keeps).map(({ word }) => word);
  return {
    common: path.filter(({ kind }) => kind === "both").length,
    added: wordsWhere(({ kind }) => kind === "one"),
    removed: wordsWhere(({ kind }, at) => kind === "other" && at > from && at < to),
    lengths: [one.length, other.length],
  };
}

function pathThrough(
  one: readonly Word[],
  other: readonly Word[],
  lengths: readonly (readonly number[])[],
): readonly Step[] {
  const path: Step[] = [];
  let [here, there] = [0, 0];
  for (;;) {
    const [left, right] = [one[here], other[there]];
    const step = stepFrom(left, right, goesOn(lengths, here, there));
    if (step === undefined) return path;
    path.push(step);
    if (step.kind !== "other") here += 1;
    if (step.kind !== "one") there += 1;
  }
}

function stepFrom(
  left: Word | undefined,
  right: Word | undefined,
  leftFirst: boolean,
): Step | undefined {
  if (left === undefined) return right === undefined ? undefined : { kind: "other", word: right };
  if (left.folded === right?.folded) return { kind: "both", word: left };
  if (right === undefined || leftFirst) return { kind: "one", word: left };
  return { kind: "other", word: right };
}

function goesOn(lengths: readonly (readonly number[])[], here: number, there: number): boolean {
  return (lengths[here + 1]?.[there] ?? 0) >= (lengths[here]?.[there + 1] ?? 0);
}

function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(shape)].map(([word]) => word);
  return found.map((word, index) => ({
    text: word,
    folded: fold(word),
    next: fold(found[index + 1] ?? ""),
    opensText: index === 0,
  }));
}

function fold(word: string): string {
  return word.toLowerCase().replaceAll("’", "'");
}

/** `[here][there]`: the most words that the tails from there on share. Filled from the end, row by row. */
function commonLengths(
  one: readonly Word[],
  other: readonly Word[],
): readonly (readonly number[])[] {
  let below: readonly number[] = Array.from({ length: other.length + 1 }, () => 0);
  const rows = [below];
  for (const word of one.toReversed()) {
    below = rowAbove(word, other, below);
    rows.push(below);
  }
  return rows.toReversed();
}

function rowAbove(word: Word, other: readonly Word[], below: readonly number[]): readonly number[] {
  const row = Array.from({ length: other.length + 1 }, () => 0);
  for (let there = other.length - 1; there >= 0; there -= 1) {
    const [skipOne, skipOther, both] = [below[there], row[there + 1], below[there + 1]];
    const same = word.folded === other[there]?.folded;
    row[there] = same ? 1 + (both ?? 0) : Math.max(skipOne ?? 0, skipOther ?? 0);
  }
  return row;
}
