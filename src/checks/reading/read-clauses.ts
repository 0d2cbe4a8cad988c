/**
 * Who acts in each clause: the name before its verb. What else the clause tells (words, days, names) is told of him. A clause
 * whose subject is no name ("the visit", "he") has no actor, and nothing is concluded from it. Read by the words of English.
 */
import { joiners, subordinators } from "./clause-words.ts";
import { type Actor, actorOf } from "./actor.ts";
import { type NounPhrase, nounPhraseAt } from "./named-phrase.ts";
import { offices } from "./offices.ts";
import type { Passage } from "./read-input.ts";
import { type Word, gapAt, lowerAt } from "./read-words.ts";
import { isSpeechCue } from "../attribution/speech-cues.ts";
import { isPassiveAt } from "./passive.ts";

export type Clause = Readonly<{
  sentence: number;
  /** From one index to before another, in the words of the passage. */
  from: number;
  to: number;
  /** Undefined where no name is the subject. */
  actor: Actor | undefined;
  /** True if the actor is named in this very clause, or is what its "which" stands for. */
  hasSubject: boolean;
  /** First word that is told of the actor, after his name and what is his ("Macron's trip"). */
  told: number;
  /** "Was seen by": who acts is another question there. */
  isPassive: boolean;
}>;

const openers: ReadonlySet<string> = new Set([
  ...joiners,
  ...subordinators,
  ..."as that if once so yet meanwhile however also then".split(" "),
]);
const relatives = new Set(["which", "who", "whose"]);
const prepositions = new Set(
  "in on at of for from to with without by into onto over under about against between among during through within across along toward towards around near via per than as amid despite following including like behind beyond off upon versus and or".split(
    " ",
  ),
);
const otherSubjects = new Set(
  "the a an this that these those its their his her our my your some many most several both all each every no another other such he she it they we i you there one".split(
    " ",
  ),
);

/** Marks that end a clause; a hyphen inside a word does not, nor do quotation marks around a few words. */
const clauseMark = /[,;:()]|\s[-–—]|—/;

/** What is known while a sentence is read from left to right. */
type Reader = {
  readonly passage: Passage;
  /** Indexes of the words of names. */
  readonly named: ReadonlySet<number>;
  readonly clauses: Clause[];
  actor: Actor | undefined;
  isPassive: boolean;
  /** Inside brackets: the actor of the clause that they interrupt. */
  interrupted: Readonly<{ actor: Actor | undefined }> | undefined;
};

/** Clauses of a passage, in order; together they are all its words. */
export function readClauses(passage: Passage): readonly Clause[] {
  const { words } = passage;
  const named = new Set(passage.names().flatMap(({ parts }) => [...parts]));
  const clauses: Clause[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (at < words.length && words[at]?.sentence === words[from]?.sentence) continue;
    const fresh = { actor: undefined, interrupted: undefined };
    readSentence({ passage, named, clauses, isPassive: false, ...fresh }, from, at);
    from = at;
  }
  return clauses;
}

function readSentence(reader: Reader, from: number, to: number): void {
  const { words } = reader.passage;
  const first = reader.clauses.length;
  let start = from;
  let isFirst = true;
  for (let at = from + 1; at <= to; at += 1) {
    const word = words[at];
    if (at < to && word !== undefined && !startsClause(word)) continue;
    readClause(reader, { from: start, to: at, isFirst });
    // "Meanwhile, Putin …": the subject is still to come.
    isFirst &&= at === start + 1 && isLeadIn(lowerAt(words, start));
    start = at;
  }
  tellOpening(reader, first);
}

function startsClause({ gap, lower }: Word): boolean {
  return clauseMark.test(gap) || openers.has(lower) || relatives.has(lower);
}

const isLeadIn = (lower: string): boolean => openers.has(lower) || lower.endsWith("ly");

type Stretch = Readonly<{ from: number; to: number; isFirst: boolean }>;

function readClause(reader: Reader, stretch: Stretch): void {
  const { passage, clauses } = reader;
  const { words } = passage;
  const { from, to } = stretch;
  const sentence = words[from]?.sentence ?? 0;
  if (isInBrackets(reader, stretch)) {
    const none = { actor: undefined, hasSubject: false, told: from, isPassive: false };
    clauses.push({ sentence, from, to, ...none });
    return;
  }
  const subject = takeSubject(reader, stretch);
  for (let at = from; at < to; at += 1) reader.isPassive ||= isPassiveAt(words, at, to);
  const { actor, isPassive } = reader;
  clauses.push({ sentence, from, to, actor, isPassive, ...subject });
  // What he says is not what he does: the attribution check looks at that.
  if (actor !== undefined && hasCue(passage, subject.told, to)) reader.actor = undefined;
}

/** A bracket interrupts: inside nobody acts, and after it the same one does as before. */
function isInBrackets(reader: Reader, { from, isFirst }: Stretch): boolean {
  const gap = gapAt(reader.passage.words, from);
  if (reader.interrupted !== undefined && gap.includes(")")) {
    reader.actor = reader.interrupted.actor;
    reader.interrupted = undefined;
  }
  if (gap.includes("(") && !isFirst) {
    reader.interrupted ??= { actor: reader.actor };
    reader.actor = undefined;
  }
  return reader.interrupted !== undefined;
}

/** Finds who acts in the clause, if that changes, and where what is told of him begins. */
function takeSubject(reader: Reader, stretch: Stretch): Pick<Clause, "hasSubject" | "told"> {
  const { passage, named } = reader;
  const { words } = passage;
  const { from, to, isFirst } = stretch;
  const { at, isJoined, isRelative } = skipLeadIn(words, stretch);
  if (isRelative) {
    reader.actor = antecedentOf(reader, from);
    return { hasSubject: true, told: at };
  }
  const phrase = nounPhraseAt(passage, { from: at, to, named });
  if (phrase !== undefined && isSubject(words, phrase, isFirst)) {
    reader.actor = phrase.actor;
    reader.isPassive = false;
    return { hasSubject: true, told: phrase.to };
  }
  const isOther = isJoined && (phrase !== undefined || otherSubjects.has(lowerAt(words, at)));
  if (isFirst || isOther || leavesOpen(reader, from)) reader.actor = undefined;
  return { hasSubject: false, told: at };
}

/** "A trip that resulted" may be anybody's; so may what goes on after a colon, or after "who relies on others, …". */
function leavesOpen({ passage: { words }, clauses }: Reader, from: number): boolean {
  const before = clauses.at(-1);
  const isAfterRelative = before !== undefined && relatives.has(lowerAt(words, before.from));
  return isAfterRelative || lowerAt(words, from) === "that" || gapAt(words, from).includes(":");
}

type LeadIn = Readonly<{ at: number; isJoined: boolean; isRelative: boolean }>;

/** Past "and", "while", "formally", "which". */
function skipLeadIn(words: readonly Word[], { from, to }: Stretch): LeadIn {
  let at = from;
  let isJoined = false;
  let isRelative = false;
  while (at < to && (isLeadIn(lowerAt(words, at)) || relatives.has(lowerAt(words, at)))) {
    isRelative ||= relatives.has(lowerAt(words, at));
    isJoined ||= openers.has(lowerAt(words, at));
    at += 1;
  }
  return { at, isJoined, isRelative };
}

/** Is the name the subject of what follows it? At the head of a sentence something may stand between. */
function isSubject(words: readonly Word[], { to, isOwner }: NounPhrase, isFirst: boolean): boolean {
  const next = words[to];
  if (next === undefined) return false;
  if (/^(?:,| —| \()/.test(next.gap)) return isFirst;
  return next.gap === " " && (isOwner || !prepositions.has(next.lower));
}

function hasCue(passage: Passage, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isSpeechCue(passage, at)) return true;
  return false;
}

/** What "which" stands for: the last name before it that acts, or whose the last noun is. */
function antecedentOf({ passage: { words }, named }: Reader, before: number): Actor | undefined {
  const sentence = words[before]?.sentence;
  for (let at = before - 1; words[at]?.sentence === sentence && at >= 0; at -= 1) {
    if (!named.has(at)) continue;
    let first = at;
    while (first > 0 && isOfName(words, named, first - 1)) first -= 1;
    const actor = actorOf(words.slice(first, at + 1));
    if (actor !== undefined) return actor;
  }
  return undefined;
}

function isOfName(words: readonly Word[], named: ReadonlySet<number>, at: number): boolean {
  const word = words[at];
  return word?.possessive === false && (named.has(at) || offices.has(word.lower));
}

/** "In an article for the paper, Tokayev …": what stands before the subject is told of it. */
function tellOpening({ passage: { words }, clauses }: Reader, first: number): void {
  const opening = clauses[first];
  const next = clauses[first + 1];
  if (opening === undefined || opening.actor !== undefined || next?.actor === undefined) return;
  const lower = lowerAt(words, opening.from);
  const isOpening = prepositions.has(lower) || lower.endsWith("ing");
  if (!isOpening || !gapAt(words, next.from).startsWith(",")) return;
  const { actor, isPassive } = next;
  clauses[first] = { ...opening, actor, isPassive, hasSubject: true };
}
