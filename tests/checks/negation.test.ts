import { expect, test } from "vitest";
import { negation } from "../../src/checks/negation.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  negation.run(inputOf(statement, quote)).outcome;

const pairs = [
  {
    what: "not",
    yes: "Kazakhstan joined the BRICS alliance.",
    no: "Kazakhstan has not joined the BRICS alliance.",
  },
  {
    what: "a contraction",
    yes: "Armenia left the security pact.",
    no: "Armenia didn't leave the security pact.",
  },
  {
    what: "never",
    yes: "The leaders signed the gas treaty.",
    no: "The leaders never signed the gas treaty.",
  },
  {
    what: "a refusal",
    yes: "Georgia signed the gas treaty.",
    no: "Georgia refused to sign the gas treaty.",
  },
  {
    what: "a failure",
    yes: "The talks ended the long war.",
    no: "The talks failed to end the long war.",
  },
  {
    what: "a denial",
    yes: "Rosatom bribed the energy ministers.",
    no: "Rosatom denied it bribed the energy ministers.",
  },
];

test.for(pairs)("fails $what that the quote lacks, and the other way round", ({ yes, no }) => {
  expect(outcome(no, yes)).toBe("fail");
  expect(outcome(yes, no)).toBe("fail");
});

test.for(pairs)("lets $what pass on both sides", ({ yes, no }) => {
  expect(outcome(yes, yes)).toBe("pass");
  expect(outcome(no, no)).toBe("pass");
});

test.for([
  {
    what: "not only",
    said: "He visited Serbia and Hungary.",
    quote: "He visited not only Serbia but Hungary.",
  },
  {
    what: "not until",
    said: "The bridge opened in 1883.",
    quote: "The bridge did not open until 1883.",
  },
  {
    what: "a denied number that differs",
    said: "She did not sign the contract in 2018.",
    quote: "She signed the contract in 2014.",
  },
  {
    what: "a denied name that differs",
    said: "The band is not American.",
    quote: "The band is an Australian group.",
  },
  {
    what: "a denial of something else",
    said: "Putin met Tokayev in Astana.",
    quote: "Putin met Tokayev in Astana, but no treaty was signed.",
  },
  { what: "an answer", said: "The plan goes on.", quote: "No, the plan goes on." },
])("lets $what pass", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("is killed by a dropped 'not'", () => {
  const quote = "Russia cannot oppose the Chinese plan for the region.";
  expect(outcome(quote, quote)).toBe("pass");
  expect(outcome("Russia can oppose the Chinese plan for the region.", quote)).toBe("fail");
});
