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
  { what: "a French month", one: "28 novembre 2024", other: "28 November 2024" },
  { what: "a Spanish date", one: "3 de mayo de 2022", other: "3 May 2022" },
  { what: "a Russian date", one: "3 мая 2022 года", other: "May 3, 2022" },
  { what: "an American date in digits", one: "11/28/2024", other: "28 November 2024" },
  { what: "a British date in digits", one: "28/11/2024", other: "28 November 2024" },
  { what: "a French day", one: "lundi", other: "Monday" },
  { what: "the year of a Spanish date", one: "3 de mayo de 2022", other: "3.5.2022" },
  { what: "a Spanish day", one: "miércoles", other: "Wednesday" },
  { what: "a Russian day", one: "в пятницу", other: "on Friday" },
  { what: "a century in words", one: "the nineteenth century", other: "the 19th century" },
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
  { what: "the eve of the day", said: "on 28 November", quote: "on 27 November" },
  { what: "another day of a French week", said: "on Monday", quote: "mardi" },
  { what: "the other end of a year", said: "in early 2023", quote: "in late 2023" },
  { what: "another season", said: "in spring 2023", quote: "in autumn 2023" },
  { what: "another quarter", said: "in Q1 2023", quote: "in Q3 2023" },
  { what: "another part of a month", said: "in mid-May", quote: "in late May" },
  { what: "the other side of a year", said: "before 2013", quote: "after 2013" },
  { what: "the other side of a day", said: "until 4 May", quote: "since 4 May" },
  { what: "another era", said: "in 300 BC", quote: "in 300 AD" },
  { what: "another range of days", said: "on May 4-6", quote: "on May 3-5" },
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

test("never completes 'last year', unless the day of writing does", () => {
  expect(outcome("They met in 2023.", "They met last year.")).toBe("fail");
  expect(outcome("They met in 2023.", "They met last year.", ["2024-03-01"])).toBe("pass");
  expect(outcome("They met in 2022.", "They met last year.", ["2024-03-01"])).toBe("fail");
  expect(outcome("They met last year.", "They met in 2023.")).toBe("fail");
});

test("leaves a date finer than a bare quote's to a judge", () => {
  expect(outcome("They met on 4 May 2024.", "They met on 4 May.")).toBe("unsure");
  expect(outcome("They met on 4 May 2024.", "They met on 4 May.", ["They meet"])).toBe("fail");
  expect(outcome("They met in 1930.", "They met in the 20th century.")).toBe("unsure");
  expect(outcome("They met in 1830.", "They met in the 20th century.")).toBe("fail");
});

test("does not guess the month of a date that may be read two ways", () => {
  expect(outcome("They met on 5/4/2024.", "They met on 4 May 2024.")).toBe("pass");
  expect(outcome("They met on 5/4/2023.", "They met on 4 May 2024.")).toBe("fail");
  expect(outcome("They met on 5/4/2024.", "They met on 5 April 2024.")).toBe("pass");
});

test("reads a Spanish year with its day, and no other", () => {
  expect(outcome("They met on 3 May 2021.", "Fue el 3 de mayo de 2022, no en 2021.")).toBe("fail");
  expect(outcome("They met on 3 May 2022.", "Fue el 3 de mayo de 2022, no en 2021.")).toBe("pass");
});

test("takes silence for an answer once title and date line are known", () => {
  expect(outcome("They met in 2024.", "They met.")).toBe("unsure");
  expect(outcome("They met in 2024.", "They met.", ["Leaders meet"])).toBe("fail");
});

test("a denial excuses no date of a deed that the quote denies, too", () => {
  const quote = "The board did not rule out another cut in July, and meets on June 20.";
  expect(outcome("The board did not rule out another cut in May.", quote, ["A title"])).toBe(
    "fail",
  );
  expect(outcome("The board did not rule out another cut in July.", quote, ["A title"])).toBe(
    "pass",
  );
  // A deed of another time, denied for this one.
  const sold = "The board sold the pier in 2014.";
  expect(outcome("The board did not sell the pier in 2018.", sold, ["A title"])).toBe("unsure");
});

test("a year in what a thing is called is told, where the quote gives the thing another", () => {
  const quote = "Trade has slowed since the 2022 Orlan flood.";
  expect(outcome("Trade has slowed since the 2029 Orlan flood.", quote)).toBe("fail");
  expect(outcome("He spoke of the 1959 novel.", "He spoke of the novel.", ["A title"])).toBe(
    "unsure",
  );
});

test("'since' a year is no time after it", () => {
  const quote = "The line has carried mail since 2017.";
  expect(outcome("The line has carried mail since 2007.", quote)).toBe("fail");
  expect(outcome("The line has carried mail since 2020.", quote)).toBe("fail");
  expect(outcome("The line carried mail after 2007.", quote)).toBe("pass");
  expect(outcome("The line has carried mail until 2017.", quote)).toBe("fail");
});

test("is killed by a changed year", () => {
  const quote = "Moldova suspended its involvement in February 2022.";
  expect(outcome("Moldova suspended its involvement in 2022.", quote)).toBe("pass");
  expect(outcome("Moldova suspended its involvement in 2021.", quote)).toBe("fail");
});
