/** Months and days of English as they are written: said once, for whatever cuts, reads, dates or shifts a text. */

export const months: readonly string[] =
  "January February March April May June July August September October November December".split(
    " ",
  );
export const weekdays: readonly string[] =
  "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Without the point that may follow. "May" has none; September has two. */
export const shortMonths: readonly string[] =
  "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split(" ");
export const shortWeekdays: readonly string[] = "Mon Tue Tues Wed Thurs Thu Fri Sat Sun".split(" ");

/** For regular expressions, without a group around them. */
export const anyMonth = months.join("|");
export const anyWeekday = weekdays.join("|");
