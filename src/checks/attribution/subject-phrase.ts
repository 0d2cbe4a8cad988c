/** Clauses and their noun phrases, as far as finding the subject of a cue needs them. English and German. */
import type { WordSpan } from "../reading/find-words.ts";
import {
  isBorder,
  isOblique,
  nounPhraseEnd,
  opensNounPhrase,
  opensOblique,
} from "./speaker-phrase.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { type Cue, cueAt, isPronoun } from "./speech-cues.ts";

/** A noun phrase, with what is set beside it between commas; or only a pronoun. */
export type Subject = Readonly<
  { kind: "phrase"; span: WordSpan } | { kind: "pronoun"; at: number }
>;

/** A cue, and the words of its sentence among which its subject is looked for. */
export type CuePlace = Readonly<{
  words: readonly Word[];
  passage: Passage;
  region: WordSpan;
  cue: Cue;
}>;

/** Does a verb of saying stand at an index? */
const isVerbAt =
  ({ passage }: CuePlace) =>
  (at: number): boolean =>
    cueAt(passage, at)?.kind === "verb";

/** The phrase that begins at an index, and whatever stands beside it between commas. */
export function phraseFrom(
  place: CuePlace,
  from: number,
  until = place.region.to,
): Subject | undefined {
  const { words } = place;
  let start = from;
  // "So zeigen Studien": the verb between.
  while (start < until && isVerbAt(place)(start)) start += 1;
  if (start >= until) return undefined;
  if (isPersonal(words, start)) return { kind: "pronoun", at: start };
  let end = nounPhraseEnd(words, { from: start, to: until }, isVerbAt(place));
  while (end < until && end > start && isApposition(place, end)) {
    end = nounPhraseEnd(words, { from: end, to: until }, isVerbAt(place));
  }
  return end > start ? { kind: "phrase", span: { from: start, to: end } } : undefined;
}

/** ", Sprecher des Amtes,": a noun phrase after a comma. */
function isApposition({ words, cue }: CuePlace, at: number): boolean {
  if (!gapAt(words, at).includes(",")) return false;
  return opensNounPhrase(words, at) || (cue.kind !== "verb" && isOblique(lowerAt(words, at)));
}

/** First noun phrase between two indexes that can be a subject. */
export function forward(place: CuePlace, from: number, to: number): Subject | undefined {
  const { words } = place;
  let at = from;
  while (at < to) {
    if (at > from && isBorder(gapAt(words, at))) return undefined;
    if (isPersonal(words, at)) return { kind: "pronoun", at };
    if (opensOblique(words, at)) {
      at = nounPhraseEnd(words, { from: at + 1, to }, isVerbAt(place));
      continue;
    }
    if (opensNounPhrase(words, at)) return phraseFrom(place, at, to);
    at += 1;
  }
  return undefined;
}

const articlesToo = new Set(["dieser", "diese"]);

/** "Er", "she"; "dieser" with no noun; "seine Zuversicht", which is whoever "he" is. */
export function isPersonal(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  if (possessives.has(lower)) return !namesAfter(words, at);
  return isPronoun(lower) && !(articlesToo.has(lower) && words[at + 1]?.capital === true);
}

export const possessives: ReadonlySet<string> = new Set(
  "his her its their sein seine ihr ihre".split(" "),
);

/** "His brother Tomas": a possessive with a name of its own. */
function namesAfter(words: readonly Word[], at: number): boolean {
  const [next, second] = [words[at + 1], words[at + 2]];
  return second?.capital === true && second.gap === " " && next !== undefined;
}

/** Where the clause of a word begins. A comma between brackets ends none. */
export function clauseStart({ words, region }: CuePlace, at: number): number {
  let depth = 0;
  for (let from = at; from > region.from; from -= 1) {
    const gap = gapAt(words, from);
    if (gap.includes(")")) depth += 1;
    if (gap.includes("(")) depth = Math.max(0, depth - 1);
    else if (depth === 0 && isBorder(gap)) return from;
  }
  return region.from;
}

/** The last verb of saying in a stretch. */
export function verbIn(place: CuePlace, from: number, to: number): number | undefined {
  for (let at = to - 1; at >= from; at -= 1) if (isVerbAt(place)(at)) return at;
  return undefined;
}
