/** Speech whose subject fits none of the sure forms: whoever it is, it is not the source that says so. */
import { anyWeekday } from "../../anchoring/calendar-names.ts";
import { subordinators } from "../../checks/reading/clause-words.ts";
import type { Attribution, MaskedSentence } from "./attribution.ts";
import { bareName } from "./bare-name.ts";
import { mayPrecedeSpeaker, speaksOfAnybody } from "./speech-verbs.ts";
import { speakingNoun } from "./titles.ts";

/** A speech verb where it stands, with the words before it (auxiliaries left out) and after it. */
export type VerbPlace = Readonly<{ verb: string; at: number; left: string; after: string }>;

/** @returns `undefined` where the verb is negated, passive, yet to come, part of a relative clause, or no speech at all. */
export function unmatchedSpeech(
  place: VerbPlace,
  sentence: MaskedSentence,
): Attribution | undefined {
  const { verb, left, after } = place;
  if (noStatement.test(left) || possessive.test(left)) return undefined;
  const subject = subjectPhrase(left);
  const border = subject?.border ?? left;
  const closesQuotation = /”,?\s*$/u.test(border);
  const isTail = subject !== undefined && /[,”]\s*$/u.test(border);
  if (!speaksOfAnybody(verb, after, { closesQuotation, isTail })) return undefined;
  return subject === undefined
    ? (inverted(place, sentence) ?? apposed(left, sentence) ?? invertedAnyhow(place, sentence))
    : subjectSpeaker(subject, place, sentence);
}

function subjectSpeaker(
  { text, start, isSubordinate }: Phrase,
  place: VerbPlace,
  sentence: MaskedSentence,
): Attribution | undefined {
  return isSubordinate ? subordinate(text, place) : phraseSpeaker(text, start, sentence);
}

/** "According to her": a pronoun. "According to a poll": whatever noun phrase follows. "According to plan": nobody. */
export function unmatchedSource({ masked, runs }: MaskedSentence): Attribution | undefined {
  const match = /\baccording to /iu.exec(masked);
  if (match === null) return undefined;
  const at = match.index + match[0].length;
  const text = phraseAfter(masked.slice(at));
  if (text === "" || turnOfPhrase.test(text)) return undefined;
  if (/^(?:him|her|them|it)$/iu.test(text)) return { kind: "pronoun", asWritten: text };
  return phraseSpeaker(text, at, { masked, runs });
}

const turnOfPhrase =
  /^(?:(?:plan|schedule|need|size|age|taste|law|rule|principle|custom|circumstance)s?|what|how|whether)\b/iu;

const noStatement =
  /(?:^|[\s,])(?:to|not|never|nor|will|would|can|could|may|might|shall|should|must|cannot|is|are|was|were|be|been|being|am|do|did|does|let|I|we|you|this|these|those|there|who|whom|whose|which|what|where|how|why|than|whatever|as|a|an|the)\s*$|n[’']t\s*$/iu;
const possessive = /(?:[’']s|s[’'])\s*$/u;

/** "Prices fell after Hess said …": he said a part of it, so that the whole is not put into his mouth. */
function subordinate(asWritten: string, { verb, after }: VerbPlace): Attribution | undefined {
  const isClause = /^(?:says?|said|tells?|told)$/iu.test(verb) || /^ (?:\w+ )?that\b/u.test(after);
  return isClause ? { kind: "unnamed", asWritten } : undefined;
}

type Phrase = Readonly<{ text: string; start: number; border: string; isSubordinate: boolean }>;

/** Whole words before a clause's verb, from the last mark on, or from the last word that opens a clause. */
function subjectPhrase(left: string): Phrase | undefined {
  const tail = /[^,;:“”—–()]*$/u.exec(left)?.[0] ?? "";
  const from = left.length - tail.length;
  const cut = clauseWord.exec(tail)?.[0].length ?? 0;
  const kept = shortened(tail.slice(cut).trim());
  if (kept === "" || hasOwnRelative(kept)) return undefined;
  const start = from + tail.lastIndexOf(kept);
  return { text: kept, start, border: left.slice(0, from), isSubordinate: cut > 0 };
}

/** Greedy: up to the last conjunction. "And" joins two speakers as well as two clauses, and is left alone. */
const clauseWord = new RegExp(
  `^.*\\b(?:${subordinators.join("|")}|if|that|but|yet|as|whether)\\s+`,
  "iu",
);

const wordsMax = 8;
const weekdayAhead = new RegExp(`^on (?:${anyWeekday})\\s+(?=\\S)`, "iu");

/** Without what stands before the noun phrase: "In a statement officials", "On Friday the mayor". */
function shortened(tail: string): string {
  const phrase = tail
    .replace(/^(?:and|so|still|then|meanwhile|however|later|also|or)\s+/iu, "")
    .replace(weekdayAhead, "");
  const words = phrase.split(/\s+/u);
  const adverbial =
    /^(?:in|on|at|by|for|from|of|to|with|during|under|over|near)$/iu.test(words[0] ?? "") ||
    words.length > wordsMax;
  if (!adverbial) return phrase;
  if (speakingNoun.test(words.at(-1) ?? "")) return words.at(-1) ?? "";
  const determiner = words.findLastIndex((word) => /^(?:the|a|an|his|her|its|their)$/iu.test(word));
  return determiner > 1 ? words.slice(determiner).join(" ") : phrase;
}

/** "The plan which residents" has a relative clause of its own; "residents who fled" is a subject. */
function hasOwnRelative(phrase: string): boolean {
  const relative = /\b(?:which|what|whom|whose|where|how|than|who)\s+(\S+)/iu.exec(phrase);
  if (relative === null) return false;
  const [whole, next = ""] = relative;
  const isSubject =
    /^(?:who|which)\b/iu.test(whole) &&
    !/^(?:the|a|an|he|she|they|it|we|I|his|her|its|their|\p{Lu}\S*)$/u.test(next) &&
    !speakingNoun.test(next);
  return !isSubject;
}

/** The person whose name ends the phrase ("Kamau’s lawyer Grace Wanjiru"), or the phrase as written. */
function phraseSpeaker(text: string, start: number, { runs }: MaskedSentence): Attribution {
  const end = start + text.length;
  const run = runs.find((one) => one.start >= start && one.end === end);
  const before = run === undefined ? text : text.slice(0, run.start - start);
  const name = run === undefined ? "" : bareName(run.text);
  // "A spokesman for Putin" is not Putin, and "Ruiz and Silva" are not Silva.
  const isApposed =
    !/\b(?:of|for|in|at|from|with|to|by|on|near|about|over|and|or|under|against|who|which)\s/iu.test(
      before,
    );
  if (name !== "" && isApposed) return { kind: "named", name };
  return { kind: "unnamed", asWritten: text };
}

/** "Its chief executive, Ulrike Riedel, said", "The copper company, the world’s largest, said". */
function apposed(left: string, sentence: MaskedSentence): Attribution | undefined {
  if (!/[,)—–]\s*$/u.test(left)) return undefined;
  const from = Math.max(...["”", ";", ":"].map((mark) => left.lastIndexOf(mark))) + 1;
  const parts = [...left.slice(from).matchAll(/[^,()—–]+/gu)]
    .map(({ 0: part, index }) => ({
      text: part.trim(),
      start: from + index + part.length - part.trimStart().length,
    }))
    .filter(({ text }) => text !== "");
  const subject = parts.findIndex(
    ({ text }) => !/^(?:in|on|at|by|for|from|with|during|after|when|while|but|as)\b/iu.test(text),
  );
  const [head, apposition] = subject === -1 ? [] : parts.slice(subject);
  if (head === undefined || apposition === undefined) return undefined;
  const end = apposition.start + apposition.text.length;
  const run = sentence.runs.find((one) => one.start === apposition.start && one.end === end);
  const own = phraseSpeaker(shortened(head.text), head.start, sentence);
  if (own.kind === "named" || run === undefined) return own;
  const name = bareName(run.text);
  return name === "" ? own : { kind: "named", name };
}

/** "…,” said a dealer who asked not to be named", "…, said police." */
function inverted(
  { verb, at, after, left }: VerbPlace,
  sentence: MaskedSentence,
): Attribution | undefined {
  if (!mayPrecedeSpeaker(verb)) return undefined;
  const text = phraseAfter(after.trimStart());
  const isSure =
    left.endsWith("”") ||
    (/^(?:an?|one|another) /u.test(text) && text.split(" ").length <= 4) ||
    speakingNoun.test(text.split(" ").at(-1) ?? "");
  if (!isSure || text === "") return undefined;
  return phraseSpeaker(text, at + verb.length + 1, sentence);
}

/** Somebody says it, since the clause before the verb is closed; who, only the words after it can tell. */
function invertedAnyhow(place: VerbPlace, sentence: MaskedSentence): Attribution | undefined {
  const { verb, at, after, left } = place;
  const text = phraseAfter(after.trimStart());
  if (!/[,”]$/u.test(left) || !mayPrecedeSpeaker(verb) || text === "") return undefined;
  return phraseSpeaker(text, at + verb.length + 1, sentence);
}

/** A noun phrase up to a mark, a relative clause or a word on time or place; empty if it begins with one. */
function phraseAfter(text: string): string {
  const words = /^[\p{L}\p{M}\d’' .-]*/u.exec(text)?.[0].replace(/\.\s.*|\.$/u, "") ?? "";
  const at = words.search(
    /(?:^|\s)(?:who|which|that|as|when|while|after|before|on|during|outside|in an?|but|and (?:that|the)|via)(?:\s|$)/iu,
  );
  return (at === -1 ? words : words.slice(0, at)).trim().split(/\s+/u).slice(0, wordsMax).join(" ");
}
