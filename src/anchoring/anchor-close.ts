/** Where a quote stands when a few of its words are misspelt, left out, put in or replaced. */
import type { Span } from "../domain/place.ts";
import { turnsByAccent } from "./accent-difference.ts";
import { type Alignment, type Step, type Words, alignWords } from "./align-words.ts";
import { spanOfUnits } from "./anchor-folded.ts";
import type { FoldedQuote } from "./fold-quote.ts";
import { lettersBetween } from "./fold-text.ts";
import type { PreparedText } from "./prepared-text.ts";
import { beginsSentence, readQuoteWords, type QuoteWords } from "./quote-words.ts";
import {
  type WrittenWord,
  carriesMeaning,
  hasContrary,
  isVital,
  namesSomebody,
} from "./vital-difference.ts";
import { cutsSign, isMinus } from "./word-index.ts";
import { findWindows, windowWidth } from "./vote-windows.ts";

/** `isAltered`: what differs changes the meaning (`isVital`). */
export type CloseMatch = Readonly<{ span: Span; similarity: number; isAltered: boolean }>;

/** Fewer words than this say too little to be recognised by anything but their letters. */
const wordsMin = 3;
/** Share of the quote's letters that must stand there. Two of ten words gone and one replaced leave 0.65. */
const similarityMin = 0.6;
/** Words of the quote in a row with no counterpart: a longer run was written by somebody else. */
const strangeRunMax = 3;
/** Words of the text in a row that the quote passes over; more is another sentence. */
const omittedRunMax = 8;
/** Words before and after the places a window stands for that an alignment may wander to. */
const slackBefore = 6;
const slackAfter = windowWidth + omittedRunMax;
/** Share of the letters that may differ in a first, quick try. */
const firstShare = 0.12;
/** How near 1 a match gets that is not exact: `close` is below 1 by definition. */
const similarityMax = 0.99;

/** Close matches in the windows that share most words with the quote, best first. */
export function findClose(prepared: PreparedText, quote: FoldedQuote): CloseMatch[] {
  const quoteWords = readQuoteWords(quote, prepared);
  if (quoteWords.words.length < wordsMin) return [];
  const matches: CloseMatch[] = [];
  for (const window of findWindows(quoteWords.ids, prepared.words)) {
    const match = matchWindow(prepared, quoteWords, window);
    if (match !== undefined && !matches.some(({ span }) => span.start === match.span.start)) {
      matches.push(match);
    }
  }
  return matches.toSorted((one, other) => other.similarity - one.similarity);
}

function matchWindow(
  prepared: PreparedText,
  quote: QuoteWords,
  diagonal: number,
): CloseMatch | undefined {
  const { starts, ends, count } = prepared.words;
  const lowest = diagonal - slackBefore;
  const from = Math.max(0, lowest);
  const to = Math.min(count, diagonal + quote.words.length + slackAfter);
  const window = { quote, text: readTextWords(prepared, from, to), lowest: lowest - from };
  const alignment = alignCheaply(window, quote.letters);
  const similarity = 1 - alignment.cost / quote.letters;
  if (similarity < similarityMin) return undefined;
  const steps = trimEnds(moved(alignment.steps, from), prepared, quote);
  if (hasLongRun(steps)) return undefined;
  const first = steps.find(({ textStart, textEnd }) => textEnd > textStart);
  const last = steps.findLast(({ textStart, textEnd }) => textEnd > textStart);
  if (first === undefined || last === undefined) return undefined;
  const span = spanOfUnits(
    prepared.folded,
    starts[first.textStart] ?? 0,
    ends[last.textEnd - 1] ?? 1,
  );
  const isAltered = isAnyVital(steps, prepared, quote) || cutsSign(prepared.text, span.end);
  return { span, similarity: Math.min(similarityMax, similarity), isAltered };
}

/** Most quotes differ little, and a low bound on the cost saves most of the work; the rest is tried again. */
function alignCheaply(
  { quote, text, lowest }: Readonly<{ quote: Words; text: Words; lowest: number }>,
  letters: number,
): Alignment {
  const band = slackBefore + slackAfter;
  const cheap = alignWords(quote, text, { lowest, band, costMax: letters * firstShare });
  if (cheap.steps.length > 0) return cheap;
  return alignWords(quote, text, { lowest, band, costMax: letters * (1 - similarityMin) });
}

function readTextWords({ words, folded }: PreparedText, from: number, to: number): Words {
  const stretch: string[] = [];
  for (let word = from; word < to; word += 1) {
    stretch.push(folded.key.slice(words.starts[word], words.ends[word]));
  }
  return { words: stretch, ids: words.ids.subarray(from, to) };
}

/** Steps with text words counted from the text's start and not from the window's. */
function moved(steps: readonly Step[], from: number): Step[] {
  return steps.map((step) => ({
    ...step,
    textStart: step.textStart + from,
    textEnd: step.textEnd + from,
  }));
}

/** A first or last word that is not alike does not pull in the end of the sentence beside it. */
function trimEnds(steps: Step[], prepared: PreparedText, quote: QuoteWords): readonly Step[] {
  const trim = (index: number, isBorder: (step: Step) => boolean): void => {
    const step = steps[index];
    if (step === undefined || steps.length < 2) return;
    if (step.isAlike || step.textEnd === step.textStart) return;
    if (!isBorder(step) && !isOverreaching(step, prepared, quote)) return;
    const edits = quote.words[step.quoteStart]?.length ?? 0;
    steps[index] = { ...step, textStart: step.textEnd, edits };
  };
  trim(0, (step) => endsSentence(prepared, step.textEnd - 1));
  trim(steps.length - 1, (step) => endsSentence(prepared, step.textStart - 1));
  return steps;
}

/**
 * An insertion stands for a pronoun or for nothing, and not for the figure or the name beside the
 * quote; but one name is not put where another stands.
 */
function isOverreaching(step: Step, prepared: PreparedText, quote: QuoteWords): boolean {
  const [first] = quote.written(step.quoteStart, step.quoteEnd);
  if (first?.isBracketed !== true || namesSomebody(first)) return false;
  return differsVitally(step, prepared, quote);
}

/** True if a sentence ends between this word of the text and the next. */
function endsSentence({ words, text, folded }: PreparedText, word: number): boolean {
  const from = folded.offsets[(words.ends[word] ?? 1) - 1] ?? 0;
  const next = words.starts[word + 1];
  const to = next === undefined ? text.length : (folded.offsets[next] ?? text.length);
  return /[.!?\n\u3002]/.test(text.slice(from + 1, to));
}

function hasLongRun(steps: readonly Step[]): boolean {
  let strange = 0;
  let omitted = 0;
  for (const { quoteStart, quoteEnd, textStart, textEnd, isAlike } of steps) {
    strange = isAlike || quoteEnd === quoteStart ? (isAlike ? 0 : strange) : strange + 1;
    omitted = textEnd > textStart && quoteEnd === quoteStart ? omitted + 1 : 0;
    if (strange > strangeRunMax || omitted > omittedRunMax) return true;
  }
  return false;
}

/** True if a step, or a run of steps without a word in common, changes what is said. */
function isAnyVital(steps: readonly Step[], prepared: PreparedText, quote: QuoteWords): boolean {
  let run: Step[] = [];
  for (const step of steps) {
    if (step.edits > 0) {
      if (differsVitally(step, prepared, quote)) return true;
      run.push(step);
      continue;
    }
    if (isOtherSign(step, prepared, quote)) return true;
    if (quote.hasAccents && isOtherAccent(step, prepared, quote)) return true;
    if (run.length > 0 && turnsRound(run, prepared, quote)) return true;
    run = [];
  }
  return run.length > 0 && turnsRound(run, prepared, quote);
}

function differsVitally(step: Step, prepared: PreparedText, quote: QuoteWords): boolean {
  const ofQuote = quote.written(step.quoteStart, step.quoteEnd);
  const ofText: WrittenWord[] = [];
  for (let word = step.textStart; word < step.textEnd; word += 1) {
    ofText.push(writtenAt(prepared, word));
  }
  return isVital(ofQuote, ofText, {
    edits: step.edits,
    isAlike: step.isAlike,
    isCommon: () => isWrittenSmall(prepared, step.textStart),
    isBeforeFigure: () => carriesMeaning(lettersAt(prepared, step.textEnd)),
  });
}

/** The same figure, with a minus on one side only. */
function isOtherSign(step: Step, prepared: PreparedText, quote: QuoteWords): boolean {
  if (!/^\p{N}/u.test(quote.words[step.quoteStart] ?? "")) return false;
  const [one] = quote.written(step.quoteStart, step.quoteEnd);
  return one?.isNegative !== writtenAt(prepared, step.textStart).isNegative;
}

/** Words are the same here without their accents. */
function isOtherAccent(step: Step, prepared: PreparedText, quote: QuoteWords): boolean {
  const [word] = quote.written(step.quoteStart, step.quoteEnd);
  return word !== undefined && turnsByAccent(word.letters, lettersAt(prepared, step.textStart));
}

function turnsRound(run: readonly Step[], prepared: PreparedText, quote: QuoteWords): boolean {
  const ofQuote = run.flatMap(({ quoteStart, quoteEnd }) =>
    quote.written(quoteStart, quoteEnd).map(({ letters }) => letters.toLowerCase()),
  );
  const ofText: string[] = [];
  for (const { textStart, textEnd } of run) {
    for (let word = textStart; word < textEnd; word += 1) ofText.push(lettersAt(prepared, word));
  }
  return hasContrary(ofQuote, ofText);
}

/** In small letters, accents and all; empty behind the last word. */
function lettersAt({ words, folded }: PreparedText, word: number): string {
  if (word >= words.count) return "";
  return lettersBetween(folded, words.starts[word] ?? 0, words.ends[word] ?? 0).toLowerCase();
}

function writtenAt(prepared: PreparedText, word: number): WrittenWord {
  const { strict } = prepared.folded;
  const start = prepared.words.starts[word] ?? 0;
  const end = prepared.words.ends[word] ?? 0;
  return {
    letters: lettersBetween(prepared.folded, start, end),
    beginsSentence: word === 0 || endsSentence(prepared, word - 1) || beginsSentence(strict, start),
    isBracketed: strict.charAt(start - 1) === "[" && strict.charAt(end) === "]",
    isNegative: isMinus(prepared.text, (prepared.folded.offsets[start] ?? 0) - 1),
  };
}

/** True if the text has this word in small letters somewhere. */
function isWrittenSmall({ words, folded }: PreparedText, word: number): boolean {
  const id = words.ids[word] ?? 0;
  for (let place = words.firsts[id] ?? 0; place < (words.firsts[id + 1] ?? 0); place += 1) {
    const at = words.starts[words.places[place] ?? 0] ?? 0;
    if (folded.strict.charAt(at) === folded.strict.charAt(at).toLowerCase()) return true;
  }
  return false;
}
