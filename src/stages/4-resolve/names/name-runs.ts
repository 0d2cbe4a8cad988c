/**
 * Names in running text: capitalised words in a row, titles and possessive endings left out. For telling who is who over many
 * sources, so "President Tan" is Tan here. The checks read names for another end: nothing that may be one is left out.
 */
import { anyMonth, anyWeekday } from "../../../anchoring/calendar-names.ts";
import { slice, spanOf, type Span } from "../../../domain/place.ts";
import { isPlainWord } from "../episodes/plain-words.ts";
import { isTitleModifier, isTitleWord } from "./title-words.ts";

export type NameRun = Readonly<{ text: string; span: Span }>;

const capitalWord =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.){2,}|\p{Lu}[\p{L}\p{M}\p{N}]*(?:[-’'&]\p{L}[\p{L}\p{M}\p{N}]*)*)/gu;
const calendarWord = new RegExp(`^(?:${anyWeekday}|${anyMonth})$`, "iu");

type Word = Readonly<{ text: string; start: number; end: number }>;

function capitalWords(sentence: string): readonly Word[] {
  return [...sentence.matchAll(capitalWord)].map((match) => {
    const text = match[0].replace(/[’']s?$/u, "");
    return { text, start: match.index, end: match.index + text.length };
  });
}

/** English words of two letters; any other with a capital inside a sentence is a name. */
const shortWord =
  /^(?:am|an|as|at|be|by|do|go|he|if|in|is|it|me|my|no|of|oh|on|or|so|to|up|us|we)$/iu;

/** "Xi", or the initial of "George W. Bush". */
function isShortName({ text, end }: Word, sentence: string): boolean {
  if (text.length === 1) return /^\.\s\p{Lu}/u.test(sentence.slice(end, end + 4));
  return /^\p{Lu}\p{Ll}$/u.test(text) && !shortWord.test(text);
}

type Reading = Readonly<{
  /** Does the article use this word as a name elsewhere? */
  isName: (word: string) => boolean;
  /** Are words of two letters names, too? Where names are counted to tell events apart, they do more harm than good. */
  withShortNames: boolean;
}>;

/** A sentence's first word is a name only if a name stands beside it or `isName` knows it. */
function startsName(
  words: readonly Word[],
  index: number,
  sentence: string,
  { isName, withShortNames }: Reading,
): boolean {
  const word = words[index];
  if (!word || calendarWord.test(word.text) || isTitleWord(word.text)) return false;
  const isShort = withShortNames && isShortName(word, sentence);
  if (isPlainWord(word.text.toLowerCase()) && !isShort) return false;
  const opens = /^[\s“"‘'(]*$/u.test(sentence.slice(0, word.start));
  return !opens || isName(word.text);
}

/** Small words inside a person's name: "Ursula von der Leyen", "Bashar al-Assad". */
const joint =
  /^ (?:(?:de|da|di|do|dos|das|del|della|du|van|von|bin|ibn|ben)(?: (?:la|las|los|der|den|dem))? |(?:al|el|ul|ad|an|ar|as|ash|at|az)-)?$/u;

/** A space, a small word or the full stop of an initial joins: a comma, a possessive ending or a bracket begins another name. */
function joins(one: Word, other: Word, sentence: string): boolean {
  const between = sentence.slice(one.end, other.start);
  return joint.test(between) || (one.text.length === 1 && between === ". ");
}

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
  { withShortNames = false } = {},
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
    const isNext = startsName(words, index, sentence, { isName, withShortNames });
    if (!isNext || (last && !joins(last, word, sentence))) close(word);
    if (isNext) open.push(word);
  }
  close();
  return runs;
}
