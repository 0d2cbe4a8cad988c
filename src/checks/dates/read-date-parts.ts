/** What stands before a date and narrows it: "early 2023", "the end of May", "before 2013". */
import { datePartNames } from "../reading/calendar-words.ts";
import { type Word, lowerAt } from "../reading/read-words.ts";

const articles = new Set(["of", "the", "de", "des"]);

/** The word before an index that is no "of" and no article. */
function wordBefore(words: readonly Word[], at: number): string {
  let before = at - 1;
  while (before > at - 3 && articles.has(lowerAt(words, before))) before -= 1;
  return lowerAt(words, before);
}

/** "Early", "mid", "end": what may stand before a year with a hyphen. */
export const isThird = (lower: string): boolean =>
  datePartNames.get(lower)?.startsWith("third:") === true;

/** The part of a month, year, decade or century that begins at an index, ready to be spread into it. */
export function readDatePart(words: readonly Word[], at: number): { part?: string } {
  const part = datePartNames.get(wordBefore(words, at));
  return part === undefined ? {} : { part };
}

/** What has gone on since 2010 has not gone on since 2005: so "since" is no "after". */
export type DateSide = "before" | "after" | "since";

const sides: ReadonlyMap<string, DateSide> = new Map([
  ["before", "before"],
  ["until", "before"],
  ["till", "before"],
  ["vor", "before"],
  ["avant", "before"],
  ["after", "after"],
  ["since", "since"],
  ["nach", "after"],
  ["seit", "since"],
  ["après", "after"],
  ["depuis", "since"],
]);

/** The side of a date that is meant, ready to be spread into it. */
export function readSide(words: readonly Word[], at: number): { side?: DateSide } {
  const side = sides.get(lowerAt(words, at - 1));
  return side === undefined ? {} : { side };
}
