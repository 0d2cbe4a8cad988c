/** Numbers written as words: "two hundred and fifty thousand", "three quarters", "a dozen", "twenty-first". */
import { functionWords } from "../reading/content-words.ts";
import { cardinals, fractions, multiples, ordinals, scales, units } from "./number-words.ts";
import { type Word, follows, gapAt, isHyphen, lowerAt } from "../reading/read-words.ts";

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

/** "Two and a half million": the half is of the unit before it, and the scale of both. */
function readMixed(words: readonly Word[], at: number): WrittenNumber | undefined {
  const whole = cardinals.get(lowerAt(words, at));
  const link = [1, 2, 3].map((step) => lowerAt(words, at + step)).join(" ");
  if (whole === undefined || link !== "and a half") return undefined;
  const scale = scales.get(lowerAt(words, at + 4));
  const to = scale === undefined ? at + 4 : at + 5;
  return { form: "cardinal", values: [(whole + 0.5) * (scale ?? 1)], to, firm: true };
}

/** "One in three", "nine out of ten". */
function readRatio(words: readonly Word[], at: number): WrittenNumber | undefined {
  const part = cardinals.get(lowerAt(words, at));
  const link = lowerAt(words, at + 1);
  const last = link === "out" && lowerAt(words, at + 2) === "of" ? at + 3 : at + 2;
  const whole = cardinals.get(lowerAt(words, last));
  if (part === undefined || whole === undefined || part >= whole) return undefined;
  if (link !== "in" && link !== "out") return undefined;
  if (units.has(lowerAt(words, last + 1)) || scales.has(lowerAt(words, last + 1))) return undefined;
  return { form: "fraction", values: [part / whole], to: last + 1, firm: true };
}

/** What is counted out by ordinals in time: "every third year". */
const isOfTime = (lower: string): boolean =>
  units.has(lower) || /^(?:time|quarter|century|season)$/.test(lower);

/** "Every third household" is a third of them; "every third year" is a time, and "every second counts" a saying. */
function readEvery(words: readonly Word[], at: number): WrittenNumber | undefined {
  const ordinal = ordinals.get(lowerAt(words, at)) ?? 0;
  const next = words[at + 1];
  if (ordinal < 2 || next?.gap !== " " || !/^(?:every|each)$/.test(lowerAt(words, at - 1)))
    return undefined;
  if (isOfTime(next.lower) || functionWords.has(next.lower)) return undefined;
  if (ordinal === 2 && /[^s]s$/.test(next.lower)) return undefined;
  return { form: "fraction", values: [1 / ordinal], to: at + 1, firm: true };
}

function readSum(words: readonly Word[], at: number): WrittenNumber | undefined {
  const special = readMixed(words, at) ?? readRatio(words, at) ?? readEvery(words, at);
  if (special !== undefined) return special;
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
  const noun = isArticle(next) ? at + 2 : at + 1;
  const scale = lowerAt(words, noun) === "dozen" ? 12 : scales.get(lowerAt(words, noun));
  // "Half a million", "half a dozen".
  if (scale !== undefined && scale > 10)
    return { form: "cardinal", values: [scale / 2], to: noun + 1, firm: true };
  return { form: "fraction", values: [0.5], to: at + 1, firm: next === "of" || next === "the" };
}

const timeUnits = new Set(["minute", "hour", "day", "week", "month", "year", "decade"]);

/** "A dozen", "a hundred", "a million": the article is the number one. "A year" is one year, softly. */
function readOne(words: readonly Word[], at: number): WrittenNumber | undefined {
  const next = lowerAt(words, at + 1);
  const scale = next === "dozen" ? 12 : scales.get(next);
  if (scale !== undefined) return { form: "cardinal", values: [scale], to: at + 2, firm: true };
  const isTime = timeUnits.has(units.get(next) ?? "");
  if (!isTime) return undefined;
  // "A day and a half".
  const isMore = [2, 3, 4].map((step) => lowerAt(words, at + step)).join(" ") === "and a half";
  return { form: "cardinal", values: [isMore ? 1.5 : 1], to: at + 1, firm: isMore };
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
