/** What the evidence tells of one, told of another: "Putin's trip resulted in" deals that another's trip brought. */
import { type Actor, isSameActor } from "../reading/actor.ts";
import { monthNumbers, weekdayNumbers } from "../reading/calendar-words.ts";
import { isRegion } from "../reading/nations.ts";
import type { Clause } from "../reading/read-clauses.ts";
import { isContentWord } from "../reading/is-content.ts";
import type { Passage } from "../reading/read-input.ts";
import { type Word, lowerAt } from "../reading/read-words.ts";
import { isSpeechCue } from "../attribution/speech-cues.ts";
import { type Told, askOf, isKnown, textsAt } from "./told.ts";

/** Words that must be another's before it counts; a single one may be so by chance. */
const othersMin = 2;

/**
 * The words of the statement that the evidence tells of others only; none where it tells any word of the clause of its actor.
 * Two words side by side, one of them a name, are told of another whatever else the clause says.
 */
export function toldOfAnother(statement: Told, evidence: readonly Told[]): readonly string[] {
  const { passage, clauses } = statement;
  for (const clause of clauses) {
    const { actor } = clause;
    if (actor === undefined || clause.isPassive || isTail(passage, clause)) continue;
    if (!isKnown(actor, evidence)) continue;
    const others = othersIn(passage, { ...clause, actor }, evidence);
    if (others.length >= othersMin) return textsAt(passage, others);
  }
  return [];
}

function othersIn(
  passage: Passage,
  clause: Clause & Readonly<{ actor: Actor }>,
  evidence: readonly Told[],
): readonly number[] {
  const others: number[] = [];
  let run: number[] = [];
  let isOpen = false;
  for (const at of tellingWords(passage, clause)) {
    const answer = askOf(passage.stems[at] ?? "", clause.actor, evidence);
    isOpen ||= answer === "same" || answer === "open";
    if (answer === "other") others.push(at);
    run = answer === "other" ? [...run, at] : [];
    if (run.length >= othersMin && run.some((each) => isName(passage, each))) return run;
  }
  return isOpen ? [] : others;
}

/** Content words that are told of the actor, up to what he says or what a thing is about. */
function tellingWords(passage: Passage, { told, to }: Clause): readonly number[] {
  const found: number[] = [];
  for (let at = told; at < to; at += 1) {
    if (lowerAt(passage.words, at) === "about" || isTelling(passage, at)) break;
    if (isContentWord(passage, at) && !isOfRegion(passage, at)) found.push(at);
  }
  return found;
}

/** "In Central Asia": where many things are told to be. */
const isOfRegion = ({ words }: Passage, at: number): boolean =>
  isRegion(lowerAt(words, at)) || (words[at]?.capital === true && isRegion(lowerAt(words, at + 1)));

const isName = ({ words }: Passage, at: number): boolean =>
  words[at]?.capital === true && !isRegion(lowerAt(words, at));

/** A verb of speech, with what is said to follow; who "wrote an article" only wrote. */
function isTelling(passage: Passage, at: number): boolean {
  return isSpeechCue(passage, at) && !/^an?$/.test(lowerAt(passage.words, at + 1));
}

const joiners = new Set(["and", "or", "but", "as"]);

/** "… and carbon footprint": the end of a list, which may be anybody's. */
function isTail({ words }: Passage, { from, hasSubject }: Clause): boolean {
  return !hasSubject && joiners.has(lowerAt(words, from));
}

const isDay = ({ kind, lower, text }: Word): boolean =>
  (kind === "number" && /^\d{4}$/.test(text)) ||
  monthNumbers.has(lower) ||
  weekdayNumbers.has(lower);

/** The year, month or weekday that the evidence gives to others only, while it gives the actor one of his own. */
export function datedByAnother(statement: Told, evidence: readonly Told[]): readonly string[] {
  const { passage, clauses } = statement;
  for (const { actor, told, to, isPassive } of clauses) {
    if (actor === undefined || isPassive) continue;
    for (let at = told; at < to; at += 1) {
      const word = passage.words[at];
      if (word === undefined || !isDay(word)) continue;
      const isOther = askOf(passage.stems[at] ?? "", actor, evidence) === "other";
      if (isOther && evidence.some((one) => hasOwnDay(one, actor))) return [word.text];
    }
  }
  return [];
}

function hasOwnDay({ passage, clauses, names }: Told, { keys }: Actor): boolean {
  const isOwn = ({ actor }: Clause, index: number): boolean =>
    isSameActor(keys, names[index] ?? new Set()) ||
    (actor !== undefined && isSameActor(keys, actor.keys));
  const sentences = new Set(clauses.filter(isOwn).map(({ sentence }) => sentence));
  return passage.words.some((word) => isDay(word) && sentences.has(word.sentence));
}
