import { expect, test } from "vitest";
import { modality } from "../../src/checks/modality.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  modality.run(inputOf(statement, quote)).outcome;

test.for([
  {
    what: "expected",
    quote: "Multiple agreements are expected to be signed during the visit.",
    said: "Multiple agreements were signed during the visit.",
  },
  {
    what: "planned",
    quote: "Rosatom plans to build a nuclear plant.",
    said: "Rosatom built a nuclear plant.",
  },
  {
    what: "going to happen",
    quote: "On Thursday, Putin will meet the President.",
    said: "On Thursday, Putin met the President.",
  },
  {
    what: "possible",
    quote: "Competition could destabilize the whole region.",
    said: "Competition destabilized the whole region.",
  },
  {
    what: "alleged",
    quote: "He allegedly took bribes from the firm.",
    said: "He took bribes from the firm.",
  },
])("fails a fact made of what is $what", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test.for([
  {
    what: "the same hedge",
    quote: "Agreements are expected to be signed on the visit.",
    said: "Agreements are expected to be signed on the visit.",
  },
  {
    what: "another hedge",
    quote: "Putin will meet the President.",
    said: "Putin is due to meet the President.",
  },
  {
    what: "a hedge elsewhere in the sentence",
    quote: "Agreements are expected to be signed on the visit.",
    said: "The visit is expected to end with agreements signed.",
  },
  {
    what: "what is also told plainly",
    quote: "They will sign the pact. On Friday they signed the pact.",
    said: "They signed the pact.",
  },
  {
    what: "another verb",
    quote: "Russia may oppose the plan of China.",
    said: "Russia rejects the plan of China.",
  },
  {
    what: "the month of May",
    quote: "In May the leaders met in Astana.",
    said: "The leaders met in Astana.",
  },
])("lets $what pass", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("is killed by a plan told as done", () => {
  const quote = "The leaders are set to launch a gas project.";
  expect(outcome("The leaders are set to launch a gas project.", quote)).toBe("pass");
  expect(outcome("The leaders launched a gas project.", quote)).toBe("fail");
});
