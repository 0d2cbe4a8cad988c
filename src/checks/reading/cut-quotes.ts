/**
 * Quotes in the sentences that they were cut from. Words before or after a quote may turn what it says: "denied that
 * […]", "[…] if the vote is won". They are no evidence of anything else.
 */
import { joiners, relatives, subordinators } from "./clause-words.ts";
import type { CheckInput } from "../check.ts";
import { isContent } from "./is-content.ts";
import { type Passage, readPassage } from "./read-input.ts";
import { gapAt, lowerAt } from "./read-words.ts";
import { remember } from "./remember.ts";

export type Cut = Readonly<{
  quote: Passage;
  /** The whole sentences that hold the quote. */
  whole: Passage;
  /** Indexes of the quote's words in `whole`, `from` to before `to`. */
  from: number;
  to: number;
}>;

/** The quotes that are less than their sentences; none of those that are whole or whose sentence is not known. */
export const readCuts = remember(cutsOf);

function cutsOf({ quotes, sentences = [] }: CheckInput): readonly Cut[] {
  return sentences.flatMap((sentence, index) => {
    const quote = quotes[index] ?? "";
    const start = sentence === quote || quote === "" ? -1 : sentence.indexOf(quote);
    if (start === -1) return [];
    const whole = readPassage(sentence);
    const end = start + quote.length;
    const from = whole.words.findIndex((word) => word.start >= start);
    const to = whole.words.findLastIndex((word) => word.end <= end) + 1;
    const isLess = from > 0 || to < whole.words.length;
    return isLess && from < to ? [{ quote: readPassage(quote), whole, from, to }] : [];
  });
}

const clauseMark = /[,;:()—]|--|\s[-–]\s/u;
const newClause: ReadonlySet<string> = new Set([
  ...joiners,
  ...subordinators,
  ...relatives,
  ..."und oder aber weil obwohl nachdem bevor als welche и но а потому когда".split(" "),
]);
/** In German and Russian a comma stands before the word that opens what is said. */
export const complementizers: ReadonlySet<string> = new Set(["that", "dass", "daß", "que", "что"]);
const opensAfterComma = new Set(["dass", "daß", "что", "ob", "wenn", "falls", "если"]);

/** Indexes of the words before the quote in its clause, the nearest first. */
export function leadOf({ whole: { words }, from }: Cut): readonly number[] {
  const lead: number[] = [];
  for (let at = from - 1; at >= 0 && words[at]?.sentence === words[from]?.sentence; at -= 1) {
    const isOpened = opensAfterComma.has(lowerAt(words, at + 1));
    if (!isOpened && clauseMark.test(gapAt(words, at + 1))) break;
    if (newClause.has(lowerAt(words, at))) break;
    lead.push(at);
  }
  return lead;
}

/** Indexes of the words after the quote, to the end of its sentence. */
export function tailOf({ whole: { words }, to }: Cut): readonly number[] {
  const sentence = words[to - 1]?.sentence;
  const tail: number[] = [];
  for (let at = to; at < words.length && words[at]?.sentence === sentence; at += 1) tail.push(at);
  return tail;
}

/** Share of the statement's words that the quote must have before the statement is taken to tell the quote. */
const retoldMin = 0.65;

/** Does the statement tell what the passage says? A name that is put for a "she" of the passage counts neither way. */
export function retells(statement: Passage, passage: Passage): boolean {
  const content = statement.words.flatMap((word, at) =>
    isContent(statement, at) ? [{ word, at }] : [],
  );
  const strange = content.filter(
    ({ word, at }) =>
      !passage.forms.has(statement.stems[at] ?? "") && !passage.forms.has(word.lower),
  );
  const shared = content.length - strange.length;
  const lacking = strange.filter(({ word }) => !word.opens && !word.capital).length;
  return shared > 0 && shared >= retoldMin * (shared + lacking);
}
