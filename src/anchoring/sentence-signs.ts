/** What each sign is to a sentence: one table, because these questions are asked at every letter. */

/** Bits; a sign can be several things at once. */
export const signs = {
  lineFeed: 1,
  /** Where a sentence may end. */
  mark: 2,
  /** A mark after which no space is needed. */
  spaceless: 4,
  /** Marks and closing signs that belong to the sentence before them. */
  tail: 8,
  opener: 16,
  quoteMark: 32,
  space: 64,
  /** What stands before the first letter of a word. */
  wordBorder: 128,
} as const;

const spaceless = "\u3002\uff01\uff1f\uff61\u104a\u104b\u17d4\u17d5";
/** STerm of UAX 29 in the scripts that news is written in. */
const marks = `.!?\u2026\u203d\u2047\u2048\u2049\uff0e\u061f\u06d4\u0964\u0965\u0589\u1362\u1367${spaceless}`;
const closers = "\"'\u2019\u201d\u00bb\u203a)]}\u300d\u300f\u3011\uff09\u300b\u3009*_";
const openers = "\"'\u2018\u201c\u00ab\u2039([{\u201e\u00bf\u00a1*_\u2014\u2013-";
const quoteMarks = "\"'\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a";
const spaces =
  " \t\n\r\v\f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";

const signsOf: Uint8Array = tabulate([
  ["\n", signs.lineFeed],
  [marks, signs.mark],
  [spaceless, signs.spaceless],
  [marks, signs.tail],
  [closers, signs.tail],
  [openers, signs.opener],
  [quoteMarks, signs.quoteMark],
  [spaces, signs.space],
  [`${spaces}"'\u2018\u201c\u00ab([{\u2014\u2013\u201e/`, signs.wordBorder],
]);

function tabulate(groups: readonly (readonly [string, number])[]): Uint8Array {
  const table = new Uint8Array(65_536);
  for (const [units, bit] of groups) {
    for (let at = 0; at < units.length; at += 1) {
      const unit = units.charCodeAt(at);
      table[unit] = (table[unit] ?? 0) | bit;
    }
  }
  return table;
}

/**
 * All bits of the code unit at `at`; 0 past the end. The end is asked for and not looked up: a single
 * look past a table makes every later look-up about five times as slow.
 */
export function signsAt(text: string, at: number): number {
  return at < text.length ? (signsOf[text.charCodeAt(at)] ?? 0) : 0;
}
