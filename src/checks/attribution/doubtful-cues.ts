/** Words that are as often no speech: verbs that are also deeds or adjectives, and participles that only give a name. */
import { isPastForm } from "../reading/past-forms.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { isComplementizer } from "./reported-mood.ts";
import { isBorder } from "./speaker-phrase.ts";

const isLast = (words: readonly Word[], at: number): boolean =>
  words[at + 1]?.sentence !== words[at]?.sentence;

/** "Repeated that", "repeated: “…”", "…”, repeated Hess", "…, Hess repeated." */
export function hasSpeechBeside(words: readonly Word[], at: number): boolean {
  if (isLast(words, at)) return true;
  if (isComplementizer(lowerAt(words, at + 1)) || /[:“"]/u.test(gapAt(words, at + 1))) return true;
  return /[”"]/u.test(gapAt(words, at));
}

const naming = new Set("called dubbed termed labelled labeled branded".split(" "));
const judging = new Set(
  "a an the as for on it him her them this that his its their me us you off".split(" "),
);
const finite = new Set("is are was were has will would could can may might".split(" "));

/** Words among which a judgement would begin ("called Moro a liar"), or the clause of what has the name goes on. */
const judgementReach = 5;

/** "A drug called Merol slowed", "an island called Moy": a thing's name, and nobody speaks. */
export function isNameGiven(words: readonly Word[], at: number): boolean {
  if (!naming.has(lowerAt(words, at)) || !isUnnamedThing(words, at)) return false;
  for (let ahead = at + 1; ahead <= at + judgementReach && !isLast(words, ahead - 1); ahead += 1) {
    if (words[ahead]?.quoted === true || judging.has(lowerAt(words, ahead))) return false;
    if (ahead > at + 1 && goesOn(words, ahead)) return true;
  }
  return true;
}

/** Another clause, or the verb of what has the name. */
const goesOn = (words: readonly Word[], at: number): boolean =>
  isBorder(gapAt(words, at)) || isPastForm(lowerAt(words, at)) || finite.has(lowerAt(words, at));

/** Right before the word a noun in small letters, with "a" or "an" before it. */
function isUnnamedThing(words: readonly Word[], at: number): boolean {
  if (gapAt(words, at) !== " " || words[at - 1]?.capital === true) return false;
  return [2, 3, 4].some((back) => /^an?$/u.test(lowerAt(words, at - back)));
}
