/** What a statement and its quote say with different denials of the same thing. */
import { expect, test } from "vitest";
import { comparatives } from "../../src/checks/comparatives.ts";
import { modality } from "../../src/checks/modality.ts";
import { negation } from "../../src/checks/negation.ts";
import { numbers } from "../../src/checks/numbers.ts";
import { inputOf } from "./input-of.ts";

const checks = { comparatives, modality, negation, numbers } as const;
const outcome = (check: keyof typeof checks, statement: string, quote: string): string =>
  checks[check].run(inputOf(statement, quote, { lawful: ["A title"] })).outcome;

test.for([
  {
    quote: "Moro is the oldest mayor since 1950.",
    said: "No mayor since 1950 has been older than Moro.",
  },
  {
    quote: "The town did not open the pool until June.",
    said: "The town opened the pool only in June.",
  },
  { quote: "The council ended the ban on dogs.", said: "Dogs are no longer banned." },
  {
    quote: "The plan was backed by all but three members of the board.",
    said: "Only three board members did not back the plan.",
  },
])("passes $said of $quote", ({ quote, said }) => {
  expect(outcome("negation", said, quote)).toBe("pass");
  expect(outcome("comparatives", said, quote)).toBe("pass");
});

test.for([
  {
    quote: "The town did not open the pool until June.",
    said: "The town opened the pool until June.",
  },
  { quote: "The town opened the pool in June.", said: "The town did not open the pool in June." },
  { quote: "Moro opened the pool for dogs.", said: "Moro no longer opened the pool for dogs." },
  { quote: "Hess turned down a post in Corvin.", said: "Hess accepted a post in Corvin." },
  { quote: "Hess accepted a post in Corvin.", said: "Hess turned down a post in Corvin." },
  { quote: "The council passed the plan in May.", said: "The council rejected the plan in May." },
  { quote: "Hess called off a visit to Corvin.", said: "Hess visited Corvin." },
  {
    quote: "The firm scrapped the planned construction of a mill.",
    said: "The firm built a mill.",
  },
])("fails $said of $quote", ({ quote, said }) => {
  expect(outcome("negation", said, quote)).toBe("fail");
});

test.for([
  { quote: "Hess turned the lights down and left.", said: "Hess accepted the lights and left." },
  { quote: "Hess cancelled a visit to Corvin and visited Ardel.", said: "Hess visited Ardel." },
])("passes a word that is none of the contrary: $said of $quote", ({ quote, said }) => {
  expect(outcome("negation", said, quote)).toBe("pass");
});

test("what is weighed is not agreed", () => {
  const quote = "The ferry firms are weighing a rise in fares.";
  expect(outcome("modality", "The ferry firms agreed a rise in fares.", quote)).toBe("fail");
  expect(outcome("modality", "The ferry firms are weighing a rise in fares.", quote)).toBe("pass");
});

test.for([
  {
    quote: "Corvin won the cup for the first time since 1998.",
    said: "Corvin won the cup for the first time.",
  },
  { quote: "Moro is the youngest mayor since 1950.", said: "Moro is the youngest mayor ever." },
  {
    quote: "The study is the largest of its kind in Africa.",
    said: "The study is the largest of its kind in the world.",
  },
  { quote: "Nearly all of the 12 mills were shut.", said: "All of the 12 mills were shut." },
])("fails a rank without its limit: $said of $quote", ({ quote, said }) => {
  expect(outcome("comparatives", said, quote)).toBe("fail");
});

test.for([
  {
    quote: "Corvin won the cup for the first time since 1998.",
    said: "Corvin won the cup for the first time in decades.",
  },
  {
    quote: "Moro is the youngest mayor, and the youngest mayor since 1950 to resign.",
    said: "Moro is the youngest mayor.",
  },
  { quote: "All of the 12 mills were shut.", said: "All of the 12 mills were shut." },
])("passes a rank with its limit: $said of $quote", ({ quote, said }) => {
  expect(outcome("comparatives", said, quote)).toBe("pass");
});

test("a number below zero is another number", () => {
  const quote = "It was -7 degrees in Corvin at dawn.";
  expect(outcome("numbers", "It was 7 degrees in Corvin at dawn.", quote)).toBe("fail");
  expect(outcome("numbers", "It was minus 7 degrees in Corvin at dawn.", quote)).toBe("pass");
  expect(outcome("numbers", "Sales fell 7% in May.", "Sales: -7% in May.")).toBe("pass");
});
