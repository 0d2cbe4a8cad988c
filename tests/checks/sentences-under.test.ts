/** The sentences that a span touches, found by halving as by looking at each. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesUnder } from "../../src/checks/sentences-under.ts";
import { overlaps, spanOf } from "../../src/domain/place.ts";

/** Sentences in order, with and without gaps between them. */
const sentences = fc
  .array(fc.record({ gap: fc.nat(2), length: fc.integer({ min: 1, max: 4 }) }), { maxLength: 8 })
  .map((parts) => {
    let at = 0;
    return parts.map(({ gap, length }) => {
      const start = at + gap;
      at = start + length;
      return { span: spanOf(start, at) };
    });
  });
const spans = fc
  .record({ start: fc.nat(40), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ start, length }) => spanOf(start, start + length));

test("halving finds what looking at each finds", () => {
  fc.assert(
    fc.property(sentences, spans, (own, span) => {
      const first = own.findIndex((one) => overlaps(one.span, span));
      const last = own.findLastIndex((one) => overlaps(one.span, span));
      expect(sentencesUnder(span, own)).toEqual(first === -1 ? undefined : { first, last });
    }),
  );
});
