/** A text as the numbers of its words, with their places: what copies are found and compared by. */
import { monthNumbers, weekdayNumbers } from "../../../checks/reading/calendar-words.ts";
import { cardinals, gluedScales, ordinals, scales } from "../../../checks/numbers/number-words.ts";
import { isDigit, letterOf, pairOf, shapeOf } from "./letter-shapes.ts";

export type WordStream = Readonly<{
  text: string;
  /**
   * One for each word, 32 bits: the same for letters that a scanner takes for each other, and for all words
   * of one class in `classHash`. So a copy with another figure runs on, and is compared there afterwards.
   */
  hashes: Uint32Array;
  /** Code units in `text`, half-open. */
  starts: Uint32Array;
  ends: Uint32Array;
}>;

/** Words by index, half-open. */
export type WordRange = Readonly<{ from: number; to: number }>;

/** What all figures, scales, months or weekdays are counted as. */
export const classHash = { figure: 1, scale: 2, month: 3, weekday: 4 } as const;
/** The hashes of other words lie above. */
const classesMax = 8;

/**
 * Words part at whatever is no letter or digit, but not at the `.`, `,` or `:` of a figure, and where a figure
 * is glued to letters ("5bn", "1990s", "G20").
 */
export function readWordStream(text: string): WordStream {
  const wordsMax = Math.ceil(text.length * wordsPerCharMax);
  const hashes = new Uint32Array(wordsMax);
  const starts = new Uint32Array(wordsMax);
  const ends = new Uint32Array(wordsMax);
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (letterOf(text.charCodeAt(index)) === 0) continue;
    starts[count] = index;
    const start = index;
    index = readPlainWord(text, start, hashes, count);
    if (index === 0) {
      index = endOfWord(text, start);
      hashes[count] = hashOf(text, start, index);
    }
    ends[count] = index;
    count += 1;
    // What comes next may begin a word, where a figure was glued.
    index -= 1;
  }
  const cut = (all: Uint32Array): Uint32Array => all.slice(0, count);
  return { text, hashes: cut(hashes), starts: cut(starts), ends: cut(ends) };
}

/** "12m12m" has the most words for its length. */
const wordsPerCharMax = 2 / 3;

/** The word as it is written. */
export function wordAt({ text, starts, ends }: WordStream, index: number): string {
  return text.slice(starts[index], ends[index]);
}

/** The letters of these words, spaces and marks left out, as a scanner might have read them. */
export function shapesOf({ text, starts, ends }: WordStream, { from, to }: WordRange): string {
  let shapes = "";
  let last = 0;
  for (let index = starts[from] ?? 0; index < (ends[to - 1] ?? 0); index += 1) {
    const letter = letterOf(text.charCodeAt(index));
    if (letter === 0) continue;
    const shape = shapeOf(letter);
    const pair = pairOf(last, shape);
    if (pair !== 0) shapes = shapes.slice(0, -1);
    last = pair === 0 ? shape : pair;
    shapes += String.fromCharCode(last);
  }
  return shapes;
}

/** Most words have no digit, and are read and hashed at once. The word's end, or 0 where there is a digit. */
function readPlainWord(text: string, start: number, hashes: Uint32Array, at: number): number {
  let hash = fnvBasis;
  let before = fnvBasis;
  let last = 0;
  let index = start;
  for (; index < text.length; index += 1) {
    const letter = letterOf(text.charCodeAt(index));
    if (letter === 0) break;
    if (isDigit(letter)) return 0;
    const shape = shapeOf(letter);
    const pair = pairOf(last, shape);
    if (pair === 0) before = hash;
    last = pair === 0 ? shape : pair;
    hash = Math.imul(before ^ last, fnvPrime);
  }
  hashes[at] = classified(hash >>> 0);
  return index;
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  if (isDigit(text.charCodeAt(start))) {
    end = endOfFigure(text, start);
    if (gluedUnit(text, start, end)) return end;
  }
  while (end < text.length && letterOf(text.charCodeAt(end)) !== 0 && !beginsFigure(text, end))
    end += 1;
  return end;
}

/** Two digits after a letter: "G20", or "and19" where a space was lost. A single one may be a misread letter. */
function beginsFigure(text: string, index: number): boolean {
  return (
    isDigit(text.charCodeAt(index)) &&
    isDigit(text.charCodeAt(index + 1)) &&
    !isDigit(text.charCodeAt(index - 1))
  );
}

/** "3.5", "1,200" and "4:00" are one figure. */
function endOfFigure(text: string, start: number): number {
  let end = start + 1;
  for (; end < text.length; end += 1) {
    if (isDigit(text.charCodeAt(end))) continue;
    const isPoint = ".,:".includes(text[end] ?? " ") && isDigit(text.charCodeAt(end + 1));
    if (!isPoint || dateComma.test(text.slice(end, end + dateCommaLength))) break;
  }
  return end;
}

/** "May 12,2015": no figure has four digits after its comma. */
const dateComma = /^,\d{4}/;
const dateCommaLength = 5;

/** What is glued to several digits is a unit; to a single one, it may be a misread letter: "1ooked", "5ervers". */
function gluedUnit(text: string, start: number, end: number): boolean {
  if (end - start > 1 || letterOf(text.charCodeAt(end)) === 0) return true;
  let last = end;
  while (
    last < text.length &&
    last - end <= unitLettersMax &&
    letterOf(text.charCodeAt(last)) !== 0
  )
    last += 1;
  return unitsAfterDigit.has(text.slice(end, last).toLowerCase());
}

const unitLettersMax = 8;
/** Without "s" and "t": "1s" and "1t" are "is" and "it" more often than anything else. */
const unitsAfterDigit: ReadonlySet<string> = new Set(
  [
    ...scales.keys(),
    ...gluedScales.keys(),
    "st",
    "nd",
    "rd",
    "th",
    "am",
    "pm",
    "km",
    "kg",
    "gw",
    "mw",
  ].filter((unit) => unit !== "t"),
);

/** FNV-1a (Fowler, Noll, Vo), 32 bits, over shapes of letters. */
function hashOf(text: string, start: number, end: number): number {
  let hash = fnvBasis;
  let before = fnvBasis;
  let last = 0;
  let isFigure = true;
  for (let index = start; index < end; index += 1) {
    const letter = letterOf(text.charCodeAt(index));
    if (letter === 0) continue;
    if (!isDigit(letter)) isFigure = false;
    const shape = shapeOf(letter);
    const pair = pairOf(last, shape);
    if (pair === 0) before = hash;
    last = pair === 0 ? shape : pair;
    hash = Math.imul(before ^ last, fnvPrime);
  }
  return isFigure ? classHash.figure : classified(hash >>> 0);
}

const fnvBasis = 0x811c9dc5;
const fnvPrime = 0x01000193;

/** Filled below: words are classed by their hashes. */
const classOfHash = new Map<number, number>();
/** By the lowest bits of a hash: most words are of no class, and need not be looked up. */
const bits = 0xfff;
const mayBeClassed = new Uint8Array(bits + 1);

function classified(hash: number): number {
  const known = mayBeClassed[hash & bits] === 1 ? classOfHash.get(hash) : undefined;
  return known ?? (hash <= classesMax ? hash + classesMax : hash);
}

for (const [hash, words] of [
  [classHash.figure, [...cardinals.keys(), ...ordinals.keys()]],
  [classHash.scale, [...scales.keys()]],
  [classHash.month, [...monthNumbers.keys()]],
  [classHash.weekday, [...weekdayNumbers.keys()]],
] as const) {
  for (const word of words) {
    const own = hashOf(word, 0, word.length);
    classOfHash.set(own, hash);
    mayBeClassed[own & bits] = 1;
  }
}
