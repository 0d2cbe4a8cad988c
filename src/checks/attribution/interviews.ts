/** Words in an interview: whose label they stand under, or who takes part where there are no labels. */
import { type WordSpan, sentencesOf } from "../reading/find-words.ts";
import { mentions } from "../reading/mentions.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt } from "../reading/read-words.ts";
import type { Said } from "./said.ts";

/** Words of a label at most: "Amma:", "Project Manager:". */
const labelWords = 3;

/** The label that opens an answer. */
export function labelOf({ words }: Passage, sentence: WordSpan): WordSpan | undefined {
  for (
    let at = sentence.from;
    at < Math.min(sentence.to - 1, sentence.from + labelWords);
    at += 1
  ) {
    if (words[at]?.capital !== true) return undefined;
    if (gapAt(words, at + 1).startsWith(":")) return { from: sentence.from, to: at + 1 };
  }
  return undefined;
}

/** Is any word of the speaker's name the label? "Amma:" is Amma Hideo. */
export function saidByLabel(speaker: Passage, { words }: Passage, label: WordSpan): Said {
  const names = new Set(speaker.words.filter(({ capital }) => capital).map(({ lower }) => lower));
  return words.slice(label.from, label.to).some(({ lower }) => names.has(lower))
    ? "speaker"
    : "other";
}

const firstPerson = new Set(
  "i my me we our us i'm i’m i'll i’ll i've i’ve you your you're you’re ich mich mir mein meine wir uns unser unsere".split(
    " ",
  ),
);

/** Without labels the words stand alone: after a question, or by one who says "I". */
export function isInterview({ words }: Passage, { from, to }: WordSpan): boolean {
  if (words.some(({ gap, quoted }, at) => at <= from && !quoted && gap.startsWith("?")))
    return true;
  return words.slice(from, to).some(({ lower, quoted }) => !quoted && firstPerson.has(lower));
}

/** The text says who takes part ("An interview with Max Hess"), and the speaker does not. */
export function isOutsider(speaker: Passage, passage: Passage): boolean {
  const announced = sentencesOf(passage).filter(({ from, to }) =>
    passage.words
      .slice(from, to)
      .some(({ lower, quoted }) => !quoted && /^interview(?:s|ed|te|ten|t)?$/.test(lower)),
  );
  return announced.length > 0 && !announced.some((span) => mentions(speaker, passage, span));
}
