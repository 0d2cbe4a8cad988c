import { expect, test } from "vitest";
import { comparatives } from "../../src/checks/comparatives.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string, lawful: readonly string[] = ["Title"]): string =>
  comparatives.run(inputOf(statement, quote, { lawful })).outcome;

test.for([
  {
    what: "the same rank",
    said: "It is the largest producer.",
    quote: "It is the largest producer.",
  },
  { what: "a synonym", said: "It is the biggest producer.", quote: "It is the largest producer." },
  {
    what: "a comparison with all",
    said: "It is the strongest ally.",
    quote: "It is stronger than any ally.",
  },
  { what: "'at least'", said: "At least ten came.", quote: "Ten came." },
  { what: "'last week'", said: "They met last week.", quote: "They met last week." },
  {
    what: "words that only end like a rank",
    said: "The forest lies in the west.",
    quote: "Woods lie there.",
  },
  { what: "a denied rank", said: "It was not the first visit.", quote: "It was the fifth visit." },
  { what: "a rank inside a name", said: "The First Lady came.", quote: "The First Lady came." },
])("passes $what", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test.for([
  {
    what: "a rank that no quote gives",
    said: "It is the largest producer.",
    quote: "It is a top-ten producer.",
  },
  {
    what: "first for a quote without",
    said: "It is the first nuclear plant.",
    quote: "It is a nuclear plant.",
  },
  { what: "only for a quote without", said: "It is the only partner.", quote: "It is a partner." },
  { what: "the deepest", said: "It was the deepest crisis.", quote: "It was a deep crisis." },
])("fails $what", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test("leaves a rank that a bare quote lacks to a judge, but not a contrary one", () => {
  expect(outcome("It is the largest lake.", "It is a lake.", [])).toBe("unsure");
  expect(outcome("She was the first woman to lead.", "She was the second woman to lead.", [])).toBe(
    "fail",
  );
});

test("is killed by a rank put on", () => {
  const quote = "Kazakhstan is a key uranium producer.";
  expect(outcome("Kazakhstan is a uranium producer.", quote)).toBe("pass");
  expect(outcome("Kazakhstan is the largest uranium producer.", quote)).toBe("fail");
});
