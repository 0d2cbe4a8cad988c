/** What the checks see of an input, read once and shared: words and stems of the statement and of its evidence. */
import type { CheckInput } from "../check.ts";
import { type Name, readNames } from "./read-names.ts";
import { type Word, readWords } from "./read-words.ts";
import { remember } from "./remember.ts";
import { stem } from "./stem.ts";

/** One text, read. */
export type Passage = Readonly<{
  text: string;
  words: readonly Word[];
  /** Stem of each word, at the same index. */
  stems: readonly string[];
  /** Every word in lower case, and every stem. */
  forms: ReadonlySet<string>;
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

function passageOf(text: string): Passage {
  const words = readWords(text);
  const stems = words.map((word) => stem(word.lower));
  const forms = new Set(stems);
  for (const { lower } of words) forms.add(lower);
  let names: readonly Name[] | undefined;
  return { text, words, stems, forms, names: () => (names ??= readNames(words)) };
}

/** Reads a text. A quote and the title above it are held against many statements, one after the other: the last texts are remembered. */
export const readPassage = remember(passageOf);

// One reading serves all checks of an input, which run one after the other; it is forgotten at the next input.
let last: Readonly<{ input: CheckInput; reading: ReadInput }> | undefined;

export function readInput(input: CheckInput): ReadInput {
  if (last?.input === input) return last.reading;
  const quotes = input.quotes.map(readPassage);
  const lawful = input.lawful.map(readPassage);
  const evidence = [...quotes, ...lawful];
  const evidenceWords = formsOf(evidence);
  const reading = {
    statement: readPassage(input.statement),
    quotes,
    lawful,
    evidence,
    evidenceWords,
  };
  last = { input, reading };
  return reading;
}

/** One passage's own forms, where there is but one: a long quote is not copied for every statement. */
function formsOf([first, ...more]: readonly Passage[]): ReadonlySet<string> {
  if (first === undefined) return new Set();
  if (more.length === 0) return first.forms;
  const forms = new Set(first.forms);
  for (const each of more) for (const form of each.forms) forms.add(form);
  return forms;
}
