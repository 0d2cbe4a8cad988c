/** One measured figure: so many good of so many. More is always better, so that a fall has one direction. */
export type Figure = Readonly<{
  measure: string;
  good: number;
  of: number;
  /** Cases that were looked at; `of` may be fewer where the code under measure decides how many count. */
  cases: number;
  /** What was not good, one line a case, for reading. */
  misses: readonly string[];
}>;

export type Outcome = Readonly<{ measure: string; isGood: boolean; shown: string }>;

/** One figure for each measure, in the order of first sight. */
export function figuresOf(outcomes: readonly Outcome[]): Figure[] {
  return [...Map.groupBy(outcomes, ({ measure }) => measure)].map(([measure, own]) => ({
    measure,
    good: own.filter(({ isGood }) => isGood).length,
    of: own.length,
    cases: own.length,
    misses: own.filter(({ isGood }) => !isGood).map(({ shown }) => shown),
  }));
}

/** Share of the good; 1 where nothing was to be judged. */
export function shareOf({ good, of }: Pick<Figure, "good" | "of">): number {
  return of === 0 ? 1 : good / of;
}

/** Two-sided 95% of the normal distribution. */
const z = 1.96;

/** Interval of 95% by Wilson's score (Wilson 1927), which holds for shares near 0 and 1, too. */
export function wilson({ good, of }: Pick<Figure, "good" | "of">): readonly [number, number] {
  if (of === 0) return [0, 1];
  const share = good / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
