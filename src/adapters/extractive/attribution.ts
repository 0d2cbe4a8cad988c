/** Who a sentence says is speaking, by its own words: a name only where the subject is sure, else the words as written. */
import { subordinators } from "../../checks/reading/clause-words.ts";
import { bareName } from "./bare-name.ts";
import type { NameRun } from "./find-name-runs.ts";
import { isTitle, speakingNoun } from "./titles.ts";
import { mayPrecedeSpeaker, speaks, speechVerb } from "./speech-verbs.ts";
import { type VerbPlace, unmatchedSource, unmatchedSpeech } from "./unmatched-speech.ts";

export type Attribution = Readonly<
  | { kind: "named"; name: string }
  | { kind: "pronoun"; asWritten: string }
  /** "a senior official", "reports": somebody who has no name in the text. */
  | { kind: "unnamed"; asWritten: string }
>;

/** A sentence with its quotations masked, and the names that stand outside them. */
export type MaskedSentence = Readonly<{ masked: string; runs: readonly NameRun[] }>;

/** Longer than any sentence of prose. A table or a log that has no full stop is not searched for speakers, which would take minutes. */
const sentenceCharsMax = 3000;

/** @returns `undefined` when the sentence names nobody as its speaker. */
export function findAttribution(sentence: MaskedSentence): Attribution | undefined {
  if (sentence.masked.length > sentenceCharsMax) return undefined;
  const unmatched: Attribution[] = [];
  const asides: Attribution[] = [];
  for (const place of verbPlaces(sentence)) {
    const found = attributionBy(place, sentence);
    // "A man told police that he fled, Hess said": what closes the sentence holds for all of it.
    if (found !== undefined && (unmatched.length === 0 || closing.test(place.after))) return found;
    const heard = unmatchedSpeech(place, sentence);
    if (heard !== undefined) (compared.test(place.left) ? asides : unmatched).push(heard);
  }
  return unmatched[0] ?? namedAsSource(sentence) ?? asides[0];
}

const namedAsSource = (sentence: MaskedSentence): Attribution | undefined =>
  accordingTo(sentence) ?? unmatchedSource(sentence);

function* verbPlaces({ masked }: MaskedSentence): Generator<VerbPlace> {
  for (const { 0: verb, index } of masked.matchAll(speechVerb)) {
    const left = masked.slice(0, index).replace(auxiliaries, "");
    yield { verb, at: index, left, after: masked.slice(index + verb.length) };
  }
}

/** "$12 million, not 8 as Hess said, according to a report": he said what the whole is held against. */
const compared = /\b(?:as|than|instead of)\b[^,;:“”—–]*$/iu;

const closing = /^(?: \p{L}+){0,3}[.”]*$/u;

const auxiliaries =
  /(?:\s+(?:has|have|had|also|later|then|today|yesterday|recently|repeatedly|meanwhile|once|\p{Ll}+ly))*\s*$/u;

function attributionBy(
  { verb, at, left, after }: VerbPlace,
  sentence: MaskedSentence,
): Attribution | undefined {
  const inverted =
    /[”,]$/u.test(left) && mayPrecedeSpeaker(verb)
      ? nameAt(sentence, at + verb.length + 1)
      : undefined;
  if (inverted !== undefined && speaks(verb, after, left.endsWith("”"))) return inverted;
  const subject = subjectBefore(left, sentence);
  if (subject === undefined) return undefined;
  const closesQuotation = /”,?\s*$/u.test(left.slice(0, subject.start));
  return speaks(verb, after, closesQuotation) ? subject.attribution : undefined;
}

type Subject = Readonly<{ start: number; attribution: Attribution }>;

function subjectBefore(left: string, sentence: MaskedSentence): Subject | undefined {
  return (
    pronounBefore(left) ??
    nameBefore(left, sentence) ??
    affiliated(left, sentence) ??
    nounBefore(left) ??
    apposition(left, sentence)
  );
}

const pronoun = /(?<![\p{L}’'-])(he|she|they|it)$/iu;
const relative = /\b(?:what|which|who|whom|whose|where|how|than|that|whatever)\s*$/iu;

function pronounBefore(left: string): Subject | undefined {
  const asWritten = pronoun.exec(left)?.[1];
  if (asWritten === undefined) return undefined;
  const start = left.length - asWritten.length;
  if (relative.test(left.slice(0, start))) return undefined;
  return { start, attribution: { kind: "pronoun", asWritten } };
}

/** "Hess", "Kremlin officials", "French president Emmanuel Macron", each right before the verb. */
function nameBefore(left: string, { runs }: MaskedSentence): Subject | undefined {
  const run = runs.findLast(({ end }) => end <= left.length);
  if (run === undefined) return undefined;
  const rest = left.slice(run.end);
  const followed = rest === "" ? "" : /^ (\p{Ll}+)$/u.exec(rest)?.[1];
  if (followed === undefined || (followed !== "" && !speakingNoun.test(followed))) return undefined;
  return namedSubject(left, run, followed === "" ? "" : ` ${followed}`);
}

const affiliation = /^ (?:of|from|at|with|for) (?:[\p{Ll}’'-]+ ){0,4}[\p{Ll}’'-]+$/u;

/** "Max Hess of the coast guard": where a person of two names belongs, between the name and the verb. */
function affiliated(left: string, { runs }: MaskedSentence): Subject | undefined {
  const run = runs.findLast(({ end }) => end <= left.length);
  if (run === undefined || !bareName(run.text).includes(" ")) return undefined;
  return affiliation.test(left.slice(run.end)) ? namedSubject(left, run, "") : undefined;
}

function namedSubject(left: string, run: NameRun, noun: string): Subject | undefined {
  const start = clauseStart(left, run.start);
  const name = bareName(run.text);
  if (start === undefined || name === "") return undefined;
  return { start, attribution: { kind: "named", name: `${name}${noun}` } };
}

const opener = /^(?:but|and|yet|so|still|then|meanwhile|however|later)?$/iu;
const officeBefore = /(?:^|[,;:”“—–(]\s*)((?:[\p{L}’'.-]+\s+){1,7})$/u;

/**
 * Where the subject's noun phrase begins, if a clause begins there: at the sentence's start, after a comma, a dash or a
 * quotation. "In talks with Hess" and "while Hess" begin none.
 */
function clauseStart(left: string, at: number): number | undefined {
  const before = left.slice(0, at);
  const plain = before.replace(/\b(?:the|a|an)\s+$/iu, "");
  if (isClauseBorder(plain)) return plain.length;
  const phrase = officeBefore.exec(before)?.[1];
  if (phrase === undefined) return undefined;
  const words = phrase.trim().split(/\s+/u);
  const last = words.at(-1) ?? "";
  // "The union's Stig Aas": to whom he belongs.
  const belongs = isTitle(last) || /(?:[’']s|s[’'])$/u.test(last);
  return belongs && !startsClause.test(words[0] ?? "") ? at - phrase.length : undefined;
}

const startsClause = new RegExp(
  `^(?:${subordinators.join("|")}|as|if|with|in|on|at|by|for|from|of|to|and)$`,
  "iu",
);

function isClauseBorder(before: string): boolean {
  const trimmed = before.trimEnd();
  return /[,”“—–:;)…]$/u.test(trimmed) || opener.test(trimmed);
}

const nounPhrase = /(?:^|[,”“—–:;]\s*|\b(?:but|and|yet)\s+)((?:[\p{L}’'-]+\s+){0,5}?([\p{L}]+))$/iu;

/** "A senior official", "reports", "the ministry", at the start of its clause. */
function nounBefore(left: string): Subject | undefined {
  const match = nounPhrase.exec(left);
  const asWritten = match?.[1];
  const head = match?.[2];
  if (asWritten === undefined || head === undefined || !speakingNoun.test(head)) return undefined;
  const words = asWritten.split(/\s+/u);
  if (words.length > 1 && startsClause.test(words[0] ?? "")) return undefined;
  return { start: left.length - asWritten.length, attribution: { kind: "unnamed", asWritten } };
}

/** "Max Hess, fellow at an institute, told", "Putin, meanwhile, said": the name before the words between commas. */
function apposition(left: string, { runs }: MaskedSentence): Subject | undefined {
  if (!/[,”)—–]$/u.test(left)) return undefined;
  for (const run of runs) {
    const between = left.slice(run.end);
    if (run.end > left.length || !/^\s*[,(—–].{0,260}$/u.test(between) || between.length < 3)
      continue;
    const subject = namedSubject(left, run, "");
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** "said Max Hess", "said the Kremlin", "said French president Emmanuel Macron". */
function nameAt({ masked, runs }: MaskedSentence, at: number): Attribution | undefined {
  const next = runs.findIndex(({ start }) => start >= at);
  const run = runs[next];
  if (run === undefined) return undefined;
  const between = masked.slice(at, run.start);
  if (!/^(?:the |a |an |its |his |her )?(?:[\p{Ll}’'-]+ ){0,3}$/u.test(between)) return undefined;
  const last = between.trim().split(" ").at(-1) ?? "";
  if (between !== "" && !/^(?:the|an?)$/u.test(last) && !isTitle(last)) return undefined;
  const following = runs[next + 1];
  const isOrigin = following !== undefined && isOffice(masked.slice(run.end, following.start));
  const name = bareName(isOrigin ? following.text : run.text);
  return name === "" ? undefined : { kind: "named", name };
}

/** " president " of "French president Emmanuel Macron", " chief executive " of a firm's. */
function isOffice(between: string): boolean {
  const words = between.trim().split(" ");
  const last = words.at(-1) ?? "";
  const isOne = isTitle(last) || last === "executive" || last === "officer";
  return words.length <= 3 && isOne && between.startsWith(" ");
}

const according = /\baccording to (?:the |an? )?/iu;

function accordingTo(sentence: MaskedSentence): Attribution | undefined {
  const match = according.exec(sentence.masked);
  if (match === null) return undefined;
  const at = match.index + match[0].length;
  const named = nameAt(sentence, at);
  if (named !== undefined) return named;
  const words = /^[\p{L}’' -]*/u.exec(sentence.masked.slice(at))?.[0].split(" ") ?? [];
  const head = words.slice(0, 4).findIndex((word) => speakingNoun.test(word));
  if (head === -1) return undefined;
  const from = match.index + "according to ".length;
  const phrase = words.slice(0, head + 1).join(" ");
  return { kind: "unnamed", asWritten: sentence.masked.slice(from, at) + phrase };
}
