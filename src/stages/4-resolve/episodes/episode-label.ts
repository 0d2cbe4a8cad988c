/** Names an episode by words of its sources: who and where, what kind of event, which day, beside what. */
import { slice } from "../../../domain/place.ts";
import { nameRunsIn } from "../names/name-runs.ts";
import type { Companion } from "./companions.ts";
import type { Desk, Group } from "./desk.ts";
import { stemOf, wordsIn } from "./article-terms.ts";
import { leadDays } from "./lead-days.ts";
import { isOfArms } from "./event-words.ts";
import { eventsIn, stemsOf, type EventMention } from "./frame.ts";
import { publishedOn } from "../time/published-on.ts";

const leadSentences = 4;
const namesShownMax = 2;
const titleCharsMax = 90;

/** How many leads hold a thing, how early they say it, and in which forms. */
type Tally = { leads: number; place: number; forms: Set<string> };

/** Counts things of the leads by key, once a lead, with the place of the first mention. */
function tallyLeads(
  group: Group,
  mentions: (row: number) => readonly Readonly<{ key: string; form: string; start: number }>[],
): readonly (readonly [string, Tally])[] {
  const tallies = new Map<string, Tally>();
  for (const row of group.rows) {
    const seen = new Set<string>();
    for (const { key, form, start } of mentions(row)) {
      const tally = tallies.get(key) ?? { leads: 0, place: 0, forms: new Set<string>() };
      tally.forms.add(form);
      if (!seen.has(key)) {
        tally.leads += 1;
        tally.place += start;
      }
      seen.add(key);
      tallies.set(key, tally);
    }
  }
  // News says who before where, and both before the rest: among things that all leads hold, the earliest come first.
  return [...tallies].toSorted(
    ([oneKey, one], [otherKey, other]) =>
      other.leads - one.leads || one.place - other.place || (oneKey < otherKey ? -1 : 1),
  );
}

const longest = (forms: ReadonlySet<string>): string =>
  [...forms].toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? "";

/** The names that most leads hold, each in its fullest form; "Solen" and "Mira Solen" are counted as one. */
function namesOf(group: Group, { articles, grouping }: Desk): readonly string[] {
  const tallies = tallyLeads(group, (row) => {
    const { text, sentences } = articles[row] ?? { text: "", sentences: [] };
    return sentences
      .slice(0, leadSentences)
      .flatMap(({ span }) => nameRunsIn(text, span, grouping.isName))
      .map((run) => ({
        key: stemsOf(run.text).at(-1) ?? "",
        form: run.text,
        start: run.span.start - (sentences[0]?.span.start ?? 0),
      }));
  });
  const [first, ...others] = tallies
    .filter(([, { leads }]) => leads * 2 > group.rows.length)
    .map(([key, { forms }]) => ({ key, name: longest(forms) }));
  if (!first) return [];
  const beside = others.filter(({ key }) => shareSentence([first.key, key], group, articles));
  return [first, ...beside].slice(0, namesShownMax).map(({ name }) => name);
}

/** Do the leads name both in one sentence? Else the one may be of an event that is only told beside the other's. */
function shareSentence(
  keys: readonly string[],
  { rows }: Group,
  articles: Desk["articles"],
): boolean {
  return rows.some((row) => {
    const { text, sentences } = articles[row] ?? { text: "", sentences: [] };
    return sentences.slice(0, leadSentences).some(({ span }) => {
      const stems = new Set(wordsIn(text, span).map(({ raw }) => stemOf(raw)));
      return keys.every((key) => stems.has(key));
    });
  });
}

/** Whom most leads name, and first: the one the event is about. Undefined if the leads share no name. */
export function actorOf(group: Group, desk: Desk): string | undefined {
  return namesOf(group, desk)[0];
}

/** "Air strike" for "strike": the word before tells what kind of strike it is. */
function eventAsWritten(text: string, { start, end }: EventMention): string {
  const word = text.slice(start, end).toLowerCase();
  const before = /\p{L}+(?= $)/u.exec(text.slice(Math.max(0, start - 16), start))?.[0] ?? "";
  return isOfArms(before.toLowerCase()) ? `${before.toLowerCase()} ${word}` : word;
}

/**
 * The sources' own word for the event: of the kind that most leads speak of, the noun that most of them use, the earliest
 * first. Undefined if no kind is in more than half of the leads, or none of them has a noun for it.
 */
function eventOf(group: Group, { articles }: Desk): string | undefined {
  const mentions = (row: number): readonly (EventMention & { form: string })[] => {
    const { text, sentences } = articles[row] ?? { text: "", sentences: [] };
    return sentences
      .slice(0, leadSentences)
      .flatMap(({ span }) => eventsIn(text, span))
      .map((event) => ({ ...event, form: eventAsWritten(text, event) }));
  };
  const [best] = tallyLeads(group, (row) =>
    mentions(row).map(({ kind, form, start }) => ({ key: kind, form, start })),
  );
  if (!best || best[1].leads * 2 <= group.rows.length) return undefined;
  const [word] = tallyLeads(group, (row) =>
    mentions(row)
      .filter(({ kind, isNoun }) => isNoun && kind === best[0])
      .map(({ form, start }) => ({ key: form, form, start })),
  );
  return word?.[0];
}

/** Days that sentences of the leads give beside a name, those that most leads give: a day of one event is not another's. */
function daysBeside(name: string, { rows }: Group, { articles }: Desk): readonly string[] {
  const key = stemsOf(name).at(-1) ?? "";
  const counts = new Map<string, number>();
  const all = new Set<string>();
  for (const row of rows) {
    const article = articles[row];
    const days = article ? leadDays(article) : [];
    for (const { asWritten } of days) all.add(asWritten);
    const own = days.filter(({ sentence }) =>
      wordsIn(article?.text ?? "", sentence).some(({ raw }) => stemOf(raw) === key),
    );
    for (const day of new Set(own.map(({ asWritten }) => asWritten)))
      counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  // The only day of all leads is mixed up with no other.
  if (counts.size === 0) return all.size === 1 ? [...all] : [];
  const most = Math.max(...counts.values());
  return [...counts].filter(([, count]) => count === most).map(([day]) => day);
}

/** Said only where another event of the subject must be told from it. */
function besides(group: Group, desk: Desk): string {
  if (desk.grouping.groups.filter(({ subject }) => subject === group.subject).length < 2) return "";
  const [companion] = (desk.grouping.companions[group.subject] ?? [])
    .filter(({ mentions }) => mentions.filter(({ row }) => group.rows.includes(row)).length > 1)
    .toSorted(
      (one, other) =>
        other.mentions.length - one.mentions.length || (one.name < other.name ? -1 : 1),
    );
  return companion ? `, ${companion.order} ${withArticle(companion)}` : "";
}

/** "summit of the League" reads as "the summit of the League"; "Solen’s trip" stays as it is. */
function withArticle({ phrase }: Companion): string {
  return /^\p{Ll}/u.test(phrase) ? `the ${phrase}` : phrase;
}

/** The source that is known to be the earliest; where no date is known, the first by name. */
function earliestRow({ rows }: Group, { sources }: Desk): number {
  const keyOf = (row: number): string => {
    const source = sources[row];
    return `${(source && publishedOn(source)) ?? "unknown"} ${source?.name ?? ""}`;
  };
  const [first] = rows.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return first ?? 0;
}

/** How the earliest source begins, by its title if it has one, where names and event do not make a label. */
function opening(group: Group, desk: Desk): string {
  const article = desk.articles[earliestRow(group, desk)];
  const first = article?.sentences[0];
  const text =
    article && first ? slice(article.text, first.span).replaceAll(/\s+/gu, " ") : "Untitled";
  return text.length <= titleCharsMax
    ? text
    : `${text.slice(0, titleCharsMax).replace(/\s\S*$/u, "")} …`;
}

export function episodeLabel(group: Group, desk: Desk): string {
  const names = namesOf(group, desk);
  const event = eventOf(group, desk);
  if (names.length === 0 || event === undefined) return opening(group, desk);
  const days = daysBeside(names[0] ?? "", group, desk);
  const when = days.length === 0 ? "" : ` (${days.slice(0, 2).join(", ")})`;
  const who = names.join(" – ");
  // "Typhoon Ana" says already that it is a typhoon.
  const what = stemsOf(who).includes(stemOf(event)) ? "" : `: ${event}`;
  return `${who}${what}${when}${besides(group, desk)}`;
}
