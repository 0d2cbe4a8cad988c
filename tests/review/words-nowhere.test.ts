import fc from "fast-check";
import { expect, test } from "vitest";
import type { CheckInput } from "../../src/checks/check.ts";
import { wordsNowhere } from "../../src/review/words-nowhere.ts";

const input = (statement: string, quote: string): CheckInput => ({
  statement,
  speaker: { kind: "source" },
  stance: undefined,
  quotes: [quote],
  lawful: ["The Coast Gazette"],
  outlets: [],
  surroundings: [],
});

const word = fc.constantFrom("storm", "closed", "harbour", "the", "was", "Monday", "ferry", "12");
const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(" ")}.`);

test("what stands in the quote is nowhere missing, and what does not always is", () => {
  fc.assert(
    fc.property(text, text, (statement, quote) => {
      expect(wordsNowhere(input(statement, `${quote} ${statement}`)).words).toEqual([]);
      const { words } = wordsNowhere(input(statement, quote));
      for (const one of words) expect(quote.toLowerCase()).not.toContain(one.toLowerCase());
    }),
  );
});

test.for([
  ["A cow.", ["cow"], true],
  ["The storms closed a harbour.", [], false],
  ["The storm closed the airport.", ["airport"], false],
  ["The Coast Gazette reports a cow.", ["reports", "cow"], false],
] as const)("of “%s” the words %j stand nowhere", ([statement, words, all]) => {
  const found = wordsNowhere(input(statement, "The storm has closed the harbour."));
  expect(found).toEqual({ words, all });
});

test("what stands around the quote, in its own sentence, is not missing", () => {
  const cited = input("The storm closed the airport.", "The storm has closed the harbour");
  const sentences = ["The storm has closed the harbour and the airport."];
  expect(wordsNowhere({ ...cited, sentences }).words).toEqual([]);
});
