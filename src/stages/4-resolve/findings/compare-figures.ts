/** Do two figures say the same, exclude each other, or count different things? */
import { canMeet } from "./figure-range.ts";
import type { Figure } from "./figures.ts";

/** A loose figure ("about 160") agrees with what lies within a tenth of it. */
const looseShare = 0.1;

/** Enough alike to be one figure told twice. */
export function sameValue(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit) return false;
  const isLoose = one.isLoose || other.isLoose;
  return one.values.some((left) =>
    other.values.some((right) => {
      const gap = Math.abs(left - right);
      return (
        gap <= 1e-9 * Math.abs(left) ||
        (isLoose && gap <= looseShare * Math.max(Math.abs(left), Math.abs(right)))
      );
    }),
  );
}

/** Both count the same thing: the same unit, and the same noun where one is written. */
export function sameSubject(one: Figure, other: Figure): boolean {
  if (one.unit !== other.unit || one.isAttribute !== other.isAttribute) return false;
  const [left, right] = [one.counted, other.counted];
  if (one.unit === undefined) return left[0] !== undefined && left[0] === right[0];
  return left.length === 0 || right.length === 0 || left.some((stem) => right.includes(stem));
}

/** False only where the one excludes the other: "at least 12" and 14 may both be true. */
export function canBothHold(one: Figure, other: Figure): boolean {
  return one.unit === other.unit && canMeet(one.ranges, other.ranges);
}

function isGivenOtherwise(figure: Figure, others: readonly Figure[]): boolean {
  const comparable = others.filter((other) => sameSubject(figure, other));
  return comparable.length > 0 && !comparable.some((other) => sameValue(figure, other));
}

/** Some figure of the one is given otherwise by the other. Enough to keep claims apart, not enough to call them rivals. */
export function figuresClash(ones: readonly Figure[], others: readonly Figure[]): boolean {
  return (
    ones.some((figure) => isGivenOtherwise(figure, others)) ||
    others.some((figure) => isGivenOtherwise(figure, ones))
  );
}
