/** Where a quote stands that was joined from pieces with an ellipsis: "a … b". */
import { type Span, spanOf } from "../domain/place.ts";
import { type FoldedMatch, findFolded } from "./anchor-folded.ts";
import { type FoldedQuote, foldQuote } from "./fold-quote.ts";
import type { PreparedText } from "./prepared-text.ts";
import { isNegation } from "./vital-difference.ts";
import { findWords } from "./word-index.ts";

/** All pieces in order, with the whole span. `isAltered`: what was left out says otherwise ("not"). */
export type JoinedMatch = Readonly<{
  span: Span;
  pieces: readonly Span[];
  similarity: number;
  isAltered: boolean;
}>;

const ellipsis = /\s*[[(]?\s*(?:\.\s?\.\s?\.+|\u2026)\s*[\])]?\s*/;
/** Code units of the folded text between two pieces: about two long sentences. */
const gapMax = 600;
/** First pieces that are tried; a piece that stands in more places says nothing. */
const startsMax = 50;
/** Letters below which a piece would be found anywhere. */
const pieceLettersMin = 4;

/** Every way to read the pieces in order and near each other; none if a piece is missing. */
export function findJoined(prepared: PreparedText, quote: string): JoinedMatch[] {
  const pieces = piecesOf(quote).map(foldQuote);
  if (pieces.length < 2 || pieces.some((piece) => piece.end - piece.start < pieceLettersMin))
    return [];
  const [first, ...rest] = pieces;
  if (first === undefined) return [];
  return findFolded(prepared, first.folded, first.start, first.end)
    .filter(({ isStrict }) => isStrict)
    .slice(0, startsMax)
    .map((start) => chain(prepared, start, rest))
    .filter((matches) => matches !== undefined)
    .map((matches) => join(prepared, matches));
}

function piecesOf(quote: string): string[] {
  return quote.split(ellipsis).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

function chain(
  prepared: PreparedText,
  start: FoldedMatch,
  rest: readonly FoldedQuote[],
): readonly FoldedMatch[] | undefined {
  const matches = [start];
  let last = start;
  for (const piece of rest) {
    const from = last.end;
    const next = findFolded(
      prepared,
      piece.folded,
      piece.start,
      piece.end,
      from,
      from + gapMax,
    ).find(({ isStrict }) => isStrict);
    if (next === undefined) return undefined;
    matches.push(next);
    last = next;
  }
  return matches;
}

function join(prepared: PreparedText, matches: readonly FoldedMatch[]): JoinedMatch {
  const pieces = matches.map(({ span }) => span);
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 1;
  const quoted = pieces.reduce((sum, span) => sum + span.end - span.start, 0);
  return {
    span: spanOf(start, end),
    pieces,
    similarity: Math.min(0.99, Math.max(0.01, quoted / (end - start))),
    isAltered: matches.some((match, index) => {
      const next = matches[index + 1];
      return (
        next !== undefined && hidesMeaning(prepared.folded.strict.slice(match.end, next.start))
      );
    }),
  };
}

/** Words of a gap within which a negation speaks of what is quoted; a longer gap has clauses of its own. */
const shortGapWords = 12;
const nearStartWords = 4;
const nearEndWords = 6;

/**
 * What lies between two pieces may turn them round: "the firm … will pay" from "the firm denied it
 * will pay". Only the ends of the two sentences count, whole sentences between them do not.
 */
function hidesMeaning(gap: string): boolean {
  const parts = gap.split(/[.!?](?=['\s]|$)/);
  const ends = parts.length > 1 ? [parts[0] ?? "", parts.at(-1) ?? ""] : parts;
  return ends.some((part) => {
    const { starts, ends: wordEnds } = findWords(part);
    const words = starts.map((at, index) => part.slice(at, wordEnds[index]));
    const isShort = words.length <= shortGapWords;
    const close = isShort
      ? words
      : [...words.slice(0, nearStartWords), ...words.slice(-nearEndWords)];
    return close.some(isNegation);
  });
}
