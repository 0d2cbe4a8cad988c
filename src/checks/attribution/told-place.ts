/** Where told words stand among the sentences of a passage, and which words beside them may say whose they are. */
import { type WordSpan, sentencesOf } from "../reading/find-words.ts";
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { cueAt } from "./speech-cues.ts";

export type Place = Readonly<{
  sentences: readonly WordSpan[];
  told: WordSpan;
  /** Index of the sentence in which the words begin. */
  first: number;
  /** Index of the sentence in which they end. */
  last: number;
}>;

export function placeOf(passage: Passage, told: WordSpan): Place {
  const sentences = sentencesOf(passage);
  const first = sentences.findIndex(({ to }) => to > told.from);
  return { sentences, told, first, last: sentences.findIndex(({ to }) => to >= told.to) };
}

/** What stands before the told words in their sentence, and what after them. */
export type Sides = Readonly<{ lead: WordSpan; tail: WordSpan }>;

export function sidesOf(passage: Passage, { sentences, told, first, last }: Place): Sides {
  const start = sentences[first]?.from ?? told.from;
  const next = [tailOf, summaryOf].map((find) => find(passage, sentences[last + 1]));
  const end = next.find((span) => span !== undefined)?.to ?? sentences[last]?.to ?? told.to;
  const rest = { from: told.to, to: Math.max(told.to, end) };
  const stop = passage.words.slice(rest.from, rest.to).findIndex(({ gap }) => gap.includes(";"));
  const tail = stop === -1 ? rest : { from: rest.from, to: rest.from + stop };
  return { lead: { from: start, to: Math.max(start, told.from) }, tail };
}

/** Longest sentence, in words, that only ends what the one before began. */
const tailWords = 8;

/** A short sentence in small letters ends the words before it: "…?" asked Hess. */
export function tailOf({ words }: Passage, next: WordSpan | undefined): WordSpan | undefined {
  if (next === undefined || next.to - next.from > tailWords) return undefined;
  return words[next.from]?.capital === false ? next : undefined;
}

const summaries = new Set(["das", "dies", "dieses"]);

/** The sentence after the words that gives all of them to somebody: "Das berichtet die Zeitung". */
function summaryOf(passage: Passage, next: WordSpan | undefined): WordSpan | undefined {
  if (next === undefined || !summaries.has(lowerAt(passage.words, next.from))) return undefined;
  return cueAt(passage, next.from + 1)?.kind === "verb" ? next : undefined;
}
