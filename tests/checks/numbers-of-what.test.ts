/** The figure stands in the quote, and is of something else there. */
import { expect, test } from "vitest";
import * as fc from "fast-check";
import { numbers } from "../../src/checks/numbers.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  numbers.run(inputOf(statement, quote, { lawful: ["Night news from Orlan"] })).outcome;

const kinds = [
  ["homes", "houses", "households"],
  ["ships", "vessels"],
  ["factories", "mills"],
  ["dockers", "sailors", "farmers"],
  ["trucks", "lorries"],
  ["schools"],
  ["kilometres"],
  ["tonnes"],
  ["days"],
] as const;
const kindAndNoun = fc
  .nat(kinds.length - 1)
  .chain((kind) =>
    fc.record({ kind: fc.constant(kind), noun: fc.constantFrom(...(kinds[kind] ?? ["homes"])) }),
  );

test("a count of one kind of thing never carries that of another", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 13, max: 9000 }),
      kindAndNoun,
      kindAndNoun,
      (count, one, other) => {
        const said = outcome(`They saw ${count} ${one.noun}.`, `They saw ${count} ${other.noun}.`);
        expect(said === "fail").toBe(one.kind !== other.kind);
      },
    ),
  );
});

test.for([
  {
    what: "exports for imports",
    said: "Pesk imported 40 tonnes of tea.",
    quote: "Tea exports of Pesk came to 40 tonnes.",
  },
  {
    what: "exports for imports of a far clause",
    said: "Imports rose 12 percent.",
    quote: "While exports rose 12 percent, imports were down 3 percent.",
  },
  {
    what: "reserves for output",
    said: "Pesk has 12 million tonnes of oil reserves.",
    quote: "Pesk produces 12 million tonnes of oil a year.",
  },
  {
    what: "profit for revenue",
    said: "The mill made a profit of 5 million crowns.",
    quote: "The mill had sales of 5 million crowns.",
  },
  {
    what: "net for gross",
    said: "Net debt was 5 million crowns.",
    quote: "Gross debt was 5 million crowns.",
  },
  {
    what: "the dead for the wounded",
    said: "The shell killed 30 people.",
    quote: "The shell left 12 dead and 30 wounded.",
  },
  {
    what: "seats for votes",
    said: "The party won 40% of seats.",
    quote: "The party won 40% of votes.",
  },
  {
    what: "votes against for votes for",
    said: "Of 412 delegates, 131 voted for the dam.",
    quote: "Of 412 delegates, 268 voted for the dam and 131 against it.",
  },
  {
    what: "copper for gold",
    said: "It mined 212,000 tonnes of copper.",
    quote: "It mined 212,000 tonnes of gold.",
  },
  {
    what: "the voters for the people",
    said: "62% of Peruvians back the dam.",
    quote: "62% of voters back the dam.",
  },
  {
    what: "members for households",
    said: "62% of members have a boat.",
    quote: "62% of households have a boat.",
  },
  { what: "women for men", said: "300 women were hired.", quote: "300 men were hired." },
  {
    what: "ships for a crew",
    said: "24 ships were searched.",
    quote: "A crew of 24 was searched.",
  },
  {
    what: "the end for the step of a change",
    said: "The rate rose by 5%.",
    quote: "The rate rose to 5%.",
  },
  {
    what: "the beginning for the end of a change",
    said: "The rate was cut from 4% to 5%.",
    quote: "The rate was cut to 4% from 5%.",
  },
  {
    what: "an area for a length",
    said: "It burned 40 square kilometres.",
    quote: "It burned 40 kilometres of coast.",
  },
  {
    what: "an opinion of another",
    said: "62% of voters back Norway.",
    quote: "After talks with Norway, 62% of voters backed the dam.",
  },
  {
    what: "an opinion of another, turned round",
    said: "Harn was backed by 62% of voters.",
    quote: "After Harn spoke, the treaty was backed by 62% of voters.",
  },
  {
    what: "a builder for the bridge",
    said: "62% of voters approved Castell.",
    quote:
      "Castell hopes to build the bridge after a vote in which 62% of voters approved the plan.",
  },
  {
    what: "a sum of several for one",
    said: "The fund will lend Peru 40 million crowns.",
    quote: "The fund will lend Andean states 40 million crowns.",
  },
  {
    what: "a sum of several for one who gets it",
    said: "Peru will get 40 million crowns.",
    quote: "40 million crowns will go to the Andean states.",
  },
  {
    what: "a sum of several for each",
    said: "Each state will get 40 million crowns.",
    quote: "The fund will lend Andean states 40 million crowns.",
  },
  {
    what: "a sum of several, apiece",
    said: "The fund lends the states 40 million crowns apiece.",
    quote: "The fund lends the states 40 million crowns.",
  },
  {
    what: "thousands for hundreds",
    said: "Thousands of people marched.",
    quote: "Hundreds of people marched.",
  },
  {
    what: "days for hours after the same",
    said: "Police came days after the cable was cut.",
    quote: "Police came hours after the cable was cut.",
  },
])("fails $what", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test.for([
  {
    what: "supply for output",
    said: "Pesk supplies 43% of the tin.",
    quote: "Pesk produces 43% of the tin.",
  },
  {
    what: "two measures in another order",
    said: "It promised grants and loans of 3 million crowns.",
    quote: "It promised 3 million crowns in loans and grants.",
  },
  {
    what: "both measures of one number",
    said: "Police arrested 12 men.",
    quote: "Police detained and then freed 12 men.",
  },
  {
    what: "capacity in megawatts for what is produced",
    said: "It can produce 43 MW.",
    quote: "It has a capacity of 43 megawatts.",
  },
  {
    what: "injured for wounded beside the dead",
    said: "The shell hurt 30 people.",
    quote: "The shell left 12 dead and 30 wounded.",
  },
  {
    what: "what one supplies for what another imports",
    said: "Norway supplied 12 pumps to Peru.",
    quote: "Peru imported 12 pumps from Norway.",
  },
  {
    what: "the members of a crew",
    said: "24 sailors were searched.",
    quote: "A crew of 24 was searched.",
  },
  {
    what: "a share of a people by their country",
    said: "60% of Norwegians back it.",
    quote: "60% of the people of Norway back it.",
  },
  {
    what: "an object before its verb",
    said: "62% of voters approved the Castell bridge.",
    quote: "In a vote on the Castell bridge, 62% of voters approved.",
  },
  {
    what: "an opinion told in a place",
    said: "62% of voters approved the bridge in Belmar.",
    quote: "Belmar voted: 62% of voters approved the bridge.",
  },
  {
    what: "a change told backwards",
    said: "The rate was cut from 5% to 4%.",
    quote: "It cut its rate to 4% from 5%.",
  },
  {
    what: "a range for a change",
    said: "Prices rose 5 to 7 percent.",
    quote: "Prices rose by 5% to 7%.",
  },
  {
    what: "the end of a range",
    said: "Prices rose by 7 percent.",
    quote: "Prices rose 5 to 7 percent.",
  },
  {
    what: "both ends of a change in another order",
    said: "The main rate was cut from 4.5% to 4.25% on Friday.",
    quote: "The bank cut its main rate to 4.25% from 4.5% on Friday.",
  },
  {
    what: "a number beside one of something else",
    said: "100 people were moved from 40 homes.",
    quote: "Forty families, about 100 people, were moved.",
  },
  {
    what: "days after something else",
    said: "Police came days after the storm.",
    quote: "The storm broke hours after the vote.",
  },
  {
    what: "a nation that the quote names",
    said: "Peru got 40 million crowns.",
    quote: "Of the states of the fund Peru got 40 million crowns.",
  },
  {
    what: "each of those who have it each",
    said: "Each state gets 40 million crowns.",
    quote: "The states get 40 million crowns apiece.",
  },
  {
    what: "every year",
    said: "The states get 40 million crowns every year.",
    quote: "The states get 40 million crowns a year.",
  },
  {
    what: "a number for what is vague",
    said: "Police came days after the storm.",
    quote: "Police came two days after the storm.",
  },
  {
    what: "a count whose noun is left out",
    said: "268 delegates voted for the dam.",
    quote: "Of 412 delegates, 268 voted for the dam.",
  },
  {
    what: "a modifier for what is counted",
    said: "24 engineers came.",
    quote: "24 ship engineers came.",
  },
])("lets $what pass", ({ said, quote }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test("leaves to a judge what the quote only points at", () => {
  const quote = "Harn spoke, and 62% of voters backed him.";
  expect(outcome("62% of voters backed Harn.", quote)).toBe("unsure");
  const bonus = "The fund pays families a 500-crown bonus.";
  expect(outcome("Each family gets 500 crowns.", bonus)).toBe("unsure");
});
