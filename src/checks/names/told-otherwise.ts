/** Whether a quote that lacks a name tells the same of another: then its silence is an answer, whatever its source. */
import { functionWords } from "../reading/content-words.ts";
import type { MissingName } from "./name-rival.ts";
import { isRegion, nationOf } from "../reading/nations.ts";
import type { Passage, ReadInput } from "../reading/read-input.ts";
import type { Name } from "../reading/read-names.ts";
import { pointsOutside } from "./self-contained.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

/** Stems of words that say of a thing only where it is, or that it is a part: a quote with others may tell the same. */
const placing = new Set(
  "work liv stay resid bas locat situat set stand li tak plac occur happen hold part".split(" "),
);

/** "of" and "von" are not among them: what they mean is known by the noun before them alone. */
const prepositions = new Set(
  "in at by from for to with on into against near under over between through across behind bei für zu mit auf gegen nach aus an durch".split(
    " ",
  ),
);

/** Words that may stand between a preposition and a name besides content words: "by his American rival Smith". */
const determiners = new Set(
  "the a an his her its their der die das dem den ein eine einem einer seinem seiner ihrem ihrer".split(
    " ",
  ),
);
const determinersMax = 4;

/** The preposition that a name stands under, through the words that describe it; empty if there is none. */
function prepositionOver({ words }: Passage, first: number): string {
  for (let at = first - 1; at >= first - 1 - determinersMax; at -= 1) {
    const word = words[at];
    if (word === undefined || words[at + 1]?.opens === true) return "";
    if (/[.;:,()]/.test(gapAt(words, at + 1))) return "";
    if (determiners.has(word.lower) || !functionWords.has(word.lower)) continue;
    return prepositions.has(word.lower) ? word.lower : "";
  }
  return "";
}

type Kind = "nation" | "region" | "other";

/** Names of different kinds exclude nothing: a town stands in its country. */
function kindOf({ words }: Passage, parts: readonly number[]): Kind {
  if (parts.some((part) => isRegion(lowerAt(words, part)))) return "region";
  const hasNation = parts.some((part) => nationOf(lowerAt(words, part)) !== undefined);
  return hasNation ? "nation" : "other";
}

/** Two to four capital words side by side, with no article before them: a person's or a work's full name. */
function isFullName({ words }: Passage, parts: readonly number[]): boolean {
  if (parts.length < 2 || parts.length > 4) return false;
  if (determiners.has(lowerAt(words, (parts[0] ?? 0) - 1))) return false;
  return parts.every((part, index) => index === 0 || part === (parts[index - 1] ?? 0) + 1);
}

const isContent = ({ kind, lower }: Word): boolean => kind === "word" && !functionWords.has(lower);

/** The subject of a sentence may be what the quote calls "he" or "the film": another name for it says nothing. */
function isLeading({ words }: Passage, first: number): boolean {
  const sentence = words[first]?.sentence;
  for (let at = first - 1; words[at]?.sentence === sentence; at -= 1) {
    const word = words[at];
    if (word === undefined) return true;
    if (isContent(word)) return false;
  }
  return true;
}

/** How many content words of the sentence around a name, names and placing verbs left out, the evidence has and lacks. */
export function countTold(
  { statement, evidenceWords }: ReadInput,
  at: number,
): Readonly<{ said: number; unsaid: number }> {
  const { words, stems } = statement;
  const sentence = words[at]?.sentence;
  const named = new Set(statement.names().flatMap(({ parts }) => parts));
  const count = { said: 0, unsaid: 0 };
  words.forEach((word, index) => {
    if (word.sentence !== sentence || !isContent(word) || named.has(index)) return;
    const stem = stems[index] ?? "";
    if (evidenceWords.has(word.lower) || evidenceWords.has(stem)) count.said += 1;
    else if (!placing.has(stem)) count.unsaid += 1;
  });
  return count;
}

/**
 * True if the evidence has nearly all of the sentence around a missing name, and in its place another.
 *
 * @param isStated - Whether a word, in lower case, is used by the statement.
 */
export function isToldOtherwise(
  { lacking }: MissingName,
  reading: ReadInput,
  isStated: (lower: string) => boolean,
): boolean {
  const { statement, evidence } = reading;
  const first = lacking[0] ?? 0;
  const kind = kindOf(statement, lacking);
  if (kind === "region" || isLeading(statement, first)) return false;
  const { said, unsaid } = countTold(reading, first);
  if (unsaid > Math.min(1, said)) return false;
  const preposition = prepositionOver(statement, first);
  const isFull = unsaid === 0 && isFullName(statement, lacking);
  const isRival = (passage: Passage, { parts }: Name): boolean => {
    if (parts.some((part) => isStated(lowerAt(passage.words, part)))) return false;
    if (kindOf(passage, parts) !== kind) return false;
    if (isFull && isFullName(passage, parts)) return true;
    // "It" may be the country.
    if (kind === "nation" && !pointsOutside(passage)) return true;
    return preposition !== "" && prepositionOver(passage, parts[0] ?? 0) === preposition;
  };
  return evidence.some((passage) => passage.names().some((name) => isRival(passage, name)));
}
