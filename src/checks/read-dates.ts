/** Expressions of time in a text, as written: never resolved here, only read. */
import {
  doubtfulMonths,
  doubtfulWeekdays,
  monthNumbers,
  periodPlaces,
  periods,
  relativeDays,
  weekdayNumbers,
} from "./calendar-words.ts";
import { type Word, follows, isHyphen } from "./read-words.ts";

/** What is absent was not written. */
export type DateExpression = Readonly<{
  year?: number;
  /** 1 to 12. */
  month?: number;
  day?: number;
  /** 0 is Sunday. */
  weekday?: number;
  /** First year of a decade ("1990s"), or of a century where the decade is its first ("1800s"). */
  decade?: number;
  /** `early`, `mid` or `late`, of a decade or century. */
  part?: string;
  /** 19 for "19th century". */
  century?: number;
  /** Days from the day of writing: "yesterday". */
  relativeDay?: number;
  /** "last week" is `week:-1`. */
  period?: string;
  /** Indexes of its words, `from` to before `to`. */
  from: number;
  to: number;
}>;

const yearPattern = /^(?:1[0-9]{3}|20[0-9]{2}|2100)$/;
const beforeYear = new Set(
  "in of since from by until till before after during to through and the late early mid circa around spring summer autumn fall winter year born ab seit im jahr jahre".split(
    " ",
  ),
);
const beforeMonth = new Set(
  "in of since from by until till before after during to through and late early mid last next this between on im seit ende anfang".split(
    " ",
  ),
);
const ordinalEnds = new Set(["st", "nd", "rd", "th"]);
const ordinalCenturies: ReadonlyMap<string, number> = new Map(
  "ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((name, index) => [name, index + 9] as const),
);
/** Nouns that stay plural beside a year: "the 2014 elections". Any other plural is counted by the number. */
const plural = /(?:[^su]s|people|men|women|troops|percent)$/;

const numberOf = (word: Word | undefined): number | undefined =>
  word?.kind === "number" && /^\d+$/.test(word.text) ? Number(word.text) : undefined;

function isDay(word: Word | undefined): boolean {
  const value = numberOf(word);
  return value !== undefined && value >= 1 && value <= 31 && (word?.text.length ?? 0) <= 2;
}

/** A bare four-digit number that counts nothing. */
export function isYear(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== "number" || !yearPattern.test(word.text)) return false;
  const before = words[at - 1];
  if (before?.kind === "sign" && word.gap.length <= 1) return false;
  if (before !== undefined && before.kind === "word" && isHyphen(word.gap)) return false;
  const next = words[at + 1];
  if (next === undefined || !follows(next) || next.kind !== "word")
    return next?.kind !== "sign" || next.gap !== "";
  if (next.capital || next.possessive || !plural.test(next.lower))
    return !countsScale.has(next.lower);
  return before !== undefined && (beforeYear.has(before.lower) || monthNumbers.has(before.lower));
}

const countsScale = new Set([
  "million",
  "billion",
  "trillion",
  "thousand",
  "km",
  "m",
  "kg",
  "per",
  "dollars",
  "euros",
]);

function isMonth(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !monthNumbers.has(word.lower) || !word.capital) return false;
  if (!doubtfulMonths.has(word.lower)) return true;
  const before = words[at - 1];
  const next = words[at + 1];
  if (next !== undefined && (isDay(next) || yearPattern.test(next.text))) return true;
  if (before !== undefined && (isDay(before) || ordinalEnds.has(before.lower))) return true;
  if (word.opens) return false;
  if (before !== undefined && beforeMonth.has(before.lower)) return true;
  return word.lower === "august" || (next !== undefined && periodPlaces.has(next.lower));
}

type Parts = { -readonly [Key in keyof DateExpression]: DateExpression[Key] };

/** Takes an ordinal ending after a day, and gives the index after it. */
function afterDay(words: readonly Word[], at: number): number {
  const end = words[at + 1];
  return end !== undefined && end.gap === "" && ordinalEnds.has(end.lower) ? at + 2 : at + 1;
}

/** Day before a month: "9 November", "9th of November". */
function dayBefore(words: readonly Word[], month: number): number | undefined {
  let at = month - 1;
  if (words[at]?.lower === "of") at -= 1;
  if (ordinalEnds.has(words[at]?.lower ?? "") && words[at]?.gap === "") at -= 1;
  const gap = words[month]?.gap ?? "";
  return isDay(words[at]) && (gap === " " || gap === ". " || gap === "-") ? at : undefined;
}

function readMonth(words: readonly Word[], at: number): DateExpression {
  const found: Parts = {
    month: monthNumbers.get(words[at]?.lower ?? "") ?? 0,
    from: at,
    to: at + 1,
  };
  const before = dayBefore(words, at);
  if (before !== undefined) {
    found.day = Number(words[before]?.text);
    found.from = before;
  } else if (isDay(words[at + 1]) && (words[at + 1]?.gap ?? "").length <= 2) {
    found.day = Number(words[at + 1]?.text);
    found.to = afterDay(words, at + 1);
  }
  const year = words[found.to];
  if (year?.kind === "number" && yearPattern.test(year.text) && /^[\s,.]{1,4}$/.test(year.gap)) {
    found.year = Number(year.text);
    found.to += 1;
  }
  return found;
}

const decadeMark = (word: Word | undefined): boolean =>
  word?.lower === "s" && /^(?:\s?['’]|)$/.test(word.gap);

function partBefore(words: readonly Word[], at: number): Partial<DateExpression> {
  const before = words[at - 1]?.lower ?? "";
  return ["early", "late", "mid"].includes(before) ? { part: before } : {};
}

function readYear(words: readonly Word[], at: number): DateExpression | undefined {
  const value = numberOf(words[at]);
  if (value === undefined) return undefined;
  if (decadeMark(words[at + 1]) && value % 10 === 0 && value >= 10) {
    const decade = value < 100 ? 1900 + value : value;
    return { decade, ...partBefore(words, at), from: at, to: at + 2 };
  }
  return isYear(words, at) ? { year: value, from: at, to: at + 1 } : undefined;
}

function readCentury(words: readonly Word[], at: number): DateExpression | undefined {
  const here = words[at];
  const ordinal = ordinalCenturies.get(here?.lower ?? "");
  if (ordinal !== undefined && words[at + 1]?.lower.startsWith("centur") === true) {
    return { century: ordinal, ...partBefore(words, at), from: at, to: at + 2 };
  }
  const value = numberOf(here);
  if (value === undefined || !ordinalEnds.has(words[at + 1]?.lower ?? "")) return undefined;
  if (words[at + 2]?.lower.startsWith("centur") !== true) return undefined;
  return { century: value, ...partBefore(words, at), from: at, to: at + 3 };
}

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})/;

function readIso(text: string, words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word?.kind !== "number" || word.text.length !== 4) return undefined;
  const match = isoPattern.exec(text.slice(word.start, word.start + 10));
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return { year: Number(year), month: Number(month), day: Number(day), from: at, to: at + 3 };
}

function readDayWord(words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const weekday = weekdayNumbers.get(word.lower);
  if (weekday !== undefined && word.capital) {
    const sure =
      !doubtfulWeekdays.has(word.lower) || isMonth(words, at + 1) || isDay(words[at + 1]);
    return sure ? { weekday, from: at, to: at + 1 } : undefined;
  }
  const relativeDay = relativeDays.get(word.lower);
  return relativeDay === undefined ? undefined : { relativeDay, from: at, to: at + 1 };
}

function readPeriod(words: readonly Word[], at: number): DateExpression | undefined {
  const place = periodPlaces.get(words[at]?.lower ?? "");
  const next = words[at + 1];
  if (place === undefined || next === undefined || next.gap !== " " || !periods.has(next.lower))
    return undefined;
  // "a week following", "the past two years": only the bare pair is read.
  return next.possessive || words[at + 2]?.gap !== "-"
    ? { period: `${next.lower}:${place}`, from: at, to: at + 2 }
    : undefined;
}

/** The second year of "1939-45" and "2019/20". */
function readYearEnd(words: readonly Word[], last: DateExpression): DateExpression | undefined {
  const word = words[last.to];
  const value = numberOf(word);
  if (last.year === undefined || value === undefined || word?.text.length !== 2) return undefined;
  if (!/^[-–/]$/.test(word.gap)) return undefined;
  return { year: Math.floor(last.year / 100) * 100 + value, from: last.to, to: last.to + 1 };
}

function readAt(text: string, words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word?.kind === "number") {
    // A day before its month is read with the month.
    return readIso(text, words, at) ?? readCentury(words, at) ?? readYear(words, at);
  }
  if (isMonth(words, at)) return readMonth(words, at);
  return readDayWord(words, at) ?? readPeriod(words, at) ?? readCentury(words, at);
}

/** Expressions of time in `text`, in order of their last words. */
export function readDates(text: string, words: readonly Word[]): readonly DateExpression[] {
  const found: DateExpression[] = [];
  let at = 0;
  while (at < words.length) {
    const date = readAt(text, words, at);
    if (date === undefined) {
      at += 1;
      continue;
    }
    found.push(date);
    const end = readYearEnd(words, date);
    if (end !== undefined) found.push(end);
    at = (end ?? date).to;
  }
  return found;
}
