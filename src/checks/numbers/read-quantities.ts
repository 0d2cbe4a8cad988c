/** Numbers in a text with their scale, their unit and what they count. Years and days of a month are left to the dates. */
import { monthNumbers } from "../reading/calendar-words.ts";
import { functionWords } from "../reading/content-words.ts";
import { cardinals, gluedScales, scales } from "./number-words.ts";
import { type Bounded, readBound } from "./read-bounds.ts";
import type { DateExpression } from "../dates/read-dates.ts";
import { readClock } from "./read-clock.ts";
import { joinUnits } from "./join-units.ts";
import { type WrittenNumber, readNumberWords } from "./read-number-words.ts";
import { readRanges } from "./read-ranges.ts";
import { withSign } from "./read-sign.ts";
import { readRate } from "./read-rates.ts";
import { moneyBefore, readUnit } from "./read-units.ts";
import { type Word, follows, gapAt, isHyphen, lowerAt } from "../reading/read-words.ts";

export type Quantity = Bounded &
  Readonly<{
    form: WrittenNumber["form"];
    /** Readings of the digits: "1.234" is 1234 to some and 1.234 to others. */
    values: readonly number[];
    /** Canonical unit (`usd`, `percent`, `km`), or undefined where none is written. */
    unit: string | undefined;
    /** What a rate is counted by: `month` for "$5 a month"; undefined where none is written. */
    per: string | undefined;
    /** False for words that often count nothing: "one", "both", "a year". */
    firm: boolean;
    /** Index of the word after the quantity and its unit: what is counted begins there. */
    counted: number;
    /** Indexes of its words, `from` to before `to`. */
    from: number;
    to: number;
  }>;

/** All readings of written digits; none where they are no number ("10.01.2006"). */
function readDigits(text: string): readonly number[] {
  if (!/[.,]/.test(text)) return [Number(text)];
  const readings = new Set<number>();
  const grouped = /^\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text);
  if (grouped || /^\d+\.\d+$/.test(text)) readings.add(Number(text.replaceAll(",", "")));
  const isGerman =
    /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) || (!grouped && /^\d+,\d+$/.test(text));
  if (isGerman) readings.add(Number(text.replaceAll(".", "").replace(",", ".")));
  return [...readings];
}

const ordinalEnds = new Set(["st", "nd", "rd", "th"]);
/** Letters glued to digits that are a unit; any other make the digits part of a name ("3D", "A4"). */
const gluedUnit = /^(?:k?m[²³]?|kg|g|cm|mm|ft|mi|[kmgt]wh?|am|pm|hrs?|h|ha|mln|trn|mio|mrd|x|p)$/;

/** The digits of "COVID-19" and "F-35" are part of a name. */
function endsName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.kind !== "word" || !isHyphen(gapAt(words, at)) || cardinals.has(before.lower))
    return false;
  return before.capital || before.text.length === 1;
}

function hasForeignEnd(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next?.kind !== "word") return false;
  // "His 30's", "the 1990s": an age or a decade.
  if (next.lower === "s" && /^\s?['’]?$/.test(next.gap)) return true;
  if (next.gap !== "" || /^[CF]$/.test(next.text)) return false;
  return !gluedUnit.test(next.lower) && !gluedScales.has(next.lower);
}

/** "1." at the head of a line numbers a list. */
function isListNumber(words: readonly Word[], at: number): boolean {
  const isHead = at === 0 || gapAt(words, at).includes("\n");
  return isHead && /^[.)]\s/.test(gapAt(words, at + 1));
}

/** A number right after a capital word, with nothing to count after it: "Agent 47", "Apollo 11". */
function isOfName(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before?.capital !== true || before.opens || gapAt(words, at) !== " ") return false;
  const next = words[at + 1];
  if (next === undefined) return true;
  // "In Belmar 17% agreed."
  if (next.gap === "") return next.kind !== "sign";
  return next.gap !== " " || next.capital || functionWords.has(next.lower);
}

/** Index after the groups of three that spaces part: "12 500", the way of France and of Russia. */
function afterGroups(words: readonly Word[], at: number): number {
  let to = at + 1;
  if (!/^\d{1,3}$/.test(words[at]?.text ?? "")) return to;
  while (
    groupPattern.test(words[to]?.text ?? "") &&
    /^[ \u00a0\u2009\u202f]$/.test(gapAt(words, to))
  )
    to += 1;
  return to;
}

const groupPattern = /^\d{3}(?:[.,]\d+)?$/;

/** ".300" is an average, and counts nothing. */
function readAverage(words: readonly Word[], at: number): WrittenNumber | undefined {
  const isAverage = /(?:^|\s)\.$/.test(gapAt(words, at)) && /^\d{3}$/.test(words[at]?.text ?? "");
  if (!isAverage) return undefined;
  return { form: "fraction", values: [Number(words[at]?.text) / 1000], to: at + 1, firm: true };
}

function readDigitNumber(words: readonly Word[], at: number): WrittenNumber | undefined {
  const average = readAverage(words, at);
  if (average !== undefined) return average;
  const to = afterGroups(words, at);
  const text = words
    .slice(at, to)
    .map((word) => word.text)
    .join("");
  const values = readDigits(text);
  if (values.length === 0 || endsName(words, at) || isListNumber(words, at)) return undefined;
  if (gapAt(words, at + 1) === "" && ordinalEnds.has(lowerAt(words, at + 1))) {
    return { form: "ordinal", values, to: at + 2, firm: true };
  }
  if (hasForeignEnd(words, to - 1)) return undefined;
  const signed = withSign(words, { at, to, values });
  return { form: "cardinal", values: signed, to, firm: !isOfName(words, at) };
}

function factorAt(words: readonly Word[], at: number, isMoney: boolean): number | undefined {
  const next = words[at];
  if (next === undefined) return undefined;
  if (next.gap === "" || (isMoney && next.gap === " ")) {
    const short = gluedScales.get(next.lower);
    if (short !== undefined) return short;
  }
  return next.gap === "" || follows(next) ? scales.get(next.lower) : undefined;
}

/** Multiplies by the scales after the number: "3.5 billion", "3.5bn", "$20m". */
function scaled(words: readonly Word[], number: WrittenNumber, isMoney: boolean): WrittenNumber {
  let { values, to } = number;
  for (
    let factor = factorAt(words, to, isMoney);
    factor !== undefined;
    factor = factorAt(words, to, isMoney)
  ) {
    const by = factor;
    const multiplied = values.map((value) => value * by);
    // "20m" alone may be metres.
    values = lowerAt(words, to) === "m" && !isMoney ? [...multiplied, ...values] : multiplied;
    to += 1;
  }
  return { ...number, values, to };
}

/** A time of the day, as a quantity of its own unit. */
function readTime(words: readonly Word[], at: number): Quantity | undefined {
  const clock = words[at]?.kind === "number" ? readClock(words, at) : undefined;
  if (clock === undefined) return undefined;
  const { values, to } = clock;
  const own = { form: "cardinal", values, unit: "clock", per: undefined, firm: true } as const;
  return { ...own, ...readBound(words, at), counted: to, from: at, to };
}

function readAt(words: readonly Word[], at: number): Quantity | undefined {
  const kind = words[at]?.kind;
  if (kind === undefined || kind === "sign") return undefined;
  const number = kind === "number" ? readDigitNumber(words, at) : readNumberWords(words, at);
  if (number === undefined) return undefined;
  const money = moneyBefore(words, at);
  const isCount = number.form === "cardinal";
  const { form, values, firm, to } = isCount ? scaled(words, number, money !== undefined) : number;
  const read = isCount ? readUnit(words, to) : { unit: undefined, to };
  const from = money === undefined ? at : at - 1;
  const unit = money ?? read.unit;
  return {
    form,
    values,
    unit,
    ...readBound(words, from),
    per: readRate(words, at, read.to),
    firm,
    counted: read.to,
    from,
    to: read.to,
  };
}

/** Indexes of words that tell a time, and so count nothing. */
function wordsOfDates(dates: readonly DateExpression[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const { from, to, period, relativeDay } of dates) {
    if (period !== undefined || relativeDay !== undefined) continue;
    for (let at = from; at < to; at += 1) taken.add(at);
  }
  return taken;
}

const isMonthName = (word: Word | undefined): boolean =>
  word !== undefined && word.capital && monthNumbers.has(word.lower);

/** Quantities of `words`, in order, outside the `dates` that were read in the same words. */
export function readQuantities(
  words: readonly Word[],
  dates: readonly DateExpression[],
): readonly Quantity[] {
  const taken = wordsOfDates(dates);
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const isFree = !taken.has(at) && !isMonthName(words[at]);
    const quantity = isFree ? (readTime(words, at) ?? readAt(words, at)) : undefined;
    if (quantity === undefined) continue;
    found.push(quantity);
    at = Math.max(at, quantity.to - 1);
  }
  return readRanges(words, joinUnits(words, found));
}
