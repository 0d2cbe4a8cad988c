/** Whether a small difference between a quote and a place changes what is said. */
import { contractedNot } from "./denial-words.ts";
import { areContrary } from "./contraries.ts";
import {
  meaningWords,
  negations,
  opposingEnds,
  opposingPrefixes,
  opposingStarts,
  placingWords,
} from "./meaning-words.ts";
import { looksSame } from "./scan-slips.ts";
import { sentenceStarters } from "./sentence-starters.ts";

/** A word as written, case and all, and what its place says of it. */
export type WrittenWord = Readonly<{
  /** All words of an insertion, set apart by spaces; else one word. */
  letters: string;
  /** Also a quotation. A capital may mean nothing there. */
  beginsSentence: boolean;
  /** In square brackets: an editor's word for another one, or a note's number. */
  isBracketed: boolean;
  /** A figure with a minus sign before it. */
  isNegative: boolean;
}>;

export type Difference = Readonly<{
  /** Letters that differ; above 0. */
  edits: number;
  /** The two differ by a slip of the pen only. */
  isAlike: boolean;
  /** The text writes the same word small elsewhere, so its capital is no name's. */
  isCommon: () => boolean;
  /** The next word of the text is a figure, or a number in letters. */
  isBeforeFigure: () => boolean;
}>;

const figure = /[\p{N}$%\u00a2-\u00a5\u00b0\u20a0-\u20cf]/u;
const contractedModal = /['’](?:ll|d)$/;

/**
 * True if words that differ hold a number, a sign of one, a name, a negation or another word of
 * `meaningWords`. A quote that differs so is never placed: the figure or the name is the news.
 */
export function isVital(
  ofQuote: readonly WrittenWord[],
  ofText: readonly WrittenWord[],
  difference: Difference,
): boolean {
  if (ofQuote.some(({ isBracketed }) => isBracketed)) return isVitalInsertion(ofQuote, ofText);
  const [one] = ofQuote;
  const [other] = ofText;
  const isPair = ofQuote.length === 1 && ofText.length === 1;
  if (isPair && one !== undefined && other !== undefined) {
    const isVitalPair = difference.isAlike
      ? isVitalSlip(one, other, difference)
      : isVitalWord(one, difference, false) || isVitalWord(other, difference, false);
    return isVitalPair && !isScan(one, other, difference);
  }
  const isAlone = ofQuote.length === 0 || ofText.length === 0;
  return [...ofQuote, ...ofText].some((word) => isVitalWord(word, difference, isAlone));
}

/** True if a word of one side says the contrary of a word of the other, in small letters. */
export function hasContrary(ofQuote: readonly string[], ofText: readonly string[]): boolean {
  return ofQuote.some((one) => ofText.some((other) => one !== other && areOpposed(one, other)));
}

/**
 * "[the ministry] denied it" for "she denied it": the brackets say that these are not the source's
 * words. They may name what a pronoun means, and may not take the place of a figure or of another name.
 */
function isVitalInsertion(
  ofQuote: readonly WrittenWord[],
  ofText: readonly WrittenWord[],
): boolean {
  const inserted = ofQuote.flatMap(({ letters }) => letters.split(" "));
  if (inserted.some(carriesMeaning)) return true;
  return ofText.some(
    (word) => carriesMeaning(word.letters) || (isName(word) && inserted.some(hasCapital)),
  );
}

/** "faii" is a scan of "fail"; "fall" is not. */
function isScan(one: WrittenWord, other: WrittenWord, difference: Difference): boolean {
  if (!looksSame(one.letters, other.letters, mayBeName(one, other, difference))) return false;
  const small = one.letters.toLowerCase();
  const otherSmall = other.letters.toLowerCase();
  return small === otherSmall || !meaningWords.has(small) || !meaningWords.has(otherSmall);
}

/** Two words that are nearly the same. */
function isVitalSlip(one: WrittenWord, other: WrittenWord, difference: Difference): boolean {
  const isThing = isAbstract(one.letters) || isAbstract(other.letters);
  if (!isThing && mayBeName(one, other, difference)) return true;
  if (isMisspelt(one.letters, other.letters, difference.edits)) return false;
  return carriesMeaning(one.letters) || carriesMeaning(other.letters);
}

/** A capital that grammar does not ask for; or one at a sentence's start of a word that is nowhere written small. */
function mayBeName(one: WrittenWord, other: WrittenWord, { isCommon }: Difference): boolean {
  if (isName(one) || isName(other)) return true;
  if (!hasCapital(one.letters) && !hasCapital(other.letters)) return false;
  return !isOpener(one) && !isOpener(other) && !isCommon();
}

/** Ends of words that German writes with a capital and that are nobody's name; and of their English kin. */
const abstractEnd =
  /\p{L}{3}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|ität|itäten|ismus|tion|tionen|tions|ments?|ities)$/iu;

function isAbstract(letters: string): boolean {
  return abstractEnd.test(letters);
}

/** One letter wrong in a long word, and what came out is no word that means something else: "bilion". */
function isMisspelt(one: string, other: string, edits: number): boolean {
  if (edits > 1 || Math.min(one.length, other.length) < 4 || figure.test(one + other)) return false;
  return carriesMeaning(one) !== carriesMeaning(other);
}

/** `isAlone`: left out or put in, with nothing on the other side. */
function isVitalWord(word: WrittenWord, difference: Difference, isAlone: boolean): boolean {
  // The number of a note is not what the sentence says.
  if (word.isBracketed && isAlone) return !/^\d{1,3}$/.test(word.letters) && isVitalAlone(word);
  if (hasCapital(word.letters) && (!word.beginsSentence || !isOpener(word))) return true;
  if (isAlone && placingWords.has(word.letters.toLowerCase())) return difference.isBeforeFigure();
  return carriesMeaning(word.letters);
}

function isVitalAlone(word: WrittenWord): boolean {
  return isName(word) || carriesMeaning(word.letters);
}

/** True for "not", "never", "isn't" and the like, in any language we have words of. */
export function isNegation(letters: string): boolean {
  const small = letters.toLowerCase();
  return negations.has(small) || contractedNot.test(small);
}

/** True for figures, negations and the like. */
export function carriesMeaning(letters: string): boolean {
  if (figure.test(letters)) return true;
  const small = letters.toLowerCase();
  return meaningWords.has(small) || contractedNot.test(small) || contractedModal.test(small);
}

/** A capital where grammar asks for none. */
function isName(word: WrittenWord): boolean {
  return hasCapital(word.letters) && !word.beginsSentence;
}

/** True for an insertion with a capital in it that no sentence's start accounts for. */
export function namesSomebody({ letters }: WrittenWord): boolean {
  return letters.split(" ").some((word) => hasCapital(word) && !sentenceStarters.has(word));
}

function hasCapital(letters: string): boolean {
  const first = letters.charAt(0);
  return first !== first.toLowerCase();
}

function isOpener({ letters }: WrittenWord): boolean {
  return sentenceStarters.has(letters);
}

function areOpposed(one: string, other: string): boolean {
  if (areContrary(one, other)) return true;
  if (one.at(-1) === other.at(-1)) {
    const [short, long] = one.length < other.length ? [one, other] : [other, one];
    if (long.endsWith(short) && opposingPrefixes.includes(long.slice(0, -short.length)))
      return true;
    return opposingStarts.some((starts) => differsBy(starts, one, other, startOf));
  }
  return (
    one.at(0) === other.at(0) && opposingEnds.some((ends) => differsBy(ends, one, other, endOf))
  );
}

type Part = (word: string, part: string) => string | undefined;

const startOf: Part = (word, part) => (word.startsWith(part) ? word.slice(part.length) : undefined);
const endOf: Part = (word, part) =>
  word.endsWith(part) ? word.slice(0, word.length - part.length) : undefined;

/** Letters that two opposed words share at least, so that "or" and "ee" are no pair. */
const sharedMin = 3;

function differsBy(
  [first, second]: readonly [string, string],
  one: string,
  other: string,
  rest: Part,
): boolean {
  const left = rest(one, first);
  const isOneWay = left !== undefined && left === rest(other, second);
  const right = isOneWay ? left : rest(one, second);
  if (right === undefined || right.length < sharedMin) return false;
  return isOneWay || right === rest(other, first);
}
