/** Text as words: what every check reads. Hyphenated words are taken apart, possessives cut off, sentences counted. */
import { shortMonths } from "../../anchoring/calendar-names.ts";
import { monthNumbers } from "./calendar-words.ts";

export type Word = Readonly<{
  kind: "word" | "number" | "sign";
  /** As written, without a possessive ending. */
  text: string;
  lower: string;
  /** Offset in the text that was read, in UTF-16 code units. */
  start: number;
  end: number;
  /** What stands between the word before and this one: spaces, hyphen, marks, or nothing. */
  gap: string;
  /** Number of its sentence, from 0. */
  sentence: number;
  /** True where a capital letter says nothing: at the head of a sentence, of quoted words, after a colon. */
  opens: boolean;
  capital: boolean;
  possessive: boolean;
  /** True inside double quotation marks. */
  quoted: boolean;
}>;

// Letters with dots ("U.S."), letters with inner apostrophes, digits with separators, signs of money and percent.
const wordPattern =
  /\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ&]\p{L}[\p{L}\p{M}]*)*|\d+(?:[.,]\d+)*|[$€£¥₽₸₹%‰]/gu;

/** Abbreviations whose full stop does not end a sentence. */
const stopless: ReadonlySet<string> = new Set([
  ..."mr mrs ms dr prof sen rep gov gen col lt sgt capt st jr sr no vs v inc ltd co corp".split(
    " ",
  ),
  ..."mio mrd tsd ca bzw art nr u.s u.k e.g i.e a.m p.m".split(" "),
  ...shortMonths.map((name) => name.toLowerCase()),
]);

const endsSentence = /[.!?…]["'”“’»)\]\s]*\s|[.!?…]["'”’»)\]]+$|\n/;
const hidesCase = /[:“"„«‘•*]|``|--|^\s*['(]|\s['(]/;
const firstCode = (text: string): number => text.codePointAt(0) ?? 0;

function kindOf(code: number): Word["kind"] {
  if (code >= 48 && code <= 57) return "number";
  if (code === 37 || code === 36 || code === 0x2030 || code === 163 || code === 165) return "sign";
  return code >= 0x20a0 && code <= 0x20bf ? "sign" : "word";
}

const dayPattern = /^\d{1,2}$/;

/** A full stop after an abbreviation, an initial or a German day ("28. Dezember") ends no sentence. */
function isStopless({ lower, text }: Word, next: string): boolean {
  if (stopless.has(lower) || text.length === 1 || text.includes(".")) return true;
  return dayPattern.test(text) && monthNumbers.has(next.toLowerCase());
}

function startsSentence(gap: string, previous: Word | undefined, next: string): boolean {
  if (previous === undefined) return true;
  if (gap === " " || !endsSentence.test(gap)) return false;
  const isSingleStop = gap.startsWith(".") && !gap.startsWith("..") && !gap.includes("\n");
  return !(isSingleStop && isStopless(previous, next));
}

/** Counts marks that open and close double quotation; straight marks toggle. */
function isQuotedAfter(gap: string, quoted: boolean): boolean {
  let inside = quoted;
  for (const mark of gap) {
    if (mark === "„" || mark === "«") inside = true;
    else if (mark === "”" || mark === "»") inside = false;
    else if (mark === "“") inside = !inside; // opens in English, closes in German
    else if (mark === '"') inside = !inside;
    else if (mark === "\n") inside = false;
  }
  return inside;
}

const possessiveEnd = /['’ʼ][sS]$/;
const isCapital = (text: string): boolean => {
  const code = firstCode(text);
  if (code < 128) return code >= 65 && code <= 90;
  const first = String.fromCodePoint(code);
  return first !== first.toLowerCase();
};

/** Words of `text`, in order. Offsets count in `text` exactly as given. */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  let previous: Word | undefined;
  let sentence = 0;
  let end = 0;
  let quoted = false;
  for (const match of text.matchAll(wordPattern)) {
    const found = match[0];
    const gap = text.slice(end, match.index);
    const starts = startsSentence(gap, previous, found);
    if (starts && words.length > 0) sentence += 1;
    if (gap !== " ") quoted = isQuotedAfter(gap, quoted);
    const possessive = possessiveEnd.test(found);
    const bare = possessive ? found.slice(0, -2) : found;
    const kind = kindOf(firstCode(found));
    const word: Word = {
      kind,
      text: bare,
      lower: bare.toLowerCase(),
      start: match.index,
      end: match.index + found.length,
      gap,
      sentence,
      opens: starts || (gap !== " " && hidesCase.test(gap)),
      capital: kind === "word" && isCapital(bare),
      possessive,
      quoted,
    };
    words.push(word);
    previous = word;
    end = word.end;
  }
  return words;
}

/** The word at an index in lower case; empty where there is none. */
export const lowerAt = (words: readonly Word[], at: number): string => words[at]?.lower ?? "";

/** What stands before the word at an index; empty where there is none. */
export const gapAt = (words: readonly Word[], at: number): string => words[at]?.gap ?? "";

/** True if the two words stand next to each other with nothing but a space or a hyphen between. */
export function follows(word: Word): boolean {
  return word.gap === " " || isHyphen(word.gap);
}

export function isHyphen(gap: string): boolean {
  return gap === "-" || gap === "\u2010" || gap === "\u2011" || gap === "–";
}
