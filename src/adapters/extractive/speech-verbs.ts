/** Verbs by which a text says that somebody speaks, and what must follow for them to say so. */
import {
  alwaysSpeech,
  clauseSpeech,
  matterSpeech,
  namingSpeech,
  strictSpeech,
} from "../../checks/attribution/english-speech-verbs.ts";

const all = [...alwaysSpeech, ...clauseSpeech, ...namingSpeech, ...matterSpeech].toSorted(
  (one, other) => other.length - one.length,
);

/** Every place where one of the verbs stands. Whether it speaks there is for `speaks` to say. */
export const speechVerb = new RegExp(`(?<![\\p{L}’'-])(?:${all.join("|")})(?![\\p{L}’'-])`, "giu");

/** "Said Hess" and "argued Hess", but not "told CNBC": what follows that is who listens. */
export function mayPrecedeSpeaker(verb: string): boolean {
  const word = verb.toLowerCase();
  return clauseSpeech.has(word) || /^(?:says?|said)$/u.test(word);
}

const matter =
  /^ (?:that\b|any\b|all\b|it\b|this\b|\p{L}{2,}ing\b|involvement|responsibility|wrongdoing|(?:the |these |those |such )?(?:allegation|accusation|claim|charge|report|rumou?r)s?\b|(?:(?:his|her|its|their|deep|grave|serious) )*(?:concern|hope|regret|support|readiness|willingness|doubt|confidence|optimism|alarm|gratitude|commitment)s?\b)/iu;

/** Right after the verb, or after the day or the place of the speech: "insisted on Monday that". */
const hasThat =
  /^ (?:\p{L}+ )?(?:(?:on|in|at|during|last|this|earlier|later|yesterday|today)(?: [\p{L}\d]+){0,4} )?that\b/u;

/** "Repeated his claim": what one has said before. */
const own =
  /^ (?:his|her|its|their) (?:\p{Ll}+ )?(?:claim|view|call|warning|demand|denial|belief|argument|assertion|accusation|allegation|complaint|promise|pledge|vow|position|opposition)s?\b/u;

/** "Maintained the lamps had been off": a clause without "that", known by its finite verb. */
const clause =
  /^ (?!(?:by|that|which|who|as|for|to|with|and|or)\b)(?:[\p{L}\d’'-]+ ){1,5}(?:is|are|was|were|has|had|have|will|would|could|can|did|does|do)\b/u;
const relative =
  /^[^.;]*?\b(?:that|which|who|whom|whose|where|when|while|as|after|before|because|since|and|but|if)\b/u;

/** What is said follows: after "that", after a colon, or, unless the verb is as often a deed, with no sign at all. */
function opensSpeech(word: string, after: string): boolean {
  if (hasThat.test(after) || after.startsWith(":")) return true;
  if (strictSpeech.has(word)) return own.test(after);
  return /^(?:[.,;]?$|[.;])/u.test(after) || hasClause(word, after);
}

/** Only after a past form: "reports", "claims" and "states" are nouns too. */
function hasClause(word: string, after: string): boolean {
  const found = /(?:ed|wrote|thought)$/u.test(word) ? clause.exec(after) : null;
  return found !== null && !relative.test(found[0]);
}

/**
 * True if the verb says that somebody speaks, by what stands around it.
 *
 * @param after - The sentence from the verb's end on, its quotations masked.
 * @param closesQuotation - The verb's subject stands right after a closing quotation mark.
 */
export function speaks(verb: string, after: string, closesQuotation: boolean): boolean {
  const word = verb.toLowerCase();
  if (alwaysSpeech.has(word)) return true;
  if (closesQuotation || /^ (?:as )?“/u.test(after)) return true;
  if (clauseSpeech.has(word)) return opensSpeech(word, after);
  if (namingSpeech.has(word)) return /^(?: (?:for|on) |[^,;]* (?:as )?“)/u.test(after);
  return matterSpeech.has(word) && matter.test(after);
}

/** With any subject, also "the plan": what only people do. */
const personal =
  /^(?:say|tell|insist|warn|urge|vow|pledge|accus|critici[sz]|condemn|denounc|quip|tweet|prais|hail|laud|commend)|^(?:said|told)$/u;
/** Nouns as well; and "this suggests that" is an inference, not speech. */
const doubtful =
  /^(?:claims?|reports?|states?|notes?|estimates?|comments?|remarks?|promises?|repl(?:y|ies)|calls?|terms?|labels?|brands?|urges?|suggest(?:s|ed)?)$/u;
const object =
  /^ (?:that|the|an?|his|her|its|their|it|him|them|against|all|both|what|this|\p{Lu}|“|\d)/u;

/**
 * As `speaks`, for a subject that is not known to be one who can speak. A participle ("men accused of theft", "a film
 * called “Dawn”") speaks for nobody.
 */
export function speaksOfAnybody(
  verb: string,
  after: string,
  { closesQuotation, isTail }: Readonly<{ closesQuotation: boolean; isTail: boolean }>,
): boolean {
  const word = verb.toLowerCase();
  if (closesQuotation || /^(?:says?|said|tells?|told)$/u.test(word)) return !/^ by\b/u.test(after);
  if (doubtful.test(word)) return word.endsWith("ed") && hasThat.test(after);
  if (namingSpeech.has(word)) return calling.test(after);
  if (alwaysSpeech.has(word)) return speaksToSomebody(word, after, isTail);
  return speaks(verb, after, false) && (isTail || !/^[.,;]?$|^[.;]/u.test(after));
}

function speaksToSomebody(word: string, after: string, isTail: boolean): boolean {
  if (hasThat.test(after) || own.test(after)) return true;
  if (!personal.test(word)) return after.startsWith(" “");
  return object.test(after) || (isTail && !/^ (?:by|of|as|for)\b/u.test(after));
}

const calling = /^ (?:for (?!by\b)|(?!as )(?:(?:the|an?) )?\p{L}{2,}[^,;“]* (?:as )?“)/u;
