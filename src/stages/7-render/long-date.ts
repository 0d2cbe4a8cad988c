import { months } from "../../anchoring/calendar-names.ts";

/** `22 November 2026` from `2026-11-22`. */
export function longDate(date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}
