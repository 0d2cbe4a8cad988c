/** Where a passage mentions a speaker, by whatever part of the name. */
import { functionWords } from "./content-words.ts";
import type { WordSpan } from "./find-words.ts";
import { foldName } from "./fold-name.ts";
import { nationOf } from "./nations.ts";
import type { Passage } from "./read-input.ts";
import { type Word, follows } from "./read-words.ts";

const isAcronym = (text: string): boolean => text.length > 1 && text === text.toUpperCase();

/** Key of a word: folded, and one for all words of a country. */
function keyOf({ lower }: Word): string {
  const nation = nationOf(lower);
  return nation === undefined ? foldName(lower) : `nation ${nation}`;
}

/** Words that tell one speaker from another; all of them where none has content ("May"). */
function keysOf({ words }: Passage): readonly string[] {
  const telling = words.filter(
    ({ lower, text, kind }) => kind !== "sign" && (!functionWords.has(lower) || isAcronym(text)),
  );
  return (telling.length === 0 ? words : telling).map(keyOf);
}

/** Share of a speaker's words that a stretch must have to mention him without his surname. */
const mentionMin = 0.75;

/** Index of the first word of a stretch that mentions the speaker, by most of the words or by the surname. */
export function findMention(
  speaker: Passage,
  passage: Passage,
  { from, to }: WordSpan,
): number | undefined {
  const wanted = keysOf(speaker);
  const stretch = passage.words.slice(from, to).map(keyOf);
  const share = wanted.filter((key) => stretch.includes(key)).length / Math.max(1, wanted.length);
  const surname = surnameOf(speaker);
  const at = stretch.indexOf(surname === undefined ? "" : foldName(surname));
  if (at !== -1) return from + at;
  return share >= mentionMin ? from + stretch.findIndex((key) => wanted.includes(key)) : undefined;
}

/** Does the stretch of the passage mention the speaker? */
export const mentions = (speaker: Passage, passage: Passage, span: WordSpan): boolean =>
  findMention(speaker, passage, span) !== undefined;

/** A capital word right after another: "Max Hess". German nouns after an article are none. */
function isSurname(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const before = words[at - 1];
  if (word?.capital !== true || before?.capital !== true || before.text.length === 1) return false;
  if (!follows(word)) return false;
  return nationOf(word.lower) === undefined && !functionWords.has(before.lower);
}

function surnameOf({ words }: Passage): string | undefined {
  for (let at = words.length - 1; at > 0; at -= 1) {
    if (isSurname(words, at)) return words[at]?.lower;
  }
  return undefined;
}
