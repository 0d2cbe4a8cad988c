/** The words of a quote, ready to be read in a text that has them a little differently. */
import { hasAccents } from "./accent-difference.ts";
import type { Words } from "./align-words.ts";
import type { FoldedQuote } from "./fold-quote.ts";
import { lettersBetween } from "./fold-text.ts";
import type { PreparedText } from "./prepared-text.ts";
import type { WrittenWord } from "./vital-difference.ts";
import { findWords, isMinus } from "./word-index.ts";

/** `letters` counts them all, with one space a word. */
export type QuoteWords = Words &
  Readonly<{
    letters: number;
    /** It writes accents, so that a word without one is written so on purpose. */
    hasAccents: boolean;
    /** Words `[from, to)` as the quote writes them; made when asked for, because most never differ. */
    written: (from: number, to: number) => WrittenWord[];
  }>;

/** What an editor put in: "[the ministry]" where the source says "she". Figures alone are the number of a note. */
const insertion = /\[(?=[^[\]]*\p{L}{2})[^[\]]{2,80}\]/gu;
/** Stands for an insertion, whatever it says: it matches nothing, and costs little. */
const placeholder = "[]";

export function readQuoteWords(quote: FoldedQuote, prepared: PreparedText): QuoteWords {
  const { folded, start, end } = quote;
  const places = placesOf(folded.key, start, end);
  const words = places.map((place) =>
    place.isBracketed ? placeholder : folded.key.slice(place.start, place.end),
  );
  return {
    words,
    ids: words.map((word) => prepared.words.vocabulary.get(word) ?? -1),
    letters: words.reduce((sum, word) => sum + word.length + 1, 0),
    hasAccents: hasAccents(quote),
    written: (from, to) =>
      places.slice(from, to).map((place) => ({
        letters: lettersBetween(folded, place.start, place.end),
        beginsSentence: place === places[0] || beginsSentence(folded.strict, place.start),
        isBracketed: place.isBracketed,
        isNegative: isMinus(quote.plain, (folded.offsets[place.start] ?? 0) - 1),
      })),
  };
}

type Place = Range & Readonly<{ isBracketed: boolean }>;

/** Where each word stands; all words of one insertion are one. */
function placesOf(key: string, start: number, end: number): readonly Place[] {
  const { starts, ends } = findWords(key.slice(start, end));
  const insertions = insertionsOf(key, start, end);
  const places: Place[] = [];
  let inside: Range | undefined;
  for (const [index, from] of starts.entries()) {
    const place = { start: start + from, end: start + (ends[index] ?? 0) };
    const around = insertions.find((range) => range.start < place.start && place.end < range.end);
    const last = places.at(-1);
    if (around !== undefined && around === inside && last !== undefined) {
      places[places.length - 1] = { ...last, end: place.end };
    } else places.push({ ...place, isBracketed: around !== undefined });
    inside = around;
  }
  return places;
}

type Range = Readonly<{ start: number; end: number }>;

/** Insertions that lie in the quote's core, or hang over an end of it; none if there is nothing else. */
function insertionsOf(key: string, start: number, end: number): readonly Range[] {
  if (!key.includes("[")) return [];
  const ranges = Array.from(key.matchAll(insertion), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  return ranges.some((range) => range.start <= start && end <= range.end) ? [] : ranges;
}

/** Behind the end of a sentence and the numbers of its notes, a colon, or a mark that opens a quotation. */
const sentenceStart = /(?:[.!?:]['\s)]*(?:\[\d{1,3}\]\s*){0,3}|(?:^|[\s(:-])')$/;

export function beginsSentence(strict: string, at: number): boolean {
  return sentenceStart.test(strict.slice(Math.max(0, at - 16), at));
}
