/** What never passes for a quote, whatever the text: one that says something else. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { anchorQuote } from "../../src/anchoring/anchor-quote.ts";
import { areContrary } from "../../src/anchoring/contraries.ts";
import { foldText } from "../../src/anchoring/fold-text.ts";
import { slice } from "../../src/domain/place.ts";

/** Small words that carry nothing, so that only what is planted can turn a quote. */
const filler = fc.constantFrom<string>(
  "panel",
  "talks",
  "about",
  "trade",
  "gas",
  "deals",
  "there",
  "long",
);
const fillers = (length: number) => fc.array(filler, { minLength: length, maxLength: length });

/** Pairs that differ in one vital thing: a figure, a name, a modal, a quantity, a contrary. */
const vitalPairs = [
  ["12", "13"],
  ["3.5", "35"],
  ["Hansen", "Hanson"],
  ["Kazakhstan", "Kyrgyzstan"],
  ["million", "billion"],
  ["may", "will"],
  ["könne", "werde"],
  ["must", "can"],
  ["all", "some"],
  ["always", "rarely"],
  ["rose", "fell"],
  ["new", "old"],
  ["north", "south"],
  ["before", "after"],
  ["imports", "exports"],
  ["legal", "illegal"],
  ["harmful", "harmless"],
  ["he", "she"],
  ["husband", "wife"],
  ["alte", "neue"],
  ["высокий", "низкий"],
] as const;
const pair = fc
  .constantFrom(...vitalPairs)
  .chain(([one, other]) => fc.constantFrom<readonly [string, string]>([one, other], [other, one]));

test("no word that turns the sense is exchanged, wherever in the quote it stands", () => {
  fc.assert(
    fc.property(fillers(7), fc.nat(7), pair, (words, at, [one, other]) => {
      const source = words.toSpliced(at, 0, one).join(" ");
      const quote = words.toSpliced(at, 0, other).join(" ");
      expect(anchorQuote(`So. ${source}. Then.`, quote).kind).toBe("lost");
    }),
    { numRuns: 600 },
  );
});

test("nothing that was put into or left out of a quote passes if it turns the sense", () => {
  const telling = fc.constantFrom(
    "not",
    "never",
    "nobody",
    "may",
    "million",
    "12",
    "Okoro",
    "kein",
  );
  fc.assert(
    fc.property(fillers(7), fc.integer({ min: 1, max: 6 }), telling, (words, at, word) => {
      const longer = words.toSpliced(at, 0, word).join(" ");
      const shorter = words.join(" ");
      expect(anchorQuote(longer, shorter).kind).toBe("lost");
      expect(anchorQuote(shorter, longer).kind).toBe("lost");
    }),
    { numRuns: 300 },
  );
});

test("an ellipsis never hides a negation beside what it quotes", () => {
  const negation = fc.constantFrom("not", "never", "denied", "isn't", "nicht", "не");
  fc.assert(
    fc.property(fillers(3), fillers(3), fc.nat(4), negation, (before, after, gap, not) => {
      const hidden = [...Array<string>(gap).fill("word"), not];
      const source = [...before, ...hidden, ...after].join(" ");
      const quote = `${before.join(" ")} … ${after.join(" ")}`;
      fc.pre(!source.slice(0, source.indexOf(not)).includes(after.join(" ")));
      expect(anchorQuote(source, quote).kind).toBe("lost");
    }),
    { numRuns: 300 },
  );
});

test("whatever is exact or joined has the quote's own letters, in order", () => {
  const quoted = fc.array(fc.constantFrom("panel", "met", "12", "not", "…", "Gas", "gas"), {
    minLength: 2,
    maxLength: 7,
  });
  fc.assert(
    fc.property(quoted, quoted, (sourceWords, quoteWords) => {
      const source = sourceWords.join(" ");
      const quote = quoteWords.join(" ");
      const anchor = anchorQuote(source, quote);
      if (anchor.kind !== "exact" && anchor.kind !== "joined") return;
      const spans = anchor.kind === "joined" ? anchor.pieces : [anchor.span];
      expect(lettersOf(spans.map((span) => slice(source, span)).join(" "))).toBe(lettersOf(quote));
    }),
    { numRuns: 600 },
  );
});

/** Letters and digits only, first letters of pieces small. */
function lettersOf(text: string): string {
  return foldText(text)
    .strict.replaceAll(/[^\p{L}\p{N}]/gu, "")
    .replaceAll("G", "g");
}

test("to be contrary is mutual, and nothing is contrary to itself", () => {
  const word = fc.constantFrom(...vitalPairs.flat(), "left", "right", "hard", "poor", "draw");
  fc.assert(
    fc.property(word, word, (one, other) => {
      expect(areContrary(one, other)).toBe(areContrary(other, one));
      expect(areContrary(one, one)).toBe(false);
    }),
  );
});
