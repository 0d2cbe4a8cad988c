/** "One minute 20 seconds", "two hours and 14 minutes": one quantity told in two units. */
import { dimensionOf, factorIn } from "./quantities-agree.ts";
import type { Quantity } from "./read-quantities.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

/** "Days" and "hours" of one sentence are often two spans; "one minute 20 seconds" is one. */
const isLinked = (words: readonly Word[], one: Quantity, other: Quantity): boolean => {
  if (one.to === other.from) return /^,? $/.test(gapAt(words, other.from));
  const isAnd = one.to + 1 === other.from && /^(?:and|und)$/.test(lowerAt(words, one.to));
  return isAnd && gapAt(words, one.to) === " " && gapAt(words, other.from) === " ";
};

const areCounts = (one: Quantity, other: Quantity): boolean =>
  one.form === "cardinal" && other.form === "cardinal" && other.bound === "exact";

/** How many of the second unit make one of the first; undefined where they measure two things. */
function ratioOf(one: Quantity, other: Quantity): number | undefined {
  const dimension = dimensionOf(one.unit);
  if (dimension === undefined || dimension !== dimensionOf(other.unit)) return undefined;
  return (factorIn(one.unit) ?? 0) / (factorIn(other.unit) ?? 1);
}

/** The sum of the two in the smaller unit; undefined where they are two quantities. */
function joined(words: readonly Word[], one: Quantity, other: Quantity): Quantity | undefined {
  const ratio = ratioOf(one, other);
  const value = other.values[0] ?? 0;
  // Of the smaller there are fewer than make one of the greater: "two hours and 300 minutes" are two.
  if (ratio === undefined || ratio <= 1 || value >= ratio) return undefined;
  if (!areCounts(one, other) || !isLinked(words, one, other)) return undefined;
  const values = one.values.map((each) => each * ratio + value);
  return { ...other, values, ...boundOf(one), firm: true, from: one.from };
}

const boundOf = ({ bound, strict }: Quantity): Pick<Quantity, "bound" | "strict"> => ({
  bound,
  strict,
});

/** Quantities with those of two units made one. @param found - In order. */
export function joinUnits(words: readonly Word[], found: readonly Quantity[]): readonly Quantity[] {
  const whole: Quantity[] = [];
  for (const one of found) {
    const before = whole.at(-1);
    const sum = before === undefined ? undefined : joined(words, before, one);
    if (sum === undefined) whole.push(one);
    else whole[whole.length - 1] = sum;
  }
  return whole;
}
