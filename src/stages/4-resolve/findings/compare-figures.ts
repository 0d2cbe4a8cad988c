/** Do two figures say the same, exclude each other, or count different things? */
import type { Figure } from "./figures.ts";

/** A loose figure ("about 160") agrees with what lies within a tenth of it. */
const looseShare = 0.1;

/** Kinds of figure that may stand side by side: a total and a part of it, before and after deduction, per year and per month. */
const definitions: readonly (readonly string[])[] = [
  ["gross", "net"],
  ["dead", "injured", "missing", "detained", "arrested"],
  ["annual", "annually", "yearly", "monthly", "weekly", "daily", "quarterly"],
  ["nominal", "real"],
  ["men", "women", "children", "soldiers", "civilians"],
  ["export", "exports", "import", "imports"],
  ["confirmed", "suspected", "probable", "estimated"],
  ["first", "second", "third", "final", "previous"],
  ["front", "rear", "main"],
];

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

/** Words that define a figure alike. */
const synonyms: ReadonlyMap<string, string> = new Map([
  ...["killed", "killing", "kills", "died", "deaths"].map((word) => [word, "dead"] as const),
  ...["wounded", "wounding", "injuring", "hurt"].map((word) => [word, "injured"] as const),
]);

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(/\p{L}+/gu) ?? []).map((word) => synonyms.get(word) ?? word));

/** Both sentences define their figure, and differently: "12 killed" beside "40 wounded". */
export function differentDefinition(one: string, other: string): boolean {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  return definitions.some((row) => {
    const mine = row.filter((word) => left.has(word));
    const theirs = row.filter((word) => right.has(word));
    return mine.length > 0 && theirs.length > 0 && !mine.some((word) => theirs.includes(word));
  });
}
