/** Dates that do not fit: a source of the future, a stale one, and a day that its source could not have known of. */
import { longDate } from "../../anchoring/long-date.ts";
import { readDates, type DateExpression } from "../../checks/dates/read-dates.ts";
import { readWords } from "../../checks/reading/read-words.ts";
import { daysBetween, utcOfDate } from "../../domain/calendar-date.ts";
import { isYetToCome } from "../../domain/claim.ts";
import type { Resolution } from "../../domain/finding.ts";
import type { Source } from "../../domain/source.ts";
import { listShortly, shownMax } from "./list-shortly.ts";
import { directionAt } from "./time/direction.ts";
import { publishedOn } from "./time/published-on.ts";

/** News a month old is not of the night that is briefed. */
const staleDays = 30;
/** Somewhere the next day has begun: one day ahead is no contradiction. */
const zoneDays = 1;

type Dated = Readonly<{ name: string; day: string }>;

function datedOf(source: Source): Dated[] {
  const day = publishedOn(source)?.slice(0, 10);
  return day === undefined ? [] : [{ name: source.name, day }];
}

function publishedGap(found: readonly Dated[], total: number, when: string): string[] {
  if (found.length === 0) return [];
  const names = listShortly(found.map(({ name, day }) => `${name} (${longDate(day)})`));
  const [says, they] = found.length === 1 ? ["says", "it was"] : ["say", "they were"];
  return [`${found.length} of ${total} sources ${says} that ${they} published ${when}: ${names}.`];
}

const two = (part: number | undefined): string => String(part ?? 1).padStart(2, "0");

/** The first day that a written date may mean; undefined where no year is written. */
function earliestOf({ year, month, day, century, decade }: DateExpression): string | undefined {
  if (year === undefined || century !== undefined || decade !== undefined) return undefined;
  const earliest = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
  return Number.isNaN(utcOfDate(earliest)) ? undefined : earliest;
}

/** Dates of a quote that lie after a day and are told as past, as written. */
function pastAfter(quote: string, published: string): string[] {
  const words = readWords(quote);
  return readDates(quote, words).flatMap((date) => {
    const start = words[date.from]?.start ?? 0;
    const earliest = earliestOf(date);
    const isLater = earliest !== undefined && daysBetween(published, earliest) > zoneDays;
    if (!isLater || directionAt(quote, start) !== "back") return [];
    return [quote.slice(start, words[date.to - 1]?.end)];
  });
}

/** The day that something happened on and the day that it was published on are two facts: neither is mended by the other. */
function eventGap({ claims, evidence }: Resolution): string[] {
  const dated = new Map(evidence.library.sources.map((source) => [source.id, datedOf(source)]));
  const found = [...claims.values()].flatMap((claim) => {
    if (isYetToCome(claim)) return [];
    return claim.citations.flatMap(({ source: id, quote }) =>
      (dated.get(id) ?? []).flatMap(({ name, day }) =>
        pastAfter(quote, day).map(
          (told) =>
            `${name} tells of “${told}” as past, and says that it was published on ${longDate(day)}.`,
        ),
      ),
    );
  });
  const distinct = [...new Set(found)].toSorted();
  const more = distinct.length - shownMax;
  return more > 0
    ? [
        ...distinct.slice(0, shownMax),
        `${more} more dates are told as past by sources that were published before them.`,
      ]
    : distinct;
}

/**
 * Each gap as one plain sentence. A date of publication that is only inferred flags nothing.
 *
 * @param date - The edition's, `YYYY-MM-DD`.
 */
export function dateGaps(resolution: Resolution, date: string): readonly string[] {
  const { sources } = resolution.evidence.library;
  const dated = sources.flatMap(datedOf);
  const future = dated.filter(({ day }) => daysBetween(date, day) > 0);
  const stale = dated.filter(({ day }) => daysBetween(day, date) > staleDays);
  return [
    ...publishedGap(future, sources.length, `after the date of this edition, ${longDate(date)}`),
    ...publishedGap(
      stale,
      sources.length,
      `more than ${staleDays} days before this edition, ${longDate(date)}`,
    ),
    ...eventGap(resolution),
  ];
}
