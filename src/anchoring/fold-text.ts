/** A copy of a text in which typography no longer matters, with the way back to every letter. */
import {
  expansions,
  foldClassOf,
  foldClasses,
  keyUnitOf,
  letterExpansions,
  strictUnitOf,
} from "./fold-tables.ts";

/**
 * `strict` keeps case and accents, `key` does not; both have the same length, and unit k of either
 * was made from `text` at `offsets[k]`.
 *
 * White space is one space, quotation marks are `'`, dashes `-` without space around them. A hyphen
 * between letters is left out and remembered as a joint, because a line's end may have put it there.
 */
export type FoldedText = Readonly<{
  strict: string;
  key: string;
  offsets: Int32Array;
  /** Units of the folded text before which a hyphen was left out, in order. */
  joints: readonly number[];
  /** Those of the joints that stand at a line's end and may not belong to the word. */
  softJoints: ReadonlySet<number>;
}>;

export function foldText(text: string): FoldedText {
  const folder = new Folder(text);
  let at = 0;
  while (at < text.length) {
    const unit = text.charCodeAt(at);
    const kind = foldClassOf[unit];
    if (kind === foldClasses.plain) {
      folder.put(unit, at);
      at += 1;
    } else at = folder.fold(kind ?? 0, unit, at);
  }
  return folder.finish();
}

/** Units `[start, end)` as they are written, case and accents and all: what lists of words know. */
export function lettersBetween({ strict }: FoldedText, start: number, end: number): string {
  return strict.slice(start, end).replace("ßß", "ß");
}

const spaceUnit = 0x20;
const quoteUnit = 0x27;
const dashUnit = 0x2d;

class Folder {
  readonly #text: string;
  #strict: Uint16Array;
  #key: Uint16Array;
  #offsets: Int32Array;
  #length = 0;
  readonly #joints: number[] = [];
  readonly #softJoints = new Set<number>();

  constructor(text: string) {
    this.#text = text;
    const room = text.length + 16;
    this.#strict = new Uint16Array(room);
    this.#key = new Uint16Array(room);
    this.#offsets = new Int32Array(room);
  }

  put(unit: number, at: number): void {
    this.#strict[this.#length] = strictUnitOf[unit] ?? unit;
    this.#key[this.#length] = keyUnitOf[unit] ?? unit;
    this.#offsets[this.#length] = at;
    this.#length += 1;
  }

  /** Folds what is not plain at `at`; returns where to go on. */
  fold(kind: number, unit: number, at: number): number {
    switch (kind) {
      case foldClasses.space:
        return this.#putOnce(spaceUnit, at);
      case foldClasses.quoteMark:
        return this.#putOnce(quoteUnit, at);
      case foldClasses.hyphen:
        return this.#joint(at) ?? this.#dash(at);
      case foldClasses.dash:
        return this.#dash(at);
      case foldClasses.expand:
        return this.#expand(unit, at);
      case foldClasses.stress:
        if (!isCyrillic(this.#last() ?? 0)) this.put(unit, at);
        return at + 1;
      default:
        return at + 1;
    }
  }

  finish(): FoldedText {
    return {
      strict: toText(this.#strict, this.#length),
      key: toText(this.#key, this.#length),
      offsets: this.#offsets,
      joints: this.#joints,
      softJoints: this.#softJoints,
    };
  }

  #last(): number | undefined {
    return this.#length === 0 ? undefined : this.#strict[this.#length - 1];
  }

  /** One of a run; and no space after a dash. */
  #putOnce(unit: number, at: number): number {
    const last = this.#last();
    if (last !== unit && !(unit === spaceUnit && last === dashUnit)) this.put(unit, at);
    return at + 1;
  }

  /** A hyphen that joins two letters, perhaps over a line's end. */
  #joint(at: number): number | undefined {
    if (!isLetter(this.#last() ?? 0)) return undefined;
    const next = this.#text.charCodeAt(at + 1);
    const isSoft = next === 10;
    const to = isSoft ? this.#skipSpaces(at + 1) : at + 1;
    const after = this.#text.charCodeAt(to);
    if (!isLetter(after) || (isSoft && isCapital(after))) return undefined;
    this.#joints.push(this.#length);
    if (isSoft) this.#softJoints.add(this.#length);
    return to;
  }

  #dash(at: number): number {
    if (this.#last() === spaceUnit) this.#length -= 1;
    if (this.#last() !== dashUnit) this.put(dashUnit, at);
    return this.#skipSpaces(at + 1);
  }

  /** In `strict`, a letter that stands for two is doubled: no other writing of it is the same. */
  #expand(unit: number, at: number): number {
    const letters = letterExpansions.get(unit);
    const several = letters ?? expansions.get(unit) ?? "";
    this.#grow(several.length);
    for (let index = 0; index < several.length; index += 1) {
      this.put(several.charCodeAt(index), at);
      if (letters !== undefined) this.#strict[this.#length - 1] = unit;
    }
    return at + 1;
  }

  #grow(units: number): void {
    const needed = this.#length + units + this.#text.length;
    if (needed <= this.#offsets.length) return;
    this.#strict = enlarge(this.#strict, new Uint16Array(needed * 2));
    this.#key = enlarge(this.#key, new Uint16Array(needed * 2));
    this.#offsets = enlarge(this.#offsets, new Int32Array(needed * 2));
  }

  #skipSpaces(from: number): number {
    let to = from;
    const { length } = this.#text;
    while (to < length && foldClassOf[this.#text.charCodeAt(to)] === foldClasses.space) to += 1;
    return to;
  }
}

function enlarge<Units extends Uint16Array | Int32Array>(old: Units, larger: Units): Units {
  larger.set(old);
  return larger;
}

function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || isCapital(unit) || (unit >= 0xc0 && unit < 0x2000);
}

function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit < 0x530;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function toText(units: Uint16Array, length: number): string {
  const bytes = Buffer.from(units.buffer, units.byteOffset, length * 2);
  return bytes.toString("utf16le");
}
