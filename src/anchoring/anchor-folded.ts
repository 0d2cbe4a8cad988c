/** Where a quote stands when only typography differs: marks, dashes, spaces, ligatures, hyphens at line ends. */
import { type Span, spanOf } from "../domain/place.ts";
import type { FoldedText } from "./fold-text.ts";
import type { PreparedText } from "./prepared-text.ts";
import { cutsNumber, cutsSign, isWordBorder } from "./word-index.ts";

/** `start` and `end` are units of the folded text. */
export type FoldedMatch = Readonly<{
  span: Span;
  /** The letters agree, but for the case of the first one. Else case or accents differ too. */
  isStrict: boolean;
  /** The first letter agrees, case and all. */
  hasSameStart: boolean;
  start: number;
  end: number;
  /** Where the quote's core begins, without marks and points before it. */
  coreStart: number;
}>;

/** More equal places than anybody can choose from; a bound against texts made of one letter. */
const matchesMax = 1000;

/** All places where `quote`, from `start` to `end` of its folded form, stands on word borders. */
export function findFolded(
  prepared: PreparedText,
  quote: FoldedText,
  start: number,
  end: number,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): FoldedMatch[] {
  const { folded, text } = prepared;
  const core = quote.key.slice(start, end);
  const matches: FoldedMatch[] = [];
  if (core === "") return matches;
  let at = folded.key.indexOf(core, from);
  while (at >= 0 && at < to && matches.length < matchesMax) {
    const stop = at + core.length;
    if (isFree(folded.key, at) && isFree(folded.key, stop) && !partsSign(text, folded, at, stop)) {
      matches.push(matchAt(folded, at, quote, start, end));
    }
    at = folded.key.indexOf(core, at + 1);
  }
  return matches;
}

/** Is a minus sign or the other end of a range left out at either end? */
function partsSign(text: string, folded: FoldedText, start: number, end: number): boolean {
  const span = spanOfUnits(folded, start, end);
  return cutsSign(text, span.start) || cutsSign(text, span.end);
}

function isFree(key: string, at: number): boolean {
  return isWordBorder(key, at) && !cutsNumber(key, at);
}

function matchAt(
  folded: FoldedText,
  at: number,
  quote: FoldedText,
  start: number,
  end: number,
): FoldedMatch {
  let before = 0;
  while (start - before > 0 && sameUnit(folded, at - before - 1, quote, start - before - 1))
    before += 1;
  let after = 0;
  const length = end - start;
  while (
    end + after < quote.strict.length &&
    sameUnit(folded, at + length + after, quote, end + after)
  ) {
    after += 1;
  }
  while (before > 0 && folded.strict.charAt(at - before) === " ") before -= 1;
  while (after > 0 && folded.strict.charAt(at + length + after - 1) === " ") after -= 1;
  const first = at - before;
  const last = at + length + after;
  return {
    span: spanOfUnits(folded, first, last),
    isStrict:
      sameLetters(folded, at, quote, start, end) && sameJoints(folded, at, quote, start, end),
    hasSameStart: sameUnit(folded, at, quote, start),
    start: first,
    end: last,
    coreStart: at,
  };
}

/** The span in the text that units `[start, end)` of its folded copy were made from. */
export function spanOfUnits({ offsets }: FoldedText, start: number, end: number): Span {
  return spanOf(offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1);
}

function sameUnit(text: FoldedText, at: number, quote: FoldedText, quoteAt: number): boolean {
  return at >= 0 && text.strict.charCodeAt(at) === quote.strict.charCodeAt(quoteAt);
}

function sameLetters(
  text: FoldedText,
  at: number,
  quote: FoldedText,
  start: number,
  end: number,
): boolean {
  const rest = text.strict.slice(at + 1, at + end - start) === quote.strict.slice(start + 1, end);
  if (!rest) return false;
  const one = text.strict.charAt(at);
  const other = quote.strict.charAt(start);
  return one === other || one.toLowerCase() === other.toLowerCase();
}

/** "re-sign" is not "resign": a hyphen may be missing only where a line's end may have put it. */
function sameJoints(
  text: FoldedText,
  at: number,
  quote: FoldedText,
  start: number,
  end: number,
): boolean {
  const shift = at - start;
  const ofText = jointsIn(text.joints, at, at + end - start);
  const ofQuote = new Set(jointsIn(quote.joints, start, end).map((joint) => joint + shift));
  const asked = new Set(ofText);
  return (
    ofText.every((joint) => ofQuote.has(joint) || text.softJoints.has(joint)) &&
    [...ofQuote].every((joint) => asked.has(joint) || quote.softJoints.has(joint - shift))
  );
}

function jointsIn(joints: readonly number[], from: number, to: number): number[] {
  let low = 0;
  let high = joints.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((joints[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; index < joints.length && (joints[index] ?? 0) < to; index += 1) {
    found.push(joints[index] ?? 0);
  }
  return found;
}
