/** A name at the head of a clause, with what is his: "Russian President Vladimir Putin", "Macron's trip". */
import { type Actor, actorOf } from "./actor.ts";
import { functionWords } from "./content-words.ts";
import { offices } from "./offices.ts";
import type { Passage } from "./read-input.ts";
import { type Word, follows, gapAt, lowerAt } from "./read-words.ts";

export type NounPhrase = Readonly<{
  actor: Actor | undefined;
  /** Index after its last word. */
  to: number;
  /** The phrase is something of the actor's, and not he himself. */
  isOwner: boolean;
}>;

type Stretch = Readonly<{ from: number; to: number; named: ReadonlySet<number> }>;

/** The phrase that begins at `from`; undefined where no name stands there. */
export function nounPhraseAt({ words }: Passage, stretch: Stretch): NounPhrase | undefined {
  const { from, to, named } = stretch;
  const first = afterTitle(words, stretch);
  let at = first;
  while (at < to && goesOn(words, at, from) && isOfName(words, at, named)) {
    at += 1;
    if (words[at - 1]?.possessive === true) {
      const owner = actorOf(words.slice(first, at));
      return { actor: owner, to: ownedEnd(words, at, to), isOwner: true };
    }
  }
  const own = words.slice(first, at);
  if (!own.some(({ capital }) => capital)) return undefined;
  return { actor: actorOf(own), to: at, isOwner: false };
}

/** Words of a title before a name, at most: "the museum's former deputy director". */
const titleMax = 3;
/** Who does a thing, by the end of the word: "researcher", "historian", "chairwoman". */
const agentEnd = /(?:er|or|ist|ian|man|woman|chief|official|candidate|aide|analyst)$/;
/** Verbs that end so, too. */
const agentVerbs = new Set(
  `offer order enter consider deliver cover discover recover suffer transfer prefer refer differ defer infer confer gather lower favor honor monitor anchor
  trigger remember answer bother murder plunder surrender render hinder ponder wonder wander former other another over under after never ever however rather
  further number power water matter paper letter order for or per her whether either neither together summer winter weather september october november december
  man woman can ban plan than an german human later earlier higher lower greater better major minor prior senior junior poor nor floor door error terror labor`
    .trim()
    .split(/\s+/),
);

/** Past "the", and past a title in small letters: "Museum director Ellen Shaw". */
function afterTitle(words: readonly Word[], { from, to, named }: Stretch): number {
  const start = lowerAt(words, from) === "the" ? from + 1 : from;
  if (isOfName(words, start, named)) return start;
  for (let at = start + 1; at < to && at <= start + titleMax; at += 1) {
    if (gapAt(words, at) !== " " || functionWords.has(lowerAt(words, at - 1))) return start;
    if (isPast(lowerAt(words, at - 1))) return start;
    if (named.has(at)) return isAgent(lowerAt(words, at - 1)) ? at : start;
  }
  return start;
}

const isAgent = (lower: string): boolean =>
  offices.has(lower) || (agentEnd.test(lower) && !agentVerbs.has(lower));

const isOfName = (words: readonly Word[], at: number, named: ReadonlySet<number>): boolean =>
  named.has(at) || offices.has(lowerAt(words, at));

/** Nothing but a space, a hyphen or an initial's full stop parts the words of one name. */
const goesOn = (words: readonly Word[], at: number, from: number): boolean =>
  at === from || /^(?: |-|\. )$/.test(gapAt(words, at));

/** Past "recent European tour", up to the verb. */
function ownedEnd(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && words[at]?.kind === "word" && !functionWords.has(lowerAt(words, at))) {
    at += 1;
    const next = words[at];
    if (next === undefined || !follows(next) || isPast(next.lower)) break;
  }
  return at;
}

const isPast = (lower: string): boolean => lower.length > 4 && lower.endsWith("ed");
