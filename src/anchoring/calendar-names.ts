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

/** A month as datelines and bylines write it, in full or short, with or without a point. For regular expressions. */
export const writtenMonth = `(?:${[...months, ...shortMonths].join("|")})\\.?`;

/** What tells the months apart however they are cut: "jan" to "dec". */
export const monthStarts: readonly string[] = months.map((name) => name.slice(0, 3).toLowerCase());
