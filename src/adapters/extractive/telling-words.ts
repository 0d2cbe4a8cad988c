/** Words that cannot be exchanged without saying something else: figures, names, days and negations. */
import { functionWords } from "./function-words.ts";
import type { Word } from "./word-differences.ts";

const negation =
  /^(?:no|not|never|nor|neither|none|nobody|nothing|nowhere|without|hardly|barely|cannot|false|untrue|denie[sd]|deny|refused?|\p{L}+n't)$/iu;
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|million|billion|trillion|half|third|quarter|double|twice|first|second)$/iu;
const day =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow)$/iu;

function isNegation({ text }: Word): boolean {
  return negation.test(text.replaceAll("’", "'"));
}

export function isFigure({ text }: Word): boolean {
  return /\p{N}/u.test(text) || numberWord.test(text);
}

/** Figures, days, negations, and capitals, also at the beginning unless grammar alone puts the word there. */
export function isTelling(word: Word): boolean {
  if (isNegation(word) || isFigure(word) || day.test(word.text)) return true;
  return /^\p{Lu}/u.test(word.text) && !(word.opensText && functionWords.has(word.folded));
}
