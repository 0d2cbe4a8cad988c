/** What the reports of one subject have in common: the same actors and places in their leads, the same kind of event. */
import { slice, type Span } from "../../../domain/place.ts";
import { nameRunsIn, type NameRun } from "../names/name-runs.ts";
import { stemOf, wordsIn } from "./article-terms.ts";
import type { Article } from "./article.ts";
import { eventWordOf, type EventKind } from "./event-words.ts";

/** Articles on one subject. `rows`: their indexes in the folder. */
export type Subject = Readonly<{
  rows: readonly number[];
  articles: readonly Article[];
  isName: (word: string) => boolean;
}>;

export const stemsOf = (name: string): readonly string[] =>
  name.split(/\s+/u).map((word) => stemOf(word));

export type EventMention = Readonly<{
  kind: EventKind;
  /** True where the word can name the event by itself: "talks", but not "met". */
  isNoun: boolean;
  start: number;
  end: number;
}>;

export function eventsIn(text: string, span: Span): readonly EventMention[] {
  const words = wordsIn(text, span);
  const sentence = slice(text, span);
  return words.flatMap(({ raw, start }, index) => {
    const found = eventWordOf(raw, words[index - 1]?.raw.toLowerCase(), sentence);
    return found ? [{ ...found, start, end: start + raw.length }] : [];
  });
}

const leadSentences = 4;
/** Share of the leads that hold what is of the frame. Above a half, so that the companion of the larger camp stays out of it. */
const frameShare = 0.75;

/** What the reports of a subject share in their leads: its actors and places, and the kinds of event. */
export type Frame = Readonly<{ stems: ReadonlySet<string>; kinds: ReadonlySet<EventKind> }>;

/** Things that stand in most leads, the most common first. */
function sharedBy<Thing>(leads: readonly ReadonlySet<Thing>[]): readonly Thing[] {
  const counts = new Map<Thing, number>();
  for (const things of leads)
    for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, leads.length * frameShare))
    .toSorted(([, one], [, other]) => other - one)
    .map(([thing]) => thing);
}

export function frameOf({ articles, isName }: Subject): Frame {
  const leads = articles.map(({ text, sentences }) => ({
    text,
    lead: sentences.slice(0, leadSentences),
  }));
  const names = leads.map(
    ({ text, lead }) =>
      new Set(
        lead
          .flatMap(({ span }) => nameRunsIn(text, span, isName))
          .flatMap((run) => stemsOf(run.text)),
      ),
  );
  const kinds = leads.map(
    ({ text, lead }) =>
      new Set(lead.flatMap(({ span }) => eventsIn(text, span).map(({ kind }) => kind))),
  );
  return { stems: new Set(sharedBy(names)), kinds: new Set(sharedBy(kinds)) };
}

/** A name of the frame, or one made from it: "Kazakh" where the frame holds "Kazakhstan". */
export function isInFrame(run: NameRun, { stems }: Frame): boolean {
  return stemsOf(run.text).every(
    (stem) =>
      stems.has(stem) ||
      (stem.length >= 4 &&
        [...stems].some(
          (own) => own.length >= 4 && (own.startsWith(stem) || stem.startsWith(own)),
        )),
  );
}
