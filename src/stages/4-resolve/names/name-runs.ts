/** Names in running text: capitalised words in a row, titles and possessive endings left out. */
import { slice, spanOf, type Span } from "../../../domain/place.ts";
import { isPlainWord } from "../episodes/plain-words.ts";
import { isTitleModifier, isTitleWord } from "./title-words.ts";

export type NameRun = Readonly<{ text: string; span: Span }>;

const capitalWord =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'&]\p{L}[\p{L}\p{M}\p{N}]*)*)/gu;
const calendarWord =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

type Word = Readonly<{ text: string; start: number; end: number }>;

function capitalWords(sentence: string): readonly Word[] {
  return [...sentence.matchAll(capitalWord)].map((match) => {
    const text = match[0].replace(/[’']s?$/u, "");
    return { text, start: match.index, end: match.index + text.length };
  });
}

/** A sentence's first word is a name only if a name stands beside it or `isName` knows it. */
function startsName(
  words: readonly Word[],
  index: number,
  sentence: string,
  isName: (word: string) => boolean,
): boolean {
  const word = words[index];
  if (!word || isPlainWord(word.text.toLowerCase()) || calendarWord.test(word.text)) return false;
  if (isTitleWord(word.text)) return false;
  const opens = /^[\s“"‘'(]*$/u.test(sentence.slice(0, word.start));
  return !opens || isName(word.text);
}

/** Only a space joins: a comma, a possessive ending or a bracket begins another name. */
const joins = (one: Word, other: Word, sentence: string): boolean =>
  sentence.slice(one.end, other.start) === " ";

/** A run that a title ends leaves out the title's own words: "Russian Foreign" before "Minister". */
function withoutModifiers(run: readonly Word[], next: Word | undefined): readonly Word[] {
  if (!next || !isTitleWord(next.text)) return run;
  return run.slice(0, run.findLastIndex(({ text }) => !isTitleModifier(text)) + 1);
}

/** All names of a stretch of text, in order. `isName`: does the article use this word as a name elsewhere? */
export function nameRunsIn(
  text: string,
  span: Span,
  isName: (word: string) => boolean,
): readonly NameRun[] {
  const sentence = slice(text, span);
  const words = capitalWords(sentence);
  const runs: NameRun[] = [];
  let open: Word[] = [];
  const close = (next?: Word): void => {
    const run = withoutModifiers(open, next);
    const [first, last] = [run[0], run.at(-1)];
    open = [];
    if (!first || !last) return;
    const found = spanOf(span.start + first.start, span.start + last.end);
    runs.push({ text: slice(text, found), span: found });
  };
  for (const [index, word] of words.entries()) {
    const last = open.at(-1);
    const isNext = startsName(words, index, sentence, isName);
    if (!isNext || (last && !joins(last, word, sentence))) close(word);
    if (isNext) open.push(word);
  }
  close();
  return runs;
}
