/** What every offset map obeys, however it was made. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  MapBuilder,
  composeMaps,
  identityMap,
  mapLengths,
  toCanonical,
  toRaw,
} from "../../src/anchoring/offset-map.ts";
import type { OffsetMap } from "../../src/domain/source.ts";

/** No run makes text of nothing: canonical text always stands for something in the file. */
const run = fc.oneof(
  fc.record({ keep: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ canonical: fc.integer({ min: 0, max: 2 }), raw: fc.integer({ min: 1, max: 3 }) }),
);
type Run = typeof run extends fc.Arbitrary<infer Value> ? Value : never;

function mapOf(runs: readonly Run[]): OffsetMap {
  const builder = new MapBuilder();
  for (const one of runs) {
    if ("keep" in one) builder.keep(one.keep);
    else builder.replace(one.canonical, one.raw);
  }
  return builder.build();
}

const map = fc.array(run, { maxLength: 8 }).map(mapOf);

/** A map whose canonical side is as long as another's raw side. */
function fitting(outer: OffsetMap, runs: readonly Run[]): OffsetMap {
  const wanted = mapLengths(outer).raw;
  const builder = new MapBuilder();
  let left = wanted;
  for (const one of runs) {
    if ("keep" in one) {
      const codeUnits = Math.min(one.keep, left);
      builder.keep(codeUnits);
      left -= codeUnits;
    } else if (one.canonical <= left) {
      builder.replace(one.canonical, one.raw);
      left -= one.canonical;
    }
  }
  return builder.keep(left).build();
}

function spansOf(length: number): { start: number; end: number }[] {
  const spans = [];
  for (let start = 0; start < length; start += 1) {
    for (let end = start + 1; end <= length; end += 1) spans.push({ start, end });
  }
  return spans;
}

test("lengths add up", () => {
  fc.assert(
    fc.property(fc.array(run), (runs) => {
      const sum = (side: "canonical" | "raw"): number =>
        runs.reduce((total, one) => total + ("keep" in one ? one.keep : one[side]), 0);
      expect(mapLengths(mapOf(runs))).toEqual({ canonical: sum("canonical"), raw: sum("raw") });
    }),
  );
});

test("kept runs that touch are one run", () => {
  fc.assert(
    fc.property(map, (built) => {
      expect(built.every((one, index) => one.length === 2 || built[index + 1]?.length !== 1)).toBe(
        true,
      );
    }),
  );
});

test("a later place never maps before an earlier one, in either direction", () => {
  fc.assert(
    fc.property(map, (built) => {
      const { canonical, raw } = mapLengths(built);
      const back = Array.from({ length: raw + 1 }, (_, at) => toCanonical(built, at));
      expect(back).toEqual(back.toSorted((one, other) => one - other));
      const there = Array.from({ length: canonical }, (_, at) =>
        toRaw(built, { start: at, end: at + 1 }),
      );
      for (const [index, { start, end }] of there.entries()) {
        expect(start).toBeLessThanOrEqual(end);
        expect(end).toBeLessThanOrEqual(there[index + 1]?.end ?? raw);
        expect(start).toBeLessThanOrEqual(there[index + 1]?.start ?? raw);
      }
    }),
  );
});

test("a span goes to raw and back where its ends are kept", () => {
  fc.assert(
    fc.property(map, (built) => {
      for (const { start, end } of spansIn(keptPlaces(built))) {
        const raw = toRaw(built, { start, end });
        expect(raw.end - raw.start).toBe(end - start);
        expect(toCanonical(built, raw.start)).toBe(start);
      }
    }),
  );
});

/** `[from, to)` of every kept run, on the canonical side. */
function keptPlaces(built: OffsetMap): { from: number; to: number }[] {
  const places = [];
  let at = 0;
  for (const one of built) {
    if (one.length === 1) places.push({ from: at, to: at + one[0] });
    at += one[0];
  }
  return places;
}

function spansIn(
  places: readonly { from: number; to: number }[],
): { start: number; end: number }[] {
  return places.flatMap(({ from, to }) =>
    spansOf(to - from).map(({ start, end }) => ({ start: from + start, end: from + end })),
  );
}

test("the raw span is the smallest that covers the canonical one", () => {
  fc.assert(
    fc.property(fc.array(run, { maxLength: 6 }), (runs) => {
      const built = mapOf(runs);
      // By brute force: for each raw unit, the canonical units it is a part of.
      const owners: number[][] = [];
      let canonical = 0;
      for (const one of runs) {
        const width = "keep" in one ? one.keep : one.canonical;
        const depth = "keep" in one ? one.keep : one.raw;
        for (let unit = 0; unit < depth; unit += 1) {
          owners.push(
            "keep" in one
              ? [canonical + unit]
              : Array.from({ length: width }, (_, k) => canonical + k),
          );
        }
        canonical += width;
      }
      for (const { start, end } of spansOf(canonical)) {
        const touched = owners.flatMap((units, at) =>
          units.some((unit) => unit >= start && unit < end) ? [at] : [],
        );
        expect(toRaw(built, { start, end })).toEqual({
          start: touched[0],
          end: (touched.at(-1) ?? 0) + 1,
        });
      }
    }),
  );
});

test("composing covers what mapping twice covers, and lengths meet", () => {
  fc.assert(
    fc.property(map, fc.array(run), (outer, runs) => {
      const inner = fitting(outer, runs);
      const both = composeMaps(outer, inner);
      expect(mapLengths(both)).toEqual({
        canonical: mapLengths(outer).canonical,
        raw: mapLengths(inner).raw,
      });
      for (const span of spansOf(mapLengths(outer).canonical)) {
        const twice = toRaw(inner, toRaw(outer, span));
        const once = toRaw(both, span);
        expect(once.start).toBeLessThanOrEqual(twice.start);
        expect(once.end).toBeGreaterThanOrEqual(twice.end);
      }
    }),
  );
});

test("composing equals mapping twice where one of the two only keeps and removes", () => {
  const removing = fc
    .array(
      fc.oneof(
        fc.record({ keep: fc.integer({ min: 1, max: 3 }) }),
        fc.constant({ canonical: 0, raw: 2 }),
      ),
    )
    .map(mapOf);
  fc.assert(
    fc.property(removing, fc.array(run), (outer, runs) => {
      const inner = fitting(
        outer,
        runs.filter((one) => "keep" in one || one.canonical < 2),
      );
      const both = composeMaps(outer, inner);
      for (const span of spansOf(mapLengths(outer).canonical)) {
        expect(toRaw(both, span)).toEqual(toRaw(inner, toRaw(outer, span)));
      }
    }),
  );
});

test("composing is associative", () => {
  fc.assert(
    fc.property(map, fc.array(run), fc.array(run), (first, runs, more) => {
      const second = fitting(first, runs);
      const third = fitting(second, more);
      expect(composeMaps(composeMaps(first, second), third)).toEqual(
        composeMaps(first, composeMaps(second, third)),
      );
    }),
  );
});

test("an identity changes nothing on either side", () => {
  fc.assert(
    fc.property(map, (built) => {
      const { canonical, raw } = mapLengths(built);
      expect(composeMaps(identityMap(canonical), built)).toEqual(built);
      expect(composeMaps(built, identityMap(raw))).toEqual(built);
    }),
  );
});

test("maps that do not meet, and places outside, are bugs of the caller", () => {
  expect(() => composeMaps(identityMap(2), identityMap(3))).toThrow(RangeError);
  expect(() => toRaw(identityMap(2), { start: 1, end: 3 })).toThrow(RangeError);
  expect(() => toCanonical(identityMap(2), 3)).toThrow(RangeError);
  expect(() => new MapBuilder().keep(-1)).toThrow(RangeError);
});
