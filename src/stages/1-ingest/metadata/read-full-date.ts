/** A date that says its day, month and year, and cannot be read in two ways. */
import { monthStarts } from "../../../anchoring/calendar-names.ts";

const russianMonths = [
  "янв",
  "фев",
  "мар",
  "апр",
  "ма",
  "июн",
  "июл",
  "авг",
  "сен",
  "окт",
  "ноя",
  "дек",
];

const shapes: readonly (readonly [RegExp, (parts: readonly string[]) => readonly string[]])[] = [
  [/\b(\d{4})-(\d{2})-(\d{2})(?=\b|T)/, ([year = "", month = "", day = ""]) => [year, month, day]],
  [
    /\b([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/,
    ([month = "", day = "", year = ""]) => [year, month, day],
  ],
  [
    /\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Za-z]{3,9})\.?,? (\d{4})\b/,
    ([day = "", month = "", year = ""]) => [year, month, day],
  ],
  [
    /(?<!\d)(\d{1,2}) ([а-я]{3,8}) (\d{4})(?!\d)/iu,
    ([day = "", month = "", year = ""]) => [year, month, day],
  ],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/, ([year = "", month = "", day = ""]) => [year, month, day]],
];

/**
 * The first such date in `words` as `YYYY-MM-DD`. "03/04/2026" is March in one country and April in
 * another, so it is no date here; nor is one without a year.
 */
export function readFullDate(words: string): string | undefined {
  for (const [shape, order] of shapes) {
    const match = shape.exec(words);
    if (match === null) continue;
    const [year = "", month = "", day = ""] = order(match.slice(1));
    const date = isoDate(Number(year), monthNumber(month), Number(day));
    if (date !== undefined) return date;
  }
  return undefined;
}

function monthNumber(month: string): number {
  if (/^\d+$/.test(month)) return Number(month);
  const lower = month.toLowerCase();
  const english = monthStarts.indexOf(lower.slice(0, 3));
  if (english !== -1) return english + 1;
  return russianMonths.findIndex((start) => lower.startsWith(start)) + 1;
}

function isoDate(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1) return undefined;
  const daysOfMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day > daysOfMonth) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
