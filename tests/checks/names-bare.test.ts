import { expect, test } from "vitest";
import { names } from "../../src/checks/names.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string, more = {}): string =>
  names.run(inputOf(statement, quote, more)).outcome;

test.for([
  {
    what: "the place of a verb that only places",
    said: "Vera Lund works in Malmo.",
    quote: "Vera Lund is a potter and teacher in Aarhus.",
  },
  {
    what: "a place behind a date",
    said: "The merry yearly livestock fair took place in Porto.",
    quote: "The fair, which took place on 3 May 1990 in Braga, was short.",
  },
  {
    what: "another full name, all else told",
    said: "Bells is on Ida Holm's album Winter.",
    quote: "Bells is a song by the singer Tove Lind for her album Winter.",
  },
  {
    what: "another country",
    said: "Part of the Rila range is in Chile.",
    quote: "The Rila range stretches from Bulgaria to Greece.",
  },
  {
    what: "another doer",
    said: "Norda Films produced Harbour.",
    quote: "Harbour is a series that was produced by Lumen for children.",
  },
  {
    what: "a doer that the statement turns about",
    said: "Harbour was produced by Norda Films.",
    quote: "Lumen produced Harbour.",
  },
  {
    what: "a name with a small word in it",
    said: "She was born in Fort Denby.",
    quote: "She was born in For Lorne.",
  },
])("fails $what, when the quote is bare", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test.for([
  {
    what: "a name at the head, where the quote has a pronoun",
    said: "Vera Lund had two sons.",
    quote: "She left a widower, Jon Holm, and two sons.",
  },
  {
    what: "a country for a town",
    said: "Lund was born in Sweden.",
    quote: "Lund was born in Malmo.",
  },
  {
    what: "a continent for a country",
    said: "Part of the Rila range is in Asia.",
    quote: "The Rila range stretches from Bulgaria to Greece.",
  },
  {
    what: "a country that the quote may call it",
    said: "Lund praised Norway for its calm.",
    quote: "Lund praised it for its calm and Finland for its woods.",
  },
  {
    what: "more of a list that is left open",
    said: "Lund has had many parts, including Medea.",
    quote: "Lund has had many parts, including Hedda and Nora.",
  },
  {
    what: "what comes with much else that the quote lacks",
    said: "Lund, a keen sailor from Bergen, was elected in Oslo.",
    quote: "Lund came from Malmo and was elected in Oslo.",
  },
  {
    what: "a first name before a surname",
    said: "Vera Lund was elected.",
    quote: "Lund was elected over Jon Holm.",
  },
  {
    what: "a short form of a first name",
    said: "William Harte was elected.",
    quote: "Bill Harte was elected.",
  },
])("leaves $what to a judge", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("unsure");
});

/** A passage of `count` words that never names anybody. */
const passage = (count: number): string =>
  Array.from({ length: count / 10 }, () => "the two sides spoke of grain and of old roads.").join(
    " ",
  );

test("the silence of a long passage is an answer", () => {
  const said = "The two sides spoke of grain with Lund.";
  expect(outcome(said, passage(120))).toBe("fail");
  expect(outcome(said, passage(60))).toBe("unsure");
});

test("a long passage says nothing of what it does not tell of", () => {
  const said = "Critics praised the slender, luminous early novel of Lund.";
  expect(outcome(said, passage(120))).toBe("unsure");
});

test("a long passage completes no name", () => {
  expect(outcome("Lund spoke of roads.", `${passage(120)} Lund spoke.`)).toBe("pass");
  expect(outcome("Vera Lund spoke of roads.", `${passage(120)} Lund spoke.`)).toBe("unsure");
});

test("a name is not known by a common word of it", () => {
  expect(outcome("The two sides spoke of Clever Grain.", passage(120))).toBe("fail");
  expect(outcome("The two sides spoke of Clever Grain.", `${passage(120)} Grain.`)).toBe("unsure");
});

test("a changed name fails although a pronoun may stand for another", () => {
  const known = { lawful: ["A headline"] };
  expect(outcome("He flew to Bergen with Lund.", "He flew to Malmo with her.", known)).toBe("fail");
});
