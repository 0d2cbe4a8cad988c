/** Words that keep what follows from being a fact: a plan, a possibility, an allegation, a condition. */
import { functionWords } from "./content-words.ts";
import type { Passage } from "./read-input.ts";
import { gapAt, lowerAt } from "./read-words.ts";

export type Hedge = Readonly<{
  kind: "planned" | "possible" | "alleged";
  /** Index of the word that hedges. */
  cue: number;
  /** Index of the verb that is hedged: the first content word after the cue. */
  verb: number;
  /** Content words after the verb. */
  phrase: readonly number[];
}>;

const needTo = "to";
/** The cue, its kind, and whether "to" must follow within three words. */
const cues: ReadonlyMap<string, Readonly<{ kind: Hedge["kind"]; needs?: string }>> = new Map([
  ...entries(
    "plan plans planned planning expected expects expect scheduled due set intends intend intended aims aim hopes hope hoping wants want seeks seek vowed vows pledged pledges promised promises agreed ready willing prepares preparing proposed proposes slated poised offered threatens threatened supposed",
    "planned",
    needTo,
  ),
  ...entries("will shall", "planned"),
  ...entries("may might could possibly perhaps potentially", "possible"),
  ...entries("likely unlikely", "possible", needTo),
  ...entries("allegedly reportedly supposedly purportedly", "alleged"),
  ...entries("alleged accused suspected believed rumoured rumored", "alleged", needTo),
]);

function entries(
  words: string,
  kind: Hedge["kind"],
  needs?: string,
): [string, { kind: Hedge["kind"]; needs?: string }][] {
  return words.split(" ").map((word) => [word, needs === undefined ? { kind } : { kind, needs }]);
}

/** After these a plan, a hope or an offer is a thing and hedges nothing: "a plan to fit your needs". */
const determiners = new Set([
  "a",
  "an",
  "the",
  "this",
  "that",
  "its",
  "their",
  "his",
  "her",
  "our",
  "your",
  "any",
  "each",
]);

/** Words between a cue and its verb at most. */
const verbReach = 5;
const phraseReach = 6;

function hasTo({ words }: Passage, at: number): boolean {
  return [1, 2, 3].some(
    (step) =>
      words[at + step]?.lower === needTo && words[at + step]?.sentence === words[at]?.sentence,
  );
}

function isContent({ words }: Passage, at: number): boolean {
  const word = words[at];
  return word?.kind === "word" && !functionWords.has(word.lower) && !word.lower.endsWith("ly");
}

/** Does the word at an index end the clause of the cue, or deny what it hedges? */
function endsClause({ words }: Passage, cue: number, at: number): boolean {
  const word = words[at];
  if (word?.sentence !== words[cue]?.sentence || /[;:.]/.test(gapAt(words, at))) return true;
  return word?.lower === "not" || word?.lower === "never";
}

/** The hedged verb, after "to" where "to" is needed. */
function verbAfter(passage: Passage, cue: number, needs: string | undefined): number | undefined {
  let isOpen = needs === undefined;
  for (let at = cue + 1; at <= cue + verbReach; at += 1) {
    if (endsClause(passage, cue, at)) return undefined;
    if (isOpen && isContent(passage, at)) return at;
    isOpen ||= lowerAt(passage.words, at) === needTo;
  }
  return undefined;
}

function phraseAfter(passage: Passage, verb: number): readonly number[] {
  const phrase: number[] = [];
  const sentence = passage.words[verb]?.sentence;
  for (let at = verb + 1; at < passage.words.length && phrase.length < phraseReach; at += 1) {
    if (passage.words[at]?.sentence !== sentence) break;
    if (isContent(passage, at)) phrase.push(at);
  }
  return phrase;
}

/** Hedges of a passage, in order. */
export function readHedges(passage: Passage): readonly Hedge[] {
  const found: Hedge[] = [];
  passage.words.forEach((word, cue) => {
    const isNoun =
      determiners.has(lowerAt(passage.words, cue - 1)) || (word.capital && !word.opens);
    const hedge = isNoun ? undefined : cues.get(word.lower);
    if (hedge === undefined || (hedge.needs !== undefined && !hasTo(passage, cue))) return;
    const verb = verbAfter(passage, cue, hedge.needs);
    if (verb === undefined) return;
    found.push({ kind: hedge.kind, cue, verb, phrase: phraseAfter(passage, verb) });
  });
  return found;
}
