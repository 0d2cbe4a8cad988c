import { weekdays as named } from "../../../anchoring/calendar-names.ts";
import { weekdayNumber } from "../../../domain/calendar-date.ts";

/** From Monday on. */
const weekdays = named.map((name) => name.toLowerCase());

/** The weekday of a full date, `YYYY-MM-DD`, or of a day that is written as a weekday; undefined for any other. */
export function weekdayOf(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return weekdays.find((weekday) => weekday === day);
  return weekdays[weekdayNumber(day)];
}
