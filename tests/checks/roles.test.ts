import { describe, expect, test } from "vitest";
import * as fc from "fast-check";
import { roles } from "../../src/checks/roles.ts";
import { inputOf } from "./input-of.ts";

const outcomeOf = (statement: string, quote: string) =>
  roles.run(inputOf(statement, quote)).outcome;

const people = ["Anna Keller", "Marco Rossi", "Ivan Petrov", "Lucía Vega"];
const deeds = ["sued", "praised", "replaced", "visited"];
const distinct = fc.shuffledSubarray(people, { minLength: 2, maxLength: 2 });

describe("laws", () => {
  test("a sentence is its own evidence, and its reversal is not", () => {
    fc.assert(
      fc.property(distinct, fc.constantFrom(...deeds), ([one = "", other = ""], deed) => {
        const told = `${one} ${deed} ${other} over the harbour contract.`;
        expect(outcomeOf(told, told)).toBe("pass");
        const reversal = `${other} ${deed} ${one} over the harbour contract.`;
        expect(outcomeOf(reversal, told)).toBe("fail");
      }),
    );
  });

  test("one who is nowhere named is left to the check of names", () => {
    fc.assert(
      fc.property(distinct, ([one = "", other = ""]) => {
        const told = `${one} opened the harbour bridge.`;
        expect(outcomeOf(`${other} opened the harbour bridge.`, told)).toBe("pass");
      }),
    );
  });

  test("what a statement tells beside what it cites never makes a wrong name right", () => {
    fc.assert(
      fc.property(distinct, fc.constantFrom("Meanwhile, ", "Formally, ", ""), (pair, lead) => {
        const [one = "", other = ""] = pair;
        const quote = `${one} closed the northern mine, and ${other} sold two tankers.`;
        expect(outcomeOf(`${lead}${other} closed the northern mine.`, quote)).toBe("fail");
        expect(outcomeOf(`${lead}${one} closed the northern mine.`, quote)).toBe("pass");
      }),
    );
  });
});

test.for([
  {
    fault: "what hangs on 'which' given to the wrong one",
    said: "Rossi's visit resulted in new grain deals.",
    quote: "Rossi's visit followed Keller's tour, which resulted in new grain deals.",
    right: "Keller's tour resulted in new grain deals.",
  },
  {
    fault: "who imposed it and on whom",
    said: "Norway banned imports of Danish herring.",
    quote: "Copenhagen banned imports of Norwegian herring on Monday.",
    right: "Denmark banned imports of Norwegian herring.",
  },
  {
    fault: "a year of another's",
    said: "Latvia left the pact in 2019.",
    quote:
      "Latvia left the pact after a dispute in 2011 and Estonia paused its share in March 2019.",
    right: "Latvia left the pact in 2011.",
  },
  {
    fault: "a paper in which another wrote",
    said: "Keller wrote a column for the Tribune.",
    quote:
      "In a column for the Tribune, Marco Rossi defended the budget. Keller, writing in a weekly, attacked it.",
    right: "Rossi, in a column for the Tribune, defended the budget.",
  },
  {
    fault: "another name after the same words",
    said: "Chile sends most of its copper to India.",
    quote: "Chile sends most of its copper to China, while India buys little.",
    right: "Chile sends most of its copper to China.",
  },
  {
    fault: "a name that explains the object",
    said: "The vote removed Rossi.",
    quote: "The vote removed his rival, Ivan Petrov, and helped Rossi.",
    right: "The vote removed Ivan Petrov.",
  },
  {
    fault: "before told as after",
    said: "Keller arrived two days after Rossi.",
    quote: "Marco Rossi landed two days after Anna Keller had arrived.",
    right: "Rossi landed two days after Keller.",
  },
])("fails $fault, and passes what the quote says", ({ said, quote, right }) => {
  const result = roles.run(inputOf(said, quote));
  expect(result).toMatchObject({ outcome: "fail" });
  expect(result.outcome === "fail" && result.words.length).toBeGreaterThan(0);
  expect(outcomeOf(right, quote)).toBe("pass");
});

test.for([
  ["meeting is mutual", "Rossi met Keller in Oslo.", "Keller met Rossi in Oslo."],
  [
    "a passive names the doer last",
    "The mine was bought by Keller.",
    "Keller bought the mine from Rossi.",
  ],
  [
    "a passive in the quote leaves open who acts",
    "Keller appointed Rossi in 2012.",
    "Rossi was appointed in 2012 by Keller.",
  ],
  [
    "a seat of power stands for its country",
    "Poland raised the levy.",
    "Warsaw raised the levy, and Prague cut it.",
  ],
  [
    "'he' may be anybody",
    "Rossi sold the yard.",
    "Keller spoke first. Then he sold the yard. Rossi left.",
  ],
  [
    "a list has no doer of its own",
    "Keller runs the port and the docks.",
    "Keller runs the port, and Rossi owns the docks and the port.",
  ],
  [
    "a bracket interrupts",
    "Shaw led the union from 1990.",
    "Shaw (born Rossi in Genoa) led the union from 1990.",
  ],
  [
    "another language is not read",
    "Rossi entließ Keller im Mai.",
    "Keller wurde im Mai von Rossi entlassen, und die Wahl ist nicht die letzte.",
  ],
  [
    "a clause goes on after who somebody is",
    "Keller's reports may provide Rossi, who relies on hearsay, with useful figures.",
    "With Rossi relying on hearsay, Keller's reports may provide useful figures for the board.",
  ],
  [
    "quotation marks stand around a few words",
    "Rossi commented that Northline is ready for “large orders” from Oslo.",
    "Rossi's comments about Northline's readiness for “large orders” from Oslo calmed the market.",
  ],
  [
    "“that” stands for the noun before it",
    "Rossi's visit followed a tour by Anna Keller that resulted in new grain deals.",
    "Rossi's visit followed Anna Keller's tour, which resulted in new grain deals.",
  ],
  [
    "“written by” is passive without its “was”",
    "Ebbtide was written by Keller.",
    "Ebbtide was a drama about crime and written by Keller.",
  ],
  [
    "speech is the check of attribution's",
    "Rossi said the harbour would close.",
    "Keller said the harbour would close.",
  ],
] as const)("passes where %s", ([, said, quote]) => {
  expect(outcomeOf(said, quote)).toBe("pass");
});

test.for([
  { what: "a passive", said: "Varga was sued by Lund.", quote: "Varga sued Lund." },
  { what: "an active", said: "Varga sued Lund.", quote: "Varga was sued by Jo Lund." },
  { what: "a surname", said: "Varga beat Lund.", quote: "Vera Lund beat Ilse Varga." },
])("fails $what that gives each the other's part", ({ said, quote }) => {
  expect(outcomeOf(said, quote)).toBe("fail");
});

test.for([
  { what: "an active told as passive", said: "Varga was sued by Lund.", quote: "Lund sued Varga." },
  { what: "what holds of both alike", said: "Varga met Lund.", quote: "Lund met Varga." },
  {
    what: "a deed that goes on elsewhere",
    said: "Varga beat Lund.",
    quote: "Lund beat Holm, Varga beat Lund.",
  },
  { what: "a denial", said: "Varga never sued Lund.", quote: "Lund sued Varga." },
  {
    what: "another deed",
    said: "Varga thanked Lund.",
    quote: "Lund sued Varga. Varga thanked Lund.",
  },
])("lets $what pass", ({ said, quote }) => {
  expect(outcomeOf(said, quote)).toBe("pass");
});
