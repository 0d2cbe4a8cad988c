/** The same number in other units, currencies and bounds. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { numbers } from "../../src/checks/numbers.ts";
import { readUnit } from "../../src/checks/numbers/read-units.ts";
import { readWords } from "../../src/checks/reading/read-words.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  numbers.run(inputOf(statement, quote)).outcome;

// From three: 2002 megawatts would be a year.
const count = fc.integer({ min: 3, max: 40 });

test.for([
  { large: "days", small: "hours", factor: 24 },
  { large: "weeks", small: "days", factor: 7 },
  { large: "years", small: "months", factor: 12 },
  { large: "kilometres", small: "metres", factor: 1000 },
  { large: "gigawatts", small: "MW", factor: 1000 },
  { large: "tonnes", small: "kg", factor: 1000 },
  { large: "square kilometres", small: "hectares", factor: 100 },
])("$large are as many $small as there are in them, and no more", ({ large, small, factor }) => {
  fc.assert(
    fc.property(count, fc.integer({ min: 0, max: 1 }), (many, more) => {
      const said = outcome(
        `It was ${many * (factor + more)} ${small}.`,
        `It was ${many} ${large}.`,
      );
      expect(said).toBe(more === 0 ? "pass" : "fail");
    }),
  );
});

const currency = fc.constantFrom(
  "crowns",
  "pesos",
  "rubles",
  "shillings",
  "euros",
  "dinars",
  "lira",
);

test("a sum of one currency is none of another", () => {
  fc.assert(
    fc.property(fc.integer({ min: 13, max: 900 }), currency, currency, (sum, one, other) => {
      const said = outcome(`It cost ${sum} million ${one}.`, `It cost ${sum} million ${other}.`);
      expect(said).toBe(one === other ? "pass" : "fail");
    }),
  );
});

test.for([
  {
    what: "a scale written once",
    one: "€50 million to €60 million",
    other: "50 to 60 million euros",
  },
  {
    what: "a scale after a pair",
    one: "between €5m and €6m",
    other: "between 5 and 6 million euros",
  },
  {
    what: "a decimal comma and a scale",
    one: "2,5 bis 3,5 Millionen Euro",
    other: "€2.5 million to €3.5 million",
  },
  { what: "a sign before the pair", one: "$50-60 million", other: "$50 million to $60 million" },
  { what: "percent written once", one: "10 to 15 percent", other: "10% to 15%" },
  { what: "whose money it is", one: "40 Canadian dollars", other: "40 dollars" },
  { what: "won after a scale", one: "5 million won", other: "5 million South Korean won" },
  { what: "an area in letters", one: "40 sq km", other: "40 square kilometres" },
  { what: "an area in one sign", one: "40 km²", other: "40 square kilometres" },
  { what: "a day and a half", one: "a day and a half", other: "36 hours" },
  { what: "one in three", one: "one in three voters", other: "a third of voters" },
  { what: "nine out of ten", one: "nine out of ten voters", other: "90% of voters" },
])("$what agree, both ways", ({ one, other }) => {
  expect(outcome(`It was ${one}.`, `There was ${other} then.`)).toBe("pass");
  expect(outcome(`It was ${other}.`, `There was ${one} then.`)).toBe("pass");
});

test.for([
  { what: "another currency at the end of a range", said: "€60 million", quote: "$50-60 million" },
  { what: "up to for at least", said: "up to 30 ships", quote: "at least 30 ships" },
  { what: "at least for up to", said: "at least 30 ships", quote: "up to 30 ships" },
  {
    what: "another percentage after a name",
    said: "seen in Belmar 17%",
    quote: "seen in Belmar 71%",
  },
  {
    what: "another scale in a range",
    said: "50 to 60 million euros",
    quote: "50 to 60 billion euros",
  },
])("fails $what", ({ said, quote }) => {
  expect(outcome(`It was ${said}.`, `It was ${quote}.`)).toBe("fail");
});

test.for([
  { text: "5 won medals", at: 1, unit: undefined },
  { text: "5 million won was paid", at: 2, unit: "krw" },
  { text: "5 million won the day", at: 2, unit: undefined },
  { text: "5 Canadian dollars", at: 1, unit: "usd" },
  { text: "5 Canadian ships", at: 1, unit: undefined },
  { text: "5 per cent", at: 1, unit: "percent" },
  { text: "5 cubic metres", at: 1, unit: "cubic m" },
])("reads the unit of $text", ({ text, at, unit }) => {
  expect(readUnit(readWords(text), at).unit).toBe(unit);
});

test("takes as many as for a number that seems great", () => {
  expect(outcome("As many as 30 came.", "At least 30 came.")).toBe("pass");
});

test("fails a small number in the place of another, though it might be the writer's own count", () => {
  expect(outcome("The toll stands at 5, they said.", "The toll stands at 3, they said.")).toBe(
    "fail",
  );
  expect(outcome("There were 5 stops.", "Pesk, Orlan and Belmar were stops.")).toBe("unsure");
});
