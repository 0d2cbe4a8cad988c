/** Where a quote stands: the only way from a model's words to a place. */
import type { Anchor } from "../domain/claim.ts";
import { type Span, slice, spanOf } from "../domain/place.ts";
import { differsByAccents } from "./accent-difference.ts";
import { findClose } from "./anchor-close.ts";
import { type FoldedMatch, findFolded } from "./anchor-folded.ts";
import { findJoined, piecesOf } from "./anchor-pieces.ts";
import { type Choice, type QuoteHint, choosePlace, lawfulPlaces } from "./choose-place.ts";
import { type FoldedQuote, foldQuote } from "./fold-quote.ts";
import { PreparedText } from "./prepared-text.ts";
import { cutsNumber, cutsSign, isWordBorder } from "./word-index.ts";

export type { PreparedText } from "./prepared-text.ts";
export type { QuoteHint } from "./choose-place.ts";

/** Prepare a text once when it is asked for several quotes; the work is done when first needed. */
export function prepareText(text: string): PreparedText {
  return new PreparedText(text);
}

/**
 * Finds where `quote` stands in `text`.
 *
 * Verbatim; else with other typography (`exact`, `folded`); else in verbatim pieces with an ellipsis
 * between them (`joined`); else with a few words changed (`close`). Never where a number, a name, a
 * negation or a word's contrary differs or was left out, and never in the middle of a number. A span
 * always holds the text's own, whole words.
 *
 * Offsets are UTF-16 code units, half-open, counted in `text` exactly as given. Pass canonical
 * text (see `canonicalize`), never raw file bytes: the two disagree from the first CRLF on.
 *
 * @returns `ambiguous`, with all places, if it stands in several and no hint chooses; else `lost`:
 *   `absent`, or `altered` if its place is there and says something else.
 * @throws {RangeError} If `quote` is empty, which would match everywhere: a bug in the caller.
 * @see {@link https://www.w3.org/TR/annotation-model/#text-quote-selector} The selector this mirrors.
 */
export function anchorQuote(
  text: string | PreparedText,
  quote: string,
  hint: QuoteHint = {},
): Anchor {
  if (quote === "") throw new RangeError("An empty quote stands everywhere.");
  const prepared = typeof text === "string" ? new PreparedText(text) : text;
  const verbatim = anchorVerbatim(prepared.text, quote, hint);
  if (verbatim !== undefined) return verbatim;
  const folded = foldQuote(quote);
  return (
    anchorFolded(prepared, quote, folded, hint) ??
    closeAt(nearPlaces(prepared, quote, folded), hint) ?? { kind: "lost", reason: "absent" }
  );
}

/** A quote in pieces is looked for piece by piece only: as a whole, it would be found where half of it stands. */
function nearPlaces(prepared: PreparedText, quote: string, folded: FoldedQuote): readonly Near[] {
  const pieces = piecesOf(quote);
  return pieces.length > 0 ? findJoined(prepared, pieces) : findClose(prepared, folded);
}

/** More equal places than a hint could sensibly choose from; a bound against texts of one letter. */
const placesMax = 1000;

function anchorVerbatim(text: string, quote: string, hint: QuoteHint): Anchor | undefined {
  // Half of a surrogate pair would be found in the middle of somebody's emoji.
  if (!quote.isWellFormed()) return undefined;
  return exactAt(findVerbatim(text, quote, hint.near), hint, false);
}

function findVerbatim(text: string, quote: string, near = 0): Span[] {
  const places = occurrences(text, quote, 0);
  return places.length < placesMax ? places : [...places, ...occurrences(text, quote, near)];
}

function occurrences(text: string, quote: string, from: number): Span[] {
  const places: Span[] = [];
  let at = text.indexOf(quote, from);
  for (let tries = 0; at >= 0 && tries < placesMax; tries += 1) {
    const end = at + quote.length;
    if (standsFree(text, at) && standsFree(text, end)) places.push(spanOf(at, end));
    at = text.indexOf(quote, at + 1);
  }
  return places;
}

/** "legal" is no quote of "illegal", and "4" none of "45". */
function standsFree(text: string, at: number): boolean {
  return isWordBorder(text, at) && !cutsNumber(text, at) && !cutsSign(text, at);
}

function exactAt(places: readonly Span[], hint: QuoteHint, folded: boolean): Anchor | undefined {
  return anchorAt(choosePlace(places, hint), (span) => ({ kind: "exact", span, folded }));
}

function anchorAt(choice: Choice, anchorOf: (span: Span) => Anchor): Anchor | undefined {
  switch (choice.kind) {
    case "one":
      return anchorOf(choice.span);
    case "several":
      return { kind: "ambiguous", places: [...choice.places] };
    case "none":
      return undefined;
  }
}

function anchorFolded(
  prepared: PreparedText,
  quote: string,
  core: FoldedQuote,
  hint: QuoteHint,
): Anchor | undefined {
  const { folded, start, end } = core;
  const matches = findFolded(prepared, folded, start, end);
  const strict = matches.filter(({ isStrict }) => isStrict);
  const exact =
    exactAt(spansOf(strict.filter(({ hasSameStart }) => hasSameStart)), hint, true) ??
    exactAt(spansOf(strict), hint, true);
  if (exact !== undefined) return exact;
  const sound = matches.filter(
    ({ coreStart }) =>
      !differsByAccents(prepared.folded.strict.slice(coreStart, coreStart + end - start), core),
  );
  if (sound.length === 0 && lawfulPlaces(spansOf(matches), hint).length > 0) {
    return { kind: "lost", reason: "altered" };
  }
  return anchorAt(choosePlace(spansOf(sound), hint), (span) => ({
    kind: "close",
    span,
    similarity: likeness(prepared.text, span, quote),
  }));
}

function spansOf(matches: readonly FoldedMatch[]): Span[] {
  return matches.map(({ span }) => span);
}

/** Share of letters that agree where only case and accents differ. */
function likeness(text: string, span: Span, quote: string): number {
  const written = slice(text, span);
  let same = 0;
  for (let at = 0; at < written.length; at += 1)
    if (written.charAt(at) === quote.charAt(at)) same += 1;
  return Math.min(0.99, Math.max(0.5, same / Math.max(written.length, quote.length)));
}

/** `pieces` of a quote with an ellipsis; `isVerbatim` if they stand there to the letter. */
type Near = Readonly<{
  span: Span;
  similarity: number;
  isAltered: boolean;
  pieces?: readonly Span[];
  isVerbatim?: boolean;
}>;

/** How much less alike a place may be and still be as good: hints then choose. */
const tie = 0.02;

function closeAt(matches: readonly Near[], hint: QuoteHint): Anchor | undefined {
  const lawful = new Set(
    lawfulPlaces(
      matches.map(({ span }) => span),
      hint,
    ),
  );
  const places = matches.filter(({ span }) => lawful.has(span));
  const best = Math.max(...places.map(({ similarity }) => similarity));
  const equal = places.filter(({ similarity }) => similarity >= best - tie);
  const sound = new Map(
    equal.filter(({ isAltered }) => !isAltered).map((near) => [near.span, near]),
  );
  if (sound.size === 0) return equal.length === 0 ? undefined : { kind: "lost", reason: "altered" };
  const choice = choosePlace([...sound.keys()], hint);
  return anchorAt(choice, (span) => nearAnchor(span, sound.get(span)));
}

function nearAnchor(span: Span, near: Near | undefined): Anchor {
  if (near?.isVerbatim === true && near.pieces !== undefined) {
    return { kind: "joined", span, pieces: near.pieces };
  }
  return { kind: "close", span, similarity: near?.similarity ?? 0.01 };
}
