/** Sentences turned by one word: with all else around it the same, no likeness need be weighed. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { negation } from "../../src/checks/negation.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  negation.run(inputOf(statement, quote)).outcome;

const subjects = fc.constantFrom("The harbour council", "Her old crew", "Orlan's ferry line");
const verbs = fc.constantFrom("is paying", "was leaving", "has sold", "will mend", "can run");
const objects = fc.constantFrom("the stone bridge", "two red barges", "its northern ferry");
const places = fc.constantFrom("near Pesk", "in the spring", "without much noise");
const sentence = fc.record({ subject: subjects, verb: verbs, object: objects, place: places });

describe("a 'not' more or less", () => {
  test("fails in any plain sentence, both ways; each sentence carries itself", () => {
    fc.assert(
      fc.property(sentence, fc.constantFrom(" not", "n’t"), ({ subject, verb, ...rest }, not) => {
        const [helper = "", deed = ""] = verb.split(" ");
        const end = `${deed} ${rest.object} ${rest.place}.`;
        const yes = `${subject} ${helper} ${end}`;
        const denied = helper === "will" && not === "n’t" ? "won’t" : `${helper}${not}`;
        const no = `${subject} ${helper === "can" && not === "n’t" ? "can’t" : denied} ${end}`;
        expect([outcome(yes, no), outcome(no, yes)]).toEqual(["fail", "fail"]);
        expect([outcome(yes, yes), outcome(no, no)]).toEqual(["pass", "pass"]);
      }),
    );
  });

  test.for([
    {
      what: "beside another denial",
      yes: "The mayor is speaking softly so as not to wake the old quarter.",
      no: "The mayor is not speaking softly so as not to wake the old quarter.",
    },
    {
      what: "before 'until'",
      yes: "The grain ship is moored at Corvin until Saturday.",
      no: "The grain ship is not moored at Corvin until Saturday.",
    },
    {
      what: "with a helping verb",
      yes: "They never saw the sea, and they consider Pesk a place to settle.",
      no: "They never saw the sea, and they do not consider Pesk a place to settle.",
    },
    {
      what: "in one of two clauses",
      yes: "Nobody stayed; the number of ports that open on Sundays is growing.",
      no: "Nobody stayed; the number of ports that open on Sundays is not growing.",
    },
  ])("fails $what", ({ yes, no }) => {
    expect([outcome(yes, no), outcome(no, yes)]).toEqual(["fail", "fail"]);
  });

  test.for([
    {
      what: "what somebody is said to deny",
      said: "The pier of Orlan had not been sold to strangers, Iver said.",
      quote: "Iver denied that the pier of Orlan had been sold to strangers.",
    },
    {
      what: "another year",
      said: "The council did not sell the pier in 2018.",
      quote: "The council sold the pier in 2014.",
    },
    {
      what: "a quote that says both",
      said: "The council sold the pier to strangers.",
      quote: "The council did not sell the pier to strangers at first. Later it sold the pier.",
    },
    {
      what: "a choice",
      said: "Asked whether or not ferries sail at night, he shrugged.",
      quote: "Asked whether ferries sail at night, he shrugged.",
    },
    {
      what: "what tells nothing of anything",
      said: "It was not so.",
      quote: "It was so.",
    },
    {
      what: "'not until'",
      said: "The bridge opened in 1883.",
      quote: "The bridge did not open until 1883.",
    },
  ])("lets $what pass", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("pass");
  });
});

describe("a contrary among the same words", () => {
  test.for([
    {
      what: "although the quote has the word elsewhere",
      said: "Grain sales fell by 12 percent in spring.",
      quote: "Grain sales grew by 12 percent in spring, while timber sales fell by 3 percent.",
    },
    {
      what: "although both are denied",
      said: "It was not seen as a negative by the harbour crews.",
      quote: "It was not seen as a positive by the harbour crews.",
    },
    {
      what: "of a trend",
      said: "The number of trains that cross the pass in winter is growing.",
      quote: "The number of trains that cross the pass in winter is dwindling.",
    },
    {
      what: "of going on",
      said: "The mayor told the mill at Pesk to resume work on Friday.",
      quote: "The mayor told the mill at Pesk to halt work on Friday.",
    },
    {
      what: "of a break and an end",
      said: "Orlan left the river pact.",
      quote: "Orlan's suspension from the river pact began in May.",
    },
    {
      what: "of a delay and an end",
      said: "The mayor cancelled the ferry fair in Pesk.",
      quote: "The mayor postponed the ferry fair in Pesk.",
    },
  ])("fails $what", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("fail");
    expect(outcome(quote, quote)).toBe("pass");
  });

  test.for([
    {
      what: "another subject",
      said: "House prices in the town of Orlan rose.",
      quote: "Timber prices in the town of Orlan fell.",
    },
    {
      what: "a statement that tells both of the same",
      said: "Grain sales rose by 5 percent in May after grain sales fell by 5 percent in April.",
      quote: "Grain sales fell by 5 percent in April.",
    },
  ])("lets $what pass", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("pass");
  });
});

describe("a denied deed", () => {
  test.for([
    { denied: "avoided any direct condemnation of the mill's owners", said: "directly condemned" },
    { denied: "refrained from public criticism of the mill's owners", said: "publicly criticised" },
    { denied: "stopped short of recognition of the mill's owners", said: "recognised" },
  ])("fails '$said' for '$denied'", ({ denied, said }) => {
    const quote = `Governor Iver ${denied}.`;
    expect(outcome(`Governor Iver ${said} the mill's owners.`, quote)).toBe("fail");
    expect(outcome(quote, quote)).toBe("pass");
  });

  test("fails what is set against what was said instead", () => {
    const quote = "The council framed it as a gift to its guests rather than a new harbour policy.";
    expect(outcome("The council framed the toll as a new harbour policy.", quote)).toBe("fail");
    expect(outcome("The council framed the toll as a gift to its guests.", quote)).toBe("pass");
  });

  test("a clause after 'but' takes nothing back", () => {
    const quote = "The crews did not want this deal, but they need their wages.";
    expect(outcome("The crews wanted this deal.", quote)).toBe("fail");
    expect(outcome("The crews may want this deal.", quote)).toBe("fail");
    expect(outcome("The crews need their wages.", quote)).toBe("pass");
  });

  test("a date of the deed that is joined on is no date of the denied one", () => {
    const quote = "The board did not rule out a cut in July and plans to meet on June 20.";
    expect(outcome("The board ruled out a cut in July.", quote)).toBe("fail");
    expect(outcome("The board ruled out a cut in May.", quote)).toBe("pass");
  });

  test.for([
    {
      what: "leaving what one never joined",
      said: "The Pesk villages left the river pact in 1991.",
      quote: "The Pesk villages chose not to participate in the pact when it began in 1991.",
    },
    {
      what: "resuming what never began",
      said: "The Orlan mill resumed work on Monday.",
      quote: "The Orlan mill has never begun to work.",
    },
    {
      what: "lifting what was never imposed",
      said: "The harbour council lifted the toll.",
      quote: "The harbour council never imposed a toll.",
    },
  ])("fails $what", ({ said, quote }) => {
    expect(outcome(said, quote)).toBe("fail");
    expect(outcome(quote, quote)).toBe("pass");
  });

  test("whoever joined later may have left", () => {
    const quote = "The Pesk villages did not join the river pact at first, and left it in 2011.";
    expect(outcome("The Pesk villages left the river pact.", quote)).toBe("pass");
    const another = "The Pesk villages did not sign the river treaty.";
    expect(outcome("The Pesk villages left the river pact.", another)).toBe("pass");
    const others = "The mill owners did not join the pact.";
    expect(outcome("The Pesk villages left the river pact.", others)).toBe("pass");
  });
});
