/** A date as the reader of a brief sees it; records and the names of folders keep `YYYY-MM-DD`. */
import { months } from "./calendar-names.ts";

/** `22 November 2026` from `2026-11-22`, the same on every machine. Anything else comes back as it is. */
export function longDate(date: string): string {
  const [, year = "", month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? date : `${Number(day)} ${name} ${year}`;
}
