import { expect, test } from "vitest";
import { dates } from "../../src/checks/dates.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string, lawful: readonly string[] = []): string =>
  dates.run(inputOf(statement, quote, { lawful })).outcome;

test.for([
  { what: "day before and after the month", one: "9 November 2022", other: "November 9, 2022" },
  { what: "an abbreviated month", one: "Nov. 9, 2022", other: "9 November 2022" },
  { what: "an ordinal day", one: "the 3rd of May 2020", other: "May 3, 2020" },
  { what: "an ISO date", one: "2022-02-24", other: "24 February 2022" },
  { what: "a German date", one: "10.01.2006", other: "10 January 2006" },
  { what: "a German month", one: "17. März 2006", other: "17 March 2006" },
])("$what agree, both ways", ({ one, other }) => {
  expect(outcome(`They met on ${one}.`, `It was ${other} when they met.`)).toBe("pass");
  expect(outcome(`They met on ${other}.`, `It was ${one} when they met.`)).toBe("pass");
});

test.for([
  { what: "another year", said: "in 2023", quote: "in 2022" },
  { what: "another month", said: "in June", quote: "in May" },
  { what: "another day", said: "on May 4", quote: "on May 3" },
  { what: "another weekday", said: "on Friday", quote: "on Thursday" },
  { what: "another decade", said: "in the 1990s", quote: "in 1986" },
  { what: "another part of a decade", said: "in the early 1990s", quote: "in 1998" },
  { what: "another century", said: "in the 19th century", quote: "in 1756" },
  { what: "another week", said: "next week", quote: "last week" },
  { what: "a year that completes a day", said: "on Thursday in 2024", quote: "on Thursday" },
  {
    what: "a year from another date",
    said: "on 5 May 1906",
    quote: "on 5 May 1895 and in July 1906",
  },
  {
    what: "a weekday that the date does not have",
    said: "on Monday, 9 November 2022",
    quote: "on 9 November 2022",
  },
])("fails $what", ({ said, quote }) => {
  expect(outcome(`They met ${said}.`, `They met ${quote}.`)).toBe("fail");
});

test.for([
  { what: "a decade of a year", said: "in the 1990s", quote: "in 1996" },
  { what: "a century of a year", said: "in the 19th century", quote: "in 1834" },
  { what: "a year of a full date", said: "in 2022", quote: "on 24 February 2022" },
  { what: "the verb 'may'", said: "and may meet again", quote: "and hope to meet again" },
  { what: "troops by the thousand", said: "with 2000 troops", quote: "with 2,000 troops" },
  { what: "a year a bound is true of", said: "after 2005", quote: "in 2008" },
  { what: "the weekday of a stated date", said: "on Thursday", quote: "on 28 November 2024" },
])("lets $what pass", ({ said, quote }) => {
  expect(outcome(`They met ${said}.`, `They met ${quote}.`)).toBe("pass");
});

test("resolves a weekday against the day of writing, and only against it", () => {
  const said = "They met on 28 November 2024.";
  expect(outcome(said, "They met on Thursday.", ["2024-11-29"])).toBe("pass");
  expect(outcome(said, "They met on Thursday.", ["2023-11-10"])).toBe("fail");
  expect(outcome(said, "They met on Thursday.")).toBe("fail");
});

test("resolves yesterday against the day of writing", () => {
  expect(outcome("They met on Wednesday.", "They met yesterday.", ["2024-11-28"])).toBe("pass");
  expect(outcome("They met on Thursday.", "They met yesterday.", ["2024-11-28"])).toBe("fail");
});

test("takes silence for an answer once title and date line are known", () => {
  expect(outcome("They met in 2024.", "They met.")).toBe("unsure");
  expect(outcome("They met in 2024.", "They met.", ["Leaders meet"])).toBe("fail");
});

test("is killed by a changed year", () => {
  const quote = "Moldova suspended its involvement in February 2022.";
  expect(outcome("Moldova suspended its involvement in 2022.", quote)).toBe("pass");
  expect(outcome("Moldova suspended its involvement in 2021.", quote)).toBe("fail");
});
