/** What stands beside a number in its clause, and so says what the number is of. */
import { contrasts } from "../reading/clause-words.ts";
import { functionWords } from "../reading/content-words.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Quantity } from "./read-quantities.ts";
import { type Word, follows, isHyphen } from "../reading/read-words.ts";

/** Words that name what is counted, at most. */
const nounsMax = 4;

/** A verb ends what is counted: "25 people forwarded". */
const isPast = (lower: string): boolean => lower.length > 4 && lower.endsWith("ed");

/** "34% of the voters", "40 tonnes of copper": a share and a weight are of what follows "of". */
function countedFrom({ words }: Passage, { form, unit, counted }: Quantity): number {
  const isOf = form === "fraction" || unit !== undefined;
  if (!isOf || words[counted]?.lower !== "of") return counted;
  return articles.has(words[counted + 1]?.lower ?? "") ? counted + 2 : counted + 1;
}

const articles = new Set(["the", "all", "its", "their", "his", "her", "our", "those", "these"]);

/** "268 voted for it": the noun is left out; "12 armed men" are men. */
function endsThere({ words }: Passage, at: number): boolean {
  const next = words[at];
  return next === undefined || !follows(next) || functionWords.has(next.lower);
}

/** Stems of the nouns right after a number; none where something else follows it. */
export function nounsOf(passage: Passage, quantity: Quantity): readonly string[] {
  const { words, stems } = passage;
  const nouns: string[] = [];
  for (let at = countedFrom(passage, quantity); nouns.length < nounsMax; at += 1) {
    const word = words[at];
    if (word?.kind !== "word" || functionWords.has(word.lower) || !follows(word)) break;
    if (isPast(word.lower) && (nouns.length > 0 || endsThere(passage, at + 1))) break;
    nouns.push(stems[at] ?? "");
  }
  return nouns;
}

const collectives = new Set(
  "people men women children police crew staff personnel population electorate workforce populace fish sheep cattle".split(
    " ",
  ),
);

/** Stem of the very noun that a number counts, by its plural: "captains" of "24 ship captains"; undefined where none is seen. */
export function headOf(passage: Passage, quantity: Quantity): string | undefined {
  const { words, stems } = passage;
  const from = countedFrom(passage, quantity);
  const { length } = nounsOf(passage, quantity);
  // "A 40-home estate".
  if (length > 0 && isHyphen(words[from]?.gap ?? "")) return stems[from];
  for (let at = from; at < from + length; at += 1) {
    const lower = words[at]?.lower ?? "";
    if (/[^siu]s$/.test(lower) || collectives.has(lower)) return stems[at];
  }
  return undefined;
}

const clauseWords: ReadonlySet<string> = new Set([
  ...contrasts,
  ..."and but which who when compared und aber während".split(" "),
]);

/** Words before and after a number that may say what it is of. */
const clauseReach = 4;

const isBorder = ({ lower, gap }: Word): boolean =>
  clauseWords.has(lower) || /[,;:()—–]|--/.test(gap);

/** Index of the last word of the clause in one direction, not farther than it reaches. */
function clauseEnd({ words }: Passage, from: number, step: 1 | -1, reach: number): number {
  const sentence = words[from]?.sentence;
  let at = from;
  for (let taken = 0; taken < reach; taken += 1) {
    // A gap stands before its word: going back, that of the word just taken parts.
    const border = words[step === 1 ? at + 1 : at];
    const next = words[at + step];
    if (border === undefined || next === undefined || next.sentence !== sentence) break;
    if (isBorder(border)) break;
    at += step;
  }
  return at;
}

/** First and last index of the clause of a number. @param reach - Words on either side, at most. */
export function clauseRange(
  passage: Passage,
  { from, to }: Quantity,
  reach = clauseReach,
): Readonly<{ from: number; last: number }> {
  return { from: clauseEnd(passage, from, -1, reach), last: clauseEnd(passage, to - 1, 1, reach) };
}

/** Stems of the content words in the clause of a number: "killed" and "people" of "24 people were killed, 12 wounded". */
export function clauseOf(passage: Passage, quantity: Quantity): ReadonlySet<string> {
  const { words, stems } = passage;
  const { from, to } = quantity;
  const clause = new Set<string>();
  const range = clauseRange(passage, quantity);
  for (let at = range.from; at <= range.last; at += 1) {
    const word = words[at];
    if (word?.kind !== "word" || (at >= from && at < to)) continue;
    if (!functionWords.has(word.lower)) clause.add(stems[at] ?? "");
  }
  return clause;
}
