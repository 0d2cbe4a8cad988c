/** Days as written, resolved against a source's stated date of publication and nothing else. */
import { readDates, type DateExpression } from "../../../checks/dates/read-dates.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import { dayMs } from "../../../domain/calendar-date.ts";

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * dayMs);

function dateOf(iso: string | undefined): Date | undefined {
  if (iso === undefined || !/^\d{4}-\d{2}-\d{2}/u.test(iso)) return undefined;
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  // 31 June rolls over to July; a day that does not exist is none.
  const exists = !Number.isNaN(date.getTime()) && isoOf(date) === iso.slice(0, 10);
  return exists ? date : undefined;
}

/** Does the text look ahead from the day of publication? Undefined where it could look either way. */
type IsAhead = boolean | undefined;

/** The last one up to the day of publication, or the next one from it on; that day itself looks both ways. */
function nearestWeekday(weekday: number, published: Date, isAhead: IsAhead): Date | undefined {
  const back = (published.getUTCDay() - weekday + 7) % 7;
  if (isAhead === undefined && back !== 0) return undefined;
  return shifted(published, isAhead === true ? (7 - back) % 7 : -back);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

const isoDate = (year: number, month: number, day: number): string =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`;

function fullDate({ year, month, day }: DateExpression): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = dateOf(isoDate(year, month, day));
  return date && isoOf(date);
}

/** News leaves the year out where the day is near: a month at most. Farther off, the year would be a guess. */
const nearDays = 31;

/** "28 November", published on 29 November 2024: the one such day near the day of publication, on the side looked at. */
function nearDate({ month, day }: DateExpression, base: Date, isAhead: IsAhead): Date | undefined {
  if (month === undefined || day === undefined) return undefined;
  const year = base.getUTCFullYear();
  return [year - 1, year, year + 1]
    .flatMap((each) => dateOf(isoDate(each, month, day)) ?? [])
    .find((date) => {
      const days = (date.getTime() - base.getTime()) / dayMs;
      const isOtherSide = isAhead === undefined ? false : isAhead ? days < 0 : days > 0;
      return Math.abs(days) <= nearDays && !isOtherSide;
    });
}

/**
 * The calendar day, `YYYY-MM-DD`, or undefined where the words name no day, or where they need a date of publication that
 * the source does not state. No year is taken from anywhere else.
 *
 * @param isAhead - Do the words look ahead ("will meet on Friday")? Undefined: they do not tell.
 */
export function resolveDay(
  asWritten: string,
  published: string | undefined,
  isAhead: boolean | undefined,
): string | undefined {
  const dates = readDates(asWritten, readWords(asWritten));
  // "Thursday, 28 November": the day of the month says more.
  const date = dates.find(({ day }) => day !== undefined) ?? dates[0];
  if (!date) return undefined;
  if (date.year !== undefined) return fullDate(date);
  const base = dateOf(published);
  if (!base) return undefined;
  const day = dayBy(date, base, isAhead);
  // "Monday, 28 November" of a year in which that day is a Thursday is of another year.
  const isOther = dates.some(
    ({ weekday }) => weekday !== undefined && weekday !== day?.getUTCDay(),
  );
  return day && !isOther ? isoOf(day) : undefined;
}

function dayBy(date: DateExpression, base: Date, isAhead: IsAhead): Date | undefined {
  if (date.month !== undefined) return nearDate(date, base, isAhead);
  if (date.relativeDay !== undefined) return shifted(base, date.relativeDay);
  return date.weekday === undefined ? undefined : nearestWeekday(date.weekday, base, isAhead);
}
