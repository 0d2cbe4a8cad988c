/**
 * The different-event guard: what, where, when and who, as a report's first sentences say it. Alike words do not make two
 * events one where these exclude each other.
 */
import { readDates } from "../../../checks/dates/read-dates.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import { dayMs, utcOfDate } from "../../../domain/calendar-date.ts";
import { slice, type Span } from "../../../domain/place.ts";
import { nameRunsIn } from "../names/name-runs.ts";
import { resolveDay } from "../time/resolve-day.ts";
import type { ArticleTerms } from "./article-terms.ts";
import type { Article } from "./article.ts";
import type { EventKind } from "./event-words.ts";
import { eventsIn, stemsOf } from "./frame.ts";
import { areOtherScenes, leadSceneOf, type LeadScene } from "./lead-scene.ts";

export type Scene = Readonly<{
  kinds: ReadonlySet<EventKind>;
  /** Stems of the first place that its first sentences say something was in; what follows may be a wider one. */
  place: readonly string[];
  /** Names of the lead, each as its stems. */
  names: readonly (readonly string[])[];
  /** Days since 1970 that its lead states in full, or that its date of publication completes. */
  days: readonly number[];
  /** Days of the year, from 0, of all days whose month is known. */
  daysOfYear: readonly number[];
  /** Months since year 0, where both month and year are stated. */
  months: readonly number[];
  /** All terms of the article: what stands among them is not foreign to it. */
  terms: ArticleTerms;
  lead: LeadScene;
}>;

/** The title and the first sentence say what happened where; what follows may tell of other places. */
const sceneSentences = 2;
const leadSentences = 4;

/** Kinds of event that stay in one place. A visit, a deal or a vote has places at both its ends. */
const ofOnePlace: ReadonlySet<EventKind> = new Set(["disaster", "attack", "protest"]);

const beforePlace =
  /\b(?:in|on|at|near|off|across|around|outside|throughout|hits?|hitting|struck|strikes?|shakes?|shook|rocks?|rocked|jolts?|jolted)\s(?:the\s)?(?:(?:coast of|city of|town of|province of|port of|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central)\s)*$/iu;

function firstPlace(
  { text }: Article,
  scene: Article["sentences"],
  isName: (word: string) => boolean,
): readonly string[] {
  for (const { span } of scene) {
    const events = eventsIn(text, span);
    const place = nameRunsIn(text, span, isName).find((run) => {
      const isPlaced = beforePlace.test(text.slice(span.start, run.span.start));
      // "Orlan quake": the place stands right before the event.
      return isPlaced || events.some(({ start }) => start === run.span.end + 1);
    });
    if (place) return stemsOf(place.text);
  }
  return [];
}

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

type Times = Pick<Scene, "days" | "daysOfYear" | "months">;

/** Days of the year before a month, 1 to 12, begins. */
const monthStart = (month: number): number => daysBeforeMonth[month - 1] ?? 0;

function timesIn({ text, published }: Article, spans: readonly Span[]): Times {
  const dates = spans.flatMap((span) => {
    const sentence = slice(text, span);
    const words = readWords(sentence);
    return readDates(sentence, words).map((date) => ({
      ...date,
      asWritten: sentence.slice(words[date.from]?.start, words[date.to - 1]?.end),
    }));
  });
  return {
    days: dates.flatMap(({ asWritten }) => {
      const iso = resolveDay(asWritten, published, false);
      return iso === undefined ? [] : [utcOfDate(iso) / dayMs];
    }),
    daysOfYear: dates.flatMap(({ month, day }) =>
      month === undefined || day === undefined ? [] : [monthStart(month) + day - 1],
    ),
    months: dates.flatMap(({ year, month }) =>
      year === undefined || month === undefined ? [] : [year * 12 + month],
    ),
  };
}

export function sceneOf(
  article: Article,
  terms: ArticleTerms,
  isName: (word: string) => boolean,
): Scene {
  const { text, sentences } = article;
  const lead = sentences.slice(0, leadSentences);
  const scene = lead.slice(0, sceneSentences);
  const kinds = scene.flatMap(({ span }) => eventsIn(text, span).map(({ kind }) => kind));
  return {
    kinds: new Set(kinds.filter((kind) => ofOnePlace.has(kind))),
    place: firstPlace(article, scene, isName),
    names: lead.flatMap(({ span }) =>
      nameRunsIn(text, span, isName).map((run) => stemsOf(run.text)),
    ),
    ...timesIn(
      article,
      lead.map(({ span }) => span),
    ),
    terms,
    lead: leadSceneOf(article, isName),
  };
}

const isForeign = (stem: string, { terms }: Scene): boolean => !terms.has(stem);
/** A name is of the other report, too, if a word of it stands there. */
const areForeign = (stems: readonly string[], other: Scene): boolean =>
  stems.length > 0 && stems.every((stem) => isForeign(stem, other));

/** One kind of event that stays in one place, and each happened in a place that the other never names. */
function areElsewhere(one: Scene, other: Scene): boolean {
  return (
    !one.kinds.isDisjointFrom(other.kinds) &&
    areForeign(one.place, other) &&
    areForeign(other.place, one)
  );
}

/** Reports of one event may tell of days a week apart: the quake, and the end of the search. */
const daysApartMin = 8;
const yearDays = 365;

function leastGap(
  ones: readonly number[],
  others: readonly number[],
  gapOf: (one: number, other: number) => number,
): number {
  return Math.min(...ones.flatMap((one) => others.map((other) => gapOf(one, other))));
}

function areElsewhen(one: Scene, other: Scene): boolean {
  if (one.days.length > 0 && other.days.length > 0) {
    return leastGap(one.days, other.days, (left, right) => Math.abs(left - right)) >= daysApartMin;
  }
  if (one.daysOfYear.length > 0 && other.daysOfYear.length > 0) {
    const gap = leastGap(one.daysOfYear, other.daysOfYear, (left, right) => {
      const days = Math.abs(left - right);
      return Math.min(days, yearDays - days);
    });
    return gap >= daysApartMin;
  }
  if (one.months.length === 0 || other.months.length === 0) return false;
  return leastGap(one.months, other.months, (left, right) => Math.abs(left - right)) > 1;
}

/** Fewer names than this in a lead, and another paper may well begin with others. */
const namesMin = 2;

/** The leads name nobody and nothing in common, not even farther down. */
function areOfOthers(one: Scene, other: Scene): boolean {
  return [[one, other] as const, [other, one] as const].every(
    ([here, there]) =>
      here.names.length >= namesMin && here.names.every((stems) => areForeign(stems, there)),
  );
}

/** Which of place, day in a place ("scene"), date and actor excludes that two reports tell of one event; undefined if none does. */
export function whatParts(
  one: Scene,
  other: Scene,
): "place" | "scene" | "day" | "actor" | undefined {
  if (areElsewhere(one, other)) return "place";
  if (areOtherScenes(one.lead, other.lead)) return "scene";
  if (areElsewhen(one, other)) return "day";
  return areOfOthers(one, other) ? "actor" : undefined;
}
