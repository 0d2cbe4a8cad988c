/** Whether the words that an ellipsis left out turn round what was quoted. */
import { doubts } from "./meaning-words.ts";
import { isNegation } from "./vital-difference.ts";
import { findWords } from "./word-index.ts";

/** Words of a gap within which a negation or a doubt speaks of what is quoted; a longer gap has clauses of its own. */
const shortGapWords = 12;
const nearStartWords = 4;
const nearEndWords = 6;

/**
 * "the firm … will pay" from "the firm denied it will pay". Only the ends of the two sentences
 * count, whole sentences between them do not; in a long gap only the clauses beside the pieces.
 *
 * @param gap - Folded, case and accents kept.
 */
export function hidesMeaning(gap: string): boolean {
  const sentences = gap.split(/[.!?](?=['\s]|$)/);
  const ends = sentences.length > 1 ? [sentences[0] ?? "", sentences.at(-1) ?? ""] : sentences;
  return ends.some((end) => besideQuote(end).some(turnsSense));
}

function turnsSense(word: string): boolean {
  return isNegation(word) || doubts.has(word.toLowerCase());
}

function besideQuote(sentence: string): string[] {
  const words = wordsOf(sentence);
  if (words.length <= shortGapWords) return words;
  const clauses = sentence.split(/[;:-]/);
  return [
    ...wordsOf(clauses[0] ?? "").slice(0, nearStartWords),
    ...wordsOf(clauses.at(-1) ?? "").slice(-nearEndWords),
  ];
}

function wordsOf(part: string): string[] {
  const { starts, ends } = findWords(part);
  return starts.map((at, index) => part.slice(at, ends[index]));
}
