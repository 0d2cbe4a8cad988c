/** Who speaks in each sentence of a source. What the text leaves open stays open: `unresolved`. */
import type { Speaker } from "../../domain/claim.ts";
import { bareName } from "./bare-name.ts";
import { findAttribution, type Attribution } from "./attribution.ts";
import type { Gender, GenderOf } from "./genders.ts";
import type { NameIndex } from "./name-index.ts";
import type { NameRun } from "./find-name-runs.ts";
import { maskLetter } from "./quotation-marks.ts";
import { isTitle, speakingNoun } from "./titles.ts";
import type { Paragraph, ReadSentence } from "./paragraphs.ts";

type Desk = Readonly<{
  names: NameIndex;
  genderOf: GenderOf;
  runsIn: (masked: string) => readonly NameRun[];
}>;

/** Who spoke last, and in which paragraph: a pronoun reaches one back and no further. A heading counts as one. */
type Last = Readonly<{
  speaker: Speaker;
  paragraph: number;
  /** The article has told of something else since: a pronoun may still mean him, a bare quotation may not be his. */
  interrupted: boolean;
}>;

type Thread = {
  /** Whose answer this is, in an interview. */
  interview: Speaker | undefined;
  last: Last | undefined;
  /** The pronouns that the text has gone on with after each name. */
  genders: Map<string, Gender>;
};

const source: Speaker = { kind: "source" };
/** A quotation that nobody in the text is given for. */
const nobody: Speaker = { kind: "unresolved", asWritten: "a quotation" };

/** One speaker a sentence, in the order of `paragraphs` and their sentences. */
export function speakersOf(
  paragraphs: readonly Paragraph[],
  desk: Desk,
): readonly (readonly Speaker[])[] {
  const thread: Thread = { interview: undefined, last: undefined, genders: new Map() };
  return paragraphs.map((paragraph, index) => {
    if (paragraph.kind !== "prose") {
      thread.interview = undefined;
      return paragraph.sentences.map(() => source);
    }
    if (paragraph.label !== undefined) {
      thread.interview = labelled(paragraph.label, desk.names);
      thread.last = undefined;
    }
    return speakersIn(paragraph, index, thread, desk);
  });
}

function labelled(label: string, names: NameIndex): Speaker {
  if (label === "A") return { kind: "unresolved", asWritten: label };
  return { kind: "named", name: names.longest(label) };
}

function speakersIn(
  { sentences }: Paragraph,
  index: number,
  thread: Thread,
  desk: Desk,
): readonly Speaker[] {
  if (thread.last !== undefined && thread.last.paragraph < index - 1) thread.last = undefined;
  const attributions = sentences.map(({ masked }) =>
    findAttribution({ masked, runs: desk.runsIn(masked) }),
  );
  return sentences.map((sentence, at) => {
    const found = attributions[at] ?? attributionAhead(sentences, attributions, at);
    if (found !== undefined) {
      const speaker = resolved(found, sentence, thread, desk);
      thread.last = { speaker, paragraph: index, interrupted: false };
      return speaker;
    }
    if (isQuoted(sentence)) return continued(sentence, thread, index);
    thread.last = lastAfter(sentence, thread, { index, desk, opens: at === 0 });
    return thread.interview ?? source;
  });
}

/** A quotation of several sentences says at its end whose it is. */
function attributionAhead(
  sentences: readonly ReadSentence[],
  attributions: readonly (Attribution | undefined)[],
  at: number,
): Attribution | undefined {
  for (let ahead = at; sentences[ahead]?.insideAtEnd === true; ahead += 1) {
    const found = attributions[ahead + 1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** It stands in a quotation from its first letter on, and for the greater part. */
function isQuoted({ masked, insideAtStart }: ReadSentence): boolean {
  if (!insideAtStart && !masked.startsWith("“")) return false;
  return masked.split(maskLetter).length - 1 > masked.length / 2;
}

/** A quotation with no attribution goes on with the one right before it, or is nobody's that the text names. */
function continued({ masked }: ReadSentence, thread: Thread, paragraph: number): Speaker {
  // Words beside the quotation that say nothing we can read ("…,” the plumber shrugged") are somebody else's.
  const isAlone = !/\p{L}/u.test(masked.replaceAll(maskLetter, ""));
  const { last } = thread;
  const before = last === undefined ? thread.interview : last.interrupted ? nobody : last.speaker;
  const speaker = isAlone ? (before ?? nobody) : nobody;
  thread.last = { speaker, paragraph, interrupted: false };
  return speaker;
}

function resolved(found: Attribution, sentence: ReadSentence, thread: Thread, desk: Desk): Speaker {
  if (found.kind === "named") return { kind: "named", name: fullName(found.name, desk.names) };
  return found.kind === "pronoun"
    ? meant(found.asWritten, sentence, thread, desk)
    : { kind: "unresolved", asWritten: found.asWritten };
}

/** Whom a pronoun means: the last speaker, if nothing in the text speaks against it. */
function meant(
  asWritten: string,
  sentence: ReadSentence,
  { last, genders }: Thread,
  { names, runsIn, genderOf }: Desk,
): Speaker {
  const unresolved: Speaker = { kind: "unresolved", asWritten };
  if (last?.speaker.kind !== "named") return unresolved;
  const { name } = last.speaker;
  const gender = genderOfPronoun(asWritten);
  if (gender === undefined || !couldBePerson(name)) return unresolved;
  const marked = genders.get(name) ?? genderOf(name);
  if (marked !== undefined && marked !== gender) return unresolved;
  if (hasRival(sentence, last.speaker, { names, runsIn })) return unresolved;
  genders.set(name, gender);
  return last.speaker;
}

/** Another person is named in the sentence before its pronoun. */
function hasRival(
  { masked }: ReadSentence,
  speaker: Speaker,
  { names, runsIn }: Pick<Desk, "names" | "runsIn">,
): boolean {
  const before = masked.slice(0, masked.search(/\b(?:he|she|him|her)\b/iu));
  return runsIn(before).some(({ text }) => isOtherPerson(text, speaker, names));
}

function genderOfPronoun(word: string): Gender | undefined {
  if (/^(?:he|him)$/iu.test(word)) return "he";
  return /^(?:she|her)$/iu.test(word) ? "she" : undefined;
}

function fullName(name: string, names: NameIndex): string {
  return /\s\p{Ll}+$/u.test(name) ? name : names.longest(name);
}

const bodyWord =
  /\b(?:Kremlin|Ministry|Institute|Party|Government|Council|Committee|Commission|Agency|Bank|University|Court|Union|Organi[sz]ation|House|Department|Office|Center|Centre|Group|News|Times|Post|Reuters)\b|\s\p{Ll}+$/u;

function couldBePerson(name: string): boolean {
  return !bodyWord.test(name) && !/^[\p{Lu}\d.]{2,}$/u.test(name);
}

/** A name of two words or more, of somebody who is not the speaker: "he" could then be either. */
function isOtherPerson(run: string, speaker: Speaker, names: NameIndex): boolean {
  if (speaker.kind !== "named") return false;
  const full = names.longest(bareName(run));
  return (
    full !== speaker.name && full.includes(" ") && !full.includes(" of ") && couldBePerson(full)
  );
}

type Narrated = Readonly<{ index: number; desk: Desk; opens: boolean }>;

/** Whom a later "he" or a later bare quotation can still mean, after a sentence of the article's own. */
function lastAfter(
  { masked }: ReadSentence,
  { last }: Thread,
  { index, desk, opens }: Narrated,
): Last | undefined {
  if (/[“”]/u.test(masked)) return broken(index);
  if (last === undefined || /^(?:he|she|his|her)\b/iu.test(masked)) return last;
  const first = desk.runsIn(masked).find(({ start }) => start <= 30)?.text ?? "";
  if (isLast(first, last.speaker, desk.names)) return last;
  const isNew = opens || isSomebody(masked) || isOtherPerson(first, last.speaker, desk.names);
  return isNew ? broken(index) : { ...last, interrupted: true };
}

function broken(paragraph: number): Last {
  return { speaker: nobody, paragraph, interrupted: true };
}

function isLast(run: string, speaker: Speaker, names: NameIndex): boolean {
  return speaker.kind === "named" && names.longest(bareName(run)) === speaker.name;
}

/** "The prosecutor was blunt": a person or a body without a name. */
function isSomebody(masked: string): boolean {
  const words = /^(?:the|an?|his|her|its|their|another|one)((?: [\p{L}’'-]+){1,4})/iu.exec(masked);
  const [, nouns = ""] = words ?? [];
  return nouns
    .trim()
    .split(" ")
    .some((word) => isTitle(word) || speakingNoun.test(word));
}
