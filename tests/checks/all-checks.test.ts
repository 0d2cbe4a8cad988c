import { expect, test } from "vitest";
import * as fc from "fast-check";
import { allChecks, runChecks } from "../../src/checks/all-checks.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { inputOf } from "./input-of.ts";
import { seedSentences } from "./seed-sentences.ts";

const failing = (input: CheckInput): readonly string[] =>
  runChecks(input)
    .filter(({ result }) => result.outcome === "fail")
    .map(({ check }) => check);

const sentences = seedSentences();
const context = { lawful: ["A headline", "2024-11-28"] };

test("every check has a name of its own, and answers in order", () => {
  const names = allChecks.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(runChecks(inputOf("A.", "A.")).map(({ check }) => check)).toEqual(names);
});

test("a verbatim sentence passes every check against itself", () => {
  expect(sentences.length).toBeGreaterThan(100);
  for (const sentence of sentences) {
    const results = runChecks(inputOf(sentence, sentence, context));
    const bad = results.filter(({ result }) => result.outcome !== "pass");
    expect({ sentence, bad }).toEqual({ sentence, bad: [] });
  }
});

test("a verbatim sentence passes among other quotes, too", () => {
  fc.assert(
    fc.property(fc.nat(sentences.length - 1), (at) => {
      const sentence = sentences[at] ?? "";
      expect({
        sentence,
        bad: failing(inputOf(sentence, [sentences[at + 1] ?? "", sentence], context)),
      }).toEqual({
        sentence,
        bad: [],
      });
    }),
  );
});

test("a sentence told as its speaker's words passes", () => {
  for (const sentence of sentences) {
    const bad = failing(
      inputOf(`Tokayev said that ${sentence}`, sentence, {
        lawful: ["Tokayev"],
        speaker: { kind: "named", name: "Tokayev" },
        surroundings: [`Tokayev said: “${sentence}”`],
      }),
    );
    expect({ sentence, bad }).toEqual({ sentence, bad: [] });
  }
});

test("checking twice gives the same answer", () => {
  fc.assert(
    fc.property(fc.nat(sentences.length - 1), fc.nat(sentences.length - 1), (one, other) => {
      const input = inputOf(sentences[one] ?? "", sentences[other] ?? "", context);
      expect(runChecks(input)).toEqual(runChecks({ ...input }));
    }),
  );
});

test.for([
  {
    said: "Putin arrived in Kazakhstan for a state visit.",
    quote:
      "Vladimir Putin has arrived in Kazakhstan for a state visit and has already held talks with Kazakh President Kassym-Jomart Tokayev.",
  },
  {
    said: "In a referendum, 71 percent of voters backed building a nuclear plant.",
    quote:
      "Russia is lobbying hard for Rosatom to build a nuclear power plant in Kazakhstan, following a referendum that saw 71% of voters approve the project.",
  },
  {
    said: "China plans to give Central Asian nations about $3.5 billion in loans and grants.",
    quote:
      "President Xi Jinping unveiled a plan to provide Central Asian nations with about 3.5 billion dollars in loans and grants. China's move is aimed at building stronger ties.",
  },
  {
    said: "Troops of the CSTO helped to end unrest in Kazakhstan in 2022.",
    quote:
      "Russian troops from the CSTO played a crucial role in quelling Kazakhstan’s domestic unrest in 2022.",
  },
  {
    said: "Several agreements are expected to be signed.",
    quote:
      "Multiple agreements are expected to be signed during the visit, culminating in a joint media statement.",
  },
  {
    said: "Georgia left the organization after a war with Russia in 2008.",
    quote: "Georgia withdrew its participation after a short-lived war with Russia in 2008.",
  },
  {
    said: "Hess said China had become the key player.",
    quote: "“China has undoubtedly become the key player, at least economically,” Hess said.",
  },
])("lets a plain paraphrase pass: $said", ({ said, quote }) => {
  expect(failing(inputOf(said, quote, context))).toEqual([]);
});

/** One trap a row, and the check that must spring it. */
test.for([
  {
    trap: "a share of supply turned into another",
    check: "numbers",
    said: "Kazakhstan accounts for 34% of global uranium supply.",
    quote:
      "Kazakhstan, a top global uranium producer (accounting for 43% of global supply), has yet to develop its own nuclear reactors.",
  },
  {
    trap: "a year put to a day",
    check: "dates",
    said: "Putin was in Kazakhstan on Thursday, 28 November 2024.",
    quote: "Russian President Vladimir Putin was in Kazakhstan on Thursday to shore up ties.",
  },
  {
    trap: "a first name that no text gives",
    check: "names",
    said: "Temur Umarov called it natural.",
    quote: "Central Asia’s move away is natural, Umarov added.",
  },
  {
    trap: "one president's trip credited to another",
    check: "names",
    said: "Erdogan’s trip resulted in new energy partnerships.",
    quote:
      "Putin’s journey followed French President Emmanuel Macron’s trip, which resulted in new energy partnerships.",
  },
  {
    trap: "a plan told as done",
    check: "modality",
    said: "Multiple agreements were signed during the visit.",
    quote: "Multiple agreements are expected to be signed during the visit.",
  },
  {
    trap: "a denial dropped",
    check: "negation",
    said: "Armenia joined the collective security summit.",
    quote: "Armenia did not join the collective security summit.",
  },
  {
    trap: "one expert's words given to another",
    check: "attribution",
    said: "Umarov said China has undoubtedly become the key player.",
    quote:
      "“China has undoubtedly become the key player, at least economically,” Hess said. Umarov spoke of the elites.",
  },
  {
    trap: "own words in marks",
    check: "quotation",
    said: "Tokayev called the visit “a success”.",
    quote: "President Kassym-Jomart Tokayev called the visit “historic.”",
  },
  {
    trap: "a rank put on",
    check: "comparatives",
    said: "Kazakhstan is the largest uranium producer.",
    quote: "Kazakhstan is a top global uranium producer.",
  },
])("springs the trap: $trap", ({ check, said, quote }) => {
  expect(failing(inputOf(said, quote, { lawful: ["Putin visits Kazakhstan"] }))).toContain(check);
});
