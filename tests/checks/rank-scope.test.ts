/** What a superlative ranks, and among whom. */
import { expect, test } from "vitest";
import { comparatives } from "../../src/checks/comparatives.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  comparatives.run(inputOf(statement, quote, { lawful: ["A title"] })).outcome;

const scopes = ["in Norway", "of the Baltic states", "among the Andean countries", "in Kenya"];

test.for(scopes)("a rank told %s holds there, and nowhere else", (scope) => {
  const quote = `Corvin has the largest harbour ${scope}.`;
  for (const other of scopes) {
    expect(outcome(`Corvin has the largest harbour ${other}.`, quote)).toBe(
      other === scope ? "pass" : "fail",
    );
  }
  expect(outcome("Corvin has the largest harbour.", quote)).toBe("pass");
});

test.for([
  {
    what: "an owner for a scope",
    said: "It is the largest bank in Norway.",
    quote: "It is Norway's largest bank.",
  },
  {
    what: "a part of the world that is ranked",
    said: "It is the largest temple in Kenya.",
    quote: "It is the world's largest temple.",
  },
  {
    what: "a country in a ranked region",
    said: "It is the oldest bridge in Norway.",
    quote: "It is the oldest bridge in Europe.",
  },
  {
    what: "another thing ranked",
    said: "It is the largest port in Kenya.",
    quote: "It has the largest market in Africa and the largest port.",
  },
  {
    what: "another thing ranked elsewhere",
    said: "It has the largest port in Kenya.",
    quote: "It has the largest market in Norway, and a port.",
  },
  {
    what: "a rank told of what is large, too",
    said: "Pesk has the largest mill in the valley.",
    quote: "Pesk has a large mill, the largest mill in the valley.",
  },
  {
    what: "an abbreviation",
    said: "It is the largest port in the EAC.",
    quote: "It is the largest port in Kenya.",
  },
])("lets $what pass", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("fails the world for a region", () => {
  const quote = "It is Europe's largest port.";
  expect(outcome("It is the largest port in the world.", quote)).toBe("fail");
  expect(outcome("It is the world's largest port.", quote)).toBe("fail");
});

test("fails a rank put on what is only large, beside another that is ranked", () => {
  const quote = "Pesk has a large amount of timber, and the largest mill in the valley.";
  expect(outcome("Pesk has the largest amount of timber.", quote)).toBe("fail");
  expect(outcome("Pesk has the largest mill in the valley.", quote)).toBe("pass");
});

test("'almost all of its' is no 'all of its'", () => {
  const quote = "The mill sells almost all of its timber to Orlan.";
  expect(outcome("The mill sells all of its timber to Orlan.", quote)).toBe("fail");
  expect(outcome("The mill sells almost all of its timber to Orlan.", quote)).toBe("pass");
  const whole = "The mill sells all of its timber to Orlan.";
  expect(outcome(whole, whole)).toBe("pass");
});
