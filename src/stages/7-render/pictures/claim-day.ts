/** The calendar day of a claim, and what that day rests on. No year and no day is ever guessed. */
import { type DateExpression, readDates } from "../../../checks/dates/read-dates.ts";
import {
  type Word,
  gapAt,
  isHyphen,
  lowerAt,
  readWords,
} from "../../../checks/reading/read-words.ts";
import { type Claim, isYetToCome } from "../../../domain/claim.ts";
import { episodeDay } from "../../../domain/episode-day.ts";
import type { Episode, Finding } from "../../../domain/finding.ts";
import type { Source } from "../../../domain/source.ts";
import { addDays, isDate } from "../../../domain/calendar-date.ts";

/** Days are `YYYY-MM-DD`; `to` is the last one, and the same as `from` where it is one day. */
export type ClaimDay =
  /** `told`: the claim's own words state it, year and all. `reckoned`: they do with the stated date of publication. */
  | Readonly<{ kind: "told" | "reckoned"; from: string; to: string }>
  /** The claim tells no day of its own, and its source states when it was published. */
  | Readonly<{ kind: "published"; from: string; to: string }>
  | Readonly<{ kind: "none" }>;

type Told = Readonly<{
  claim: Claim;
  source: Pick<Source, "metadata"> | undefined;
  /** What the claim belongs to; undefined where nothing rests on it. */
  finding: Pick<Finding, "time"> | undefined;
  episode: Pick<Episode, "days"> | undefined;
}>;

export function claimDay({ claim, source, finding, episode }: Told): ClaimDay {
  const published = publishedOn(source);
  const own = claim.time.kind === "stated" ? ownDay(claim.time.asWritten, published) : undefined;
  if (own !== undefined) return own;
  if (published === undefined) return { kind: "none" };
  const weekday = finding?.time === "episode" ? dayOfEpisode(claim, episode, published) : undefined;
  if (weekday !== undefined) return { kind: "reckoned", from: weekday, to: weekday };
  return { kind: "published", from: published, to: published };
}

/** An inferred date of publication is a guess, and nothing rests on a guess. */
function publishedOn(source: Told["source"]): string | undefined {
  const published = source?.metadata.published;
  if (published?.basis !== "stated" && published?.basis !== "metadata") return undefined;
  return realDay(published.value.slice(0, 10));
}

/** What the words alone come to, or "yesterday" with the day of publication. */
function ownDay(asWritten: string, published: string | undefined): ClaimDay | undefined {
  const words = readWords(asWritten);
  const dates = readDates(asWritten, words);
  const [first, ...others] = dates.filter(
    ({ day, relativeDay }) => (day ?? relativeDay) !== undefined,
  );
  // "Before 3 May" is not the day; "3 May and 9 May" are two.
  if (first === undefined || first.side !== undefined || others.length > 1) return undefined;
  const [second] = others;
  if (second !== undefined) return rangeOf(first, second, words);
  if (first.relativeDay !== undefined) return reckoned(published, first.relativeDay);
  const day = dayOf(first, first.year);
  if (day === undefined) return undefined;
  return {
    kind: "told",
    from: dayOf(first, first.year, dayBefore(words, first)) ?? day,
    to: day,
  };
}

function reckoned(published: string | undefined, days: number): ClaimDay | undefined {
  if (published === undefined) return undefined;
  const day = addDays(published, days);
  return { kind: "reckoned", from: day, to: day };
}

/** "26 November to 3 December 2024": the year that stands behind the last day is the year of both, if that is in order. */
function rangeOf(
  first: DateExpression,
  last: DateExpression,
  words: readonly Word[],
): ClaimDay | undefined {
  if (!isLink(words, first.to, last.from)) return undefined;
  const [from, to] = [dayOf(first, first.year ?? last.year), dayOf(last, last.year)];
  return from === undefined || to === undefined || from > to
    ? undefined
    : { kind: "told", from, to };
}

const linkWords = new Set(["to", "until", "till", "through"]);

/** Is there nothing but a dash or "to" between two words? */
function isLink(words: readonly Word[], from: number, to: number): boolean {
  if (to === from) return isHyphen(gapAt(words, to).trim()) || /^\s?–\s?$/u.test(gapAt(words, to));
  return to === from + 1 && linkWords.has(lowerAt(words, from));
}

/** The first day of "26–28 November 2024"; the day itself where none stands before it. */
function dayBefore(words: readonly Word[], { from, day }: DateExpression): number | undefined {
  const at = [from - 1, from - 2].find(
    (each) => /^\d{1,2}$/u.test(words[each]?.text ?? "") && isLink(words, each + 1, from),
  );
  const before = at === undefined ? undefined : Number(words[at]?.text);
  return before !== undefined && day !== undefined && before < day ? before : day;
}

function dayOf(
  { month, day: own }: DateExpression,
  year: number | undefined,
  day = own,
): string | undefined {
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return realDay(`${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
}

const weekDays = 7;

/**
 * "On Thursday" is the Thursday that resolve worked out for these words of the episode's leads, if it lies in the week before
 * the claim's own source was published: two witnesses for one day. What is yet to come has but one.
 */
function dayOfEpisode(
  claim: Claim,
  episode: Told["episode"],
  published: string,
): string | undefined {
  const { time } = claim;
  if (time.kind === "none" || isYetToCome(claim)) return undefined;
  const words = bare(time.asWritten);
  const days = (episode?.days ?? [])
    .map(episodeDay)
    .flatMap(({ asWritten, date }) => (date !== null && bare(asWritten) === words ? [date] : []))
    .filter((date) => date <= published && date > addDays(published, -weekDays));
  const [day] = days;
  return days.every((each) => each === day) ? day : undefined;
}

const bare = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^on\s+/u, "")
    .trim();

/** 31 June rolls over to July; a day that does not exist is none. */
function realDay(day: string): string | undefined {
  return isDate(day) ? day : undefined;
}
