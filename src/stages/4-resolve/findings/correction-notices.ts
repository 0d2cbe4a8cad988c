/** Sources that are corrections, what they correct, and whose texts those may be. */
import { slice } from "../../../domain/place.ts";
import type { Attribute, Source } from "../../../domain/source.ts";
import type { Figure } from "./figures.ts";
import { type Corrected, readCorrections } from "./read-corrections.ts";

export type Notice = Readonly<{ source: Source; corrected: readonly Corrected[] }>;

export function correctionNotices(sources: readonly Source[]): readonly Notice[] {
  return sources
    .filter(({ notice }) => notice === "correction")
    .map((source) => {
      const prose = source.blocks.filter(({ kind }) => kind === "prose");
      const text = prose.map(({ span }) => slice(source.text, span)).join("\n\n");
      return { source, corrected: readCorrections(text) };
    });
}

/** Digits in their plain sense: "about 14,000" is the figure that "14,000" corrects. */
export const isFigure = (one: Figure, other: Figure): boolean =>
  one.unit === other.unit && one.values.some((value) => other.values.includes(value));

const valueOf = (attribute: Attribute): string =>
  attribute.basis === "unknown" ? "" : attribute.value.trim().toLowerCase();

/** By origin; else by publisher, or by the masthead that both have for a title. */
export function areOfOneOutlet(one: Source, other: Source): boolean {
  if (one.origin === other.origin) return true;
  return (["publisher", "title"] as const).some((key) => {
    const [left, right] = [valueOf(one.metadata[key]), valueOf(other.metadata[key])];
    return left !== "" && left === right;
  });
}
