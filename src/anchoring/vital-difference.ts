/** Whether a small difference between a quote and a place changes what is said. */
import { meaningWords, negations, opposingPrefixes } from "./meaning-words.ts";
import { sentenceStarters } from "./sentence-starters.ts";

/** A word as written, case and all, and whether it begins a sentence (where a capital means nothing). */
export type WrittenWord = Readonly<{ letters: string; beginsSentence: boolean }>;

const figure = /[\p{N}$%\u00a2-\u00a5\u00b0\u20a0-\u20cf]/u;
const contractedNot = /n['’]t$/;

/**
 * True if words that differ hold a number, a sign of one, a name, a negation or another word of
 * `meaningWords`. A quote that differs so is never placed: the figure or the name is the news.
 *
 * @param edits - Letters that differ; above 0. With `isAlike` the two differ by a slip of the pen
 *   only, and then a capital at a sentence's start is no name.
 */
export function isVital(
  ofQuote: readonly WrittenWord[],
  ofText: readonly WrittenWord[],
  { edits, isAlike }: Readonly<{ edits: number; isAlike: boolean }>,
): boolean {
  const [one] = ofQuote;
  const [other] = ofText;
  const isPair = ofQuote.length === 1 && ofText.length === 1;
  if (isAlike && isPair && one !== undefined && other !== undefined) {
    return isVitalSlip(one, other, edits);
  }
  const words = [...ofQuote, ...ofText];
  return words.some((word) => isName(word, isAlike) || carriesMeaning(word.letters));
}

/** Two words that are nearly the same: scanned badly, misspelt, or opposed by a prefix. */
function isVitalSlip(one: WrittenWord, other: WrittenWord, edits: number): boolean {
  const hasName = isName(one, true) || isName(other, true);
  if (looksSame(one.letters, other.letters, hasName)) return false;
  if (hasName) return true;
  if (isMisspelt(one.letters, other.letters, edits)) return false;
  return (
    carriesMeaning(one.letters) ||
    carriesMeaning(other.letters) ||
    areOpposed(one.letters, other.letters)
  );
}

/** "simi1ar", "rnillion", "beforc": what scanning makes of a word. Nothing that is a number counts. */
function looksSame(one: string, other: string, hasName: boolean): boolean {
  return (
    /\p{L}/u.test(one) && /\p{L}/u.test(other) && scanned(one, hasName) === scanned(other, hasName)
  );
}

/** In names only figures are read as letters: Neil is not Nell. */
function scanned(word: string, hasName: boolean): string {
  const small = word.toLowerCase().replaceAll("rn", "m").replaceAll("1", "l").replaceAll("0", "o");
  return hasName ? small : small.replaceAll("i", "l").replaceAll("e", "c");
}

/** One letter wrong in a long word, and what came out is no word that means something else: "bilion". */
function isMisspelt(one: string, other: string, edits: number): boolean {
  if (edits > 1 || Math.min(one.length, other.length) < 4 || figure.test(one + other)) return false;
  return carriesMeaning(one) !== carriesMeaning(other) && !areOpposed(one, other);
}

/** True for "not", "never", "isn't" and the like, in any language we have words of. */
export function isNegation(letters: string): boolean {
  const small = letters.toLowerCase();
  return negations.has(small) || contractedNot.test(small);
}

/** True for figures, negations and the like. */
function carriesMeaning(letters: string): boolean {
  if (figure.test(letters)) return true;
  const small = letters.toLowerCase();
  return meaningWords.has(small) || contractedNot.test(small);
}

function isName({ letters, beginsSentence }: WrittenWord, isAlike: boolean): boolean {
  const first = letters.charAt(0);
  if (first === first.toLowerCase()) return false;
  if (!beginsSentence) return true;
  return !isAlike && !sentenceStarters.has(letters);
}

function areOpposed(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  const small = short.toLowerCase();
  return opposingPrefixes.some((prefix) => long.toLowerCase() === prefix + small);
}
