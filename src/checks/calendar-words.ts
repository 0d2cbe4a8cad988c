/** Names of months and days, and words that tell time by the day of writing. English and German. */

const months: readonly string[] = [
  "january jan januar jänner",
  "february feb februar",
  "march mar märz",
  "april apr",
  "may mai",
  "june jun juni",
  "july jul juli",
  "august aug",
  "september sep sept",
  "october oct oktober okt",
  "november nov",
  "december dec dezember dez",
];

const weekdays: readonly string[] = [
  "sunday sun sonntag sundays",
  "monday mon montag mondays",
  "tuesday tue tues dienstag tuesdays",
  "wednesday wed mittwoch wednesdays",
  "thursday thu thurs donnerstag thursdays",
  "friday fri freitag fridays",
  "saturday sat samstag sonnabend saturdays",
];

function numbered(rows: readonly string[], first: number): ReadonlyMap<string, number> {
  return new Map(
    rows.flatMap((row, index) => row.split(" ").map((name) => [name, index + first] as const)),
  );
}

/** 1 to 12 by name. */
export const monthNumbers = numbered(months, 1);
/** 0 (Sunday) to 6 by name, as `Date.getUTCDay` counts. */
export const weekdayNumbers = numbered(weekdays, 0);

/** Words that are a month only where the words beside them say so. */
export const doubtfulMonths: ReadonlySet<string> = new Set([
  "may",
  "march",
  "mar",
  "jan",
  "mai",
  "jun",
  "dec",
  "sep",
  "august",
]);
/** Words that are a day only as an abbreviation beside a date. */
export const doubtfulWeekdays: ReadonlySet<string> = new Set([
  "sun",
  "mon",
  "wed",
  "sat",
  "fri",
  "thu",
  "tue",
  "tues",
  "thurs",
]);

const seasons: ReadonlySet<string> = new Set(["spring", "summer", "autumn", "winter"]);

/** Days from the day of writing. */
export const relativeDays: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["gestern", -1],
  ["tomorrow", 1],
  ["today", 0],
  ["heute", 0],
  ["tonight", 0],
]);

/** Words that place a period beside the time of writing; the value is its place. */
export const periodPlaces: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["past", -1],
  ["previous", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
  ["following", 1],
]);

export const periods: ReadonlySet<string> = new Set([
  "week",
  "month",
  "year",
  "decade",
  "century",
  "quarter",
  "weekend",
  ...seasons,
]);
