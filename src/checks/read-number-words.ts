/** Numbers written as words: "two hundred and fifty thousand", "three quarters", "a dozen", "twenty-first". */
import { functionWords } from "./content-words.ts";
import { cardinals, fractions, multiples, ordinals, scales, units } from "./number-words.ts";
import { type Word, follows, gapAt, isHyphen, lowerAt } from "./read-words.ts";

export type WrittenNumber = Readonly<{
  form: "cardinal" | "ordinal" | "fraction" | "multiple";
  /** Readings of the same letters; one, unless digits are ambiguous. */
  values: readonly number[];
  /** Index after its last word. */
  to: number;
  /** False for words that often count nothing: "one", "a year", "the second". */
  firm: boolean;
}>;

type Sum = Readonly<{ total: number; group: number }>;

/** Numbers go on over a hyphen, also one with spaces around it. */
const joins = (word: Word): boolean => follows(word) || isHyphen(word.gap.trim());

const areTens = (value: number): boolean => value >= 20 && value % 10 === 0;

function addSmall(
  { total, group }: Sum,
  lower: string,
  small: number,
  isFirst: boolean,
): Sum | undefined {
  if (lower === "dozen" && !isFirst) return { total, group: Math.max(group, 1) * 12 };
  const tens = group % 100;
  const fits = isFirst || tens === 0 || (areTens(tens) && small < 10);
  return fits ? { total, group: group + small } : undefined;
}

/** The sum with one more word, or undefined where the word does not go on with it. */
function add(sum: Sum, lower: string, isFirst: boolean): Sum | undefined {
  const small = cardinals.get(lower);
  if (small !== undefined) return addSmall(sum, lower, small, isFirst);
  const scale = scales.get(lower);
  if (scale === undefined || isFirst) return undefined;
  const group = Math.max(sum.group, 1) * scale;
  return scale === 100 ? { total: sum.total, group } : { total: sum.total + group, group: 0 };
}

/** "And" after a scale and before a cardinal: "two hundred and fifty". */
function isLink(words: readonly Word[], at: number): boolean {
  return (
    lowerAt(words, at) === "and" &&
    scales.has(lowerAt(words, at - 1)) &&
    cardinals.has(lowerAt(words, at + 1))
  );
}

/** Is there an ordinal at an index that ends the number before it: "twenty-first"? */
function endsOrdinal(
  words: readonly Word[],
  at: number,
  sum: Sum,
  isFirst: boolean,
): number | undefined {
  const ordinal = ordinals.get(lowerAt(words, at));
  if (ordinal === undefined) return undefined;
  const isJoined = isHyphen(gapAt(words, at).trim()) && areTens(sum.group % 100);
  return isFirst || isJoined ? ordinal : undefined;
}

/** "First" is left to the comparatives; "the second" without a noun points back; "the Second" is part of a name. */
function isRank(words: readonly Word[], at: number, last: number): boolean {
  const here = words[at];
  const next = words[last + 1];
  if (here === undefined || here.lower === "first" || (here.capital && !here.opens)) return false;
  return next !== undefined && follows(next) && !functionWords.has(next.lower);
}

/** Adds up words as long as they go on with the number. */
function sumWords(words: readonly Word[], at: number): Readonly<{ sum: Sum; to: number }> {
  let sum: Sum = { total: 0, group: 0 };
  let to = at;
  for (; to < words.length; to += 1) {
    const word = words[to];
    if (word?.kind !== "word" || (to > at && !joins(word))) break;
    const next = add(sum, word.lower, to === at);
    if (next === undefined && !isLink(words, to)) break;
    sum = next ?? sum;
  }
  return { sum, to };
}

function readSum(words: readonly Word[], at: number): WrittenNumber | undefined {
  const { sum, to } = sumWords(words, at);
  const value = sum.total + sum.group;
  const ordinal = endsOrdinal(words, to, sum, to === at);
  if (ordinal !== undefined) {
    return { form: "ordinal", values: [value + ordinal], to: to + 1, firm: isRank(words, at, to) };
  }
  if (to === at) return undefined;
  const end = lowerAt(words, to - 1) === "and" ? to - 1 : to;
  return { form: "cardinal", values: [value], to: end, firm: value > 1 };
}

const isArticle = (lower: string): boolean => lower === "a" || lower === "an";

/** "Two thirds", "a quarter of". A single "third" is a rank, unless "of" follows. */
function readParts(words: readonly Word[], at: number): WrittenNumber | undefined {
  const here = lowerAt(words, at);
  const next = words[at + 1];
  const count = isArticle(here) ? 1 : cardinals.get(here);
  const part = next !== undefined && follows(next) ? fractions.get(next.lower) : undefined;
  if (count === undefined || part === undefined) return undefined;
  const isFraction = count > 1 || lowerAt(words, at + 2) === "of" || isHyphen(gapAt(words, at + 1));
  return isFraction
    ? { form: "fraction", values: [count * part], to: at + 2, firm: true }
    : undefined;
}

function readHalf(words: readonly Word[], at: number): WrittenNumber | undefined {
  const here = lowerAt(words, at);
  if ((here !== "half" && here !== "hälfte") || lowerAt(words, at - 1) === "and") return undefined;
  const next = lowerAt(words, at + 1);
  return { form: "fraction", values: [0.5], to: at + 1, firm: next === "of" || next === "the" };
}

const timeUnits = new Set(["minute", "hour", "day", "week", "month", "year", "decade"]);

/** "A dozen", "a hundred", "a million": the article is the number one. "A year" is one year, softly. */
function readOne(words: readonly Word[], at: number): WrittenNumber | undefined {
  const next = lowerAt(words, at + 1);
  const scale = next === "dozen" ? 12 : scales.get(next);
  if (scale !== undefined) return { form: "cardinal", values: [scale], to: at + 2, firm: true };
  const isTime = timeUnits.has(units.get(next) ?? "");
  return isTime ? { form: "cardinal", values: [1], to: at + 1, firm: false } : undefined;
}

const firstWords = new Set([
  "a",
  "an",
  "half",
  "hälfte",
  ...cardinals.keys(),
  ...ordinals.keys(),
  ...multiples.keys(),
]);

/** The number that begins at an index, in words; undefined if none does. */
export function readNumberWords(words: readonly Word[], at: number): WrittenNumber | undefined {
  const lower = lowerAt(words, at);
  if (!firstWords.has(lower)) return undefined;
  const multiple = multiples.get(lower);
  if (multiple !== undefined) {
    return { form: "multiple", values: [multiple], to: at + 1, firm: lower !== "double" };
  }
  const fraction = readParts(words, at) ?? readHalf(words, at);
  if (fraction !== undefined) return fraction;
  return isArticle(lower) ? readOne(words, at) : readSum(words, at);
}
