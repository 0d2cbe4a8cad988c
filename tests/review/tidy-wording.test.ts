/** What is typed becomes one line, and a source's own words stay as the source has them. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { reviewBench } from "../../src/review/review-bench.ts";
import { tidyWording } from "../../src/review/tidy-wording.ts";
import { underReview } from "./reviewing.ts";
import { richEdition } from "./rich-edition.ts";

const review = underReview((await richEdition()).edition);
const bench = reviewBench(review);
const [claim] = bench.resolution.claims.values();
if (claim === undefined) throw new Error("There is no claim.");
const [citation] = claim.citations;
if (citation === undefined) throw new Error("It cites nothing.");

const typed = fc.string({
  unit: fc.constantFrom("a", " ", "\n", "\r\n", "\t", "\u2028", "\u00e9", "e\u0301"),
});

test("it is one line with single spaces, and tidied twice it is the same", () => {
  fc.assert(
    fc.property(typed, (text) => {
      const once = tidyWording({ text, claims: [claim.id, claim.id] }, bench);
      expect(once.text).toMatch(/^(\S+( \S+)*)?$/u);
      expect(once.claims).toEqual([claim.id]);
      // A letter and its accent are one character, however they were typed.
      expect(once.text).not.toContain("\u0301");
      expect(tidyWording(once, bench)).toEqual(once);
    }),
  );
});

test.for(["\n", "\r\n"])("a source's own words over two lines keep them, typed with %j", (end) => {
  const quote = "It was signed\nin Vienna.";
  const own = { ...claim, citations: [{ ...citation, quote }] };
  const claims = new Map([[claim.id, own]]);
  const there = { ...bench, resolution: { ...bench.resolution, claims } };
  const wording = { text: quote.replace("\n", end), claims: [claim.id] };
  expect(tidyWording(wording, there).text).toBe(quote);
  expect(tidyWording(wording, bench).text).toBe("It was signed in Vienna.");
});
