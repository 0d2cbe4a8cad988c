/** A statement with a verb of speech of its own is about the subject of that verb, whoever else the claim is given to. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string, more: Partial<CheckInput> = {}): string =>
  attribution.run(inputOf(statement, quote, more)).outcome;

const speakers = ["Ida Moro", "Max Hess", "Temur Bek", "Lena Voss"];
const reports = [
  "criticized the new ferry line over its fares",
  "described the talks with Bonn as short and useful",
  "called the new ferry “a gift”",
  "warned against a second ferry line to Bonn",
  "praised the crews of the old ferry",
  "reaffirmed the promise of a cheaper ferry",
  "emphasized the long friendship of the two ports",
];

test("what one reports of one, no other may do, whoever the finding is given to", () => {
  const two = fc.shuffledSubarray(speakers, { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(two, fc.constantFrom(...reports), ([right = "", wrong = ""], report) => {
      const quote = `On Monday ${right} ${report}.`;
      const given = { speaker: { kind: "named", name: right } } as const;
      expect(outcome(`${wrong} ${report}.`, quote, given)).toBe("fail");
      expect(outcome(`${right.split(" ")[1]} ${report}.`, quote, given)).toBe("pass");
    }),
  );
});

const surroundings = [
  "Max Hess met the crews at the harbour.",
  "He criticized the new ferry line over its fares.",
];
const quote = surroundings[1] ?? "";

const toldAround = (said: string): string => outcome(said, quote, { surroundings });

test("'he' is the one who was named before", () => {
  expect(toldAround("Hess criticized the new ferry line over its fares.")).toBe("pass");
  expect(toldAround("Moro criticized the new ferry line over its fares.")).toBe("fail");
});

test.for([
  {
    what: "a country for its minister",
    said: "Norway criticized the new ferry line over its fares.",
    by: "The Norwegian minister Ida Moro criticized the new ferry line over its fares.",
  },
  {
    what: "a name for an office",
    said: "Ida Moro criticized the new ferry line over its fares.",
    by: "The mayor criticized the new ferry line over its fares.",
  },
  {
    what: "one of two who do it",
    said: "Ida Moro praised the crews of the old ferry.",
    by: "Max Hess praised the crews of the old ferry, and Ida Moro praised the old ferry and its crews as well.",
  },
  {
    what: "another matter under the same verb",
    said: "Ida Moro praised the cooks of the school.",
    by: "Max Hess praised the crews of the old ferry.",
  },
])("passes $what", ({ said, by }) => {
  expect(outcome(said, by)).not.toBe("fail");
});

test("who says “I” does not call himself by name", () => {
  const own = "I think Hess plans to sell the old ferry to Bonn.";
  const said = "Hess said that Hess plans to sell the old ferry to Bonn.";
  expect(outcome(said, own, { surroundings: [own] })).toBe("fail");
});

test("words that are another's show nothing of what the speaker said", () => {
  const around = {
    surroundings: ["Moro: The old ferry brings most of the tourists.", "It is slow."],
  };
  const cited = "The old ferry brings most of the tourists.";
  expect(outcome("Hess said that a bridge belongs to the plan.", cited, around)).toBe("fail");
  expect(outcome("Moro said that a bridge belongs to the plan.", cited, around)).not.toBe("fail");
});
