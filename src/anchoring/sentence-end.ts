/** Whether a sentence ends at a mark: what a reader decides by the word before it and the word after. */
import { abbreviationKinds } from "./sentence-abbreviations.ts";
import { signs, signsAt } from "./sentence-signs.ts";
import { afterClock, sentenceStarters, speechVerbs } from "./sentence-starters.ts";

/** A place where a sentence may end. All offsets are code units of `text`. */
export type SentenceEnd = Readonly<{
  text: string;
  /** Where the sentence began. */
  start: number;
  /** The first mark: a point, a question mark and so on. */
  at: number;
  /** Past the marks and the signs that close them. */
  end: number;
  /** The first character that is not white space after `end`. */
  next: number;
  hasOrdinals: boolean;
}>;

const word = /[\p{L}\p{N}\p{M}]+/uy;
const smallStart = /\p{Ll}(?!\p{Lu})/uy;
/** Up to three capitalised words and one small one: "Amma asked", "President Xi Jinping said". */
const speaker = /(\p{Lu}[\p{L}.’'-]*)\s+(?:\p{Lu}[\p{L}.’'-]*\s+){0,2}(\p{Ll}+)/uy;
/** Letters with points between them: "U.S", "J.K", "т.д". */
const initials = /^(?:\p{L}\.){1,4}\p{L}$/u;
const listNumber = /^(?:\d{1,3}|\p{L}|[ivxIVX]{2,5})$/u;

export function isSentenceEnd(place: SentenceEnd): boolean {
  const { text, at, end, next } = place;
  // A line's end closes a sentence by itself, and so does the text's.
  if (next >= text.length || text.charCodeAt(end) === lineFeed) return true;
  if ((signsAt(text, at) & signs.spaceless) !== 0) return true;
  if (next === end || startsSmall(text, skipOpeners(text, next))) return false;
  const sign = text.charCodeAt(at);
  // The points of an ellipsis belong to no abbreviation.
  if (sign === point) return text.charCodeAt(at + 1) === point || !belongsToWord(place);
  return !((sign === questionMark || sign === exclamationMark) && isSpoken(place));
}

const lineFeed = 10;
const exclamationMark = 0x21;
const point = 0x2e;
const questionMark = 0x3f;

function skipOpeners(text: string, from: number): number {
  let index = from;
  while ((signsAt(text, index) & signs.opener) !== 0) index += 1;
  while (text.charCodeAt(index) === 0x20) index += 1;
  return index;
}

/** A small first letter goes on with the sentence; "iPhone" does not count as one. */
function startsSmall(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Capitals, figures and the marks between them.
  if (unit < 0x61) return false;
  smallStart.lastIndex = at;
  return smallStart.test(text);
}

/** `"Why now?" Amma asked.` is one sentence; `"Why now?" He did not answer.` is two. */
function isSpoken({ text, end, next }: SentenceEnd): boolean {
  if ((signsAt(text, end - 1) & signs.quoteMark) === 0) return false;
  speaker.lastIndex = next;
  const [, first = "", verb = ""] = speaker.exec(text) ?? [];
  return speechVerbs.has(verb) && !sentenceStarters.has(first);
}

/** True if the point belongs to the word before it, and the sentence goes on. */
function belongsToWord(place: SentenceEnd): boolean {
  const { text, start, at } = place;
  const from = tokenStart(text, start, at);
  // Longer than any abbreviation we know, with room for a title joined by a hyphen ("Lt.-Gen").
  if (from === at || at - from > 12) return false;
  const token = text.slice(from, at);
  if (from === start && listNumber.test(token)) return true;
  const kind = abbreviationKinds.get(token.includes("-") ? afterHyphen(token) : token);
  if (kind !== undefined) return goesOn(kind, place);
  // An ordinary word, and most are: nothing below is about it.
  if (token.length > 2 && !token.includes(".")) return false;
  return belongsToShort(token, place);
}

/** Ordinals, initials and acronyms. */
function belongsToShort(token: string, place: SentenceEnd): boolean {
  if (/^\d+$/.test(token)) return place.hasOrdinals;
  if (token.length === 1) return isInitial(token, place);
  return isAcronym(token) && goesOn("maybe", place);
}

function afterHyphen(token: string): string {
  return token.slice(token.lastIndexOf("-") + 1);
}

function goesOn(kind: "never" | "before-number" | "clock" | "maybe", place: SentenceEnd): boolean {
  const { text, next } = place;
  const following = wordAt(text, skipOpeners(text, next));
  switch (kind) {
    case "never":
      return true;
    case "before-number":
      return /^\p{N}/u.test(following);
    case "clock":
      return afterClock.has(following);
    case "maybe":
      return (signsAt(text, next) & signs.quoteMark) === 0 && !sentenceStarters.has(following);
  }
}

/** "J. K. Rowling" goes on, "Plan B. It failed" does not. A letter of a script without case is a word. */
function isInitial(letter: string, { text, next }: SentenceEnd): boolean {
  if (letter.toLowerCase() === letter.toUpperCase()) return false;
  return !sentenceStarters.has(wordAt(text, skipOpeners(text, next)));
}

/** "т.д" and the like close a list, so a capital after them begins a sentence. */
function isAcronym(token: string): boolean {
  return token.includes(".") && initials.test(token) && token !== token.toLowerCase();
}

function wordAt(text: string, at: number): string {
  word.lastIndex = at;
  return word.exec(text)?.[0] ?? "";
}

function tokenStart(text: string, start: number, at: number): number {
  let from = at;
  // One more than the longest token worth looking at, so that a long word is seen to be long.
  while (from > start && at - from <= 13 && (signsAt(text, from - 1) & signs.wordBorder) === 0) {
    from -= 1;
  }
  return from;
}
