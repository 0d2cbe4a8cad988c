import fc from "fast-check";
import { expect, test } from "vitest";
import { centrality } from "../../src/adapters/extractive/centrality.ts";
import { contentTerms } from "../../src/adapters/extractive/content-terms.ts";
import { likeness, termVectors, termWeights } from "../../src/adapters/extractive/term-vectors.ts";

const texts = fc.array(
  fc
    .array(fc.constantFrom("fire", "port", "grain", "ship", "the", "of"), { maxLength: 6 })
    .map((words) => words.join(" ")),
  { maxLength: 8 },
);

test("likeness lies between 0 and 1, does not mind the order, and is 1 for the same words", () => {
  fc.assert(
    fc.property(texts, (some) => {
      const vectors = termVectors(some);
      for (const one of vectors) {
        for (const other of vectors) {
          expect(likeness(one, other)).toBeGreaterThanOrEqual(0);
          expect(likeness(one, other)).toBeLessThanOrEqual(1);
          expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 10);
        }
        expect(likeness(one, one)).toBeCloseTo(one.size === 0 ? 0 : 1, 10);
      }
    }),
  );
});

test("every sentence gets a value from 0 to 1, and the best gets 1", () => {
  fc.assert(
    fc.property(texts, (some) => {
      const values = centrality(termVectors(some));
      expect(values).toHaveLength(some.length);
      expect(values.every((value) => value >= 0 && value <= 1)).toBe(true);
    }),
  );
});

const hub = "Grain ships left the burning port.";
const spokes = ["Grain was cheap.", "Ships were late.", "The port closed.", "Fires kept burning."];
const outsider = "Violins sound lovely.";

test.for([
  { by: "the walk", copies: 1 },
  { by: "the centroid, in a long text", copies: 120 },
])("by $by, what the others share is central, and what nobody shares is not", ({ copies }) => {
  const many = Array.from({ length: copies }, () => [hub, ...spokes, outsider]).flat();
  const [best, first, , , , last] = centrality(termVectors(many));
  expect(best).toBeGreaterThan(first ?? 1);
  expect(first).toBeGreaterThan(copies > 1 ? -1 : (last ?? 1));
});

test("a rare term weighs more than one that stands everywhere, which still weighs", () => {
  const weights = termWeights([["port", "fire"], ["port"], ["port", "ship"]]);
  expect(weights.get("fire")).toBeGreaterThan(weights.get("port") ?? Infinity);
  expect(weights.get("port")).toBeGreaterThan(0);
});

test.for([
  { text: "The visits of the visiting visitors", terms: ["visit", "visit", "visitor"] },
  {
    text: "Russia’s policies and Russia's policy",
    terms: ["russia", "policy", "russia", "policy"],
  },
  { text: "俄罗斯总统", terms: ["俄罗", "罗斯", "斯总", "总统"] },
  { text: "of the and", terms: [] },
])("the terms of $text", ({ text, terms }) => {
  expect(contentTerms(text)).toEqual(terms);
});
