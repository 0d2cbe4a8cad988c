/** What one says given to another who speaks elsewhere. The evidence keeps its speakers, as in any honest case. */
import type { Plant } from "./plant.ts";
import { isSpeakerOf } from "./other-name.ts";
import { isIn, othersFor, swapped } from "./swap-name.ts";

/** "He said" under another's name would be a riddle, not a lie. */
const pronoun = /^(?:he|she|it|they|his|her|its|their)\b/i;

export const otherSpeaker: Plant = (ground) => {
  const { cast, finding } = ground;
  const { statement } = finding;
  const own = cast.find((player) => isSpeakerOf(player, finding));
  if (own === undefined || own.kind === "other") return undefined;
  for (const other of othersFor(own, ground)) {
    if (!other.speaks) continue;
    const sentence = isIn(own, statement)
      ? swapped(own, other, statement)
      : toldBy(other.titled ?? other.name, statement);
    if (sentence !== undefined) return { sentence, put: other.name };
  }
  return undefined;
};

function toldBy(name: string, statement: string): string | undefined {
  return pronoun.test(statement) ? undefined : `According to ${name}: ${statement}`;
}
