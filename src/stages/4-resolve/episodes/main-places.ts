/** Where a report's main event happened, as its lead says it; two events of one kind in two places are two events. */
import { slice } from "../../../domain/place.ts";
import { nameRunsIn } from "../names/name-runs.ts";
import type { Article } from "./article.ts";
import type { EventKind } from "./event-words.ts";
import { eventsIn, stemsOf } from "./frame.ts";

type Scene = Readonly<{
  kinds: ReadonlySet<EventKind>;
  /** Stems of the places that its first sentences say the event was in. */
  places: ReadonlySet<string>;
  /** Stems of all words of the lead with a capital. */
  named: ReadonlySet<string>;
}>;

/** The title and the first sentence say what happened where; what follows may tell of other places. */
const sceneSentences = 2;
const leadSentences = 4;

/** Kinds of event that stay in one place. A visit, a deal or a vote has places at both its ends. */
const ofOnePlace: ReadonlySet<EventKind> = new Set(["disaster", "attack"]);

const beforePlace =
  /\b(?:in|near|off|across|around|outside|throughout|hits?|hitting|struck|strikes?|shakes?|shook|rocks?|rocked|jolts?|jolted)\s(?:the\s)?(?:(?:coast of|city of|town of|province of|(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)?|central)\s)*$/iu;

export function sceneOf({ text, sentences }: Article, isName: (word: string) => boolean): Scene {
  const lead = sentences.slice(0, leadSentences);
  const scene = lead.slice(0, sceneSentences);
  const events = scene.flatMap(({ span }) => eventsIn(text, span));
  const places = scene.flatMap(({ span }) =>
    nameRunsIn(text, span, isName)
      .filter((run) => {
        const isPlaced = beforePlace.test(text.slice(span.start, run.span.start));
        // "Orlan quake": the place stands right before the event.
        return isPlaced || events.some(({ start }) => start === run.span.end + 1);
      })
      .flatMap((run) => stemsOf(run.text)),
  );
  const named = lead.flatMap(({ span }) =>
    [...slice(text, span).matchAll(/\p{Lu}[\p{L}\p{M}-]*/gu)].flatMap(([word]) => stemsOf(word)),
  );
  return {
    kinds: new Set(events.map(({ kind }) => kind).filter((kind) => ofOnePlace.has(kind))),
    places: new Set(places),
    named: new Set(named),
  };
}

/** True where both tell of one kind of event that stays in one place, and neither lead names a place of the other's. */
export function areElsewhere(one: Scene, other: Scene): boolean {
  return (
    one.places.size > 0 &&
    other.places.size > 0 &&
    !one.kinds.isDisjointFrom(other.kinds) &&
    one.places.isDisjointFrom(other.named) &&
    other.places.isDisjointFrom(one.named)
  );
}
