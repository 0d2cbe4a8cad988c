/** Which words of a passage carry content of their own, and the stems of those in one sentence. */
import { functionWords } from "./content-words.ts";
import type { Passage } from "./read-input.ts";

/** True for a word or a number that tells something; a sign of money or percent tells nothing alone. */
export function isContent({ words }: Passage, at: number): boolean {
  const word = words[at];
  return word !== undefined && word.kind !== "sign" && !functionWords.has(word.lower);
}

/** The same for words alone: a number is none. */
export function isContentWord({ words }: Passage, at: number): boolean {
  const word = words[at];
  return word?.kind === "word" && !functionWords.has(word.lower);
}

/** Stems of the sentence that holds the word at an index, of those words that count. */
export function sentenceStems(passage: Passage, at: number, counts = isContent): Set<string> {
  const sentence = passage.words[at]?.sentence;
  return new Set(
    passage.stems.filter(
      (_, index) => passage.words[index]?.sentence === sentence && counts(passage, index),
    ),
  );
}
