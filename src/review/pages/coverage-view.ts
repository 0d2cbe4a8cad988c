/** Coverage in words and as a bar: how much of a source was cited, claimed, passed over and set aside. */
import { grouped } from "../../domain/count-words.ts";
import type { Covering, SourceCoverage } from "../source-coverage.ts";

/** `y` and `height` in tenths of the bar, so that the kinds can be told apart without colour. */
type BarPart = Readonly<{ as: Covering; x: string; width: string; y: number; height: number }>;

export type CoverageView = Readonly<{
  /** The same in words: `8 cited, 12 claimed and not cited, 20 not used, 3 set aside`. */
  words: string;
  parts: readonly BarPart[];
  legend: readonly Readonly<{ as: Covering; words: string }>[];
}>;

const coveringWords: Readonly<Record<Covering, string>> = {
  cited: "cited",
  claimed: "claimed and not cited",
  unused: "not used",
  furniture: "set aside",
};

const heights: Readonly<Record<Covering, number>> = {
  cited: 10,
  claimed: 7,
  unused: 4,
  furniture: 2,
};
const inOrder = ["cited", "claimed", "unused", "furniture"] as const;

export function coverageView({ sentences, counts }: SourceCoverage): CoverageView {
  const legend = inOrder.map((as) => ({
    as,
    words: `${grouped(counts[as])} ${coveringWords[as]}`,
  }));
  let x = 0;
  const parts = inOrder.flatMap((as): BarPart[] => {
    const width = sentences.length === 0 ? 0 : (counts[as] * 100) / sentences.length;
    const from = x;
    x += width;
    const height = heights[as];
    if (width === 0) return [];
    return [{ as, x: from.toFixed(2), width: width.toFixed(2), y: 10 - height, height }];
  });
  return { words: legend.map(({ words }) => words).join(", "), parts, legend };
}
