/** Words that turn what follows them into its opposite, and how far they reach. */
import { functionWords } from "./content-words.ts";
import type { Passage } from "./read-input.ts";
import { type Word, lowerAt } from "./read-words.ts";

export type Denial = Readonly<{
  /** Index of the word that denies. */
  at: number;
  /** Indexes of the content words it denies. */
  scope: readonly number[];
  /** False for "not one but several" and "not until": the sense is not simply turned. */
  isPlain: boolean;
}>;

const plainDenials = new Set(
  "not n't no never none nobody nothing neither nor without cannot nicht kein keine keinen keiner keinem nie niemals ohne".split(
    " ",
  ),
);
/** Verbs and adjectives that deny what follows, by stem; with the word they need after them, if any. */
const denyingStems: ReadonlyMap<string, readonly string[]> = new Map([
  ["refus", []],
  ["fail", ["to", "in"]],
  ["deny", []],
  ["declin", ["to"]],
  ["unabl", ["to"]],
  ["incapabl", ["of"]],
  ["lack", []],
  ["absenc", ["of"]],
  ["opposit", []],
]);
/** "Not only", "no doubt", "no less than": no denial at all. */
const undoing = new Set(
  "only just doubt less fewer merely simply least nur matter but it he she i they we you help sure necessarily".split(
    " ",
  ),
);
const clauseWords = new Set(
  "and or but although though because while whereas which who whom whose where when if unless until since after before however aber sondern weil obwohl".split(
    " ",
  ),
);
/** Content words a denial reaches at most. */
const reach = 4;

/** "No." before digits is a number; "No," answers a question; "not only" denies nothing. */
function isPlainDenial({ words }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  if (!plainDenials.has(lower) && !/n['’]t$/.test(lower)) return false;
  const next = words[at + 1];
  if (next === undefined || undoing.has(next.lower) || /[?!.]/.test(next.gap)) return false;
  return lower !== "no" || (!/[,:;]/.test(next.gap) && next.kind !== "number");
}

function denies(passage: Passage, at: number): boolean {
  if (passage.words[at]?.kind !== "word") return false;
  if (isPlainDenial(passage, at)) return true;
  const needs = denyingStems.get(passage.stems[at] ?? "");
  return (
    needs !== undefined && (needs.length === 0 || needs.includes(lowerAt(passage.words, at + 1)))
  );
}

const tells = ({ kind, lower }: Word): boolean =>
  kind === "number" || (kind === "word" && !functionWords.has(lower));

function scopeOf({ words }: Passage, at: number): readonly number[] {
  const scope: number[] = [];
  for (let next = at + 1; next < words.length && scope.length < reach; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) break;
    if (/[,;:()—]|--/.test(word.gap) || (next > at + 1 && clauseWords.has(word.lower))) break;
    if (tells(word)) scope.push(next);
  }
  return scope;
}

/** "Not one but several", "not until 1883", "none except". */
function isCorrection({ words }: Passage, at: number): boolean {
  for (let next = at + 1; next < words.length && next < at + 12; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) return false;
    if (correcting.has(word.lower)) return true;
  }
  return false;
}

const correcting = new Set([
  "until",
  "till",
  "but",
  "except",
  "unless",
  "sondern",
  "enough",
  "anymore",
]);

/** Denials of a passage, in order. */
export function readDenials(passage: Passage): readonly Denial[] {
  const found: Denial[] = [];
  for (let at = 0; at < passage.words.length; at += 1) {
    if (denies(passage, at)) {
      found.push({ at, scope: scopeOf(passage, at), isPlain: !isCorrection(passage, at) });
    }
  }
  return found;
}
