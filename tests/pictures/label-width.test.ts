/** A label is cut so that it fits with its ellipsis. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { fitLabel } from "../../src/stages/7-render/pictures/label-width.ts";

/** Small letters, of which each takes six tenths of its height. */
const emOfLetters = (text: string): number =>
  text.split("").reduce((sum, letter) => sum + (letter === "…" ? 1 : 0.6), 0);

test("a label stays as it is where it fits, and else fits with its ellipsis and holds all it can", () => {
  const label = fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 40 });
  fc.assert(
    fc.property(label, fc.integer({ min: 2, max: 20 }), (text, emMax) => {
      const fitted = fitLabel(text, emMax);
      const isWhole = emOfLetters(text) <= emMax + 1e-9;
      expect(fitted.endsWith("…")).toBe(!isWhole);
      expect(emOfLetters(fitted)).toBeLessThanOrEqual(emMax + 1e-9);
      const isFull = emOfLetters(fitted) > emMax - 0.6 - 1e-9;
      expect(isWhole || isFull).toBe(true);
    }),
  );
});
