/** Dates in digits alone: "2024-11-28", "28.11.2024", "11/28/2024". */
import type { DateExpression } from "./read-dates.ts";
import type { Word } from "../reading/read-words.ts";

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})/;

function readIso(text: string, words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word?.kind !== "number" || word.text.length !== 4) return undefined;
  const match = isoPattern.exec(text.slice(word.start, word.start + 10));
  if (match === null) return undefined;
  const [, year, month, day] = match;
  return { year: Number(year), month: Number(month), day: Number(day), from: at, to: at + 3 };
}

const dottedPattern = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** "10.01.2006", the German way: day before month. */
function readDotted(words: readonly Word[], at: number): DateExpression | undefined {
  const match = dottedPattern.exec(words[at]?.text ?? "");
  if (match === null) return undefined;
  const [, day, month, year] = match;
  return { year: Number(year), month: Number(month), day: Number(day), from: at, to: at + 1 };
}

const slashedPattern = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/;

/** "11/28/2024" and "28/11/2024". Where both could be the month, nothing tells which: only the year is read. */
function readSlashed(text: string, words: readonly Word[], at: number): DateExpression | undefined {
  const word = words[at];
  if (word?.kind !== "number" || words[at + 1]?.gap !== "/") return undefined;
  const match = slashedPattern.exec(text.slice(word.start, word.start + 10));
  if (match === null) return undefined;
  const [one, two, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const place = { year, from: at, to: at + 3 };
  if (one > 12 === two > 12 && one !== two) return place;
  const [day, month] = one > 12 ? [one, two] : [two, one];
  return { ...place, month, day };
}

/** The date in digits that begins at an index of the words of `text`; undefined if none does. */
export function readNumericDate(
  text: string,
  words: readonly Word[],
  at: number,
): DateExpression | undefined {
  return readIso(text, words, at) ?? readDotted(words, at) ?? readSlashed(text, words, at);
}
