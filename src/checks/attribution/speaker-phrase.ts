/** Noun phrases, as far as finding who speaks needs them: what may begin one, and where it ends. English and German. */
import type { WordSpan } from "../reading/find-words.ts";
import { type Word, gapAt, isHyphen, lowerAt } from "../reading/read-words.ts";
import { wordSet } from "../reading/word-set.ts";

const prepositions = wordSet(`
  in on at by for from of with to during under over near about against after before since between among into through despite
  amid following per via ahead upon without within toward towards alongside outside inside
  im an am ans auf aufs aus bei beim mit nach seit von vom zu zum zur gegenüber für durch gegen ohne um über unter vor hinter neben
  zwischen wegen trotz laut gemäß entgegen anlässlich aufgrund seitens bis ab angesichts infolge innerhalb außerhalb`);

/** Words that go on with a noun phrase after its noun: "Sprecher von", "minister of", "der Chef des". */
const ties = wordSet(
  "of for von vom für im in aus de bei at the der des die das eines einer and und",
);

/** Articles and possessives in a form that no German subject has. */
const obliqueForms = wordSet(`
  dem den des einem einen eines einer keinem keinen keines keiner seinem seinen seines seiner ihrem ihren ihres ihrer
  unserem unseren unseres unserer diesem diesen jenem jenen deren dessen`);

const determiners = wordSet(`
  the a an this these his her its their our some many several both two three four five other another one
  der die das ein eine dieser diese dieses jener jene sein seine ihr ihre unser unsere kein keine mehrere viele einige alle beide zwei drei vier`);

/** Words that open a German main clause and are no subject; the verb then stands before it. */
const openers = wordSet(`
  unterdessen weiter weiterhin später gestern heute morgen zugleich zuvor ebenso ebenfalls außerdem daran dabei danach darüber dazu dagegen
  damit auch dort hier hierzu nun jetzt dann daraufhin anschließend zudem ferner zusätzlich schließlich zuletzt bereits ursprünglich zunächst
  vorher nachher inzwischen mittlerweile gleichzeitig erst kürzlich jüngst neulich insbesondere allerdings jedoch dennoch trotzdem deshalb
  daher deswegen darum demgegenüber demnach hingegen andererseits einerseits vielmehr gleichwohl immerhin offenbar angeblich wörtlich
  ausdrücklich davor darauf darin daneben davon dadurch hierbei hierauf wiederum noch nur so als wie da letztlich letztendlich seitdem
  währenddessen derweil indes indessen folglich somit sonst vermutlich wahrscheinlich besonders vorab überdies mehrfach erneut wieder besorgt zusammen gemeinsam
  meanwhile however instead then today yesterday earlier later`);

const adverbial = /(?:weise|lich|maßen|wärts|mals|ig|isch|end)$/u;

/** "Später sagte Hess": the opening word is no subject. */
const isAdverbial = ({ lower, capital, opens }: Word): boolean =>
  openers.has(lower) || ((!capital || opens) && adverbial.test(lower));

/** "Der großen Zeitung sagte": after "der", an adjective in -en is no nominative. */
function isDativeDer(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    lowerAt(words, at) === "der" &&
    next?.capital === false &&
    next.lower.endsWith("en") &&
    words[at + 2]?.capital === true
  );
}

const inflected = /(?:e|er|es|en|em)$/;

/** Before it, a noun is no subject: "in", "gegenüber". */
export const isPreposition = (lower: string): boolean => prepositions.has(lower);
export const isOblique = (lower: string): boolean => obliqueForms.has(lower);
export const isDeterminer = (lower: string): boolean => determiners.has(lower);

/** A comma, a dash or the like: a clause or an apposition ends there. */
export const isBorder = (gap: string): boolean => /[,;:—\n]|\s–\s/.test(gap);

/** A preposition, or a noun phrase in a case that no subject has. */
export function opensOblique(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  return isPreposition(lower) || isOblique(lower) || isDativeDer(words, at);
}

/** An article, an adjective before a noun, a number, a name or a German noun. */
export function opensNounPhrase(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (isAdverbial(word) || opensOblique(words, at)) return false;
  if (isDeterminer(word.lower)) return true;
  if (word.capital || word.kind === "number") return true;
  return inflected.test(word.lower) && words[at + 1]?.capital === true;
}

/**
 * Where the noun phrase that begins at an index ends: at a mark, or at a word that belongs to no noun.
 *
 * @param isCue - Words that end it in any case: the verb of saying.
 */
export function nounPhraseEnd(
  words: readonly Word[],
  { from, to }: WordSpan,
  isCue: (at: number) => boolean,
): number {
  let hasNoun = false;
  for (let at = from; at < to; at += 1) {
    if (at > from && (isBorder(gapAt(words, at)) || isCue(at))) return at;
    if (isNoun(words[at])) hasNoun = true;
    else if (hasNoun ? !goesOn(words, at) : breaksOff(words, at)) return at;
  }
  return to;
}

const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && (word.kind !== "word" || (word.capital && !isDeterminer(word.lower)));

/** A preposition that opens a phrase of its own. */
const breaksOff = (words: readonly Word[], at: number): boolean =>
  isPreposition(lowerAt(words, at)) && !ties.has(lowerAt(words, at));

/** A word in small letters after a noun: a tie to the next one, or an adjective of it, but not a verb. */
function goesOn(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  if (breaksOff(words, at)) return false;
  if (isTied(words, at)) return true;
  const next = words[at + 1];
  if (next === undefined) return false;
  if (isHyphen(next.gap)) return true;
  return next.capital && next.gap === " " && inflected.test(lower) && !pastEnding.test(lower);
}

/** Words of the longest office between a house and a name: "chief financial officer". */
const officeWordsMax = 3;
const offices = wordSet(
  "president chairman chairwoman chair secretary director executive officer manager spokesman spokeswoman spokesperson minister economist analyst",
);

/** "Norlane chief executive Tomas Reyes": an office between whose it is and the name of its holder. */
function standsBeforeHolder(words: readonly Word[], at: number): boolean {
  for (let last = at; last < at + officeWordsMax; last += 1) {
    const [word, next] = [words[last], words[last + 1]];
    if (word === undefined || word.capital || word.gap !== " ") return false;
    if (next?.capital === true) return next.gap === " " && offices.has(word.lower);
  }
  return false;
}

/** Whatever its form, it belongs to the noun before it. */
const isTied = (words: readonly Word[], at: number): boolean =>
  ties.has(lowerAt(words, at)) ||
  isOblique(lowerAt(words, at)) ||
  isHyphen(gapAt(words, at)) ||
  standsBeforeHolder(words, at);

/** "lobte Hess": a verb before its object. */
const pastEnding = /te[ns]?$/u;

/**
 * Might the noun at an index, by its form, be a subject of its clause? Not after a preposition, nor in a case that no
 * subject has. For where the order of the words gives another.
 */
export function mayBeSubject(words: readonly Word[], at: number): boolean {
  let from = at;
  while (gapAt(words, from) === " " && words[from - 1]?.capital === true) from -= 1;
  const before = lowerAt(words, from - 1);
  if (from === 0 || gapAt(words, from) !== " ") return !opensOblique(words, from);
  if (isPreposition(before) || isOblique(before)) return false;
  // "Chef der Bank": a genitive.
  return before !== "der" || words[from - 2]?.capital !== true;
}

/** From one mark to the next around a word. */
export function segmentOf(words: readonly Word[], at: number, region: WordSpan): WordSpan {
  let { from, to } = { from: at, to: at + 1 };
  while (from > region.from && !isBorder(gapAt(words, from))) from -= 1;
  while (to < region.to && !isBorder(gapAt(words, to))) to += 1;
  return { from, to };
}
