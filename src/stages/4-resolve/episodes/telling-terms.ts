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
function logChoose(n: number, k: number): number {
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

type Held = { kind: TermKind; holders: number };

/** Names and days of one side, each with how many of its articles hold it. Words of office tell nothing: every country has its minister. */
function heldBy(side: readonly ArticleTerms[]): ReadonlyMap<string, Held> {
  const held = new Map<string, Held>();
  for (const terms of side) {
    for (const [key, { kind }] of terms) {
      if (kind !== "name" && kind !== "day") continue;
      const known = held.get(key);
      if (known) known.holders += 1;
      else if (!isTitleStem(key)) held.set(key, { kind, holders: 1 });
    }
  }
  return held;
}

/**
 * Names and days that tell `ones` from `others`, surest first. Words are left out: they tell of the writer. Figures are, too:
 * an age, a share, a toll of the hour differ within one event and return in another.
 */
export function tellingTerms(
  ones: readonly ArticleTerms[],
  others: readonly ArticleTerms[],
): readonly TellingTerm[] {
  const total = ones.length + others.length;
  const found: TellingTerm[] = [];
  for (const [key, { kind, holders }] of heldBy(ones)) {
    if (holders * 2 < ones.length) continue;
    const outside = others.filter((terms) => terms.has(key)).length;
    if (outside * 10 > others.length) continue;
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
