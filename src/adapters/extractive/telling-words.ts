/** Words that cannot be exchanged without saying something else: figures, names, days and negations. */
import { contractedNot, denials, denyingVerbs } from "../../anchoring/denial-words.ts";
import { anyWeekday, months } from "../../anchoring/calendar-names.ts";
import { functionWords } from "./function-words.ts";
import type { Word } from "./word-differences.ts";

const negation: ReadonlySet<string> = new Set([...denials, ...denyingVerbs, "false", "untrue"]);
const numberWord =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|twenty|thirty|forty|fifty|hundreds?|thousands?|million|billion|trillion|half|third|quarter|double|twice|first|second)$/iu;
/** "May" is left out: in small letters it is the verb, and with a capital it tells as names do. */
const day = new RegExp(
  `^(?:${anyWeekday}|${months.filter((month) => month !== "May").join("|")}|today|yesterday|tomorrow)$`,
  "iu",
);

function isNegation({ text }: Word): boolean {
  const lower = text.toLowerCase();
  return negation.has(lower) || contractedNot.test(lower);
}

export function isFigure({ text }: Word): boolean {
  return /\p{N}/u.test(text) || numberWord.test(text);
}

/** Figures, days, negations, and capitals, also at the beginning unless grammar alone puts the word there. */
export function isTelling(word: Word): boolean {
  if (isNegation(word) || isFigure(word) || day.test(word.text)) return true;
  return /^\p{Lu}/u.test(word.text) && !(word.opensText && functionWords.has(word.folded));
}
