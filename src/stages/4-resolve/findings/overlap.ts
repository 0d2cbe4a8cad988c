/** How much of their words two statements share, rare words before common ones. */
import { areDisjoint, sharedMembers } from "../shared-members.ts";

export type Weigh = (stem: string) => number;

/** Weighted overlap against the heavier of the two, 0 to 1: an addition counts as a difference. */
export function overlapOf(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weigh: Weigh,
): number {
  const sum = (stems: Iterable<string>): number =>
    [...stems].reduce((total, stem) => total + weigh(stem), 0);
  const heavier = Math.max(sum(one), sum(other));
  return heavier === 0 ? 0 : sum(sharedMembers(one, other)) / heavier;
}

/** True where both hold something, and nothing in common. */
export function disagree<Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean {
  return one.size > 0 && other.size > 0 && areDisjoint(one, other);
}
