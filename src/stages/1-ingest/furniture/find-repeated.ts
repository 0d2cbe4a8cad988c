/** Lines that stand on the page more than once: pull quotes, teasers, a title over every picture. */
import { endsSentence, wordsCharsMax, type FurnitureFinder, type Page } from "./page.ts";

/** Shorter lines repeat in honest prose and in transcripts: "Yes.", "QUESTION:", a speaker's name. */
const wordsMin = 4;

export const findRepeated: FurnitureFinder = { rule: "repeated", find };

// The first of several equal lines is the article's own; the others repeat it.
function* find({ lines }: Page): Generator<number> {
  const seen = new Set<string>();
  for (const [index, { words }] of lines.entries()) {
    if (words.length >= wordsCharsMax) continue;
    const key = folded(words);
    if (seen.has(key) && isLong(words)) yield index;
    seen.add(key);
  }
}

function isLong(words: string): boolean {
  const count = words.split(/\s+/).length;
  return count >= wordsMin || (endsSentence(words) && words.length >= 20);
}

/** Letters and digits only, so that a final point more or less makes no difference. */
function folded(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
