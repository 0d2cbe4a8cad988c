/** Numbers told with another one: a part of a whole, a vote, the step of a change, a time of two units. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { numbers } from "../../src/checks/numbers.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  numbers.run(inputOf(statement, quote, { lawful: ["A headline"], surroundings: [quote] })).outcome;

test("minutes and seconds are their sum in seconds, and no other number of them", () => {
  const part = fc.integer({ min: 13, max: 59 });
  fc.assert(
    fc.property(part, part, fc.integer({ min: 0, max: 1 }), (minutes, seconds, more) => {
      const said = `The race took ${60 * minutes + seconds + more} seconds.`;
      const quote = `The race took ${minutes} minutes and ${seconds} seconds.`;
      expect(outcome(said, quote)).toBe(more === 0 ? "pass" : "fail");
    }),
  );
});

test("an hour of the afternoon is twelve more on a clock of a day", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 11 }),
      fc.integer({ min: 10, max: 59 }),
      fc.boolean(),
      (hour, minutes, isMorning) => {
        const said = `It sails at ${hour}:${minutes} ${isMorning ? "a.m." : "p.m."} on Friday.`;
        const quote = `It sails at ${hour + 12}:${minutes} on Friday.`;
        expect(outcome(said, quote)).toBe(isMorning ? "fail" : "pass");
      },
    ),
  );
});

test("a vote turned round is another vote", () => {
  const votes = fc.integer({ min: 100, max: 900 });
  fc.assert(
    fc.property(votes, votes, (ayes, noes) => {
      fc.pre(ayes !== noes);
      const quote = `The council closed the pier by ${ayes} votes to ${noes}.`;
      expect(outcome(`The council closed the pier by ${ayes} to ${noes}.`, quote)).toBe("pass");
      expect(outcome(`The council closed the pier by ${noes} votes to ${ayes}.`, quote)).toBe(
        "fail",
      );
    }),
  );
});

test.for([
  ["Of 300 boats, 41 were lost.", "The storm sank 41 of 300 boats; all were lost within days."],
  ["Members voted 52 to 31 to leave.", "Members decided to leave by 52 votes to 31."],
  ["It was 31.4 degrees Celsius.", "It was 31.4C."],
  ["It was 31.4 degrees.", "It was 31.4°C."],
  ["The fare is £3.40.", "The fare is 340p."],
  ["The stamp costs $0.85.", "The stamp costs 85 cents."],
  ["A third of farms have a well.", "Every third farm has a well."],
  ["The yard will work until end-2031.", "The yard will work until the end of 2031."],
  ["30 trams will be delivered to the city.", "The city has placed an order for 30 trams."],
  ["The wreck lies 16 km from shore.", "The wreck lies 10 miles from shore."],
  ["14 people were held in May.", "Three of the 14 people held in May were freed."],
  ["The index gained $2.10.", "The index gained $2.10 to $80.40."],
])("says the same in another way: %s", ([statement, quote]) => {
  expect(outcome(statement ?? "", quote ?? "")).not.toBe("fail");
});

test.for([
  ["It was 41.3C.", "It was 31.4C."],
  ["The fare is £340.", "The fare is 340p."],
  ["Every fourth farm has a well.", "Every third farm has a well."],
  ["The share fell to $2.10.", "The share fell $2.10 to $80.40."],
  ["The share fell by $80.40.", "The share fell $2.10 to $80.40."],
  ["300 boats were lost.", "In the storm 41 of 300 boats were lost."],
  ["The wreck lies 10 km from shore.", "The wreck lies 10 miles from shore."],
])("says something else: %s", ([statement, quote]) => {
  expect(outcome(statement ?? "", quote ?? "")).toBe("fail");
});

test("the difference of two figures is left to the judge, and no other figure", () => {
  const quote = "Costs were £40m; the plan had been £52m.";
  expect(outcome("Costs were £12m below the plan.", quote)).toBe("unsure");
  expect(outcome("Costs were £15m below the plan.", quote)).toBe("fail");
});
