/**
 * How offsets in canonical text and offsets in raw text belong together, as a value with laws.
 *
 * The idea is codemirror's ChangeSet: runs in order, each kept or replaced. A map from canonical to
 * raw text composes with the next one, so cleaning can be done in steps and still point at the file.
 */
import type { OffsetMap } from "../domain/source.ts";

/** A place on either side of a map. May be empty: canonical text that stands for nothing in the file. */
export type Range = Readonly<{ start: number; end: number }>;

/** Start of each run on both sides, and one entry past the last. */
type Starts = Readonly<{ canonical: Float64Array; raw: Float64Array }>;

const startsOf = new WeakMap<OffsetMap, Starts>();

/** Nothing changed: `codeUnits` code units stand for themselves. */
export function identityMap(codeUnits: number): OffsetMap {
  return new MapBuilder().keep(codeUnits).build();
}

/** Collects runs in order. Neighbouring kept runs become one; replaced runs stay apart, so that maps stay fine. */
export class MapBuilder {
  readonly #runs: ([number] | [number, number])[] = [];
  #kept = 0;

  /** The next `codeUnits` are the same on both sides. */
  keep(codeUnits: number): this {
    checkLength(codeUnits);
    this.#kept += codeUnits;
    return this;
  }

  /** The next `canonical` code units stand for the next `raw` ones. `replace(0, n)` is a removal. */
  replace(canonical: number, raw: number): this {
    checkLength(canonical);
    checkLength(raw);
    if (canonical === 0 && raw === 0) return this;
    this.#flush();
    this.#runs.push([canonical, raw]);
    return this;
  }

  build(): OffsetMap {
    this.#flush();
    return this.#runs.slice();
  }

  #flush(): void {
    if (this.#kept > 0) this.#runs.push([this.#kept]);
    this.#kept = 0;
  }
}

/** Total code units of both sides. */
export function mapLengths(map: OffsetMap): { canonical: number; raw: number } {
  const { canonical, raw } = readStarts(map);
  return { canonical: canonical[map.length] ?? 0, raw: raw[map.length] ?? 0 };
}

/**
 * The smallest raw range that covers a canonical one. A replaced run is covered whole, because no
 * part of it stands for a part of the other; text removed at either end is left out.
 *
 * @throws {RangeError} If the range does not lie within the map: a bug in the caller.
 */
export function toRaw(map: OffsetMap, span: Range): { start: number; end: number } {
  const starts = readStarts(map);
  const { canonical, raw } = starts;
  checkWithin(span, canonical[map.length] ?? 0);
  if (span.start === canonical[map.length])
    return { start: at(raw, map.length), end: at(raw, map.length) };
  const first = lastAtMost(canonical, map.length - 1, span.start);
  const firstOffset = isKept(map, first) ? span.start - at(canonical, first) : 0;
  const start = at(raw, first) + firstOffset;
  if (span.end === span.start) return { start, end: start };
  const last = lastAtMost(canonical, map.length - 1, span.end - 1);
  const end = isKept(map, last)
    ? at(raw, last) + span.end - at(canonical, last)
    : at(raw, last + 1);
  return { start, end };
}

/**
 * The canonical offset of a raw one. Within a replaced run it is the run's start, within removed
 * text the place where it was removed. Never decreases as `rawOffset` grows.
 *
 * @throws {RangeError} If the offset lies outside the map: a bug in the caller.
 */
export function toCanonical(map: OffsetMap, rawOffset: number): number {
  const { canonical, raw } = readStarts(map);
  checkWithin({ start: rawOffset, end: rawOffset }, raw[map.length] ?? 0);
  // One past the last run is a place too: what stands there is the end of the text.
  const run = lastAtMost(raw, map.length, rawOffset);
  if (run === map.length) return at(canonical, run);
  return at(canonical, run) + (isKept(map, run) ? rawOffset - at(raw, run) : 0);
}

/**
 * One map for two steps: `outer` leads from canonical to middle text, `inner` from middle to raw.
 *
 * Replaced runs that straddle each other become one run, so the result covers what mapping twice
 * covers, and equals it wherever none straddle. Associative as long as no run makes text of nothing.
 *
 * @throws {RangeError} If the middle lengths differ: the maps are not of the same text.
 */
export function composeMaps(outer: OffsetMap, inner: OffsetMap): OffsetMap {
  const middle = mapLengths(outer).raw;
  if (middle !== mapLengths(inner).canonical) {
    throw new RangeError(
      `Maps do not meet: ${middle} and ${mapLengths(inner).canonical} code units.`,
    );
  }
  const builder = new MapBuilder();
  const one = new RunCursor(outer, "raw");
  const two = new RunCursor(inner, "canonical");
  while (!one.isDone() || !two.isDone()) composeNext(builder, one, two);
  return builder.build();
}

/** Reads a map run by run, from the side that faces the middle text. */
class RunCursor {
  readonly #map: OffsetMap;
  readonly #middleSide: "raw" | "canonical";
  #index = 0;
  #used = 0;

  constructor(map: OffsetMap, middleSide: "raw" | "canonical") {
    this.#map = map;
    this.#middleSide = middleSide;
  }

  isDone(): boolean {
    return this.#index >= this.#map.length;
  }

  isKept(): boolean {
    return this.#map[this.#index]?.length === 1;
  }

  /** Middle code units left in the run ahead. */
  left(): number {
    const run = this.#map[this.#index] ?? [0];
    const near = run.length === 1 || this.#middleSide === "canonical" ? run[0] : run[1];
    return near - this.#used;
  }

  /** How far one may go towards `middle` units: a kept run can be cut, a replaced one cannot. */
  stepTowards(middle: number): number {
    return this.isKept() ? Math.min(this.left(), middle) : this.left();
  }

  /** Goes on by a step; returns its length on the far side. */
  take(step: number): number {
    const run = this.#map[this.#index] ?? [0];
    if (run.length === 1) {
      this.#used += step;
      if (this.left() === 0) this.#next();
      return step;
    }
    this.#next();
    return this.#middleSide === "raw" ? run[0] : run[1];
  }

  #next(): void {
    this.#index += 1;
    this.#used = 0;
  }
}

/** Adds one run: removed on one side only, kept on both as far as both reach, or replaced. */
function composeNext(builder: MapBuilder, one: RunCursor, two: RunCursor): void {
  if (!one.isDone() && one.left() === 0) builder.replace(one.take(0), 0);
  else if (!two.isDone() && two.left() === 0) builder.replace(0, two.take(0));
  else if (one.isKept() && two.isKept()) {
    const both = Math.min(one.left(), two.left());
    one.take(both);
    builder.keep(two.take(both));
  } else replaceJoint(builder, one, two);
}

/** A replaced run with all that it straddles: whichever side is behind goes on until both meet. */
function replaceJoint(builder: MapBuilder, one: RunCursor, two: RunCursor): void {
  let readOne = one.isKept() ? 0 : one.left();
  let readTwo = one.isKept() ? two.left() : 0;
  let canonical = one.isKept() ? 0 : one.take(readOne);
  let raw = readTwo > 0 ? two.take(readTwo) : 0;
  while (readOne !== readTwo) {
    if (readOne < readTwo) {
      const step = one.stepTowards(readTwo - readOne);
      canonical += one.take(step);
      readOne += step;
    } else {
      const step = two.stepTowards(readOne - readTwo);
      raw += two.take(step);
      readTwo += step;
    }
  }
  builder.replace(canonical, raw);
}

function readStarts(map: OffsetMap): Starts {
  const known = startsOf.get(map);
  if (known !== undefined) return known;
  const canonical = new Float64Array(map.length + 1);
  const raw = new Float64Array(map.length + 1);
  for (const [index, run] of map.entries()) {
    canonical[index + 1] = at(canonical, index) + run[0];
    raw[index + 1] = at(raw, index) + (run.length === 1 ? run[0] : run[1]);
  }
  const starts = { canonical, raw };
  startsOf.set(map, starts);
  return starts;
}

/** Index of the last entry up to `last` that is at most `value`; so empty runs at a place lie before it. */
function lastAtMost(starts: Float64Array, last: number, value: number): number {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (at(starts, middle) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isKept(map: OffsetMap, run: number): boolean {
  return map[run]?.length === 1;
}

function at(starts: Float64Array, index: number): number {
  return starts[index] ?? 0;
}

function checkLength(codeUnits: number): void {
  if (!Number.isInteger(codeUnits) || codeUnits < 0) {
    throw new RangeError(`Not a length in code units: ${codeUnits}.`);
  }
}

function checkWithin({ start, end }: Range, length: number): void {
  if (!(start >= 0 && start <= end && end <= length)) {
    throw new RangeError(`[${start}, ${end}) does not lie within [0, ${length}).`);
  }
}
