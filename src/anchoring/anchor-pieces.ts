/** Where a quote stands that was joined from pieces with an ellipsis: "a … b". */
import { type Span, spanOf } from "../domain/place.ts";
import { findClose } from "./anchor-close.ts";
import { findFolded } from "./anchor-folded.ts";
import { type FoldedQuote, foldQuote } from "./fold-quote.ts";
import { foldText } from "./fold-text.ts";
import { hidesMeaning } from "./hidden-meaning.ts";
import type { PreparedText } from "./prepared-text.ts";

/**
 * All pieces in order, with the whole span. `isVerbatim`: each piece stands there but for its
 * typography. `isAltered`: what was left out says otherwise ("not"), or a piece differs vitally.
 */
export type JoinedMatch = Readonly<{
  span: Span;
  pieces: readonly Span[];
  similarity: number;
  isVerbatim: boolean;
  isAltered: boolean;
}>;

const ellipsis = /\s*[[(]?\s*(?:\.\s?\.\s?\.+|\u2026)\s*[\])]?\s*/;
/** Code units of the text between two pieces: about two long sentences. */
const gapMax = 600;
/** First pieces that are tried; a piece that stands in more places says nothing. */
const startsMax = 50;
/** Letters below which a piece would be found anywhere. */
const pieceLettersMin = 4;

/** The pieces of a quote; none if it has no ellipsis between words, or a piece too short to be looked for. */
export function piecesOf(quote: string): readonly FoldedQuote[] {
  if (!quote.includes("\u2026") && !quote.includes(".")) return [];
  const written = quote.split(ellipsis).filter((piece) => /[\p{L}\p{N}]/u.test(piece));
  if (written.length < 2) return [];
  const pieces = written.map(foldQuote);
  const isCut = pieces.every(({ start, end }) => end - start >= pieceLettersMin);
  return isCut ? pieces : [];
}

type PieceMatch = Readonly<{
  span: Span;
  similarity: number;
  isVerbatim: boolean;
  isAltered: boolean;
}>;

/**
 * Every way to read the pieces in order and near each other; none if a piece is missing. Pieces with
 * a few words changed are looked for only when the pieces do not stand there to the letter.
 */
export function findJoined(
  prepared: PreparedText,
  pieces: readonly FoldedQuote[],
): readonly JoinedMatch[] {
  const verbatim = pieces.map((piece) => verbatimPlaces(prepared, piece));
  const joined = chains(prepared, verbatim);
  if (joined.length > 0) return joined;
  const near = verbatim.map((places, index) => {
    const piece = pieces[index];
    return places.length > 0 || piece === undefined ? places : closePlaces(prepared, piece);
  });
  return near.every((places, index) => places === verbatim[index]) ? [] : chains(prepared, near);
}

function verbatimPlaces(prepared: PreparedText, piece: FoldedQuote): readonly PieceMatch[] {
  return findFolded(prepared, piece.folded, piece.start, piece.end)
    .filter(({ isStrict }) => isStrict)
    .map(({ span }) => ({ span, similarity: 1, isVerbatim: true, isAltered: false }));
}

function closePlaces(prepared: PreparedText, piece: FoldedQuote): readonly PieceMatch[] {
  return findClose(prepared, piece)
    .map((match) => ({ ...match, isVerbatim: false }))
    .toSorted((one, other) => one.span.start - other.span.start);
}

/** One chain for each place of the first piece: each next piece at its first place behind the one before. */
function chains(
  prepared: PreparedText,
  places: readonly (readonly PieceMatch[])[],
): readonly JoinedMatch[] {
  const [firsts = [], ...rest] = places;
  if (rest.some((others) => others.length === 0)) return [];
  return firsts.slice(0, startsMax).flatMap((first) => {
    const matches = chain(first, rest);
    return matches === undefined ? [] : [join(prepared, matches)];
  });
}

function chain(
  first: PieceMatch,
  rest: readonly (readonly PieceMatch[])[],
): readonly PieceMatch[] | undefined {
  const matches = [first];
  let last = first.span;
  for (const places of rest) {
    const { end } = last;
    const next = places.find(({ span }) => span.start >= end);
    if (next === undefined || next.span.start >= end + gapMax) return undefined;
    matches.push(next);
    last = next.span;
  }
  return matches;
}

const strictOf = (text: string, start: number, end: number): string =>
  foldText(text.slice(start, end)).strict;

function join({ text }: PreparedText, matches: readonly PieceMatch[]): JoinedMatch {
  const pieces = matches.map(({ span }) => span);
  const start = pieces[0]?.start ?? 0;
  const end = pieces.at(-1)?.end ?? 1;
  const quoted = matches.reduce(
    (sum, { span, similarity }) => sum + (span.end - span.start) * similarity,
    0,
  );
  const hides = pieces.some((piece, index) => {
    const next = pieces[index + 1];
    if (next === undefined) return false;
    return hidesMeaning({
      before: strictOf(text, piece.start, piece.end),
      gap: strictOf(text, piece.end, next.start),
      after: strictOf(text, next.start, next.end),
    });
  });
  return {
    span: spanOf(start, end),
    pieces,
    similarity: Math.min(0.99, Math.max(0.01, quoted / (end - start))),
    isVerbatim: matches.every(({ isVerbatim }) => isVerbatim),
    isAltered: hides || matches.some(({ isAltered }) => isAltered),
  };
}
