/** Where and on which day the story of a report happens, and of what kind it is, by its title and first sentence alone. */
import { slice, type Span } from "../../../domain/place.ts";
import { nameRunsIn } from "../names/name-runs.ts";
import { directionAt } from "../time/direction.ts";
import { mayBeOneDay } from "../time/may-be-one-day.ts";
import { resolveDay } from "../time/resolve-day.ts";
import { stemOf, wordsIn } from "./article-terms.ts";
import type { Article } from "./article.ts";
import type { EventKind } from "./event-words.ts";
import { eventsIn, stemsOf } from "./frame.ts";
import { leadDays } from "./lead-days.ts";

export type LeadScene = Readonly<{
  /** `YYYY-MM-DD` where the day of publication tells it, else as written; nothing that is still to come. */
  days: readonly string[];
  /** Names that a word of place stands before, each as its stems. */
  places: readonly (readonly string[])[];
  kinds: ReadonlySet<EventKind>;
  /** Stems of all its words: what stands there is not foreign. A second sentence may look back at another event. */
  stems: ReadonlySet<string>;
}>;

const beforePlace =
  /\b(?:in|at|near|off|across|around|outside|throughout|visit(?:s|ed|ing)?|hits?|hitting|struck|shook|rocked)\s(?:(?:the|an?)\s)?(?:\p{Ll}+\s)?(?:(?:coast|city|town|village|province|port|district|suburb) of\s)?$/u;

const isTitle = ({ role }: Article["sentences"][number]): boolean =>
  role === "title" || role === "heading";

function leadOf({ sentences }: Article): readonly Span[] {
  const first = sentences.findIndex((sentence) => !isTitle(sentence));
  return first === -1 ? [] : sentences.slice(0, first + 1).map(({ span }) => span);
}

function daysOf(article: Article, lead: readonly Span[]): readonly string[] {
  return leadDays(article, { withRelative: article.published !== undefined })
    .filter(({ sentence }) => lead.some(({ start }) => start === sentence.start))
    .flatMap(({ asWritten, span, sentence }) => {
      const at = span.start - sentence.start;
      if (directionAt(slice(article.text, sentence), at) === "ahead") return [];
      return [resolveDay(asWritten, article.published, false) ?? asWritten.toLowerCase()];
    });
}

export function leadSceneOf(article: Article, isName: (word: string) => boolean): LeadScene {
  const { text } = article;
  const lead = leadOf(article);
  const names = lead.flatMap((span) =>
    nameRunsIn(text, span, isName).map((run) => ({
      stems: stemsOf(run.text),
      before: text.slice(span.start, run.span.start),
    })),
  );
  return {
    days: daysOf(article, lead),
    places: names.filter(({ before }) => beforePlace.test(before)).map(({ stems }) => stems),
    kinds: new Set(lead.flatMap((span) => eventsIn(text, span).map(({ kind }) => kind))),
    stems: new Set(lead.flatMap((span) => wordsIn(text, span).map(({ raw }) => stemOf(raw)))),
  };
}

const areForeign = (places: LeadScene["places"], { stems }: LeadScene): boolean =>
  places.length > 0 && places.every((place) => place.every((stem) => !stems.has(stem)));

const areOtherDays = (one: LeadScene, other: LeadScene): boolean =>
  one.days.length > 0 &&
  other.days.length > 0 &&
  !one.days.some((left) => other.days.some((right) => mayBeOneDay(left, right)));

/**
 * Another day alone may be the next of one story, and another place its other end: both together are another event, and so is
 * another kind of event on another day that happens in no place of the first.
 */
export function areOtherScenes(one: LeadScene, other: LeadScene): boolean {
  if (!areOtherDays(one, other)) return false;
  const [isAway, isBackAway] = [areForeign(one.places, other), areForeign(other.places, one)];
  const areOtherKinds =
    one.kinds.size > 0 && other.kinds.size > 0 && one.kinds.isDisjointFrom(other.kinds);
  return (isAway && isBackAway) || (areOtherKinds && (isAway || isBackAway));
}
