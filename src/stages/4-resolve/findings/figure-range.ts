/** The values that a figure leaves open: what "about", "at least" and rounding allow. Two figures exclude each other only outside it. */
import type { Quantity } from "../../../checks/numbers/read-quantities.ts";

/** Ranges that only touch do not meet: "12" goes up to where "13" begins. */
export type Range = Readonly<{ low: number; high: number }>;

/** "About 160" is what lies within a tenth of it. */
const aboutShare = 0.1;
/** "More than 100" may be 164, and is not said of 300: then one would say so. */
const overFactor = 2;
/** Rounding moves a figure by half of its last digit, and never by more than a twentieth of it. */
const roundedShareMax = 0.05;
const exactShare = 1e-9;

/** What the last digit written is worth in the value: in "1.97 billion" ten million; in "1,900" a hundred, for its zeros. */
function lastDigitOf(value: number, written: string): number {
  const digits = /\d(?:[\d.,]*\d)?/u.exec(written)?.[0];
  if (digits === undefined || value === 0) return 0;
  const plain = digits.replaceAll(/[.,]/gu, "");
  const significant = plain.replace(/0{2,}$/u, "").replace(/^0+/u, "").length;
  const magnitude = Math.floor(Math.log10(Math.abs(value)) + exactShare);
  return 10 ** (magnitude - significant + 1);
}

/** @param written - The figure as it stands in the text. */
export function rangeOf(value: number, bound: Quantity["bound"], written: string): Range {
  const size = Math.abs(value);
  const slack =
    bound === "about"
      ? aboutShare * size
      : Math.max(
          exactShare * size,
          Math.min(lastDigitOf(value, written) / 2, roundedShareMax * size),
        );
  return {
    low: bound === "under" ? -Infinity : value - slack,
    high: bound === "over" ? overFactor * value : value + slack,
  };
}

export function canMeet(ones: readonly Range[], others: readonly Range[]): boolean {
  return ones.some((one) => others.some((other) => one.low < other.high && other.low < one.high));
}
