/** A name swapped for another of its kind: the last one of the statement that allows it, for it is the least looked at. */
import type { Finding } from "../../../domain/finding.ts";
import type { Player } from "./cast.ts";
import type { Plant } from "./plant.ts";
import { isIn, lastPlace, othersFor, swapped } from "./swap-name.ts";

export function isSpeakerOf({ forms }: Player, { speaker }: Finding): boolean {
  return speaker.kind === "named" && forms.includes(speaker.name);
}

export const otherName: Plant = (ground) => {
  const { cast, finding } = ground;
  const { statement } = finding;
  const named = cast
    .filter((own) => own.kind !== "other" && isIn(own, statement) && !isSpeakerOf(own, finding))
    .toSorted((one, other) => lastPlace(other, statement) - lastPlace(one, statement));
  for (const own of named) {
    for (const other of othersFor(own, ground)) {
      const sentence = swapped(own, other, statement);
      if (sentence !== undefined) return { sentence, put: other.name };
    }
  }
  return undefined;
};
