/** Can two days be one, of which one source tells more than the other? */
import { monthNumbers, weekdayNumbers } from "../../../checks/reading/calendar-words.ts";

type ToldDay = Readonly<{ year?: number; month?: number; day?: number; weekday?: number }>;

/** "2024-11-28", which tells its weekday, too. */
function calendarDay(day: string): ToldDay | undefined {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime())) return undefined;
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  return { year, month, day: date.getUTCDate(), weekday: date.getUTCDay() };
}

/** "thursday", "28 november": what stands there and no more. */
function writtenDay(day: string): ToldDay {
  const words = day.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  const weekday = words.flatMap((word) => weekdayNumbers.get(word) ?? [])[0];
  const month = words.flatMap((word) => monthNumbers.get(word) ?? [])[0];
  const number = words.find((word) => /^\d{1,2}$/u.test(word));
  return {
    ...(weekday === undefined ? {} : { weekday }),
    ...(month === undefined || number === undefined ? {} : { month, day: Number(number) }),
  };
}

/**
 * True where nothing that both tell differs, and both tell something of the kind: "Thursday" and 2024-11-28, "28 November" and
 * "November 28". Of "yesterday" only the same word is known to be the same.
 *
 * @param one - `YYYY-MM-DD`, or a day as written, in any case. @param other - The same.
 */
export function mayBeOneDay(one: string, other: string): boolean {
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const [left, right] = [one, other].map((day) => calendarDay(day) ?? writtenDay(day));
  if (!left || !right) return false;
  const told = (["year", "month", "day", "weekday"] as const).filter(
    (part) => left[part] !== undefined && right[part] !== undefined,
  );
  return told.length > 0 && told.every((part) => left[part] === right[part]);
}
