/** NFC in pieces, so that the way back stays exact: a composed letter points at its own parts, not at its line. */
import type { OffsetMap } from "../domain/source.ts";
import { MapBuilder, identityMap } from "./offset-map.ts";

/** ASCII never composes with what stands before it, so a text may be cut before every ASCII character. */
const stretch = /[\0-\x7f]?[^\0-\x7f]+/g;

/** A character with the marks, vowels and finals that may compose with it (marks, Hangul jamo, Kirat Rai). */
const cluster =
  /[^\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]?[\p{M}\u1160-\u11ff\u{16d63}-\u{16d6a}]{1,100}|[^\p{M}]/gsu;

/**
 * Marks on one base beyond which the rest are dropped down to thirty (UAX 15, stream-safe text: no
 * language needs more). Normalizing takes the square of their number: 400,000 took 80 seconds.
 * Longer than twice thirty, because a mark can become two and a second pass must change nothing.
 */
const excess = /\p{M}{30}(?=\p{M}{50})/gu;
const excessOnce = /\p{M}{80}/u;
/** Bounded, because an unbounded class of code points overflows the stack after a few million. */
const moreMarks = /\p{M}{1,1000}/uy;

/** Distinct clusters remembered at once; a text has a few thousand at most. */
const rememberedMax = 20_000;

/** NFC of a well-formed text, with the map back and the number of runs that changed. */
export function composeNormal(text: string): { text: string; map: OffsetMap; runs: number } {
  if (!excessOnce.test(text) && text.normalize("NFC") === text) {
    return { text, map: identityMap(text.length), runs: 0 };
  }
  const builder = new MapBuilder();
  const pieces: string[] = [];
  const remembered = new Map<string, string>();
  let runs = 0;
  let from = 0;
  for (const { 0: found, index } of text.matchAll(stretch)) {
    const normal = remember(found, remembered);
    if (normal === found) continue;
    pieces.push(text.slice(from, index), normal);
    builder.keep(index - from);
    from = index + found.length;
    for (const [piece, part] of partsOf(found, normal, remembered)) {
      if (part === piece) builder.keep(piece.length);
      else {
        builder.replace(part.length, piece.length);
        runs += 1;
      }
    }
  }
  pieces.push(text.slice(from));
  builder.keep(text.length - from);
  return { text: pieces.join(""), map: builder.build(), runs };
}

/** Clusters with their normal forms; the whole stretch as one should they not add up to its normal form. */
function partsOf(
  found: string,
  normal: string,
  remembered: Map<string, string>,
): readonly (readonly [string, string])[] {
  const pieces = found.match(cluster) ?? [];
  if (pieces.length < 2) return [[found, normal]];
  const parts = pieces.map((piece) => [piece, remember(piece, remembered)] as const);
  return parts.map(([, part]) => part).join("") === normal ? parts : [[found, normal]];
}

function remember(piece: string, remembered: Map<string, string>): string {
  const known = remembered.get(piece);
  if (known !== undefined) return known;
  const normal = (piece.length >= 80 ? cutExcess(piece) : piece).normalize("NFC");
  if (piece.length < 16 && remembered.size < rememberedMax) remembered.set(piece, normal);
  return normal;
}

function cutExcess(text: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(excess)) {
    if (index < from) continue;
    kept.push(text.slice(from, index + found.length));
    from = index + found.length;
    for (moreMarks.lastIndex = from; moreMarks.test(text);) from = moreMarks.lastIndex;
  }
  kept.push(text.slice(from));
  return kept.join("");
}
