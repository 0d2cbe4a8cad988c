/** A line at the head that sets names and the day side by side: "Coastwire, March 2, 2026", "By Ada Berg | Daily Ledger | 3 March 2026". */
import { isPaper } from "../metadata/known-outlets.ts";
import { isPictureAgency } from "./find-credit.ts";
import { endsSentence, isHeading, labelCharsMax, type Page } from "./page.ts";
import { nobody } from "./nobody.ts";
import { dateLabel, writtenDate } from "./written-date.ts";

type HeadLinePart = Readonly<{ value: string; /** Offset in the line. */ at: number }>;

export type HeadLine = Readonly<{
  /** What stands beside the day, with "By" where an author is told so. */
  names: readonly HeadLinePart[];
  /** The one among them that is a paper by its own words. */
  outlet: HeadLinePart | undefined;
}>;

const border = "(?:\\s*[|·•]\\s*|,\\s+|\\s*[–—]\\s*|\\s+-\\s+)";

const dateInLine = new RegExp(
  `(?<=^|${border})(?:${dateLabel})?${writtenDate}(?=${border}|$)`,
  "iu",
);

const word = "\\p{Lu}[\\p{L}\\p{N}.&’'-]*";
const nameShape = new RegExp(
  `^(?:[Bb][Yy]:? (?:${nobody}|(?=\\p{Lu})))?(?:${word}(?: (?:(?:of|the|and|&|van|von|de|der|del|da|al|bin|el|la|di) )*${word}){0,4})?$`,
  "u",
);

const namesMax = 4;

/** Undefined for a line that holds anything besides one day and names. */
export function readHeadLine(line: string): HeadLine | undefined {
  if (line.length > labelCharsMax) return undefined;
  const date = dateInLine.exec(line);
  if (date === null) return undefined;
  const end = date.index + date[0].length;
  const names = [...partsOf(line, 0, date.index), ...partsOf(line, end, line.length)];
  if (names.length === 0 || names.length > namesMax) return undefined;
  const isNamed = names.every(({ value }) => nameShape.test(value));
  const outlet = names.find(({ value }) => !isAuthor(value) && isPaper(value));
  return isNamed ? { names, outlet } : undefined;
}

const isAuthor = (value: string): boolean => /^by:? /iu.test(value);

function partsOf(line: string, from: number, to: number): readonly HeadLinePart[] {
  let at = from;
  return line
    .slice(from, to)
    .split(new RegExp(`(${border}|\\s+with\\s+)`, "u"))
    .flatMap((value, index) => {
      const part = { value, at };
      at += value.length;
      return index % 2 === 1 || value === "" ? [] : [part];
    });
}

/** A head has few lines, whatever stands between them. */
const headLines = 8;

/** True for a line of an article's first that only says whose it is and of which day. */
export function isHeadLine(page: Page, index: number): boolean {
  const line = page.lines[index];
  if (line === undefined || index >= headLines || isHeading(line)) return false;
  const read = readHeadLine(line.words);
  if (read === undefined) return false;
  if (read.names.some(({ value }) => isAuthor(value))) return true;
  // "A headline | The Times | 3 March 2026": the title of a page.
  if (index === 0 && read.names.length > 1) return false;
  return isNoPicture(read, line.words) && (read.outlet !== undefined || isPlain(page, index));
}

/** "Daily Ledger" and nothing else, above or below a line that `isTold` knows for an author's or a day's. */
export function isPaperLine(
  page: Page,
  index: number,
  isTold: (words: string) => boolean,
): boolean {
  const line = page.lines[index];
  if (line === undefined || index >= headLines || isHeading(line)) return false;
  if (!nameShape.test(line.words) || isAuthor(line.words) || !isPaper(line.words)) return false;
  if (index === 0 && !isAboveTitle(page, isTold)) return false;
  const beside = [page.lines[index - 1], page.lines[index + 1]];
  return beside.some((one) => one !== undefined && isTold(one.words));
}

/** "Police Raid Moscow Times" is a headline itself, if none follows before the first sentence. */
function isAboveTitle({ lines }: Page, isTold: (words: string) => boolean): boolean {
  const end = lines.findIndex(({ words }, index) => index > 0 && endsSentence(words));
  return lines.slice(1, Math.max(1, end)).some(({ words }) => !isTold(words));
}

const bars = /[|·•]/u;

/** "Ada Berg | Reuters | May 9, 2026": who took a picture. */
const isNoPicture = ({ names }: HeadLine, line: string): boolean =>
  !bars.test(line) || !names.some(({ value }) => isPictureAgency(value));

/**
 * "Pearl Harbor, December 7, 1941" may be a headline or a picture's words. Where no name is a paper's or an author's, bars
 * must part them, or a place in capitals begin the line, and nothing may have been told yet.
 */
function isPlain({ lines }: Page, index: number): boolean {
  const words = lines[index]?.words ?? "";
  const isAhead = lines.slice(0, index).every((line) => !endsSentence(line.words));
  return isAhead && (bars.test(words) || /^\p{Lu}{3,}/u.test(words));
}
