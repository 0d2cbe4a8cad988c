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
  { what: "long ordinals", one: "the twenty-first summit", other: "the 21st summit" },
  { what: "a dozen without its article", one: "the dozen ships", other: "the 12 ships" },
  { what: "two dozen", one: "two dozen ships", other: "24 ships" },
  { what: "half a million", one: "half a million people", other: "500,000 people" },
  { what: "one and a half", one: "one and a half million people", other: "1.5 million people" },
  { what: "groups parted by spaces", one: "12 500 people", other: "12,500 people" },
  { what: "a factor in one word", one: "twice as much", other: "two times as much" },
  { what: "a range in words", one: "between 10 and 15 ships", other: "10-15 ships" },
  { what: "a rate in signs", one: "$40 a month", other: "$40/month" },
  { what: "a hyphenated length", one: "a ten-year deal", other: "a 10-year deal" },
  { what: "German billions", one: "3,5 Milliarden Euro", other: "€3.5bn" },
  { what: "German digits", one: "1.234,5 Tonnen", other: "1,234.5 tonnes" },
  { what: "French numbers", one: "vingt ou 2 milliards", other: "20 or 2 billion" },
  { what: "Spanish numbers", one: "3,5 millones de dólares", other: "3.5 million dollars" },
  { what: "Russian numbers", one: "5,5 млрд рублей", other: "5.5 billion rubles" },
])("$what agree, both ways", ({ one, other }) => {
  expect(outcome(`It was ${one}.`, `There was ${other} then.`)).toBe("pass");
  expect(outcome(`It was ${other}.`, `There was ${one} then.`)).toBe("pass");
});

test.for([
  { what: "another value", said: "74% of voters", quote: "71% of voters approved" },
  { what: "a number after a denial", said: "not late, and 12 ships", quote: "15 ships came" },
  { what: "another scale", said: "3.5 million dollars", quote: "about 3.5 billion dollars" },
  { what: "another unit", said: "43 percent", quote: "43 countries supplied 12 percent" },
  { what: "digits that only begin the same", said: "15 ships", quote: "150 ships sailed" },
  { what: "another rank", said: "the second nuclear plant", quote: "the fifth nuclear plant" },
  { what: "a bound the number is not within", said: "more than 45 people", quote: "41 people" },
  {
    what: "a number of another clause",
    said: "24 people killed",
    quote: "24 people were wounded and 12 people were killed",
  },
  {
    what: "a number of another group, though its noun is left out",
    said: "24 killed",
    quote: "Twelve were killed and 24 wounded",
  },
  {
    what: "a share of something else",
    said: "34% of the farmers",
    quote: "34% of miners and 51% of farmers agreed",
  },
  { what: "another currency", said: "40 dollars for a seat", quote: "40 euros for a seat" },
  {
    what: "points for percent",
    said: "a rise of 5 percent",
    quote: "a rise of 5 percentage points",
  },
  {
    what: "more of an age, not an age above",
    said: "more 12-year-olds",
    quote: "13-year-olds came",
  },
  { what: "another rate in signs", said: "$40/year for a seat", quote: "$40 a month for a seat" },
  {
    what: "a share of another group, behind an article",
    said: "34% of farmers",
    quote: "34% of the miners and 51% of the farmers agreed",
  },
  { what: "another rate", said: "$40 a year for a seat", quote: "$40 a month for a seat" },
  { what: "fewer than the very number", said: "fewer than ten clubs", quote: "ten clubs" },
  { what: "more for no more than", said: "over 300 tonnes", quote: "no more than 300 tonnes" },
  { what: "less for more", said: "less than 300 tonnes", quote: "more than 300 tonnes" },
  { what: "more for at most", said: "more than 300 tonnes", quote: "at most 300 tonnes" },
  { what: "another end of a range", said: "10 to 15 ships", quote: "10 to 18 ships" },
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
  {
    what: "more of them, not more than them",
    said: "Five more ships came.",
    quote: "Exactly five ships came.",
  },
  {
    what: "a month ago for a rate",
    said: "It cost $40 a month ago.",
    quote: "It cost $40 a year.",
  },
  { what: "no fewer for at least", said: "No fewer than ten came.", quote: "At least ten came." },
  {
    what: "a sum of what is listed",
    said: "Ann has five sheep.",
    quote: "Ann has two sheep and Bo three sheep.",
  },
  { what: "an average beside a count", said: "He hit .300.", quote: "He hit the ball 20 times." },
  {
    what: "a bare number of something else",
    said: "It cost 700 lives.",
    quote: "It lasted 13 days.",
  },
  { what: "one as a pronoun", said: "One of them left.", quote: "A guest left." },
  { what: "a denied number", said: "It was not 12 ships.", quote: "It was 15 ships." },
])("lets $what pass or stand open", ({ said, quote }) => {
  expect(outcome(said, quote)).not.toBe("fail");
});

test("leaves the writer's own small count to a judge", () => {
  const quote = "He visited France, Serbia and Hungary.";
  expect(outcome("He visited three countries.", quote)).toBe("unsure");
});

test("leaves a sum for several to a judge, where the statement gives it to one", () => {
  const quote = "The five states together export 40 tonnes.";
  expect(outcome("The state exports 40 tonnes.", quote)).toBe("unsure");
  expect(outcome("Together they export 40 tonnes.", quote)).toBe("pass");
  expect(outcome("The state exports 40 tonnes.", "The state exports 40 tonnes.")).toBe("pass");
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
