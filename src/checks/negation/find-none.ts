/** A statement of "no survivors" where its quote has "several survivors", or of "time but not money" where it has both. */
import { functionWords } from "../reading/content-words.ts";
import { cardinals } from "../numbers/number-words.ts";
import { readDenials } from "./read-denials.ts";
import type { Passage } from "../reading/read-input.ts";
import { follows, lowerAt } from "../reading/read-words.ts";

/** Words that say there are some. */
const someWords = new Set(
  "several various many numerous multiple some dozens hundreds thousands plenty countless both few abundant".split(
    " ",
  ),
);
/** Words between "several" and its noun at most: "several other discounts". */
const someReach = 2;
const nounsMax = 3;

/** Stems of the nouns that "no" denies: all content words in a row. */
function nounsAfter({ words, stems }: Passage, at: number): readonly string[] {
  const nouns: string[] = [];
  for (let next = at + 1; nouns.length < nounsMax; next += 1) {
    const word = words[next];
    if (word?.kind !== "word" || functionWords.has(word.lower) || !follows(word)) break;
    nouns.push(stems[next] ?? "");
  }
  return nouns;
}

function isSome({ words }: Passage, at: number): boolean {
  for (let back = 1; back <= 1 + someReach; back += 1) {
    const word = words[at - back];
    if (word === undefined || word.sentence !== words[at]?.sentence) return false;
    if (someWords.has(word.lower) || (cardinals.get(word.lower) ?? 0) > 1) return true;
    if (functionWords.has(word.lower)) return false;
  }
  return false;
}

/** Does the quote say that there are some of the nouns? */
function hasSome(quote: Passage, nouns: readonly string[]): boolean {
  return quote.stems.some(
    (stem, at) =>
      stem === nouns[0] &&
      nouns.every((noun, index) => quote.stems[at + index] === noun) &&
      isSome(quote, at),
  );
}

/** "Time but not money": the words on both sides. */
function partsAt({ words, stems }: Passage, at: number): readonly [string, string] | undefined {
  if (lowerAt(words, at) !== "not" || !/^(?:but|though)$/.test(lowerAt(words, at - 1)))
    return undefined;
  const [one, other] = [words[at - 2], words[at + 1]];
  if (one === undefined || other === undefined || functionWords.has(other.lower)) return undefined;
  return [stems[at - 2] ?? "", stems[at + 1] ?? ""];
}

const joiners = new Set(["and", "or", "as", "plus", "und", "et", "y", "и"]);
/** Words between two that are joined: "time and also money". */
const joinedReach = 3;

function hasBoth({ words, stems }: Passage, [one, other]: readonly [string, string]): boolean {
  return stems.some((stem, at) => {
    if (stem !== one && stem !== other) return false;
    const next = stems.slice(at + 1, at + 2 + joinedReach);
    const end = next.indexOf(stem === one ? other : one);
    return end > 0 && words.slice(at + 1, at + 1 + end).some(({ lower }) => joiners.has(lower));
  });
}

/** Does the quote have what the statement denies at an index? */
function isHad(statement: Passage, at: number, quote: Passage): boolean {
  const parts = partsAt(statement, at);
  if (parts !== undefined) return hasBoth(quote, parts) && !deniesNear(quote, parts[1]);
  const nouns = nounsAfter(statement, at);
  const isSaid = nounsAlone(nouns).some((each) => hasSome(quote, each));
  return isSaid && !deniesNear(quote, nouns[0] ?? "");
}

/** The words of the statement that deny what a quote has; undefined where a quote denies beside them. */
export function findNone(
  statement: Passage,
  quotes: readonly Passage[],
): readonly string[] | undefined {
  for (const [at, { lower }] of statement.words.entries()) {
    if (lower !== "no" && partsAt(statement, at) === undefined) continue;
    if (!quotes.some((quote) => isHad(statement, at, quote))) continue;
    const end = at + 1 + Math.max(1, lower === "no" ? nounsAfter(statement, at).length : 1);
    return statement.words.slice(at, end).map(({ text }) => text);
  }
  return undefined;
}

/** Does a sentence of the quote that has the word deny anything? */
function deniesNear(quote: Passage, stem: string): boolean {
  const sentences = new Set(readDenials(quote).map(({ at }) => quote.words[at]?.sentence));
  return quote.words.some(
    ({ sentence }, at) => quote.stems[at] === stem && sentences.has(sentence),
  );
}

/** The nouns with and without the words after them: "no discounts available". */
const nounsAlone = (nouns: readonly string[]): readonly (readonly string[])[] =>
  nouns.map((_, index) => nouns.slice(0, index + 1));
