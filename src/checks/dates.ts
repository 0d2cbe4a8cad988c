/** Days, months, years and times told from the day of writing: each must stand in the evidence, in an equivalent form. */
import { dayMs } from "../domain/calendar-date.ts";
import type { Check, CheckInput } from "./check.ts";
import { datesOf } from "./dates/dates-of.ts";
import type { DateExpression } from "./dates/read-dates.ts";
import { isDeniedAlike } from "./negation/denied-alike.ts";
import { type Passage, type ReadInput, readInput } from "./reading/read-input.ts";
import { hasContext } from "./reading/has-context.ts";
import { isDenied } from "./reading/is-denied.ts";
import { wordsBetween } from "./reading/words-between.ts";

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
  const lawfulDates = lawful.flatMap(datesOf);
  const told = quotes.flatMap(datesOf);
  const dates = [...told, ...lawfulDates];
  for (const { year } of dates) if (year !== undefined) years.add(year);
  const written = lawfulDates.map(utcOf).filter((utc) => utc !== undefined);
  return { dates, told, years, written };
}

/** The year is written, or "last year" is, and the day of writing makes it that year. */
function carriesYear(year: number, known: Known): boolean {
  if (known.years.has(year)) return true;
  return known.dates.some(({ period }) => {
    const [unit, place] = (period ?? "").split(":");
    if (unit !== "year") return false;
    return known.written.some((utc) => new Date(utc).getUTCFullYear() + Number(place) === year);
  });
}

const areContrary = (one: string | undefined, other: string | undefined): boolean => {
  if (one === undefined || other === undefined || one === other) return false;
  return one.split(":")[0] === other.split(":")[0];
};

/** The same time is told, but of each the other end: "early" for "late" 2023, "before" for "after" it. */
function isTurned(date: DateExpression, known: Known): boolean {
  if (date.part === undefined && date.side === undefined) return false;
  const same = known.dates.filter(
    ({ year, month, day }) => year === date.year && month === date.month && day === date.day,
  );
  if (same.length === 0) return false;
  return same.every(
    ({ part, side }) =>
      areContrary(part, date.part) ||
      (side !== undefined &&
        date.side !== undefined &&
        (side === "before") !== (date.side === "before")),
  );
}

function carriesSide(year: number, side: DateExpression["side"], known: Known): boolean {
  if (side === undefined || side === "since") return false;
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
  if (part === "third:early") return share <= 0.5;
  if (part === "third:late") return share >= 0.4;
  return part !== "third:mid" || (share >= 0.2 && share <= 0.8);
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
  if (date.decade === undefined && date.century === undefined && isTurned(date, known))
    return false;
  if (date.month !== undefined) return carriesMonth(date, known) || isResolved(date, known);
  if (date.year !== undefined)
    return carriesYear(date.year, known) || carriesSide(date.year, date.side, known);
  return carriesDistant(date, known);
}

/** Does the evidence tell a coarser time that the date lies in? The rest may stand in a title or a date line. */
function isFiner(date: DateExpression, known: Known): boolean {
  const { year, month, day } = date;
  if (year === undefined) return false;
  if (month !== undefined) {
    return known.dates.some(
      (other) => other.year === undefined && other.month === month && other.day === day,
    );
  }
  return known.dates.some(({ decade, century }) => {
    if (decade !== undefined) return year >= decade && year < decade + 10;
    return century !== undefined && Math.ceil(year / 100) === century;
  });
}

function run(input: CheckInput): ReturnType<Check["run"]> {
  const { statement, quotes, lawful } = readInput(input);
  const dates = datesOf(statement);
  if (dates.length === 0) return { outcome: "pass" };
  const known = knownOf(quotes, lawful);
  const missing = dates.filter((date) => !carries(date, known));
  if (missing.length === 0) return { outcome: "pass" };
  const words = missing.map((date) => wordsBetween(statement, date.from, date.to));
  const because = `No quote states ${words.join(", ")}.`;
  const isFault = missing.some((date) => isFaulty(date, known, input, { statement, quotes }));
  return isFault ? { outcome: "fail", words, because } : { outcome: "unsure", because };
}

/** "The 2029 invasion" where the quote says "the 2022 invasion": another time told of the same thing. */
function hasRivalEpithet(
  date: DateExpression,
  statement: Passage,
  quotes: readonly Passage[],
): boolean {
  const thing = statement.stems[date.to];
  return quotes.some((quote) =>
    datesOf(quote).some(({ year, to }) => year !== undefined && quote.stems[to] === thing),
  );
}

function isFaulty(
  date: DateExpression,
  known: Known,
  input: CheckInput,
  { statement, quotes }: Pick<ReadInput, "statement" | "quotes">,
): boolean {
  if (date.isEpithet === true && !hasRivalEpithet(date, statement, quotes)) return false;
  if (isDenied(statement, date.from) && !isDeniedAlike(statement, date.from, quotes)) return false;
  // Where nothing tells of that time and nothing is known beside the quote, silence decides nothing.
  return hasContext(input) || (known.dates.length > 0 && !isFiner(date, known));
}

/** A day, month, year or relative time of the statement that no quote and no lawful text states. */
export const dates: Check = { name: "dates", run };
