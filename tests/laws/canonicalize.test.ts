/** What canonical text obeys, whatever the raw text was. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalize } from "../../src/anchoring/canonicalize.ts";
import type { OffsetMap } from "../../src/domain/source.ts";
import { mapLengths, toCanonical, toRaw } from "../../src/anchoring/offset-map.ts";

// Few signs, so that marks meet bases, joiners meet letters, and line ends meet each other.
const signs = Array.from(
  "ae\u0301\u0323\r\n\u2028\u200b\u200c\u200d\u202e\ufeff\u00ad\u0000\t म्क\u1112\u1161\u11abÅ\u212b\ufe0f",
);
const raw = fc.string({
  unit: fc.constantFrom(...signs, "📈", "👩", "\ud800", "\udc00", "\u{e0041}"),
  maxLength: 12,
});

test("canonical text is NFC, well formed, and has LF as its only line end", () => {
  fc.assert(
    fc.property(raw, (given) => {
      const { text } = canonicalize(given);
      expect(text.isWellFormed()).toBe(true);
      expect(text.normalize("NFC")).toBe(text);
      expect(text).not.toMatch(/[\r\v\f\u0085\u2028\u2029\u200b\u202e\ufeff\u00ad]/);
      expect(text).not.toContain("\0");
    }),
  );
});

test("a second time nothing changes", () => {
  fc.assert(
    fc.property(raw, (given) => {
      const { text } = canonicalize(given);
      const again = canonicalize(text);
      expect(again.text).toBe(text);
      expect(again.removed).toEqual([]);
    }),
  );
});

test("the map has the lengths of both texts, and what it keeps is the same on both sides", () => {
  fc.assert(
    fc.property(raw, (given) => {
      const { text, map } = canonicalize(given);
      expect(mapLengths(map)).toEqual({ canonical: text.length, raw: given.length });
      const kept = keptRuns(map);
      expect(kept.map(({ at, length }) => text.slice(at, at + length))).toEqual(
        kept.map(({ rawAt, length }) => given.slice(rawAt, rawAt + length)),
      );
    }),
  );
});

function keptRuns(map: OffsetMap): { at: number; rawAt: number; length: number }[] {
  const kept = [];
  let [at, rawAt] = [0, 0];
  for (const run of map) {
    if (run.length === 1) kept.push({ at, rawAt, length: run[0] });
    at += run[0];
    rawAt += run.length === 1 ? run[0] : run[1];
  }
  return kept;
}

test("every letter leads to its raw letters, and these back to it", () => {
  fc.assert(
    fc.property(raw, (given) => {
      const { text, map } = canonicalize(given);
      let at = 0;
      for (const letter of text) {
        const place = toRaw(map, { start: at, end: at + letter.length });
        expect(place.end).toBeGreaterThan(place.start);
        expect(toCanonical(map, place.start)).toBeLessThanOrEqual(at);
        const [base = ""] = letter.normalize("NFD");
        const isAlone = letter !== "\n" && !/[\p{M}\p{Cf}]/u.test(letter);
        expect(given.slice(place.start, place.end).normalize("NFD")).toContain(isAlone ? base : "");
        at += letter.length;
      }
    }),
  );
});

test("clean text comes back as it is, with a map of one run and nothing removed", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "é", "\n", "\t", "中", "📈"), minLength: 1 }),
      (text) => {
        expect(canonicalize(text)).toEqual({ text, map: [[text.length]], removed: [] });
      },
    ),
  );
});
