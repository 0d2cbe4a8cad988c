/** The whole text of a source, cut for its page: nothing is lost, and every claim is marked where it stands. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, overlaps, slice, spanOf, type Span } from "../../src/domain/place.ts";
import { cutSource } from "../../src/review/cut-source.ts";
import { readMarks } from "../anchoring/read-marks.ts";

const text = fc.string({
  unit: fc.constantFrom("a", "b", " ", "\n", "📈"),
  minLength: 1,
  maxLength: 24,
});
const within = (length: number) =>
  fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 8 }))
    .map(([start, more]) => spanOf(start, Math.min(length, start + more)));

/** Blocks that do not overlap, as ingest makes them; furniture and claims anywhere. */
const source = text.chain((whole) =>
  fc
    .record({
      blocks: fc.array(within(whole.length), { maxLength: 3 }),
      furniture: fc.array(within(whole.length), { maxLength: 3 }),
      claims: fc.array(within(whole.length), { maxLength: 4 }),
    })
    .map(({ blocks, furniture, claims }) => ({
      text: whole,
      blocks: apart(blocks).map((span) => ({ span, kind: "prose" as const })),
      furniture: furniture.map((span) => ({ span, rule: "menu" as const })),
      marks: claims.map((span, mark) => ({ span, mark })),
    })),
);

function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) if (!kept.some((one) => overlaps(one, span))) kept.push(span);
  return kept.toSorted((one, other) => one.start - other.start);
}

test("the pieces, one after the other, are the text", () => {
  fc.assert(
    fc.property(source, (given) => {
      const paragraphs = cutSource(given);
      const pieces = paragraphs.flatMap(({ segments }) => segments);
      expect(pieces.map(({ span }) => slice(given.text, span)).join("")).toBe(given.text);
      for (const { span, segments } of paragraphs) {
        expect(segments.map((one) => slice(given.text, one.span)).join("")).toBe(
          slice(given.text, span),
        );
      }
    }),
  );
});

test("a piece has exactly the marks and the furniture that it lies in, and lies wholly in each", () => {
  fc.assert(
    fc.property(source, (given) => {
      for (const { span, marks, furniture } of cutSource(given).flatMap(
        ({ segments }) => segments,
      )) {
        const over = given.marks.filter((one) => overlaps(one.span, span));
        expect(over.every((one) => contains(one.span, span))).toBe(true);
        expect(new Set(marks)).toEqual(new Set(over.map(({ mark }) => mark)));
        expect(marks).toHaveLength(over.length);
        const aside = given.furniture.some((one) => overlaps(one.span, span));
        expect(furniture !== undefined).toBe(aside);
      }
    }),
  );
});

test("furniture beside the blocks is a paragraph of its own; within a block it is a part of it", () => {
  const { text: whole, span } = readMarks("Photo: Agency «Ministers met. Share this.»");
  const share = whole.indexOf("Share");
  const paragraphs = cutSource({
    text: whole,
    blocks: [{ span, kind: "prose" }],
    furniture: [
      { span: spanOf(0, 13), rule: "credit" },
      { span: spanOf(share, whole.length), rule: "marked-by-model" },
    ],
    marks: [],
  });
  expect(paragraphs.map(({ kind }) => kind)).toEqual(["aside", "between", "prose"]);
  expect(paragraphs[2]?.segments.map(({ furniture }) => furniture)).toEqual([
    undefined,
    "marked-by-model",
  ]);
});

test("a block that begins with what a model marked as furniture is still the block", () => {
  const { text: whole, span } = readMarks("«Share this. Ministers met.»");
  const marked = { span: spanOf(0, 11), rule: "marked-by-model" as const };
  const given = { text: whole, blocks: [{ span, kind: "prose" as const }], furniture: [marked] };
  expect(cutSource({ ...given, marks: [] }).map(({ kind }) => kind)).toEqual(["prose"]);
});
