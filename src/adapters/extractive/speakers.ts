/** Who speaks in each sentence of a source. What the text leaves open stays open: `unresolved`. */
import type { Speaker } from "../../domain/claim.ts";
import { bareName } from "./bare-name.ts";
import { findAttribution, type Attribution } from "./attribution.ts";
import type { NameIndex } from "./name-index.ts";
import type { NameRun } from "./name-runs.ts";
import { maskLetter } from "./quotation-marks.ts";
import type { Paragraph, ReadSentence } from "./paragraphs.ts";

type Desk = Readonly<{
  names: NameIndex;
  runsIn: (masked: string) => readonly NameRun[];
}>;

/** Who spoke last, and in which paragraph: a pronoun reaches one back and no further. A heading counts as one. */
type Last = Readonly<{ speaker: Speaker; paragraph: number }>;

type Thread = {
  /** Whose answer this is, in an interview. */
  interview: Speaker | undefined;
  last: Last | undefined;
};

const source: Speaker = { kind: "source" };

/** One speaker a sentence, in the order of `paragraphs` and their sentences. */
export function speakersOf(
  paragraphs: readonly Paragraph[],
  desk: Desk,
): readonly (readonly Speaker[])[] {
  const thread: Thread = { interview: undefined, last: undefined };
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
      thread.last = { speaker, paragraph: index };
      return speaker;
    }
    if (isQuoted(sentence)) return continued(thread, index);
    if (namesAnother(sentence, thread, desk)) thread.last = undefined;
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

/** A quotation with no attribution goes on with the one before it, or is nobody's that the text names. */
function continued(thread: Thread, paragraph: number): Speaker {
  const speaker =
    thread.last?.speaker ?? thread.interview ?? ({ kind: "unresolved", asWritten: "“…”" } as const);
  thread.last = { speaker, paragraph };
  return speaker;
}

function resolved(
  found: Attribution,
  sentence: ReadSentence,
  { last }: Thread,
  { names, runsIn }: Desk,
): Speaker {
  if (found.kind === "named") return { kind: "named", name: fullName(found.name, names) };
  if (found.kind === "unnamed") return { kind: "unresolved", asWritten: found.asWritten };
  const unresolved: Speaker = { kind: "unresolved", asWritten: found.asWritten };
  if (last === undefined || last.speaker.kind !== "named") return unresolved;
  if (!/^(?:he|she)$/iu.test(found.asWritten) || !couldBePerson(last.speaker.name))
    return unresolved;
  const before = sentence.masked.slice(0, sentence.masked.search(/\b(?:he|she)\b/iu));
  const rival = runsIn(before).some(({ text }) => isOtherPerson(text, last.speaker, names));
  return rival ? unresolved : last.speaker;
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

/** The article itself goes on to another person, so that a later "he" is no longer the last speaker. */
function namesAnother(
  { masked }: ReadSentence,
  { last }: Thread,
  { names, runsIn }: Desk,
): boolean {
  const [first] = runsIn(masked);
  if (first === undefined || last === undefined || first.start > 30) return false;
  return isOtherPerson(first.text, last.speaker, names);
}
