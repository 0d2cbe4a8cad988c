import { expect, test } from "vitest";
import { lawfulUsed } from "../../src/checks/lawful-used.ts";
import { inputOf } from "./input-of.ts";

const lawful = ["Aktau port opens", "2024-11-29", "Aliya Sadykova"];
const used = (statement: string, quote: string): readonly string[] =>
  lawfulUsed(inputOf(statement, quote, { lawful }));

test.for([
  { what: "a year of the date line", said: "It opened in 2024.", by: "2024-11-29" },
  { what: "a place of the title", said: "The port in Aktau opened.", by: "Aktau port opens" },
  { what: "the speaker's name", said: "Sadykova opened it.", by: "Aliya Sadykova" },
])("tells of $what", ({ said, by }) => {
  const [told, ...more] = used(said, "It opened.");
  expect(told).toMatch(new RegExp(`by “${by}”\\.$`));
  expect(more).toEqual([]);
});

test("tells nothing where the quotes carry all, or nothing carries it", () => {
  expect(used("It opened in 2024.", "It opened in 2024.")).toEqual([]);
  expect(used("It opened in 2021.", "It opened.")).toEqual([]);
  expect(lawfulUsed(inputOf("It opened in 2024.", "It opened in 2024."))).toEqual([]);
});
