const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** The weekday of a full date, `YYYY-MM-DD`, or of a day that is written as a weekday; undefined for any other. */
export function weekdayOf(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(day)) return weekdays.find((weekday) => weekday === day);
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()];
}
