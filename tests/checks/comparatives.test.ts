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
  {
    what: "less than the quote",
    said: "It is one of the largest ports.",
    quote: "It is the largest port.",
  },
  {
    what: "a shared rank",
    said: "It is one of the biggest ports.",
    quote: "It is among the largest ports.",
  },
  {
    what: "all of what the quote does not count",
    said: "All guests voted.",
    quote: "Members voted.",
  },
  {
    what: "all, said beside most",
    said: "All members voted.",
    quote: "Most members came early. All members voted.",
  },
  { what: "most for all", said: "Most members voted.", quote: "All members voted." },
  { what: "all for all", said: "All members voted.", quote: "All the members voted." },
  {
    what: "an 'all' that counts nothing",
    said: "It is all members.",
    quote: "It is some members.",
  },
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
  {
    what: "one of the largest",
    said: "It is the largest port.",
    quote: "It is one of the largest ports.",
  },
  {
    what: "among the largest",
    said: "It is the largest port.",
    quote: "It ranks among the largest ports.",
  },
  {
    what: "second-largest",
    said: "It is the largest port.",
    quote: "It is the second-largest port.",
  },
  { what: "2nd largest", said: "It is the largest port.", quote: "It is the 2nd largest port." },
  { what: "next-largest", said: "It is the largest port.", quote: "It is the next-largest port." },
  {
    what: "nearly the largest",
    said: "It is the largest port.",
    quote: "It is nearly the largest port.",
  },
  {
    what: "a rank put below",
    said: "It is the third-largest port.",
    quote: "It is the largest port.",
  },
  { what: "almost all", said: "All members voted.", quote: "Almost all members voted." },
  { what: "most", said: "Every member voted.", quote: "Most of the members voted." },
  { what: "the deepest", said: "It was the deepest crisis.", quote: "It was a deep crisis." },
])("fails $what", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test("leaves a rank that a bare quote lacks to a judge, but not a contrary one", () => {
  expect(outcome("It is the largest lake.", "It is a lake.", [])).toBe("unsure");
  expect(outcome("It was the eldest child.", "It was the youngest child.", [])).toBe("fail");
  expect(outcome("It was ranked best.", "It was ranked worst.", [])).toBe("fail");
  expect(outcome("It was ranked worst.", "It was ranked best.", [])).toBe("fail");
  expect(outcome("She was the first woman to lead.", "She was the second woman to lead.", [])).toBe(
    "fail",
  );
});

test("is killed by a rank put on", () => {
  const quote = "Kazakhstan is a key uranium producer.";
  expect(outcome("Kazakhstan is a uranium producer.", quote)).toBe("pass");
  expect(outcome("Kazakhstan is the largest uranium producer.", quote)).toBe("fail");
});
