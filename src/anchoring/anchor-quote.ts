/** Where a quote stands: the only way from a model's words to a place. */
import type { Anchor } from "../domain/claim.ts";
import { type Span, slice, spanOf } from "../domain/place.ts";
import { findClose } from "./anchor-close.ts";
import { findFolded } from "./anchor-folded.ts";
import { findJoined } from "./anchor-pieces.ts";
import { type QuoteHint, choosePlace, lawfulPlaces } from "./choose-place.ts";
import { type FoldedQuote, foldQuote } from "./fold-quote.ts";
import { PreparedText } from "./prepared-text.ts";
import { cutsNumber, isWordBorder } from "./word-index.ts";

export type { PreparedText } from "./prepared-text.ts";
export type { QuoteHint } from "./choose-place.ts";

/** Prepare a text once when it is asked for several quotes; the work is done when first needed. */
export function prepareText(text: string): PreparedText {
  return new PreparedText(text);
}

/**
 * Finds where `quote` stands in `text`.
 *
 * Verbatim; else with other typography (`exact`, `folded`); else in pieces joined by an ellipsis, or
 * with a few words changed (`close`). Never where a number, a name or a negation differs, and never
 * in the middle of a number. A span always holds the text's own words.
 *
 * Offsets are UTF-16 code units, half-open, counted in `text` exactly as given. Pass canonical
 * text (see `canonicalize`), never raw file bytes: the two disagree from the first CRLF on.
 *
 * @returns A `lost` anchor: `absent`; `ambiguous` if it stands in several places and no hint
 *   chooses; `altered` if its place is there and says something else.
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
    closeAt(findJoined(prepared, quote), hint) ??
    closeAt(findClose(prepared, folded), hint) ?? { kind: "lost", reason: "absent" }
  );
}

/** More equal places than a hint could sensibly choose from; a bound against texts of one letter. */
const placesMax = 1000;

function anchorVerbatim(text: string, quote: string, hint: QuoteHint): Anchor | undefined {
  // Half of a surrogate pair would be found in the middle of somebody's emoji.
  if (!quote.isWellFormed()) return undefined;
  const isWhole = ({ start, end }: Span): boolean =>
    isWordBorder(text, start) && isWordBorder(text, end);
  return exactAt(findVerbatim(text, quote, hint.near), hint, isWhole, false);
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
    if (!cutsNumber(text, at) && !cutsNumber(text, end)) places.push(spanOf(at, end));
    at = text.indexOf(quote, at + 1);
  }
  return places;
}

function exactAt(
  places: readonly Span[],
  hint: QuoteHint,
  isWhole: (span: Span) => boolean,
  folded: boolean,
): Anchor | undefined {
  const choice = choosePlace(places, hint, isWhole);
  if (choice.kind === "one") return { kind: "exact", span: choice.span, folded };
  return choice.kind === "several" ? { kind: "lost", reason: "ambiguous" } : undefined;
}

function anchorFolded(
  prepared: PreparedText,
  quote: string,
  { folded, start, end }: FoldedQuote,
  hint: QuoteHint,
): Anchor | undefined {
  const matches = findFolded(prepared, folded, start, end);
  const strict = matches.filter(({ isStrict }) => isStrict).map(({ span }) => span);
  const exact = exactAt(strict, hint, () => true, true);
  if (exact !== undefined) return exact;
  const choice = choosePlace(
    matches.map(({ span }) => span),
    hint,
    () => true,
  );
  if (choice.kind === "several") return { kind: "lost", reason: "ambiguous" };
  if (choice.kind === "none") return undefined;
  return {
    kind: "close",
    span: choice.span,
    similarity: likeness(prepared.text, choice.span, quote),
  };
}

/** Share of letters that agree where only case and accents differ. */
function likeness(text: string, span: Span, quote: string): number {
  const written = slice(text, span);
  let same = 0;
  for (let at = 0; at < written.length; at += 1)
    if (written.charAt(at) === quote.charAt(at)) same += 1;
  return Math.min(0.99, Math.max(0.5, same / Math.max(written.length, quote.length)));
}

type Near = Readonly<{ span: Span; similarity: number; isAltered: boolean }>;

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
  const sound = equal.filter(({ isAltered }) => !isAltered);
  if (sound.length === 0)
    return equal.length === 0 ? undefined : { kind: "lost", reason: "altered" };
  const choice = choosePlace(
    sound.map(({ span }) => span),
    hint,
    () => true,
  );
  const chosen = sound.find(({ span }) => choice.kind === "one" && choice.span === span);
  if (chosen === undefined) return { kind: "lost", reason: "ambiguous" };
  return { kind: "close", span: chosen.span, similarity: chosen.similarity };
}
