/** Raw text to canonical text: NFC, LF, nothing that cannot be seen, and the way back. */
import type { OffsetMap } from "../domain/source.ts";
import { composeNormal } from "./compose-normal.ts";
import { MapBuilder, composeMaps, identityMap } from "./offset-map.ts";

export type RemovalRule =
  | "bidi"
  | "zero-width"
  | "control"
  | "lone-surrogate"
  | "nfc"
  | "line-ends";

/** How often a rule struck, in raw code units; for `nfc` in runs that were composed. */
export type Removal = Readonly<{ rule: RemovalRule; count: number }>;

export type Canonical = Readonly<{ text: string; map: OffsetMap; removed: Removal[] }>;

/** What can be neither seen nor spoken: zero width, soft hyphens, tags, variation selectors, joiners. */
const ignorable =
  "\\u00ad\\u034f\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u061c\\ufeff\\ufe00-\\ufe0f\\u{e0000}-\\u{e01ef}";
/** Tab and LF are kept as they are. Annotation marks and non-characters count as controls. */
const control = "\\0-\\x08\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ufff9-\\ufffb\\ufffe\\uffff";
/** CRLF, CR, VT, FF, NEL, LS and PS: every line end Unicode knows, beside LF. */
const lineEnd = "\\r\\n|[\\r\\x0b\\f\\x85\\u2028\\u2029]";

/** With the `u` flag a surrogate that is half of a pair is not matched: only lone ones are. */
const foreign = new RegExp(
  `${lineEnd}|[${control}]{1,64}|[\\ud800-\\udfff]{1,64}|[${ignorable}]{1,64}`,
  "gu",
);
const foreignOnce = new RegExp(foreign.source, "u");

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const lineEndOnly = new RegExp(`^(?:${lineEnd})$`, "u");
const controlFirst = new RegExp(`^[${control}]`, "u");

/** Scripts whose spelling needs ZWNJ and ZWJ between letters (Unicode Standard 23.2, UTS 39). */
const joining =
  /^[[\p{L}\p{M}]&&[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Nkoo}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]]$/v;
const pictograph = /^\p{Extended_Pictographic}$/u;
const beforeEmojiJoiner = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}]$/u;
/** What a variation selector can vary: emoji and keycaps, symbols, ideographs; never a plain letter of prose. */
const varies = /^[\p{Emoji}\p{Sm}\p{So}\p{Po}\p{scx=Hani}\p{scx=Mymr}\p{scx=Phag}]$/u;
const han = /^\p{scx=Hani}$/u;

/**
 * The one form of a text that is stored, hashed, quoted from and counted in. Applied twice it
 * changes nothing more.
 *
 * Joiners stay where a script or an emoji needs them; tabs and LF stay; everything else invisible
 * goes and is counted. Flags of regions (tag sequences) become plain flags: tags can carry hidden text.
 */
export function canonicalize(raw: string): Canonical {
  const counts = new Map<RemovalRule, number>();
  const cleaned =
    raw.isWellFormed() && !foreignOnce.test(raw)
      ? { text: raw, map: identityMap(raw.length) }
      : removeForeign(raw, counts);
  const composed = composeNormal(cleaned.text);
  if (composed.runs > 0) counts.set("nfc", composed.runs);
  return {
    text: composed.text,
    map: composed.runs > 0 ? composeMaps(composed.map, cleaned.map) : cleaned.map,
    removed: [...counts].map(([rule, count]) => ({ rule, count })),
  };
}

function removeForeign(
  raw: string,
  counts: Map<RemovalRule, number>,
): { text: string; map: OffsetMap } {
  const builder = new MapBuilder();
  const pieces: string[] = [];
  let from = 0;
  for (const match of raw.matchAll(foreign)) {
    const [found] = match;
    const kept = replacementOf(raw, match.index, found);
    pieces.push(raw.slice(from, match.index), kept);
    builder.keep(match.index - from);
    if (kept === found) builder.keep(found.length);
    else {
      builder.replace(kept.length, found.length);
      tally(found, kept, counts);
    }
    from = match.index + found.length;
  }
  pieces.push(raw.slice(from));
  builder.keep(raw.length - from);
  return { text: pieces.join(""), map: builder.build() };
}

/** Zero width and bidi characters that no neighbour can need: most of what is found. */
const neverNeeded = /^[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]$/u;

function replacementOf(raw: string, index: number, found: string): string {
  if (neverNeeded.test(found)) return "";
  if (lineEndOnly.test(found)) return "\n";
  if (controlFirst.test(found) || !found.isWellFormed()) return "";
  return keptOfIgnorable(raw, index, found);
}

/** At most one variation selector and one joiner survive, and only where their neighbours need them. */
function keptOfIgnorable(raw: string, index: number, run: string): string {
  const before = codePointBefore(raw, index);
  const first = codePointAt(run, 0);
  const selector = selects(before, first) ? first : "";
  const joiner = /[\u200c\u200d]/u.exec(run)?.[0];
  if (joiner === undefined) return selector;
  const after = codePointAt(raw, index + run.length);
  const isNeeded =
    joinsEmoji(joiner, before, after) ||
    (selector === "" && joining.test(after) && joining.test(baseBefore(raw, index)));
  return isNeeded ? selector + joiner : selector;
}

function joinsEmoji(joiner: string, before: string, after: string): boolean {
  return joiner === "\u200d" && beforeEmojiJoiner.test(before) && pictograph.test(after);
}

/** Marks that one letter may bear in a script that joins; beyond them nobody joins. */
const marksMax = 8;

/**
 * The letter that the marks before `index` stand on. A mark alone says nothing of the script: it may
 * compose with a Latin letter, and the joiner would then go the second time.
 */
function baseBefore(raw: string, index: number): string {
  let at = index;
  for (let marks = 0; marks <= marksMax; marks += 1) {
    const sign = codePointBefore(raw, at);
    if (!/^\p{M}$/u.test(sign)) return sign;
    at -= sign.length;
  }
  return "";
}

function selects(before: string, mark: string): boolean {
  if (/^[\ufe00-\ufe0f]$/u.test(mark)) return varies.test(before);
  return /^[\u{e0100}-\u{e01ef}]$/u.test(mark) && han.test(before);
}

function tally(found: string, kept: string, counts: Map<RemovalRule, number>): void {
  const add = (rule: RemovalRule, codeUnits: number): void => {
    if (codeUnits > 0) counts.set(rule, (counts.get(rule) ?? 0) + codeUnits);
  };
  if (kept === "\n") return add("line-ends", found.length);
  if (controlFirst.test(found)) return add("control", found.length);
  if (!found.isWellFormed()) return add("lone-surrogate", found.length);
  const marks = found.match(bidi)?.length ?? 0;
  add("bidi", marks);
  return add("zero-width", found.length - marks - kept.length);
}

function codePointBefore(text: string, index: number): string {
  if (index === 0) return "";
  const pair = index > 1 ? text.slice(index - 2, index) : "";
  return pair.codePointAt(0) !== pair.charCodeAt(0) && pair !== ""
    ? pair
    : text.slice(index - 1, index);
}

function codePointAt(text: string, index: number): string {
  const point = text.codePointAt(index);
  return point === undefined ? "" : String.fromCodePoint(point);
}
