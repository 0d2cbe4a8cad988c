/**
 * Events that accompany the one that articles are about: "a week after the king visited", "coincides with a summit of
 * the League". Two reports of alike events with different companions report different events. Found where one article
 * ties the two events together in words; looked up in all the others.
 */
import { slice, spanOf, type Span } from "../../../domain/place.ts";
import { nameRunsIn, type NameRun } from "../names/name-runs.ts";
import { wordsIn } from "./article-terms.ts";
import type { Article, ArticleSentence } from "./article.ts";
import type { EventKind } from "./event-words.ts";
import {
  eventsIn,
  frameOf,
  isInFrame,
  stemsOf,
  type EventMention,
  type Frame,
  type Subject,
} from "./frame.ts";

/** Where one article speaks of a companion. */
type CompanionMention = Readonly<{
  row: number;
  span: Span;
  /** True if the article itself ties it to its main event in words ("after", "coincides with"). */
  tied: boolean;
}>;

/** Which of the two comes first, as the article says it. */
type TieOrder = "after" | "before" | "with";

export type Companion = Readonly<{
  /** The name that tells it, as the article that ties it writes it: "Collective Security Treaty Organization". */
  name: string;
  kind: EventKind;
  /** The companion in the article's own words: "Mira Solen’s trip", "summit of the League". */
  phrase: string;
  order: TieOrder;
  mentions: readonly CompanionMention[];
}>;

const number = "(?:an?|one|two|three|four|five|six|seven|several|a few|\\d+)";
const unit = "(?:hour|day|week|month)s?";
const tie = new RegExp(
  `\\b(?:${number} ${unit} (?:after|before)|coincid(?:es?|ed|ing) with|follow(?:s|ed|ing)|ahead of|on the (?:eve|sidelines|heels) of|in the wake of|after|before|preced(?:es?|ed|ing)|alongside|hot on the heels of)\\b`,
  "giu",
);
/** Words between an event and the name that tells it, at most: "Queen Mira Solen | visited". */
const wordsBetweenMax = 6;

function wordsBetween(
  text: string,
  one: Readonly<{ start: number; end: number }>,
  other: Span,
): number {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return from < to ? wordsIn(text, spanOf(from, to)).length : 0;
}

/** The name that tells an event: the nearest one that is not of the frame, before it if there is one, else after it. */
function tellingName(
  text: string,
  event: EventMention,
  names: readonly NameRun[],
): NameRun | undefined {
  const near = names
    .map((run) => ({ run, gap: wordsBetween(text, event, run.span) }))
    .filter(({ gap }) => gap <= wordsBetweenMax);
  const before = near.filter(({ run }) => run.span.end <= event.start);
  const pool = before.length > 0 ? before : near;
  return pool.toSorted((one, other) => one.gap - other.gap)[0]?.run;
}

type Tied = Readonly<{
  name: string;
  aliases: readonly string[];
  kind: EventKind;
  phrase: string;
  order: TieOrder;
  row: number;
  span: Span;
}>;

function orderOf(tieWords: string): TieOrder {
  if (/\b(?:coincid|sidelines|alongside)/iu.test(tieWords)) return "with";
  return /\b(?:before|ahead|eve|preced)/iu.test(tieWords) ? "before" : "after";
}

/** "Collective Security Treaty Organization (CSTO)": both forms name it. */
function aliasesOf(text: string, run: NameRun): readonly string[] {
  const acronym = /^ \((\p{Lu}[\p{Lu}\d&.-]{1,9})\)/u.exec(
    text.slice(run.span.end, run.span.end + 14),
  )?.[1];
  const long = /(?:^|[\s])((?:\p{Lu}[\p{L}’'-]*\s(?:of the |of |and )?){2,8})\($/u.exec(
    text.slice(Math.max(0, run.span.start - 90), run.span.start),
  )?.[1];
  return [
    run.text,
    ...(acronym === undefined ? [] : [acronym]),
    ...(long === undefined ? [] : [long.trim()]),
  ];
}

/** A sentence with a year in it tells of the past, not of what accompanies the event. */
const year = /\b(?:1\d|20)\d\d\b/u;

function tiedIn(
  article: Article,
  row: number,
  sentence: ArticleSentence,
  subject: Subject,
  frame: Frame,
): readonly Tied[] {
  const { text } = article;
  if (year.test(slice(text, sentence.span))) return [];
  const runs = nameRunsIn(text, sentence.span, subject.isName);
  const events = eventsIn(text, sentence.span);
  const found: Tied[] = [];
  for (const match of slice(text, sentence.span).matchAll(tie)) {
    const at = sentence.span.start + match.index;
    // Before the tie stands the event itself, by its kind ("his journey") or by its actor and place; after it the companion.
    const earlier = runs.filter((run) => run.span.end <= at && isInFrame(run, frame)).length;
    const isNamed = events.some(({ end, kind }) => end <= at && frame.kinds.has(kind));
    if (!isNamed && earlier < 2) continue;
    const later = runs.filter((run) => run.span.start >= at && !isInFrame(run, frame));
    const told = events
      .filter(({ start }) => start >= at + match[0].length)
      .map((event) => ({ event, name: tellingName(text, event, later) }))
      .find(({ name }) => name !== undefined);
    if (told?.name) {
      const { event, name } = told;
      found.push({
        name: name.text,
        aliases: aliasesOf(text, name),
        kind: event.kind,
        phrase: text.slice(
          Math.min(event.start, name.span.start),
          Math.max(event.end, name.span.end),
        ),
        order: orderOf(match[0]),
        row,
        span: sentence.span,
      });
    }
  }
  return found;
}

/** One name lies within the other, word for word: "Solen" and "Mira Solen", but no two Organizations. */
function sameName(one: string, other: string): boolean {
  const [short, long] = [stemsOf(one), stemsOf(other)].toSorted((a, b) => a.length - b.length);
  if (!short || !long) return false;
  const tail = long.slice(long.length - short.length);
  return short.every((stem, index) => tail[index] === stem);
}

/** Sentences of an article in which a name and a word of the event's kind stand near each other. */
function lookUp(
  article: Article,
  { aliases, kind }: Tied,
  isName: Subject["isName"],
): Span | undefined {
  const found = article.sentences.find(({ span }) => {
    const events = eventsIn(article.text, span).filter((event) => event.kind === kind);
    if (events.length === 0) return false;
    const runs = nameRunsIn(article.text, span, isName).filter((run) =>
      aliases.some((alias) => sameName(alias, run.text)),
    );
    return runs.some((run) =>
      events.some((event) => wordsBetween(article.text, event, run.span) <= wordsBetweenMax),
    );
  });
  return found?.span;
}

/** All companions of a subject, each with every article that speaks of it. */
export function companionsOf(subject: Subject): readonly Companion[] {
  const frame = frameOf(subject);
  const tied = subject.articles.flatMap((article, index) =>
    article.sentences.flatMap((sentence) =>
      sentence.role === "prose" || sentence.role === "title"
        ? tiedIn(article, subject.rows[index] ?? index, sentence, subject, frame)
        : [],
    ),
  );
  const companions: Companion[] = [];
  for (const one of tied) {
    const isSame = ({ kind, name }: Pick<Tied, "kind" | "name">): boolean =>
      kind === one.kind && one.aliases.some((alias) => sameName(alias, name));
    if (companions.some(isSame)) continue;
    const same = tied.filter(isSame);
    const mentions = subject.articles.flatMap((article, index): CompanionMention[] => {
      const row = subject.rows[index] ?? index;
      const own = same.find((other) => other.row === row);
      if (own) return [{ row, span: own.span, tied: true }];
      const span = lookUp(article, one, subject.isName);
      return span ? [{ row, span, tied: false }] : [];
    });
    const { name, kind, order } = one;
    // A noun phrase reads better than a clause, where an article has one.
    const phrase = (same.find((other) => !other.phrase.endsWith("ed")) ?? one).phrase;
    companions.push({ name, kind, phrase, order, mentions });
  }
  return companions;
}
