/** When, in the sentence's own words. Chrono finds words; the date it would compute is never looked at. */
import { anyMonth, anyWeekday, shortMonths } from "../../anchoring/calendar-names.ts";
import { functionWords } from "./function-words.ts";
import type { TimeExpression } from "../../domain/claim.ts";

/** Finds stretches of text that speak of a time, as chrono's `parse` does. */
export type TimeFinder = (text: string) => readonly Readonly<{ index: number; text: string }>[];

type Found = Readonly<{ start: number; end: number }>;

const day = `(?:${anyWeekday})`;
const month = `(?:${anyMonth}|(?:${shortMonths.join("|")})\\.)`;
const year = "(?:1[5-9]|20)\\d\\d";
const season = "(?:spring|summer|autumn|fall|winter)";
const period = `(?:week|month|year|quarter|decade|weekend|morning|afternoon|evening|night|${season})`;
const relation =
  "(?:on|in|since|from|by|until|till|before|after|during|throughout|ahead of|as of|late|early|mid|over)";

/** What chrono misses: weekdays alone, years, quarters, decades, "this summer", "in May this year". */
const forms = [
  `(?:on )?(?:last |next |this )?${day}(?:s)?(?:,? (?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month}(?:,? ${year})?|,? ${month} \\d{1,2}(?:,? ${year})?)?`,
  `(?:on |in |since |by |until |from |before |after )?(?:(?:early|late|mid)[- ])?(?:\\d{1,2} )?${month}(?: \\d{1,2}(?![\\d%])(?:st|nd|rd|th)?)?(?:,? (?:of )?(?:${year}|this year|last year|next year))?`,
  `(?:earlier |later )?(?:this|last|next|the past|the coming) ${period}`,
  `(?:in |since |by |from |until |before |after )?the (?:(?:first|second|third|fourth|last) (?:quarter|half)(?: of (?:${year}|the year|this year|last year))?|(?:late |early |mid-)?${year.replace("\\d\\d", "\\d0")}s)`,
  `(?:Q[1-4]|FY)[ -]?${year}`,
  `(?:${relation} )?(?:(?:mid|early|late)[- ])?(?:the )?(?:${season} of )?${year}(?:[–-](?:${year}|\\d\\d))?`,
  "(?:today|yesterday|tomorrow|tonight)",
]
  .map(orCapital)
  .map((form) => new RegExp(`(?<![\\p{L}\\p{N}$€£.,-])${form}(?![\\p{L}\\p{N}%]|[.,]\\d)`, "gu"));

/** A sentence may begin with its time: "In May", "This week". */
function orCapital(form: string): string {
  return form.replace(
    /(?<![\p{L}\\])([a-z])(?=\p{Ll}*[ |)-])/gu,
    (letter) => `[${letter.toUpperCase()}${letter}]`,
  );
}

/** Cheap: only a sentence with one of these is worth chrono's time. */
const worthAsking = new RegExp(
  `\\d|day|week|month|year|hour|night|morning|ago|noon|tomorrow|yesterday|tonight|spring|summer|autumn|fall|winter|quarter|decade|century|May|${shortMonths.join("|")}`,
  "u",
);

/**
 * The first time that the sentence speaks of, with what directly belongs to it ("in May this year").
 *
 * @returns `none` if it speaks of none. "Now" and "recently" are none: they name no time.
 */
export function timeExpressionOf(sentence: string, finder: TimeFinder): TimeExpression {
  if (!worthAsking.test(sentence)) return { kind: "none" };
  const found = joined([...byForms(sentence), ...byFinder(sentence, finder)], sentence);
  const [first] = found;
  if (first === undefined) return { kind: "none" };
  const asWritten = sentence.slice(first.start, first.end).replace(/[,;\s]+$/u, "");
  return { kind: "stated", asWritten };
}

function byForms(sentence: string): readonly Found[] {
  return forms.flatMap((form) =>
    [...sentence.matchAll(form)]
      .filter((match) => !isOther(sentence, match.index, match[0]))
      .map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
}

function byFinder(sentence: string, finder: TimeFinder): readonly Found[] {
  return finder(sentence)
    .filter(({ index, text }) => isTime(text) && !isOther(sentence, index, text))
    .map(({ index, text }) => ({ start: index, end: index + text.length }));
}

/** Chrono reads "may", "now" and "second" as times, too, and bare numbers as hours. */
function isTime(text: string): boolean {
  if (
    /^(?:right |just )?now$|^(?:may|march|sat|sun|mar|second|wed|in the years?)$|^[\d.,: -]+$/u.test(
      text,
    )
  ) {
    return false;
  }
  return /\p{Lu}|\d{4}|\b(?:ago|day|days|week|weeks|month|months|year|years|morning|night|tonight|tomorrow|yesterday|evening|afternoon|noon|midnight|weekend|today)\b/u.test(
    text,
  );
}

/** A month's name that is a verb or a person, or a year that counts something, dates a name ("the 2022 invasion") or an aside. */
function isOther(sentence: string, at: number, text: string): boolean {
  const after = sentence.slice(at + text.length);
  if (text === "May" && (at === 0 || isSurname(sentence.slice(0, at)))) return true;
  if (/^(?:May|March|April|June|August)$/u.test(text) && /^(?: \p{Lu}\p{Ll}|[’']s? )/u.test(after))
    return true;
  if (isInParentheses(sentence, at)) return true;
  const bare = new RegExp(`^(?:\\p{Ll}+ )?(?:the )?${year}$`, "u").test(text);
  return (
    bare &&
    (counted.test(after) ||
      (/\bthe (?:\S+ )?$|\bthe \d{4}$/u.test(sentence.slice(0, at) + text) &&
        /^\s\p{L}/u.test(after)))
  );
}

/** "Theresa May": the word before has a capital of its own. */
function isSurname(before: string): boolean {
  const word = /(\p{Lu}\p{Ll}+) $/u.exec(before)?.[1];
  return word !== undefined && !functionWords.has(word.toLowerCase());
}

function isInParentheses(sentence: string, at: number): boolean {
  return sentence.lastIndexOf("(", at) > sentence.lastIndexOf(")", at) && sentence.includes(")");
}

const counted =
  /^\s+(?:people|troops|soldiers|dollars|euros|tons|tonnes|miles|km|kilomet|met(?:er|re)s|cases|deaths|votes|workers|homes|jobs|megawatts|pages|percent|points|employees|members|houses|delegates)/u;

/** Overlapping and adjacent stretches become one, so that "in May" and "this year" are told as one time. */
function joined(found: readonly Found[], sentence: string): readonly Found[] {
  const result: Found[] = [];
  for (const next of found.toSorted(
    (one, other) => one.start - other.start || other.end - one.end,
  )) {
    const last = result.at(-1);
    if (last !== undefined && /^,?\s?$/u.test(sentence.slice(last.end, next.start))) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
    } else if (last === undefined || next.start >= last.end) result.push(next);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, next.end) };
  }
  return result;
}
