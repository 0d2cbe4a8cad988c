/** How many tokens a text will cost, without loading a tokenizer. */
import { classBits, classOfUnit, englishCosts, foreignCosts, unitClasses } from "./token-costs.ts";

const { space, letterT, letterH, accented } = unitClasses;

/** Tokens of a part of one text; exact sums do not matter, so parts are not rounded. */
export type TokenMeter = (start: number, end: number) => number;

/**
 * An estimate of the tokens of `text` in o200k_base, on the high side: on news prose about a
 * twentieth over, and not more than a tenth under. 0 only for an empty text.
 */
export function estimateTokens(text: string): number {
  return Math.ceil(createTokenMeter(text)(0, text.length));
}

/** The same estimate for parts of a text, with one decision on its language for all of them. */
export function createTokenMeter(text: string): TokenMeter {
  const costs = isEnglish(text) ? englishCosts : foreignCosts;
  const units = unitsOf(text);
  return (start, end) => {
    let hundredths = 0;
    let before: number = space;
    for (let at = start; at < end; at += 1) {
      const unit = classOfUnit[units[at] ?? 0] ?? 0;
      hundredths += costs[(before << classBits) | unit] ?? 0;
      before = unit;
    }
    return hundredths / 100;
  };
}

/** A flat copy: the text may be a slice of a slice, and every look into that is a walk. */
function unitsOf(text: string): Uint16Array {
  const bytes = new Uint8Array(text.length * 2);
  Buffer.from(bytes.buffer).write(text, "utf16le");
  return new Uint16Array(bytes.buffer);
}

/** Enough to know a language by: about two hundred words. */
const sampleChars = 1200;

/**
 * English writes "th" in every eighth word, and hardly an accent; no other language of Latin script
 * does both. A tokenizer knows English words whole and cuts others. Too short a text is taken for English.
 */
function isEnglish(text: string): boolean {
  const { words, accents, thetas } = countLetters(text.slice(0, sampleChars));
  if (accents * 20 > words) return false;
  return words < 12 || thetas * 25 >= words;
}

function countLetters(text: string): { words: number; accents: number; thetas: number } {
  let words = 0;
  let accents = 0;
  let thetas = 0;
  let before: number = space;
  for (let at = 0; at < text.length; at += 1) {
    const unit = classOfUnit[text.charCodeAt(at)] ?? 0;
    if (unit >= letterT && unit <= accented && before < letterT) words += 1;
    if (unit === accented) accents += 1;
    else if (unit === letterH && before === letterT) thetas += 1;
    before = unit;
  }
  return { words, accents, thetas };
}
