/** Days, months, years and times told from the day of writing: each must stand in the evidence, in an equivalent form. */
import type { Check, CheckInput } from "./check.ts";
import { type DateExpression, readDates } from "./read-dates.ts";
import { type Passage, readInput } from "./read-input.ts";
import { hasContext } from "./has-context.ts";
import { isDenied } from "./is-denied.ts";
import { wordsBetween } from "./words-between.ts";

const dayMs = 86_400_000;

function utcOf({ year, month, day }: DateExpression): number | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return Date.UTC(year, month - 1, day);
}

const weekdayOf = (utc: number): number => new Date(utc).getUTCDay();

/** All that the evidence says of time. */
type Known = Readonly<{
  dates: readonly DateExpression[];
  /** Those that the quotes themselves state. */
  told: readonly DateExpression[];
  /** Every bare number of four digits, whatever it counts: a year may hide in a name or a table. */
  years: ReadonlySet<number>;
  /** Full dates of the lawful texts: the day of writing is among them. */
  written: readonly number[];
}>;

function knownOf(quotes: readonly Passage[], lawful: readonly Passage[]): Known {
  const years = new Set<number>();
  for (const { words } of [...quotes, ...lawful]) {
    for (const { kind, text } of words)
      if (kind === "number" && /^\d{3,4}$/.test(text)) years.add(Number(text));
  }
  const lawfulDates = lawful.flatMap(({ text, words }) => readDates(text, words));
  const told = quotes.flatMap(({ text, words }) => readDates(text, words));
  const dates = [...told, ...lawfulDates];
  for (const { year } of dates) if (year !== undefined) years.add(year);
  const written = lawfulDates.map(utcOf).filter((utc) => utc !== undefined);
  return { dates, told, years, written };
}

function carriesYear(year: number, known: Known): boolean {
  return known.years.has(year);
}

function carriesSide(year: number, side: DateExpression["side"], known: Known): boolean {
  if (side === undefined) return false;
  return known.dates.some(
    ({ year: other }) => other !== undefined && (side === "after" ? other > year : other < year),
  );
}

function carriesMonth(date: DateExpression, known: Known): boolean {
  return known.dates.some((other) => {
    if (other.month !== date.month) return false;
    if (date.day !== undefined && other.day !== date.day) return false;
    if (date.year === undefined || other.year === date.year) return true;
    return other.year === undefined && carriesYear(date.year, known);
  });
}

/** A weekday or "yesterday" in the evidence, and the day it was written, give a date. */
function isResolved(date: DateExpression, known: Known): boolean {
  const utc = utcOf(date);
  if (utc === undefined) return false;
  return known.dates.some(({ weekday, relativeDay }) =>
    known.written.some((written) => {
      if (relativeDay !== undefined) return written + relativeDay * dayMs === utc;
      return weekday === weekdayOf(utc) && Math.abs(written - utc) <= 7 * dayMs;
    }),
  );
}

/** The weekday is stated, or that of a stated date. The day of writing is no day of the event. */
function carriesWeekday(weekday: number, known: Known): boolean {
  if (known.dates.some((other) => other.weekday === weekday)) return true;
  return known.told.some((other) => {
    const utc = utcOf(other);
    if (utc !== undefined) return weekdayOf(utc) === weekday;
    const days = other.relativeDay;
    if (days === undefined) return false;
    return known.written.some((written) => weekdayOf(written + days * dayMs) === weekday);
  });
}

const thirdOf = (
  part: string | undefined,
  year: number,
  start: number,
  length: number,
): boolean => {
  const share = (year - start) / length;
  if (part === "early") return share <= 0.5;
  if (part === "late") return share >= 0.4;
  return part !== "mid" || (share >= 0.2 && share <= 0.8);
};

function carriesYears(date: DateExpression, start: number, length: number, known: Known): boolean {
  const same = known.dates.some((other) => {
    const equal =
      date.decade === undefined ? other.century === date.century : other.decade === date.decade;
    return (
      equal && (other.part === date.part || date.part === undefined || other.part === undefined)
    );
  });
  if (same) return true;
  for (const year of known.years) {
    if (year >= start && year < start + length && thirdOf(date.part, year, start, length))
      return true;
  }
  return known.dates.some(
    ({ decade }) =>
      length === 100 && decade !== undefined && decade >= start && decade < start + length,
  );
}

function carriesPeriod(date: DateExpression, known: Known): boolean {
  if (known.dates.some(({ period }) => period === date.period)) return true;
  const [unit = "", place = "0"] = (date.period ?? "").split(":");
  return known.written.some((written) => {
    const then = new Date(written);
    const year = then.getUTCFullYear();
    if (unit === "year") return known.years.has(year + Number(place));
    const month = ((then.getUTCMonth() + Number(place) + 12) % 12) + 1;
    return unit === "month" && known.dates.some((other) => other.month === month);
  });
}

function carriesDistant(date: DateExpression, known: Known): boolean {
  if (date.decade !== undefined) {
    return carriesYears(date, date.decade, date.decade % 100 === 0 ? 100 : 10, known);
  }
  if (date.century !== undefined) return carriesYears(date, (date.century - 1) * 100, 100, known);
  if (date.period !== undefined) return carriesPeriod(date, known);
  // "Today" is also "nowadays", and tells no date.
  return (
    date.relativeDay === undefined ||
    date.relativeDay === 0 ||
    carriesRelativeDay(date.relativeDay, known)
  );
}

function carriesRelativeDay(days: number, known: Known): boolean {
  return known.dates.some((other) => {
    if (other.relativeDay === days) return true;
    return known.written.some((written) => {
      const utc = written + days * dayMs;
      return other.weekday === weekdayOf(utc) || utcOf(other) === utc;
    });
  });
}

function carries(date: DateExpression, known: Known): boolean {
  if (date.weekday !== undefined) return carriesWeekday(date.weekday, known);
  if (date.month !== undefined) return carriesMonth(date, known) || isResolved(date, known);
  if (date.year !== undefined)
    return carriesYear(date.year, known) || carriesSide(date.year, date.side, known);
  return carriesDistant(date, known);
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const { statement, quotes, lawful } = readInput(input);
  const dates = readDates(statement.text, statement.words);
  if (dates.length === 0) return { outcome: "pass" };
  const known = knownOf(quotes, lawful);
  const missing = dates.filter((date) => !carries(date, known));
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.map((date) => wordsBetween(statement, date.from, date.to));
  const because = `No quote states ${words.join(", ")}.`;
  // Where nothing tells of time and nothing is known beside the quote, silence decides nothing.
  const isSilent = known.dates.length === 0 && !hasContext(input);
  const isFault =
    !isSilent && missing.some((date) => date.isEpithet !== true && !isDenied(statement, date.from));
  return isFault ? { outcome: "fail", words, because } : { outcome: "unsure", because };
}

/** A day, month, year or relative time of the statement that no quote and no lawful text states. */
export const dates: Check = { name: "dates", run };
