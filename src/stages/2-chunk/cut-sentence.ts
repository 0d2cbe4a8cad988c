/** A sentence too long for one chunk, cut where it hurts least. */
import type { TokenMeter } from "../../anchoring/estimate-tokens.ts";
import { type Span, spanOf } from "../../domain/place.ts";

export type PricedSpan = Readonly<{ span: Span; tokens: number }>;

/** Code units a token takes at most in running text; a first guess that is halved until it fits. */
const unitsPerToken = 8;
const clauseEnd = /[,;:)\]\u3001\uff0c\uff1b\u2014\u2013][\s"'\u201d\u2019]*/g;
const space = /\s+/g;
/** What may not be parted from the character before it. */
const clinging = /^(?:\p{M}|\p{Emoji_Modifier}|\u200c|\u200d)/u;

/**
 * Parts of at most `tokensMax` tokens, in order: cut after a clause, else between words, else
 * between letters, never inside a character. White space between parts belongs to neither.
 */
export function cutSentence(
  text: string,
  sentence: Span,
  meter: TokenMeter,
  tokensMax: number,
): PricedSpan[] {
  const parts: PricedSpan[] = [];
  let { start }: { start: number } = sentence;
  while (start < sentence.end) {
    const limit = reach(start, sentence.end, meter, tokensMax);
    const cut = limit >= sentence.end ? limit : cutBefore(text, start, limit);
    const end = trimmedEnd(text, start, cut);
    if (end > start) parts.push({ span: spanOf(start, end), tokens: meter(start, end) });
    start = skipSpace(text, cut, sentence.end);
  }
  return parts;
}

/** The furthest end that fits, found by halving. */
function reach(start: number, end: number, meter: TokenMeter, tokensMax: number): number {
  let fits = start;
  let tooFar = Math.min(end, start + tokensMax * unitsPerToken);
  if (meter(start, tooFar) <= tokensMax) return tooFar;
  while (tooFar - fits > 1) {
    const middle = (fits + tooFar) >>> 1;
    if (meter(start, middle) <= tokensMax) fits = middle;
    else tooFar = middle;
  }
  return fits;
}

/** The last good place up to `limit`; in the second half, so that parts do not become crumbs. */
function cutBefore(text: string, start: number, limit: number): number {
  const half = start + Math.floor((limit - start) / 2);
  const stretch = text.slice(half, limit);
  for (const border of [clauseEnd, space]) {
    const last = Array.from(stretch.matchAll(border)).at(-1);
    if (last !== undefined) return half + last.index + last[0].length;
  }
  let cut = limit;
  while (cut > start + 1 && splitsCharacter(text, cut)) cut -= 1;
  if (cut > start + 1 || !splitsCharacter(text, cut)) return Math.max(cut, start + 1);
  // One character is dearer than the budget: it stays whole, and the budget gives way.
  cut = Math.max(limit, start + 1);
  while (cut < text.length && splitsCharacter(text, cut)) cut += 1;
  return cut;
}

function splitsCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 0xdc00 && unit <= 0xdfff) return true;
  return text.charCodeAt(at - 1) === 0x200d || clinging.test(text.slice(at, at + 2));
}

function trimmedEnd(text: string, start: number, cut: number): number {
  return start + text.slice(start, cut).trimEnd().length;
}

function skipSpace(text: string, from: number, to: number): number {
  const rest = /\S/.exec(text.slice(from, Math.min(to, from + 64)));
  if (rest !== null) return from + rest.index;
  return from + 64 < to ? skipSpace(text, from + 64, to) : to;
}
