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

/** Its publisher, and its title, which is a masthead where no other line was read as one. */
function namesOf({ metadata: { publisher, title } }: Source): Set<string> {
  const values = [publisher, title].map((one: Attribute) =>
    one.basis === "unknown" ? "" : one.value.trim().toLowerCase(),
  );
  return new Set(values.filter((value) => value !== ""));
}

/** By origin; else by the name that both have for a publisher or a masthead. */
export function areOfOneOutlet(one: Source, other: Source): boolean {
  return one.origin === other.origin || !namesOf(one).isDisjointFrom(namesOf(other));
}
