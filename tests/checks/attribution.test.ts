import { expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { inputOf } from "./input-of.ts";

const passage = [
  "“China has become the key player in the region,” Max Hess told CNBC on Wednesday.",
  "Temur Umarov, a fellow in Berlin, said that the elites are gradually changing.",
  "“They do not remember Soviet times,” he said.",
  "The Kremlin declined to comment on the sanctions.",
];

const outcome = (statement: string, more: Partial<CheckInput> = {}): string =>
  attribution.run(inputOf(statement, passage.join(" "), more)).outcome;

test.for([
  {
    what: "the speaker after the words",
    said: "Max Hess said that China has become the key player in the region.",
  },
  {
    what: "his surname alone",
    said: "Hess said that China has become the key player in the region.",
  },
  {
    what: "the speaker before the words",
    said: "Umarov said that the elites are gradually changing.",
  },
  { what: "'according to'", said: "According to Temur Umarov, the elites are gradually changing." },
  {
    what: "a speaker carried on by 'he'",
    said: "Umarov said that they do not remember Soviet times.",
  },
  { what: "a statement that reports nobody", said: "The Kremlin did not comment on sanctions." },
])("passes $what", ({ said }) => {
  expect(outcome(said)).toBe("pass");
});

test.for([
  {
    what: "the other expert of the passage",
    said: "Umarov said that China has become the key player in the region.",
  },
  {
    what: "the one who was told",
    said: "CNBC said that China has become the key player in the region.",
  },
  {
    what: "one who speaks only later",
    said: "The Kremlin said that China has become the key player in the region.",
  },
  { what: "one who spoke before", said: "Hess said that the elites are gradually changing." },
  {
    what: "one whom the passage does not know",
    said: "Lavrov said that the elites are gradually changing.",
  },
])("fails $what", ({ said }) => {
  expect(outcome(said)).toBe("fail");
});

test("judges the claimed speaker when the statement names none", () => {
  const said = "China has become the key player in the region.";
  expect(outcome(said, { speaker: { kind: "named", name: "Max Hess" } })).toBe("pass");
  expect(outcome(said, { speaker: { kind: "named", name: "Temur Umarov" } })).toBe("fail");
});

test("finds the speaker in the sentences around the quote", () => {
  const quote = "“They do not remember Soviet times,” he said.";
  const around = { surroundings: passage };
  const run = (said: string): string => attribution.run(inputOf(said, quote, around)).outcome;
  expect(run("Umarov said that they do not remember Soviet times.")).toBe("pass");
  expect(run("The Kremlin said that they do not remember Soviet times.")).toBe("fail");
});

test("lets an unresolved 'he' support no name", () => {
  const quote = "“They do not remember Soviet times,” he said.";
  const more = {
    speaker: { kind: "unresolved", asWritten: "he" },
    surroundings: ["The region changes.", quote],
  } as const;
  const said = "Temur Umarov said that they do not remember Soviet times.";
  expect(attribution.run(inputOf(said, quote, more)).outcome).toBe("fail");
});

test("does not take a few common words for the place of the words", () => {
  expect(outcome("Umarov said that trade in the region has collapsed.")).toBe("unsure");
});

test("reads the labels of an interview", () => {
  const quote = "Amma: China regards Central Asia as the core of its initiative.";
  const run = (name: string): string =>
    attribution.run(
      inputOf("China regards Central Asia as the core of its initiative.", quote, {
        speaker: { kind: "named", name },
        surroundings: [quote],
      }),
    ).outcome;
  expect(run("Amma Hideo")).toBe("pass");
  expect(run("Max Hess")).toBe("fail");
});

test.for([
  {
    what: "laut",
    text: "Laut Hoeneß wird der Vertrag nicht verlängert. Rummenigge sagte, der Trainer bleibe bis Sommer.",
    right: "Hoeneß sagte: wird der Vertrag nicht verlängert",
    wrong: "Rummenigge sagte: wird der Vertrag nicht verlängert",
  },
  {
    what: "a verb before its subject",
    text: "„Wir geben nicht auf“, sagte Merkel in Berlin. Scholz widersprach ihr.",
    right: "Merkel sagte: „Wir geben nicht auf“",
    wrong: "Scholz sagte: „Wir geben nicht auf“",
  },
])("reads German: $what", ({ text, right, wrong }) => {
  expect(attribution.run(inputOf(right, text)).outcome).toBe("pass");
  expect(attribution.run(inputOf(wrong, text)).outcome).toBe("fail");
});

test("is killed by the wrong speaker of the same passage", () => {
  const text =
    "Putin praised the alliance. Tokayev called the visit historic, and said that it would boost trade between the two.";
  const run = (said: string): string => attribution.run(inputOf(said, text)).outcome;
  expect(run("Tokayev said that it would boost trade between the two.")).toBe("pass");
  expect(run("Putin said that it would boost trade between the two.")).toBe("fail");
});

test.for([
  { who: "the outlet of the quote", said: "CNBC reported that sanctions hurt trade." },
  { who: "nobody in particular", said: "One source judges that sanctions hurt trade." },
])("lets $who tell what the quote says", ({ said }) => {
  const more = { outlets: ["CNBC"], surroundings: ["Sanctions hurt trade, Max Hess said."] };
  expect(attribution.run(inputOf(said, "Sanctions hurt trade", more)).outcome).toBe("pass");
});

test("does not let another outlet tell it", () => {
  const more = { outlets: ["CNBC"], surroundings: ["Sanctions hurt trade, Max Hess said."] };
  const said = "Reuters said that sanctions hurt trade.";
  expect(attribution.run(inputOf(said, "Sanctions hurt trade", more)).outcome).toBe("fail");
});

test("takes “an unnamed speaker” for words that only “he” says, and no name", () => {
  const quote = "“They do not remember Soviet times,” he said.";
  const more = {
    speaker: { kind: "unresolved", asWritten: "he" },
    surroundings: ["The Kremlin declined to comment.", quote],
  } as const;
  const outcomeOf = (said: string) => attribution.run(inputOf(said, quote, more)).outcome;
  expect(outcomeOf("An unnamed speaker said that they do not remember Soviet times.")).toBe("pass");
  expect(outcomeOf("Umarov said that they do not remember Soviet times.")).toBe("fail");
});

test.for([
  "“Every day costs us a lot,” said Norlane chief executive Tomas Reyes.",
  "“Every day costs us a lot,” said Norlane Lines spokesman Tomas Reyes.",
  "“Every day costs us a lot,” said French president Tomas Reyes.",
  "“Every day costs us a lot,” union secretary Tomas Reyes said.",
])("a sentence that is repeated as it stands passes: %s", (sentence) => {
  const more: Partial<CheckInput> = {
    speaker: { kind: "named", name: "Tomas Reyes" },
    stance: "reported",
    surroundings: ["The bridge was shut on Sunday.", sentence],
  };
  expect(attribution.run(inputOf(sentence, sentence, more)).outcome).toBe("pass");
  const another: CheckInput["speaker"] = { kind: "named", name: "Ines Caldwell" };
  const told = "Ines Caldwell said that every day costs them a lot.";
  expect(attribution.run(inputOf(told, sentence, { ...more, speaker: another })).outcome).toBe(
    "fail",
  );
});

test("an office between a house and its holder's name belongs to the speaker", () => {
  const said = "“Every day costs us a lot,” said Norlane chief executive Tomas Reyes.";
  const told = "Tomas Reyes said that every day costs them a lot.";
  const more: Partial<CheckInput> = {
    speaker: { kind: "named", name: "Tomas Reyes" },
    surroundings: ["The bridge was shut.", said],
  };
  expect(attribution.run(inputOf(told, said, more)).outcome).toBe("pass");
});

const strike = "The strike will go on until Friday";
const holder = "union secretary Karl Dennis";

test.for([
  { text: `${strike}, said ${holder}.`, told: `${strike}, ${holder} said.` },
  { text: `${strike}, said ${holder}.`, told: `${strike}, said ${holder}.` },
  { text: `${strike}, said Karl Dennis.`, told: `Karl Dennis said the strike will go on.` },
  { text: `${strike}, ${holder} said.`, told: `${strike}, said ${holder}.` },
  { text: `${strike}, ${holder} said.`, told: `${strike}, ${holder} told reporters.` },
  { text: `“${strike},” ${holder} said.`, told: `${strike}, said ${holder}.` },
  { text: `“${strike},” said ${holder}.`, told: `According to ${holder}, the strike will go on.` },
])("passes “$told” of “$text”", ({ text, told }) => {
  const more: Partial<CheckInput> = {
    speaker: { kind: "named", name: "Karl Dennis" },
    stance: "reported",
    surroundings: ["Ines Caldwell said that talks would go on.", text],
  };
  expect(attribution.run(inputOf(told, text, more)).outcome).toBe("pass");
  const another = told.replace("Karl Dennis", "Ines Caldwell");
  const speaker: CheckInput["speaker"] = { kind: "named", name: "Ines Caldwell" };
  expect(attribution.run(inputOf(another, text, { ...more, speaker })).outcome).toBe("fail");
});

test("whoever is named in a clause does not speak it, where a speaker follows the verb", () => {
  const text = "Max Hess will go, said Temur Umarov.";
  const more: Partial<CheckInput> = {
    speaker: { kind: "named", name: "Temur Umarov" },
    stance: "reported",
    surroundings: ["Trains stood still.", text],
  };
  const told = "Umarov confirmed that Max Hess will go.";
  expect(attribution.run(inputOf(told, text, more)).outcome).toBe("pass");
});

const bill = "The repair will cost $12 million, not $8 million as the Port Authority said";

test.for([
  { text: `${bill}, according to an engineering report seen by the Echo.` },
  { text: `${bill}, according to a study seen by the Echo.` },
  { text: "The repair will cost more than the Port Authority said, according to Max Hess." },
])("whoever is only compared with does not say the whole: $text", ({ text }) => {
  const run = (statement: string): string =>
    attribution.run(
      inputOf(statement, text, {
        speaker: { kind: "unresolved", asWritten: "a report" },
        stance: "reported",
        surroundings: ["Trains stood still.", text],
      }),
    ).outcome;
  expect(run(text)).toBe("pass");
  const cost = text.includes("$12") ? "cost $12 million" : "cost more";
  expect(run(`The Port Authority said the repair will ${cost}.`)).not.toBe("pass");
});
