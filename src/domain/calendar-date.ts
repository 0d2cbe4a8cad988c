/** Dates as people write them, `YYYY-MM-DD`, counted as days of the calendar and of no time zone. */

export const dayMs = 86_400_000;

/** Whether a text is a date of the calendar: `2026-02-30` is none, though it can be read as the second of March. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const utcMs = utcOfDate(text);
  return !Number.isNaN(utcMs) && dateOfUtc(utcMs) === text;
}

/** The date that many days later; earlier for a negative count. */
export function addDays(date: string, days: number): string {
  return dateOfUtc(utcOfDate(date) + days * dayMs);
}

/** Days from one date to the other; negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcOfDate(to) - utcOfDate(from)) / dayMs);
}

/** 0 for a Monday to 6 for a Sunday. */
export function weekdayNumber(date: string): number {
  return (new Date(utcOfDate(date)).getUTCDay() + 6) % 7;
}

/** Midnight of the date, as if its clocks showed UTC: milliseconds since 1970. */
export function utcOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

export function dateOfUtc(utcMs: number): string {
  return new Date(utcMs).toISOString().slice(0, 10);
}
