/** Who spoke before the words, where nothing beside them says whose they are. */
import type { WordSpan } from "../reading/find-words.ts";
import { isSubjectOf, toldIn } from "./governing-cue.ts";
import { labelOf, saidByLabel } from "./interviews.ts";
import { mentions } from "../reading/mentions.ts";
import { offices } from "../reading/offices.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Said } from "./said.ts";
import { isDeterminer } from "./speaker-phrase.ts";
import type { Place } from "./told-place.ts";

/** Sentences before the words in which a speaker may have been named. */
export const sentencesBack = 4;

/** A cue of speech whose subject is more than a pronoun. */
export function hasNamedCue(passage: Passage, region: WordSpan): boolean {
  return (
    toldIn(passage, region).find(({ subject }) => subject !== undefined)?.subject?.kind === "phrase"
  );
}

/** One who is mentioned since another spoke: "the minister" is as likely as not the one who is named before. */
function mayBe({ words }: Passage): Said {
  const isOffice =
    words.some(({ lower }) => offices.has(lower)) &&
    words.every(({ lower }) => offices.has(lower) || isDeterminer(lower));
  return isOffice ? "unknown" : "other";
}

/**
 * Who spoke last before a sentence that names nobody; a mention without a cue is the last resort. `unknown` where another
 * speaks in the sentence that mentions the speaker.
 */
export function speakerBefore(
  speaker: Passage,
  passage: Passage,
  { sentences, first }: Place,
): Said {
  let isMentioned = false;
  for (let back = first - 1; back >= Math.max(0, first - sentencesBack); back -= 1) {
    const sentence = sentences[back];
    if (sentence === undefined) break;
    const label = labelOf(passage, sentence);
    if (label !== undefined) return saidByLabel(speaker, passage, label);
    if (mentions(speaker, passage, sentence)) {
      if (toldIn(passage, sentence).some((one) => isSubjectOf(speaker, passage, one)))
        return "speaker";
      if (hasNamedCue(passage, sentence)) return "unknown";
      isMentioned = true;
    } else if (hasNamedCue(passage, sentence)) return isMentioned ? mayBe(speaker) : "other";
  }
  return isMentioned ? "speaker" : "unknown";
}

/** The speaker says something else near the words: those that nobody is given for may be his too. */
export function speaksNear(
  speaker: Passage,
  passage: Passage,
  { sentences, first, last }: Place,
): boolean {
  return sentences
    .slice(Math.max(0, first - sentencesBack), last + 2)
    .some((sentence) =>
      toldIn(passage, sentence).some((one) => isSubjectOf(speaker, passage, one)),
    );
}
