import { expect, test } from "vitest";
import * as fc from "fast-check";
import { numbers } from "../../src/checks/numbers.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  numbers.run(inputOf(statement, quote)).outcome;

test.for([
  { what: "scale words and glued letters", one: "3.5 billion dollars", other: "$3.5bn" },
  { what: "digits and words", one: "twenty-five machines", other: "25 machines" },
  { what: "long number words", one: "two hundred and fifty troops", other: "250 troops" },
  { what: "thousands separators", one: "12,500 people", other: "12500 people" },
  { what: "a decimal comma", one: "3,5 Prozent", other: "3.5 percent" },
  { what: "percent in words and signs", one: "71% of voters", other: "71 percent of voters" },
  { what: "a share in words", one: "half of the inhabitants", other: "50% of the inhabitants" },
  { what: "a dozen", one: "a dozen ships", other: "12 ships" },
  { what: "months and years", one: "24 months", other: "two years" },
  { what: "ordinals", one: "the third summit", other: "the 3rd summit" },
])("$what agree, both ways", ({ one, other }) => {
  expect(outcome(`It was ${one}.`, `There was ${other} then.`)).toBe("pass");
  expect(outcome(`It was ${other}.`, `There was ${one} then.`)).toBe("pass");
});

test.for([
  { what: "another value", said: "74% of voters", quote: "71% of voters approved" },
  { what: "another scale", said: "3.5 million dollars", quote: "about 3.5 billion dollars" },
  { what: "another unit", said: "43 percent", quote: "43 countries supplied 12 percent" },
  { what: "digits that only begin the same", said: "15 ships", quote: "150 ships sailed" },
  { what: "another rank", said: "the second nuclear plant", quote: "the fifth nuclear plant" },
  { what: "a bound the number is not within", said: "more than 45 people", quote: "41 people" },
  {
    what: "a number that counts something else",
    said: "30 ministers and 12 presidents",
    quote: "12 ministers met 30 presidents",
  },
])("fails $what, and names it", ({ said, quote }) => {
  const result = numbers.run(inputOf(`It was ${said}.`, `${quote}.`));
  expect(result.outcome).toBe("fail");
});

test.for([
  { what: "a bound that the number is within", said: "Over 100 men died.", quote: "106 men died." },
  { what: "a rounded figure", said: "It has 2.73 million people.", quote: "2,731,571 people." },
  { what: "an approximate figure", said: "About 70 metres away.", quote: "69 metres away." },
  { what: "digits inside a name", said: "The F-35 and COVID-19.", quote: "Jets and the virus." },
  { what: "one as a pronoun", said: "One of them left.", quote: "A guest left." },
  { what: "a denied number", said: "It was not 12 ships.", quote: "It was 15 ships." },
])("lets $what pass or stand open", ({ said, quote }) => {
  expect(outcome(said, quote)).not.toBe("fail");
});

test("leaves the writer's own small count to a judge", () => {
  const quote = "He visited France, Serbia and Hungary.";
  expect(outcome("He visited three countries.", quote)).toBe("unsure");
});

test("takes silence for an answer once title and date line are known", () => {
  const said = "It cost 400 million dollars.";
  expect(numbers.run(inputOf(said, "It was dear.")).outcome).toBe("unsure");
  expect(numbers.run(inputOf(said, "It was dear.", { lawful: ["Dear"] })).outcome).toBe("fail");
});

test("names the words at fault", () => {
  const result = numbers.run(inputOf("It rose 4% to 12,500.", "It rose 5% to 12,500."));
  expect(result).toMatchObject({ outcome: "fail", words: ["4%"] });
});

const scaleWord = fc.constantFrom("", " thousand", " million", " billion");

test("a number carries itself and no other number of its kind", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 13, max: 900 }),
      fc.integer({ min: 13, max: 900 }),
      scaleWord,
      (one, other, scale) => {
        const quote = `They sold ${one}${scale} tonnes.`;
        const said = outcome(`They sold ${other}${scale} tonnes.`, quote);
        expect(said).toBe(one === other ? "pass" : "fail");
      },
    ),
  );
});

/** The mutant that kills the check: the figure of a true statement, changed. */
test("is killed by a changed figure", () => {
  const quote = "Kazakhstan accounts for 43% of global supply.";
  expect(outcome("Kazakhstan accounts for 43% of global supply.", quote)).toBe("pass");
  expect(outcome("Kazakhstan accounts for 34% of global supply.", quote)).toBe("fail");
});
