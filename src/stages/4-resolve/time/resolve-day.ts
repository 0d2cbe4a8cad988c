/** Days as written, resolved against a source's stated date of publication and nothing else. */
import { readDates, type DateExpression } from "../../../checks/read-dates.ts";
import { readWords } from "../../../checks/read-words.ts";

const dayMs = 86_400_000;

const isoOf = (date: Date): string => date.toISOString().slice(0, 10);
const shifted = (date: Date, days: number): Date => new Date(date.getTime() + days * dayMs);

function dateOf(iso: string | undefined): Date | undefined {
  if (iso === undefined || !/^\d{4}-\d{2}-\d{2}/u.test(iso)) return undefined;
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** News looks back: a weekday is the last one up to the day of publication, unless the words look ahead. */
function nearestWeekday(weekday: number, published: Date, isAhead: boolean): Date {
  const back = (published.getUTCDay() - weekday + 7) % 7;
  return shifted(published, isAhead ? (7 - back) % 7 : -back);
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

function fullDate({ year, month, day }: DateExpression): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`;
  const date = dateOf(iso);
  // 31 June rolls over to July; a day that does not exist resolves to nothing.
  return date !== undefined && isoOf(date) === iso ? iso : undefined;
}

/**
 * The calendar day, `YYYY-MM-DD`, or undefined where the words name no day, or where they need a date of publication that
 * the source does not state. A month and day without a year stay as written: the year would be a guess.
 */
export function resolveDay(
  asWritten: string,
  published: string | undefined,
  isAhead: boolean,
): string | undefined {
  const [date] = readDates(asWritten, readWords(asWritten));
  if (!date) return undefined;
  const full = fullDate(date);
  if (full !== undefined) return full;
  const base = dateOf(published);
  if (!base) return undefined;
  if (date.relativeDay !== undefined) return isoOf(shifted(base, date.relativeDay));
  if (date.weekday === undefined || date.month !== undefined) return undefined;
  return isoOf(nearestWeekday(date.weekday, base, isAhead));
}
