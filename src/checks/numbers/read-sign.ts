/** "-5 degrees", "minus 5": numbers below zero. */
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

const minusWords = new Set(["minus", "negative"]);
const degree = /^(?:degrees?|celsius|fahrenheit|grad|degrés?|grados?|градус\p{L}*|[cf])$/u;

/** A dash right before digits, and nothing right before the dash; behind a letter or digit it is a hyphen or a range. */
function hasMinus(words: readonly Word[], at: number): boolean {
  const gap = gapAt(words, at);
  return at === 0
    ? /[-–−]$/u.test(gap)
    : /[\s("'“][-–−]$/u.test(gap) || minusWords.has(lowerAt(words, at - 1));
}

/**
 * The readings of a number with its sign. Below zero for degrees only: a fall "of -5%" and one "of 5%" are the same, so
 * that both readings hold elsewhere.
 *
 * @param to - Index of the word after the digits.
 */
export function withSign(
  words: readonly Word[],
  { at, to, values }: Readonly<{ at: number; to: number; values: readonly number[] }>,
): readonly number[] {
  if (!hasMinus(words, at)) return values;
  const below = values.map((value) => -value);
  const isDegree = gapAt(words, to).includes("°") || degree.test(lowerAt(words, to));
  return isDegree ? below : [...values, ...below];
}
