/** What the checks see of an input, read once and shared: words and stems of the statement and of its evidence. */
import type { CheckInput } from "./check.ts";
import { type Name, readNames } from "./read-names.ts";
import { type Word, readWords } from "./read-words.ts";
import { stem } from "./stem.ts";

/** One text, read. */
export type Passage = Readonly<{
  text: string;
  words: readonly Word[];
  /** Stem of each word, at the same index. */
  stems: readonly string[];
  /** Its names, read when first asked for. */
  names: () => readonly Name[];
}>;

export type ReadInput = Readonly<{
  statement: Passage;
  quotes: readonly Passage[];
  lawful: readonly Passage[];
  /** Quotes, then lawful texts. */
  evidence: readonly Passage[];
  /** Every word of the evidence in lower case, and every stem. */
  evidenceWords: ReadonlySet<string>;
}>;

export function readPassage(text: string): Passage {
  const words = readWords(text);
  let names: readonly Name[] | undefined;
  return {
    text,
    words,
    stems: words.map((word) => stem(word.lower)),
    names: () => (names ??= readNames(words)),
  };
}

// One reading serves all checks of an input; it is forgotten with the input.
const readings = new WeakMap<CheckInput, ReadInput>();

export function readInput(input: CheckInput): ReadInput {
  const known = readings.get(input);
  if (known !== undefined) return known;
  const quotes = input.quotes.map(readPassage);
  const lawful = input.lawful.map(readPassage);
  const evidence = [...quotes, ...lawful];
  const evidenceWords = new Set<string>();
  for (const { words, stems } of evidence) {
    for (const word of words) evidenceWords.add(word.lower);
    for (const each of stems) evidenceWords.add(each);
  }
  const reading = {
    statement: readPassage(input.statement),
    quotes,
    lawful,
    evidence,
    evidenceWords,
  };
  readings.set(input, reading);
  return reading;
}
