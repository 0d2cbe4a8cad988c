/** What a text only passes on stays somebody's: it is not told as a fact of the source's own. */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { toldAsFact } from "../../src/checks/attribution/told-as-fact.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string, more: Partial<CheckInput> = {}): string =>
  attribution.run(inputOf(statement, quote, more)).outcome;

const reporters = ["Officials", "The miners", "Ida Moro", "Critics"];
const openVerbs =
  "claim insist believe fear allege assured argued said repeated reiterated maintained testified".split(
    " ",
  );
const matters = [
  "the lower dam leaks after every storm",
  "Ardel sold its ferries to a bank",
  "the tunnel killed two divers in March",
];

describe("for any reporter, open verb and matter", () => {
  const any = fc.tuple(...[reporters, openVerbs, matters].map((from) => fc.constantFrom(...from)));

  test("the bare matter is no fact, and with its reporter it is", () => {
    fc.assert(
      fc.property(any, ([who = "", verb = "", matter = ""]) => {
        const quote = `In spring, ${who} ${verb} that ${matter}.`;
        const bare = `${matter[0]?.toUpperCase()}${matter.slice(1)}.`;
        expect(outcome(bare, quote)).toBe("fail");
        expect(outcome(quote, quote)).not.toBe("fail");
      }),
    );
  });

  test("what the source also tells itself is its own", () => {
    fc.assert(
      fc.property(any, ([who = "", verb = "", matter = ""]) => {
        const bare = `${matter[0]?.toUpperCase()}${matter.slice(1)}.`;
        expect(outcome(bare, `${bare} ${who} ${verb} that ${matter}.`)).toBe("pass");
      }),
    );
  });
});

test.for([
  {
    what: "an accusation",
    quote: "The paper ran complaints accusing Ardel of hiding the true cost of its ferries.",
    said: "Ardel is hiding the true cost of its ferries.",
  },
  {
    what: "a passive accusation",
    quote: "Ida Moro was accused of hiding ledgers.",
    said: "Ida Moro hid ledgers.",
  },
  {
    what: "an accusation with a word of speech in it",
    quote: "Rivals accuse Ardel of provoking Bonn by praising its old fleet.",
    said: "Ardel is provoking Bonn by praising its old fleet.",
  },
  {
    what: "a noun of saying",
    quote: "The report repeats allegations that the bank burned its ledgers.",
    said: "The bank burned its ledgers.",
  },
  {
    what: "'according to' behind",
    quote: "The bank burned its ledgers in May, according to Ida Moro.",
    said: "The bank burned its ledgers in May.",
  },
  {
    what: "'according to' before",
    quote: "According to a former clerk, the bank burned its ledgers.",
    said: "The bank burned its ledgers.",
  },
  {
    what: "a clause without 'that'",
    quote: "The union said the crane had fallen on two cars.",
    said: "The crane fell on two cars.",
  },
  {
    what: "one who is told",
    quote: "Moro told the court on Monday that the bank burned its ledgers.",
    said: "The bank burned its ledgers.",
  },
  {
    what: "direct speech",
    quote: "“The bank has burned all of its ledgers,” Ida Moro wrote in May.",
    said: "The bank has burned all of its ledgers.",
  },
  {
    what: "direct speech after a colon",
    quote: "Moro added: “The bank has burned all of its ledgers.”",
    said: "The bank burned its ledgers.",
  },
  {
    what: "a short clause, word for word",
    quote: "The union's Ed Bek repeated that the lamps had been off.",
    said: "The lamps had been off.",
  },
  {
    what: "what somebody calls it",
    quote: "The mayor called it the ugliest pier on the coast of Ardel.",
    said: "It is the ugliest pier on the coast of Ardel.",
  },
  {
    what: "what somebody describes it as",
    quote: "Moro described the new pier as the ugliest on the coast.",
    said: "The new pier is the ugliest on the coast.",
  },
])("fails $what told as a fact", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test.for([
  {
    what: "what a verb takes for true",
    quote: "The board confirmed that the bank burned its ledgers.",
    said: "The bank burned its ledgers.",
  },
  {
    what: "another who is given for it",
    quote: "Clerks claim that the bank burned its ledgers.",
    said: "The bank is accused of having burned its ledgers.",
  },
  {
    what: "a hedge",
    quote: "Clerks claim that the bank burned its ledgers.",
    said: "The bank may have burned its ledgers.",
  },
  {
    what: "what the source says of the speaker",
    quote: "“The ledgers burned,” said Ida Moro, who has run the bank since 1999.",
    said: "Ida Moro has run the bank since 1999.",
  },
  {
    what: "words in marks that nobody speaks",
    quote: "Moro praised the sign “all ledgers burn at once” in the hall.",
    said: "All ledgers burn at once.",
  },
  {
    what: "what a source tells, and says from whom",
    quote: "The bank burned its ledgers in May, the ministry said.",
    said: "The bank burned its ledgers in May.",
  },
  {
    what: "what is done according to a rule",
    quote: "The bank sorts its ledgers according to age.",
    said: "The bank sorts its ledgers.",
  },
  {
    what: "a work in which facts are looked up",
    quote: "According to the census, Ardel has nine ferries.",
    said: "Ardel has nine ferries.",
  },
  {
    what: "a name",
    quote: "A ship called the Ardel sank with the ledgers of the bank.",
    said: "A ship sank with the ledgers of the bank.",
  },
  {
    what: "what repeats itself",
    quote: "Repeated storms that spring sank the old ferry at Ardel.",
    said: "Storms sank the old ferry at Ardel.",
  },
  {
    what: "what is called together",
    quote: "The board called the owners of the ferry to the town hall in May.",
    said: "The owners of the ferry came to the town hall in May.",
  },
  {
    what: "what stands beside the report",
    quote: "Clerks, who went on strike in May, claim that the bank burned its ledgers.",
    said: "Clerks went on strike in May.",
  },
])("passes $what", ({ quote, said }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("a quote cut out of the report is read with its sentence", () => {
  const quote = "the bank burned its ledgers";
  const surroundings = ["Rain fell.", `Clerks claim that ${quote}.`];
  expect(outcome("The bank burned its ledgers.", quote, { surroundings })).toBe("fail");
  expect(outcome("The bank burned its ledgers.", quote)).toBe("pass");
});

test.for([
  { whose: "a named speaker's", more: { speaker: { kind: "named", name: "clerks" } } },
  { whose: "nobody's in particular", more: { speaker: { kind: "unresolved", asWritten: "they" } } },
  { whose: "told as alleged", more: { stance: "alleged" } },
  { whose: "told as a report", more: { stance: "reported" } },
] as const)("a claim that is $whose is not told as the source's own", ({ more }) => {
  const said = "The bank burned its ledgers.";
  const quote = "In court, clerks claim that the bank burned its ledgers.";
  expect(outcome(said, quote, more)).toBe("pass");
  // In the prose of a brief it would be.
  expect(toldAsFact(inputOf(said, quote, more))?.outcome).toBe("fail");
});
