/**
 * Names in a text, by their capital letters: whatever a statement may not name without its evidence. It takes a word too many
 * rather than one too few, which stage 4 and the extractive analyst may not: they show what they find.
 */
import { monthNumbers, weekdayNumbers } from "./calendar-words.ts";
import { isCommonOpener } from "./common-openers.ts";
import { functionWords } from "./content-words.ts";
import { nationOf } from "./nations.ts";
import { cardinals, units } from "../numbers/number-words.ts";
import { offices } from "./offices.ts";
import { type Word, follows, lowerAt } from "./read-words.ts";

/** A run of capital words: "Russian President Vladimir Putin". Indexes into the words of its passage. */
export type Name = Readonly<{ parts: readonly number[] }>;

/** Small words inside a name: "Bank of England", "Ursula von der Leyen". */
const inner = new Set(
  "of de del della la le di da dos van von der den bin ibn al el and for the".split(" "),
);

const isCalendar = (word: Word): boolean =>
  (monthNumbers.has(word.lower) || weekdayNumbers.has(word.lower)) && word.text.length > 2;

/** "I'm", "They've", "Don't"; and "XXX" for what is left blank. */
const nameless =
  /^(?:i|you|he|she|it|we|they|that|there|here|who|what)['’ʼ](?:m|re|ve|ll|d)$|n['’ʼ]t$|^xx+$/;

/** A capital word that may name something. */
function isNaming(word: Word): boolean {
  if (word.kind !== "word" || !word.capital || word.lower === "i") return false;
  return !isCalendar(word) && !nameless.test(word.lower);
}

const articles = new Set(["the", "a", "an", "der", "die", "das"]);

/** Amid a sentence in lower case, a small word with a capital letter begins a name: "the actor Will Smith". */
function beginsName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || next === undefined || word.opens || articles.has(word.lower))
    return false;
  const isAmid = word.gap === " " && words[at - 1]?.capital === false;
  return isAmid && next.gap === " " && isNaming(next) && !functionWords.has(next.lower);
}

/** "J. R. R. Tolkien": a single letter with its full stop goes on. */
function isInitial(letter: Word | undefined, next: Word): boolean {
  return letter?.text.length === 1 && letter.capital && /^\s?\.\s$/.test(next.gap);
}

/** At the head of a sentence a capital letter says little. */
function isDoubtful(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word === undefined || !word.opens) return false;
  if (/\p{L}\p{Lu}/u.test(word.text) || nationOf(word.lower) !== undefined) return false;
  // "Chancellor Scholz": an office before a name is part of it.
  if (offices.has(word.lower) && words[at + 1]?.capital === true) return false;
  return functionWords.has(word.lower) || isCommonOpener(word.lower) || cardinals.has(word.lower);
}

/** "650 MW", "3 Tage": after a number, the word that it counts by. */
const isUnit = (words: readonly Word[], at: number): boolean =>
  (words[at - 1]?.kind === "number" && units.has(lowerAt(words, at))) ||
  (/^(?:celsius|fahrenheit|centigrade)$/.test(lowerAt(words, at)) && isDegree(words, at - 1));

/** "43 degrees Celsius", "43°C": the scale is named after a man, and names none. */
const isDegree = (words: readonly Word[], at: number): boolean =>
  /^(?:degrees?|grad)$/.test(lowerAt(words, at)) || words[at]?.kind === "number";

/** Does a word that could name something name nothing where it stands? */
const isNameless = (words: readonly Word[], at: number): boolean =>
  isDoubtful(words, at) ||
  isUnit(words, at) ||
  (functionWords.has(lowerAt(words, at)) && !beginsName(words, at));

function nextPart(words: readonly Word[], last: number): number | undefined {
  for (let at = last + 1; at <= last + 3; at += 1) {
    const word = words[at];
    if (word === undefined || words[at - 1]?.possessive === true) return undefined;
    if (!follows(word) && !isInitial(words[at - 1], word)) return undefined;
    if (isNaming(word) && !functionWords.has(word.lower)) return at;
    if (!inner.has(word.lower)) return undefined;
  }
  return undefined;
}

/** Names among words, in order. */
export function readNames(words: readonly Word[]): readonly Name[] {
  const names: Name[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (word === undefined || !isNaming(word) || isNameless(words, at)) {
      at += 1;
      continue;
    }
    const parts = [at];
    for (let next = nextPart(words, at); next !== undefined; next = nextPart(words, next))
      parts.push(next);
    names.push({ parts });
    at = (parts.at(-1) ?? at) + 1;
  }
  return names;
}
