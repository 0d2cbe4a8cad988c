/** What a superlative ranks: its noun, and whether a quote has that noun in the plain degree only. */
import { functionWords } from "../reading/content-words.ts";
import type { Passage } from "../reading/read-input.ts";

/** Words between a superlative and its noun at most: "the largest proven gas reserves". */
const nounReach = 4;

/** Indexes of the words that a superlative may rank, the nearest first. */
export function rankedAfter({ words }: Passage, at: number): readonly number[] {
  const ranked: number[] = [];
  for (let next = at + 1; next <= at + nounReach; next += 1) {
    const word = words[next];
    if (word?.kind !== "word" || word.sentence !== words[at]?.sentence) break;
    if (functionWords.has(word.lower) || /[,;:()]/.test(word.gap)) break;
    ranked.push(next);
  }
  return ranked;
}

/** The stem of the plain degree: "larg" of "largest", "big" of "biggest", "early" of "earliest"; undefined for "most". */
function plainStemOf(rank: string): string | undefined {
  if (!rank.endsWith("est") || rank.length < 6) return undefined;
  const bare = rank.slice(0, -3).replace(/(.)\1$/, "$1");
  return bare.endsWith("i") ? `${bare.slice(0, -1)}y` : bare;
}

const isRanked = (quote: Passage, at: number, noun: string): boolean =>
  rankedAfter(quote, at).some((index) => quote.stems[index] === noun);

/** "The largest amount" of quotes that have "a large amount", and rank other things only. */
export function isPlainDegree(
  statement: Passage,
  at: number,
  ranks: ReadonlySet<string>,
  quotes: readonly Passage[],
): boolean {
  const noun = statement.stems[rankedAfter(statement, at)[0] ?? -1];
  if (noun === undefined) return false;
  const plain = new Set([...ranks].map(plainStemOf));
  const isRankedIn = (quote: Passage): boolean =>
    quote.words.some(({ lower }, index) => ranks.has(lower) && isRanked(quote, index, noun));
  const isPlainIn = ({ stems }: Passage): boolean =>
    stems.some((stem, index) => stem === noun && plain.has(stems[index - 1]));
  return quotes.some(isPlainIn) && !quotes.some(isRankedIn);
}
