/** Whose words they are by the cue that governs them ("said", "laut") and its subject. */
import { contrasts, joiners, relatives, subordinators } from "../reading/clause-words.ts";
import type { WordSpan } from "../reading/find-words.ts";
import { belongingTo } from "./belonging.ts";
import { findSubject } from "./find-subject.ts";
import { findMention, mentions } from "../reading/mentions.ts";
import { mayBeSubject, opensNounPhrase, segmentOf } from "./speaker-phrase.ts";
import type { Passage } from "../reading/read-input.ts";
import { gapAt, lowerAt } from "../reading/read-words.ts";
import { isComplementizer, isReported } from "./reported-mood.ts";
import type { Said } from "./said.ts";
import { type Cue, cueAt } from "./speech-cues.ts";
import type { Subject } from "./subject-phrase.ts";
import { type Place, type Sides, sidesOf } from "./told-place.ts";
import { agentMarks } from "./verb-subject.ts";

export type Told = Readonly<{ cue: Cue; region: WordSpan; subject: Subject | undefined }>;

/** The cues in a stretch, but not those inside quotation marks, each with its subject. */
export function toldIn(passage: Passage, region: WordSpan): readonly Told[] {
  const told: Told[] = [];
  for (let at = region.from; at < region.to; at += 1) {
    const cue = passage.words[at]?.quoted === true ? undefined : cueAt(passage, at);
    if (cue !== undefined) told.push({ cue, region, subject: findSubject(passage, cue, region) });
  }
  return told;
}

export function isSubjectOf(speaker: Passage, passage: Passage, { subject }: Told): boolean {
  return (
    subject?.kind === "phrase" &&
    (mentions(speaker, passage, subject.span) || standsAt(speaker, passage, subject.span.from)) &&
    belongingTo(speaker, passage, subject.span) === undefined
  );
}

/** "A study seen by the Echo", word for word: longer than a phrase is read. */
const standsAt = ({ words }: Passage, passage: Passage, from: number): boolean =>
  words.length > 1 && words.every(({ lower }, at) => lowerAt(passage.words, from + at) === lower);

/**
 * Whose the words are by the cue beside them or, where they are a whole report ("Hess called the plan a failure"), by
 * the cue within.
 *
 * @returns `pronoun` where the subject of the cue is one; undefined where no cue has a subject that can be found.
 */
export function saidByCue(
  speaker: Passage,
  passage: Passage,
  place: Place,
): Said | "pronoun" | undefined {
  const sides = sidesOf(passage, place);
  const within =
    place.first === place.last ? saidWithin(speaker, passage, place.told, sides.lead) : undefined;
  return within ?? saidBeside(speaker, passage, sides);
}

/** Clauses after the words that are no longer about them: "…, and", "…, whereupon". Not "…, wie Hess sagte". */
const movingOn: ReadonlySet<string> = new Set([
  ...joiners,
  ...subordinators,
  ...relatives,
  ..."und aber während sowie oder worauf woraufhin wobei nachdem obwohl weil denn da".split(" "),
]);

function saidBeside(
  speaker: Passage,
  passage: Passage,
  sides: Sides,
): Said | "pronoun" | undefined {
  const all = cuesBeside(passage, sides);
  const [governing] = all;
  if (governing?.subject === undefined) {
    const compared = toldIn(passage, sides.tail).filter((one) => isCompared(passage, one));
    return compared.some((one) => isSubjectOf(speaker, passage, one)) ? "other" : undefined;
  }
  if (governing.subject.kind === "pronoun") return "pronoun";
  const said = saidBySubject(speaker, passage, governing);
  // "Hess said that Moro had said …": the outer speaker tells it, but not as his own.
  const isOuter = said === "other" && all.some((one) => isSubjectOf(speaker, passage, one));
  return isOuter ? "unknown" : said;
}

/** The cues on both sides of the words, the governing one first: what stands before, or after a quotation. */
function cuesBeside(passage: Passage, { lead, tail }: Sides): readonly Told[] {
  const { words } = passage;
  const isItsOwn = (one: Told): boolean => !isCompared(passage, one);
  const before = toldIn(passage, lead).filter(isItsOwn).toReversed();
  const isOver = movingOn.has(lowerAt(words, tail.from));
  const after = isOver ? [] : toldIn(passage, tail).filter(mayFollow).filter(isItsOwn);
  const isQuoted = words[lead.to]?.quoted === true && !gapAt(words, lead.to).includes(":");
  return isQuoted ? [...after, ...before] : [...before, ...after];
}

/** "…, wie gefordert wurde" and "…, findet Hess in Bonn" say nothing of the words before them. */
const mayFollow = ({ cue }: Told): boolean =>
  !cue.weak && (!cue.participle || cue.language === "en" || cue.lower === "zitiert");

/** `unknown` where the speaker stands beside the cue in a form that might be its subject too. */
function saidBySubject(speaker: Passage, passage: Passage, told: Told): Said {
  if (isSubjectOf(speaker, passage, told)) return "speaker";
  const { subject } = told;
  const belonging =
    subject?.kind === "phrase" ? belongingTo(speaker, passage, subject.span) : undefined;
  if (belonging !== undefined) return belonging === "other" ? "other" : "unknown";
  if (isAgent(passage, told)) return "other";
  const mention = findMention(speaker, passage, clausesBeside(passage, told));
  return mention !== undefined && mayBeSubject(passage.words, mention) ? "unknown" : "other";
}

/** "Was told by Hess": the passive says for certain who speaks. */
const isAgent = ({ words }: Passage, { cue, subject }: Told): boolean =>
  cue.kind === "verb" &&
  subject?.kind === "phrase" &&
  agentMarks.has(lowerAt(words, subject.span.from - 1));

const joints: ReadonlySet<string> = new Set(["and", "but", ...contrasts]);

/** Where else the subject of the cue may stand: in German on either side of it, in English before it, after any "but". */
function clausesBeside({ words }: Passage, { cue, region }: Told): WordSpan {
  if (cue.language === "de") return region;
  let from = cue.at;
  while (from > region.from && !joints.has(lowerAt(words, from - 1))) from -= 1;
  return { from, to: cue.at };
}

function saidWithin(
  speaker: Passage,
  passage: Passage,
  told: WordSpan,
  lead: WordSpan,
): Said | "pronoun" | undefined {
  const clause = reportIn(passage, told, lead);
  if (clause === undefined) return undefined;
  const all = toldIn(passage, clause).filter((one) => !isCompared(passage, one));
  const own = all.find(({ cue }) => !cue.weak);
  if (own?.subject?.kind === "pronoun") return "pronoun";
  if (own?.subject?.kind === "phrase") return saidBySubject(speaker, passage, own);
  return all.some((one) => isSubjectOf(speaker, passage, one)) ? "speaker" : undefined;
}

/**
 * "Will cost 12 million, not 8 as Hess said", "more than Hess said": he says what the clause is held against, and not the
 * clause. "More than a dozen said" is no comparison with what they say.
 */
function isCompared({ words }: Passage, { cue, region }: Told): boolean {
  if (cue.kind !== "verb" || cue.language !== "en") return false;
  const { from } = segmentOf(words, cue.at, region);
  const before = words.slice(from, cue.at);
  if (before[0]?.lower === "not" && before.some(({ lower }) => lower === "as")) return true;
  const next = before[before.findLastIndex(({ lower }) => lower === "than") + 1];
  return (
    before.some(({ lower }) => lower === "than") &&
    next !== undefined &&
    (next.capital || /^(?:the|he|she|it|they|his|her|its|their)$/u.test(next.lower))
  );
}

/** The clause of the words, if it is the source's own: unquoted, in the indicative, and governed by nothing before it. */
function reportIn(passage: Passage, told: WordSpan, lead: WordSpan): WordSpan | undefined {
  const start = passage.words[told.from];
  if (start === undefined || start.quoted || isComplementizer(start.lower)) return undefined;
  if (isReported(passage, told)) return undefined;
  return wholeClause(passage, told, lead) ?? (isFreeClause(passage, told, lead) ? told : undefined);
}

/** The told words may leave out what opens their clause: "[He also] criticized". Then with it. */
function wholeClause(passage: Passage, told: WordSpan, lead: WordSpan): WordSpan | undefined {
  if (gapAt(passage.words, told.from) !== " " || cueAt(passage, told.from) === undefined)
    return undefined;
  const { from } = segmentOf(passage.words, told.from, { from: lead.from, to: told.to });
  return from < told.from ? { from, to: told.to } : undefined;
}

/** Nothing before the clause governs it: it opens its sentence, or follows a comma, and not "Laut Hess,". */
function isFreeClause(passage: Passage, told: WordSpan, lead: WordSpan): boolean {
  if (lead.to <= lead.from + 1) return true;
  return (
    gapAt(passage.words, told.from).startsWith(",") &&
    opensNounPhrase(passage.words, told.from) &&
    toldIn(passage, lead).every(
      ({ cue, subject }) =>
        cue.kind !== "verb" && !(subject?.kind === "phrase" && subject.span.to >= lead.to),
    )
  );
}
