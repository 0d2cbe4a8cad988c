/** Whether a quote names what it speaks of, or leaves that to sentences that were not quoted. */
import type { Passage } from "../reading/read-input.ts";

const pronouns = new Set(
  "he she it they his her its their him them er sie es sein seine ihr ihre".split(" "),
);

/** About a paragraph of news. So much text names its own people and places, whatever its title does. */
const passageWordsMin = 100;

/** True for a passage so long that its silence about a name is an answer, even if its source is not known. */
export const isSelfContained = ({ words }: Passage): boolean => words.length >= passageWordsMin;

/** True if a quote says "he" or "it", so that a name may stand before it in the source. */
export const pointsOutside = ({ words }: Passage): boolean =>
  words.some(({ lower }) => pronouns.has(lower));
