/** Who is after a thing does not have it; what is hedged is hedged with its subject and its time. */
import { describe, expect, test } from "vitest";
import { modality } from "../../src/checks/modality.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  modality.run(inputOf(statement, quote)).outcome;

describe("what somebody is after", () => {
  test.for([
    "is vying for",
    "competes with Halden for",
    "lobbied hard for",
    "has applied for",
    "is bidding for",
    "is among the bidders for",
    "sought",
    "pursued",
  ])("'%s' the contract is not 'won' it", (striving) => {
    const quote = `Baltmar ${striving} the harbour contract.`;
    expect(outcome("Baltmar won the harbour contract.", quote)).toBe("fail");
    expect(outcome("The harbour contract was awarded to Baltmar.", quote)).toBe("fail");
    expect(outcome(quote, quote)).toBe("pass");
    expect(outcome("Baltmar hopes to win the harbour contract.", quote)).toBe("pass");
  });

  test.for([
    {
      what: "another getter",
      said: "Halden won the harbour contract.",
      quote: "Baltmar is vying for the harbour contract.",
    },
    {
      what: "another thing got",
      said: "Baltmar won the regatta.",
      quote: "Baltmar is vying for the harbour contract.",
    },
    {
      what: "what was also got",
      said: "Baltmar won the harbour contract.",
      quote: "Baltmar had been vying for the harbour contract, and won it in May.",
    },
    {
      what: "somebody for whom others strive",
      said: "Pesk won over Baltmar.",
      quote: "Pesk is lobbying for Baltmar to run the port.",
    },
    {
      what: "what was not got",
      said: "Baltmar has not won the harbour contract.",
      quote: "Baltmar is vying for the harbour contract.",
    },
  ])("lets $what pass", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("pass");
  });

  const quote =
    "Talks turn on the construction of Orlan's second deep harbour, for which Baltmar is bidding for the contract.";

  test("a deed that is only named beside the striving is not being done", () => {
    expect(outcome("Baltmar is building Orlan's second deep harbour.", quote)).toBe("fail");
    expect(outcome("Baltmar builds Orlan's second deep harbour.", quote)).toBe("fail");
    expect(outcome("Baltmar is building a school.", quote)).toBe("pass");
    expect(outcome("Baltmar may build Orlan's second deep harbour.", quote)).toBe("pass");
    expect(outcome("Halden is building Orlan's second deep harbour.", quote)).toBe("pass");
  });
});

describe("a hedge covers its subject and its time", () => {
  test.for([
    {
      what: "a subject before the hedge",
      said: "Several contracts were signed at the fair.",
      quote: "Several contracts are expected to be signed at the fair, ending a long quarrel.",
    },
    {
      what: "a subject alone, of a deed done to it",
      said: "A second mill near Pesk was approved.",
      quote: "A second mill near Pesk is expected to be approved in 2027 if a road is built.",
    },
    {
      what: "a time before the hedge",
      said: "Iver met Brandt on Thursday.",
      quote: "On Thursday, Iver will meet the mayor of Orlan, Karla Brandt.",
    },
    {
      what: "a deed that ends the sentence",
      said: "The loading of grain resumed.",
      quote: "The loading of grain could resume on Friday, and the queue may take weeks.",
    },
    {
      what: "a relative clause",
      said: "Pesk opened a mill that supplied bread to Orlan.",
      quote: "Pesk opened a mill that will supply bread to Orlan.",
    },
    {
      what: "an accusation with a name in it",
      said: "The Halden works hid the leak for weeks.",
      quote: "Mayor Brandt accused the Halden works of hiding the leak for weeks.",
    },
    {
      what: "an accusation told as under way",
      said: "Orlan is following the path of Pesk.",
      quote: "Columnists were accusing Orlan of following the path of Pesk.",
    },
    {
      what: "a firm that others lobby for",
      said: "Baltmar built a deep harbour in Orlan.",
      quote: "Halden is lobbying hard for Baltmar to build a deep harbour in Orlan.",
    },
    {
      what: "a doubt told as sure, beside another doubt",
      said: "Loading will resume on Friday, and the queue may take weeks.",
      quote: "Loading could resume on Friday, and the queue may take weeks.",
    },
    {
      what: "a plan told as done on a condition",
      said: "A second mill was approved in 2027 if a road is built.",
      quote: "A second mill is expected to be approved in 2027 if a road is built.",
    },
  ])("fails $what", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("fail");
    expect(outcome(quote, quote)).toBe("pass");
  });

  test.for([
    {
      what: "another object of the same subject",
      said: "Iver met Halvorsen in Pesk.",
      quote: "Iver will meet Karla Brandt.",
    },
    {
      what: "another thing that is done to",
      said: "A bridge was approved in Pesk.",
      quote: "The mill is expected to be approved, and soon.",
    },
    {
      what: "a doubt in other words",
      said: "It is possible that loading resumes on Friday.",
      quote: "Loading could resume on Friday, and the queue may take weeks.",
    },
    {
      what: "what is done as a rule where it should be",
      said: "Brown salt is used for the bread.",
      quote: "Some bakers say that brown salt should be used for the bread.",
    },
    {
      what: "another thing discussed",
      said: "The agent discusses the price of the fine boats.",
      quote: "We have some fine boats that I would like to discuss.",
    },
  ])("lets $what pass", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("pass");
  });
});
