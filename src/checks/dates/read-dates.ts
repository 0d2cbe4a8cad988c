/** Expressions of time in a text, as written: never resolved here, only read. */
import {
  doubtfulMonths,
  doubtfulWeekdays,
  monthNumbers,
  periodPlaces,
  periods,
  relativeDays,
  smallNames,
  weekdayNumbers,
} from "../reading/calendar-words.ts";
import { functionWords } from "../reading/content-words.ts";
import { type DateSide, isThird, readDatePart, readSide } from "./read-date-parts.ts";
import { readNumericDate } from "./read-numeric-dates.ts";
import { type Word, follows, isHyphen, lowerAt, gapAt } from "../reading/read-words.ts";

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
  /** `third:early`, `season:spring`, `quarter:1`: the kind of part and its name, of a month, year, decade or century. */
  part?: string;
  /** 19 for "19th century". */
  century?: number;
  /** Days from the day of writing: "yesterday". */
  relativeDay?: number;
  /** "last week" is `week:-1`. */
  period?: string;
  /** "Before 2013", "after 2005": any time on that side will do. */
  side?: DateSide;
  /** "The 1959 novel": part of what a thing is called, not a time told. */
  isEpithet?: boolean;
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

/** Digits after a sign of money or a hyphen are no year. */
function isBound(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  const gap = gapAt(words, at);
  if (before?.kind === "sign") return gap.length <= 1;
  // "End-2027", "mid-May 2027".
  return before?.kind === "word" && isHyphen(gap) && !isThird(before.lower);
}

/** Does the word after a number leave it a year: "2014 elections" after "the", but not "2000 troops"? */
function leavesYear(next: Word, before: string): boolean {
  const isPlural = plural.test(next.lower) && !functionWords.has(next.lower);
  if (next.capital || next.possessive || !isPlural) return !countsScale.has(next.lower);
  return beforeYear.has(before) || monthNumbers.has(before);
}

/** A bare four-digit number that counts nothing. */
function isYear(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.kind !== "number" || !yearPattern.test(word.text) || isBound(words, at)) return false;
  const next = words[at + 1];
  if (next?.kind === "sign") return next.gap !== "";
  if (next === undefined || !follows(next) || next.kind === "number") return true;
  return leavesYear(next, lowerAt(words, at - 1));
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

/** "3 May", "3rd May", "3 de mayo". */
function isDayBefore(words: readonly Word[], at: number): boolean {
  const before = lowerAt(words, at - 1);
  return isDay(words[before === "de" ? at - 2 : at - 1]) || ordinalEnds.has(before);
}

/** "May", "March" and the like are months beside a day or a year, or after a small word of time. */
function isDatedMonth(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  const before = lowerAt(words, at - 1);
  if (isDay(next) || (next !== undefined && yearPattern.test(next.text))) return true;
  if (isDayBefore(words, at)) return true;
  if (words[at]?.opens === true) return false;
  const isTimed = beforeMonth.has(before) || periodPlaces.has(lowerAt(words, at + 1));
  return isTimed || lowerAt(words, at) === "august";
}

function isMonth(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !monthNumbers.has(word.lower)) return false;
  if (!word.capital && !smallNames.has(word.lower)) return false;
  return !doubtfulMonths.has(word.lower) || isDatedMonth(words, at);
}

/** Takes an ordinal ending after a day, and gives the index after it. */
function afterDay(words: readonly Word[], at: number): number {
  const end = words[at + 1];
  return end !== undefined && end.gap === "" && ordinalEnds.has(end.lower) ? at + 2 : at + 1;
}

const links = new Set(["of", "de"]);

/** Day before a month: "9 November", "9th of November". */
function dayBefore(words: readonly Word[], month: number): number | undefined {
  let at = month - 1;
  if (links.has(lowerAt(words, at))) at -= 1;
  if (ordinalEnds.has(lowerAt(words, at)) && words[at]?.gap === "") at -= 1;
  return isDay(words[at]) && /^(?: |\. |-)$/.test(gapAt(words, month)) ? at : undefined;
}

/** Index after the year that stands behind a day or a month; the same index where none does. */
function afterYear(words: readonly Word[], from: number): number {
  // "3 de mayo de 2022".
  const at = lowerAt(words, from) === "de" ? from + 1 : from;
  const year = words[at];
  const isYearNumber = year?.kind === "number" && yearPattern.test(year.text);
  return isYearNumber && /^[\s,.]{1,4}$/.test(year.gap) ? at + 1 : from;
}

type DayRead = Readonly<{ day?: number; from: number; to: number }>;

/** The day before or after a month, and where the two begin and end. */
function readDayOf(words: readonly Word[], month: number): DayRead {
  const before = dayBefore(words, month);
  if (before !== undefined)
    return { day: Number(words[before]?.text), from: before, to: month + 1 };
  const after = words[month + 1];
  if (!isDay(after) || gapAt(words, month + 1).length > 2) return { from: month, to: month + 1 };
  return { day: Number(after?.text), from: month, to: afterDay(words, month + 1) };
}

function readMonth(words: readonly Word[], at: number): DateExpression {
  const month = monthNumbers.get(lowerAt(words, at)) ?? 0;
  const read = readDayOf(words, at);
  const to = afterYear(words, read.to);
  const place = { ...readSide(words, read.from), ...readDatePart(words, read.from) };
  return to === read.to
    ? { month, ...place, ...read }
    : { month, ...place, ...read, year: Number(words[to - 1]?.text), to };
}

const decadeMark = (word: Word | undefined): boolean =>
  word?.lower === "s" && /^(?:\s?['’]|)$/.test(word.gap);

const ages = new Set(["his", "her", "their", "my", "your"]);

function readDecade(words: readonly Word[], at: number, value: number): DateExpression | undefined {
  // "In his seventies" written "in his 70s" is an age.
  if (value % 10 !== 0 || value < 10 || ages.has(lowerAt(words, at - 1))) return undefined;
  const decade = value < 100 ? 1900 + value : value;
  return { decade, ...readDatePart(words, at), from: at, to: at + 2 };
}

function readYear(words: readonly Word[], at: number): DateExpression | undefined {
  const year = numberOf(words[at]);
  if (year === undefined) return undefined;
  if (decadeMark(words[at + 1])) return readDecade(words, at, year);
  if (!isYear(words, at)) return undefined;
  const before = lowerAt(words, at - 1);
  const next = words[at + 1];
  const isNamed = next !== undefined && next.gap === " " && !functionWords.has(next.lower);
  const epithet = before === "the" && isNamed ? { isEpithet: true } : {};
  const to = at + 1;
  return { year, ...readSide(words, at), ...readDatePart(words, at), ...epithet, from: at, to };
}

function readCentury(words: readonly Word[], at: number): DateExpression | undefined {
  const here = words[at];
  const ordinal = ordinalCenturies.get(here?.lower ?? "");
  if (ordinal !== undefined && words[at + 1]?.lower.startsWith("centur") === true) {
    return { century: ordinal, ...readDatePart(words, at), from: at, to: at + 2 };
  }
  const value = numberOf(here);
  if (value === undefined || !ordinalEnds.has(lowerAt(words, at + 1))) return undefined;
  if (words[at + 2]?.lower.startsWith("centur") !== true) return undefined;
  return { century: value, ...readDatePart(words, at), from: at, to: at + 3 };
}

function readDayWord(words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  const weekday = weekdayNumbers.get(word.lower);
  if (weekday !== undefined && (word.capital || smallNames.has(word.lower))) {
    const sure =
      !doubtfulWeekdays.has(word.lower) || isMonth(words, at + 1) || isDay(words[at + 1]);
    return sure ? { weekday, from: at, to: at + 1 } : undefined;
  }
  const relativeDay = relativeDays.get(word.lower);
  return relativeDay === undefined ? undefined : { relativeDay, from: at, to: at + 1 };
}

function readPeriod(words: readonly Word[], at: number): DateExpression | undefined {
  const place = periodPlaces.get(lowerAt(words, at));
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

/** "44 BC" is the year -44, "300 AD" the year 300. */
function readEra(words: readonly Word[], at: number): DateExpression | undefined {
  const year = numberOf(words[at]);
  const era = words[at + 1]?.text ?? "";
  if (year === undefined || !/^(?:B\.?C\.?(?:E\.?)?|A\.?D\.?|C\.?E\.?)$/.test(era))
    return undefined;
  return { year: era.startsWith("B") ? -year : year, from: at, to: at + 2 };
}

function readAt(text: string, words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word?.kind === "number") {
    // A day before its month is read with the month.
    return (
      readNumericDate(text, words, at) ??
      readEra(words, at) ??
      readCentury(words, at) ??
      readYear(words, at)
    );
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
