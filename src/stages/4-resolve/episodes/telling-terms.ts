/** Terms that one set of articles holds and another does not: what tells two events apart, and how surely. */
import { isTitleStem } from "../names/title-words.ts";
import type { ArticleTerms, TermKind } from "./article-terms.ts";

type TellingTerm = Readonly<{
  key: string;
  kind: TermKind;
  /** Articles of the side that hold it. */
  holders: number;
  /** Chance that the term would fall so one-sidedly if it had nothing to do with the sides (Fisher's exact test). */
  chance: number;
}>;

/** Natural logarithm of n over k. */
export function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let step = 1; step <= k; step++) sum += Math.log((n - k + step) / step);
  return sum;
}

/** Chance that of `held` articles among `total`, at least `inside` fall within a side of `size`. */
export function chanceOf(inside: number, held: number, size: number, total: number): number {
  let chance = 0;
  for (let count = inside; count <= Math.min(size, held); count++) {
    if (held - count > total - size) continue;
    chance += Math.exp(
      logChoose(size, count) + logChoose(total - size, held - count) - logChoose(total, held),
    );
  }
  return Math.min(1, chance);
}

function holdersOf(side: readonly ArticleTerms[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const terms of side)
    for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * Names, figures and days that tell `ones` from `others`, surest first. Words are left out: they tell of the writer. Words of
 * office are, too: every country has its minister. A figure alone (an age, a share, a count of the hour) proves nothing; it
 * counts only as often as its `chance` says, which takes many reports.
 */
export function tellingTerms(
  ones: readonly ArticleTerms[],
  others: readonly ArticleTerms[],
): readonly TellingTerm[] {
  const there = holdersOf(others);
  const kinds = new Map(
    ones.flatMap((terms) => [...terms].map(([key, { kind }]) => [key, kind] as const)),
  );
  const total = ones.length + others.length;
  const found: TellingTerm[] = [];
  for (const [key, holders] of holdersOf(ones)) {
    const kind = kinds.get(key);
    const outside = there.get(key) ?? 0;
    if (kind === undefined || kind === "word" || kind === "pair" || isTitleStem(key)) continue;
    if (holders * 2 < ones.length || outside * 10 > others.length) continue;
    found.push({
      key,
      kind,
      holders,
      chance: chanceOf(holders, holders + outside, ones.length, total),
    });
  }
  return found.toSorted(
    (one, other) => one.chance - other.chance || (one.key < other.key ? -1 : 1),
  );
}
