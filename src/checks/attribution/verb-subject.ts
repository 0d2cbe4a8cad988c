/** The subject of a verb of saying, by the order of the words. English and German. */
import { subordinators } from "../reading/clause-words.ts";
import { isBorder, isPreposition, opensNounPhrase } from "./speaker-phrase.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { cueAt } from "./speech-cues.ts";
import {
  type CuePlace,
  type Subject,
  clauseStart,
  forward,
  isPersonal,
  phraseFrom,
  verbIn,
} from "./subject-phrase.ts";
import { wordSet } from "../reading/word-set.ts";

const openers: ReadonlySet<string> = new Set([
  ...subordinators,
  ..."that whether as if where which what how".split(" "),
  ..."dass daß ob wie weil da nachdem während als wenn obwohl indem sodass wonach wobei worauf woraufhin was damit bevor falls".split(
    " ",
  ),
]);
const conjunctions = wordSet("and but und aber doch yet so sondern denn oder or");
const perfect = wordSet("hat habe haben hatte hatten hätte hätten has have had having");
const passive = wordSet(
  "wird werden wurde wurden worden werde würde würden was were been being is are",
);
const adverbs = wordSet(
  "also later then recently repeatedly meanwhile once earlier previously reportedly further again now still never always first only just once",
);
/** Before the doer of a passive: "was told by Hess". */
export const agentMarks = wordSet("von vom durch by");

const isAdverb = (lower: string): boolean => adverbs.has(lower) || /^\p{Ll}{2,}ly$/u.test(lower);

/** @returns Undefined where the order of the words shows none, or the verb is passive and names nobody. */
export function verbSubject(place: CuePlace): Subject | undefined {
  const { words, cue } = place;
  const clause = clauseStart(place, cue.at);
  if (isInverted(place, clause)) return forward(place, cue.at + 1, place.region.to);
  const from = skipConjunctions(words, wholeSubject(place, clause), cue.at);
  if (cue.lower !== "zitiert" && isPassive(place, from)) return agentOf(place, from);
  if (openers.has(lowerAt(words, from)) && from < cue.at && closesClause(place)) {
    return forward(place, from + 1, cue.at);
  }
  const finite = finiteVerb(place, from);
  if (from === finite) return closedBefore(place, clause, finite);
  return cue.language === "de"
    ? germanSubject(place, from, finite)
    : englishSubject(place, from, finite);
}

/** "Hess, Moro und Bek sagten": back over a list and its appositions, which have no verb of their own. */
function wholeSubject(place: CuePlace, clause: number): number {
  const { words, region } = place;
  if (!isListEnd(place, clause)) return clause;
  let from = clause;
  while (from > region.from) {
    const segment = clauseStart(place, from - 1);
    if (
      gapAt(words, from) !== ", " ||
      verbIn(place, segment, from) !== undefined ||
      !opensNounPhrase(words, segment)
    )
      break;
    from = segment;
  }
  return from;
}

/** "…, Moro und Bek sagten". Of "Prices fell on Friday, Moro said" she is the whole subject. */
const isListEnd = ({ words, cue }: CuePlace, clause: number): boolean =>
  !conjunctions.has(lowerAt(words, clause)) &&
  words.slice(clause, cue.at).some(({ lower }) => conjunctions.has(lower) || lower === "sowie");

function skipConjunctions(words: readonly Word[], from: number, to: number): number {
  let at = from;
  while (at < to && conjunctions.has(lowerAt(words, at))) at += 1;
  return at;
}

/** In a German clause with a conjunction the verb stands last; in an English one anywhere. */
function closesClause({ words, cue, region }: CuePlace): boolean {
  if (cue.language === "en") return true;
  const next = perfect.has(lowerAt(words, cue.at + 1)) ? cue.at + 2 : cue.at + 1;
  return next >= region.to || words[next]?.gap !== " ";
}

/** "hatte … angekündigt", "has said": the auxiliary, else the cue. */
function finiteVerb({ words, cue }: CuePlace, from: number): number {
  const auxiliaries = cue.lower === "zitiert" ? passive : perfect;
  for (let at = cue.at - 1; at >= from; at -= 1) if (auxiliaries.has(lowerAt(words, at))) return at;
  return cue.at;
}

function isPassive({ words, cue, region }: CuePlace, from: number): boolean {
  if (!cue.participle) return false;
  for (let at = from; at < cue.at; at += 1) if (passive.has(lowerAt(words, at))) return true;
  return cue.language === "de" && cue.at + 1 < region.to && passive.has(lowerAt(words, cue.at + 1));
}

function agentOf(place: CuePlace, from: number): Subject | undefined {
  const { words, region } = place;
  for (let at = from; at < region.to - 1; at += 1) {
    if (at > place.cue.at && isBorder(gapAt(words, at))) return undefined;
    if (agentMarks.has(lowerAt(words, at))) return phraseFrom(place, at + 1);
  }
  return undefined;
}

/**
 * The verb right after a mark or an "and": "X, Sprecher des Amtes, sagte", "X kam und sagte", or "…“, sagte X". What is
 * set between commas belongs to the subject, back to the clause that has a verb of its own.
 */
function closedBefore(place: CuePlace, clause: number, finite: number): Subject | undefined {
  const { words, region } = place;
  const { from, verb } = verblessBefore(place, clause);
  const isJoined = conjunctions.has(lowerAt(words, clause));
  const cue =
    from === clause && isJoined && verb !== undefined ? cueAt(place.passage, verb) : undefined;
  if (cue !== undefined)
    return verbSubject({ ...place, cue, region: { from: region.from, to: from } });
  const start = skipConjunctions(words, from, finite);
  if (from < clause && start < finite) {
    if (isPersonal(words, start)) return { kind: "pronoun", at: start };
    if (opensNounPhrase(words, start) && !openers.has(lowerAt(words, start)))
      return { kind: "phrase", span: { from: start, to: finite } };
  }
  return forward(place, finite + 1, region.to);
}

/** "Prices fell, said Hess": what stands between two commas may be set beside a subject, but no subject before one. */
function isInverted({ words, cue, region }: CuePlace, clause: number): boolean {
  if (cue.language !== "en" || clause !== cue.at || gapAt(words, clause) !== ", ") return false;
  if (!/^(?:said|says|added|adds)$/u.test(cue.lower)) return false;
  return !words
    .slice(region.from + 1, clause)
    .some(({ gap }) => isBorder(gap) || /[()]/u.test(gap));
}

/** Back from a clause over what has no verb of saying; with the verb that stopped it. */
function verblessBefore(
  place: CuePlace,
  clause: number,
): { from: number; verb: number | undefined } {
  let from = clause;
  while (from > place.region.from) {
    const segment = clauseStart(place, from - 1);
    const verb = verbIn(place, segment, from);
    if (verb !== undefined) return { from, verb };
    from = segment;
  }
  return { from, verb: undefined };
}

/** Main clause: the verb is second, so that what begins the clause is the subject, or else it follows the verb. */
function germanSubject(place: CuePlace, from: number, finite: number): Subject | undefined {
  const { words, region } = place;
  if (isPersonal(words, from)) return { kind: "pronoun", at: from };
  const isObject = from + 1 === finite && /^(?:das|dies|dieses)$/.test(lowerAt(words, from));
  if (!isObject && opensNounPhrase(words, from) && !isConjoined(place, from, finite)) {
    return { kind: "phrase", span: { from, to: finite } };
  }
  return (
    forward(place, finite + 1, finite === place.cue.at ? region.to : place.cue.at) ?? undefined
  );
}

/** Is there another verb before the cue: "X lobte den Plan und kritisierte"? */
const isConjoined = (place: CuePlace, from: number, finite: number): boolean =>
  verbIn(place, from + 1, finite) !== undefined;

const englishBreaks: ReadonlySet<string> = new Set([
  ...subordinators,
  ..."that as but if whether which where".split(" "),
]);

/** "In a statement officials also said": right before the verb. */
function englishSubject(place: CuePlace, from: number, finite: number): Subject | undefined {
  const { words } = place;
  const to = withoutAdverbs(words, from, finite);
  if (to === from) return closedBefore(place, from, finite);
  if (isPersonal(words, to - 1)) return { kind: "pronoun", at: to - 1 };
  const clause = englishClause(place, from, to);
  const start = isPreposition(lowerAt(words, clause))
    ? afterPreposition(words, clause, to)
    : clause;
  return start < to ? { kind: "phrase", span: { from: start, to } } : undefined;
}

/** "Hess has also repeatedly said": where the subject ends. */
function withoutAdverbs(words: readonly Word[], from: number, finite: number): number {
  let to = finite;
  while (to > from && isBetween(lowerAt(words, to - 1))) to -= 1;
  return to;
}

const modals = wordSet("do does did will would can could may might must should shall not cannot");

/** "Hess does not believe", "I don't think". */
const isBetween = (lower: string): boolean =>
  isAdverb(lower) || perfect.has(lower) || modals.has(lower) || /n['’]t$/u.test(lower);

/** Where the verb's own clause begins: after the last conjunction, or after an "and" that follows another verb. */
function englishClause(place: CuePlace, from: number, to: number): number {
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    const lower = lowerAt(place.words, at);
    const isNew = conjunctions.has(lower) && isConjoined(place, from, at);
    if (isNew || englishBreaks.has(lower)) start = at + 1;
  }
  return start;
}

/** "On Friday the mayor": from the last article on, else from the last name. */
function afterPreposition(words: readonly Word[], from: number, to: number): number {
  for (let at = to - 1; at > from + 1; at -= 1) {
    if (
      /^(?:the|an?|his|her|its|their)$/.test(lowerAt(words, at)) &&
      !isPreposition(lowerAt(words, at - 1))
    )
      return at;
  }
  let at = to - 1;
  while (at > from && words[at]?.capital === true && words[at - 1]?.capital === true) at -= 1;
  return at;
}
