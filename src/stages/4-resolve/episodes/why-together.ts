/** The places that show why sources were put into one episode. */
import type { EpisodeEvidence } from "../../../domain/finding.ts";
import { slice } from "../../../domain/place.ts";
import type { TermKind } from "./article-terms.ts";
import type { Desk, Group } from "./desk.ts";
import { evidenceAt } from "./desk.ts";
import { actorOf } from "./episode-label.ts";
import { stemsOf } from "./frame.ts";
import { isTitleStem } from "../names/title-words.ts";

/** Terms that are shown for a likeness, at most. */
const termsShownMax = 4;

/** What every report of the subject holds still shows what it is about, at a part of its worth. */
const outsideDiscount = 0.7;
/** The title and the first sentence tell what a report is of; they are shown before later ones. */
const leadSentences = 2;
const leadWorth = 2;

type Shared = Readonly<{
  key: string;
  kind: TermKind;
  /** Articles of the group that hold it. */
  inside: number;
  worth: number;
}>;

/** What most of a group's articles share, and other articles on the subject do not: most telling first. */
function sharedTerms(group: Group, desk: Desk): readonly Shared[] {
  const { terms } = desk.grouping;
  const { holders } = desk;
  const counts = new Map<string, { kind: TermKind; inside: number }>();
  for (const row of group.rows) {
    for (const [key, { kind }] of terms[row] ?? []) {
      counts.set(key, { kind, inside: (counts.get(key)?.inside ?? 0) + 1 });
    }
  }
  // A group that an analyst made may reach over several subjects; its own articles never count as others.
  const near = holders.bySubject[group.subject];
  const others = Math.max(1, (near?.articles ?? 0) - group.rows.length);
  const shareOutside = (key: string, inside: number): number =>
    Math.max(0, (near?.counts.get(key) ?? 0) - inside) / others;
  return [...counts]
    .filter(
      ([, { kind, inside }]) => inside > 1 && inside * 2 >= group.rows.length && kind !== "word",
    )
    .map(([key, { kind, inside }]) => {
      const worth =
        inside * desk.weigh(key, kind) * (1 - outsideDiscount * shareOutside(key, inside));
      return { key, kind, inside, worth };
    })
    .filter(({ worth }) => worth > 0)
    .toSorted((one, other) => other.worth - one.worth || (one.key < other.key ? -1 : 1));
}

/** Share of the articles outside the group from which on a term is everybody's. */
const commonShare = 0.5;

/** Do the articles outside the group hold it too? Then it tells nothing. Without any others, every shared term tells. */
function isCommon({ key, inside }: Shared, group: Group, { holders }: Desk): boolean {
  const outside = holders.all.articles - group.rows.length;
  const held = (holders.all.counts.get(key) ?? 0) - inside;
  return outside > 0 && held >= outside * commonShare;
}

/** Terms that tell one event from the next: what others do not hold, is no title and no part of the actor's name. */
function distinctiveTerms(group: Group, desk: Desk): readonly Shared[] {
  const actor = new Set(stemsOf(actorOf(group, desk) ?? ""));
  const tellsNothing = (key: string): boolean => {
    const stems = key.split(" ");
    return stems.some((stem) => isTitleStem(stem)) || stems.every((stem) => actor.has(stem));
  };
  return sharedTerms(group, desk).filter(
    (shared) => !tellsNothing(shared.key) && !isCommon(shared, group, desk),
  );
}

type Telling = Readonly<{ sentence: number; words: readonly string[]; worth: number }>;

/** The sentence of an article that holds most of what is shared, with the shared terms as they are written there. */
function tellingSentence(row: number, shared: readonly Shared[], desk: Desk): Telling | undefined {
  const text = desk.articles[row]?.text ?? "";
  const bySentence = new Map<number, Telling>();
  for (const { key, worth } of shared) {
    const term = desk.grouping.terms[row]?.get(key);
    if (!term) continue;
    const { sentence } = term;
    const known = bySentence.get(sentence) ?? { sentence, words: [], worth: 0 };
    const added = worth * (sentence < leadSentences ? leadWorth : 1);
    bySentence.set(sentence, {
      sentence,
      words: [...known.words, slice(text, term.span)],
      worth: known.worth + added,
    });
  }
  return [...bySentence.values()].toSorted(
    (one, other) => other.worth - one.worth || one.sentence - other.sentence,
  )[0];
}

/** "United" beside "United States" says nothing more. */
const withoutParts = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !words.some((other) => other !== word && other.split(" ").includes(word)));

/** Where nothing distinctive is shared, how the article begins: then it is the whole text that is alike. */
function likenessEvidence(row: number, shared: readonly Shared[], desk: Desk): EpisodeEvidence[] {
  const telling = tellingSentence(row, shared, desk);
  const span = desk.articles[row]?.sentences[telling?.sentence ?? 0]?.span;
  if (!span) return [];
  const shows = telling
    ? `shared words: ${withoutParts(telling.words).slice(0, termsShownMax).join(", ")}`
    : "the text as a whole, no telling word";
  return [evidenceAt(row, span, shows, desk)];
}

/** Empty for an episode of one source: there is nothing to explain. */
export function whyTogether(group: Group, desk: Desk): readonly EpisodeEvidence[] {
  if (group.rows.length < 2) return [];
  const inside = new Set(group.rows);
  const shown = new Set<number>();
  const evidence: EpisodeEvidence[] = [];
  for (const { mentions, phrase } of desk.grouping.companions[group.subject] ?? []) {
    const here = mentions.filter(({ row }) => inside.has(row));
    if (here.length < 2) continue;
    for (const { row, span } of here) {
      evidence.push(evidenceAt(row, span, `accompanying event: ${phrase}`, desk));
      shown.add(row);
    }
  }
  const shared = distinctiveTerms(group, desk);
  for (const row of group.rows) {
    if (shown.has(row)) continue;
    const found = likenessEvidence(row, shared, desk);
    const isLoose = group.uncertain.includes(row);
    evidence.push(
      ...found.map((one) => (isLoose ? { ...one, shows: `likeness only, ${one.shows}` } : one)),
    );
  }
  return evidence;
}
