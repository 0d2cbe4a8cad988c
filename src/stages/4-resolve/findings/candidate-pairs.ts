/** Pairs of claims that share enough to be worth comparing, through an inverted index: thousands of claims, not all pairs. */
import type { Statement } from "./statement.ts";
import type { Weigh } from "./overlap.ts";

/** A stem that more than this many claims of an episode hold finds no partners: it would pair everything with everything. */
const holdersMax = 60;
/** Rarest stems of a claim that look for partners. Claims that say the same share at least one of them. */
const probes = 6;

/** Weighs stems by rarity among the claims. */
export function stemWeigher(statements: readonly Statement[]): Weigh {
  const counts = new Map<string, number>();
  for (const { stems } of statements)
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const total = statements.length + 1;
  const weightOf = (count: number): number => Math.log(1 + total / (count + 1));
  // Once a stem: pairs ask for the same weights hundreds of thousands of times.
  const weights = new Map([...counts].map(([stem, count]) => [stem, weightOf(count)] as const));
  const unseen = weightOf(0);
  return (stem) => weights.get(stem) ?? unseen;
}

/** Each pair once, as indexes, smaller first; never across episodes. Sorted, so that the same claims give the same list. */
export function candidatePairs(
  statements: readonly Statement[],
  weigh: Weigh,
): readonly (readonly [number, number])[] {
  const holders = new Map<string, number[]>();
  for (const [index, { episode, stems }] of statements.entries()) {
    for (const stem of stems) {
      const key = `${episode} ${stem}`;
      const held = holders.get(key);
      if (held === undefined) holders.set(key, [index]);
      else held.push(index);
    }
  }
  // A pair as one number, so that hundreds of thousands of them take little room and sort fast.
  const pairs = new Set<number>();
  const total = statements.length;
  for (const [index, { episode, stems }] of statements.entries()) {
    const rare = [...stems].toSorted(
      (one, other) => weigh(other) - weigh(one) || (one < other ? -1 : 1),
    );
    for (const stem of rare.slice(0, probes)) {
      const near = holders.get(`${episode} ${stem}`) ?? [];
      if (near.length > holdersMax) continue;
      for (const other of near) {
        if (other === index) continue;
        pairs.add(Math.min(index, other) * total + Math.max(index, other));
      }
    }
  }
  return [...pairs]
    .toSorted((one, other) => one - other)
    .map((pair) => [Math.floor(pair / total), pair % total] as const);
}
