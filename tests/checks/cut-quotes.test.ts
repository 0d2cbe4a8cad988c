/** A quote that is cut from its sentence may not lose what the sentence says of it. */
import { expect, test } from "vitest";
import { runChecks } from "../../src/checks/all-checks.ts";
import { inputOf } from "./input-of.ts";

const failing = (statement: string, sentence: string, quote: string): string[] =>
  runChecks(inputOf(statement, quote, { lawful: ["A title"], sentences: [sentence] }))
    .filter(({ result }) => result.outcome === "fail")
    .map(({ check }) => check);

type Row = Readonly<{ before: string; quote: string; after?: string; said: string }>;
const sentenceOf = ({ before, quote, after = "" }: Row): string => `${before}${quote}${after}.`;

const denied: readonly Row[] = [
  { before: "It is not true that ", quote: "the mill burnt down", said: "The mill burnt down." },
  {
    before: "Ida Moro denied on Monday that ",
    quote: "she had sold the mill",
    said: "Ida Moro had sold the mill.",
  },
  {
    before: "Few believe that ",
    quote: "the ferry will sail again",
    said: "The ferry will sail again.",
  },
  {
    before: "Nobody thinks ",
    quote: "the ferry will sail again",
    said: "The ferry will sail again.",
  },
  {
    before: "There is no evidence that ",
    quote: "the paint harms fish",
    said: "The paint harms fish.",
  },
  { before: "It would be wrong to say that ", quote: "rents doubled", said: "Rents doubled." },
  {
    before: "Nobody ",
    quote: "from the harbour office joined the strike",
    said: "The harbour office joined the strike.",
  },
  {
    before: "The mayor refused to ",
    quote: "sign the lease of the mill",
    said: "The mayor signed the lease of the mill.",
  },
  {
    before: "Rumours that ",
    quote: "the dam had burst",
    after: " were false",
    said: "The dam had burst.",
  },
];

test.for(denied)("fails what its sentence denies: $before[$quote]", (row) => {
  expect(failing(row.said, sentenceOf(row), row.quote)).toContain("negation");
});

test("passes the denial that its sentence makes, though the quote alone asserts", () => {
  const sentence = "Ida Moro denied that she had sold the mill to the bank.";
  const quote = "she had sold the mill to the bank";
  expect(failing("Ida Moro did not sell the mill to the bank.", sentence, quote)).not.toContain(
    "negation",
  );
  expect(failing("Ida Moro denied that she had sold the mill.", sentence, quote)).not.toContain(
    "negation",
  );
});

const open: readonly Row[] = [
  {
    before: "",
    quote: "Rents will fall",
    after: " if the council builds more",
    said: "Rents will fall.",
  },
  {
    before: "Rents will fall if ",
    quote: "the council builds more flats",
    said: "The council builds more flats.",
  },
  {
    before: "",
    quote: "The ferry will stop",
    after: " in May unless the town pays",
    said: "The ferry will stop.",
  },
  {
    before: "The bank may ",
    quote: "close its branch in Corvin",
    said: "The bank closed its branch in Corvin.",
  },
  { before: "There were fears that ", quote: "the dam had burst", said: "The dam had burst." },
];

test.for(open)("fails as a fact what its sentence leaves open: $before[$quote]$after", (row) => {
  expect(failing(row.said, sentenceOf(row), row.quote)).toContain("modality");
});

const counted: readonly Row[] = [
  {
    before: "Almost ",
    quote: "all of the 12 mills are shut",
    said: "All of the 12 mills are shut.",
  },
  { before: "Nearly ", quote: "every ferry sailed", said: "Every ferry sailed." },
];

test.for(counted)("fails a whole of what its sentence has nearly: $before[$quote]", (row) => {
  expect(failing(row.said, sentenceOf(row), row.quote)).toContain("comparatives");
});

const kept: readonly Row[] = [
  {
    before: "He did not know that ",
    quote: "the bank had closed the mill",
    said: "The bank closed the mill.",
  },
  {
    before: "Few were surprised that ",
    quote: "the mill survived the winter",
    said: "The mill survived the winter.",
  },
  {
    before: "It is not the first time that ",
    quote: "the dam has burst",
    said: "The dam has burst.",
  },
  {
    before: "The mayor did not come, but ",
    quote: "the bank paid the fine",
    said: "The bank paid the fine.",
  },
  {
    before: "",
    quote: "Rents will fall",
    after: " even if the vote is lost",
    said: "Rents will fall.",
  },
  {
    before: "The bank, which is not listed, ",
    quote: "paid a fine of 4 million euros",
    said: "The bank paid a fine of 4 million euros.",
  },
  {
    before: "Hess said ",
    quote: "the mill would never reopen",
    said: "The mill would never reopen.",
  },
];

test.for(kept)("passes what its sentence does not turn: $before[$quote]$after", (row) => {
  const found = failing(row.said, sentenceOf(row), row.quote);
  expect(found.filter((check) => check !== "attribution")).toEqual([]);
});

test("a whole sentence, and a quote whose sentence is not known, are read as they stand", () => {
  const quote = "The ferry will sail again.";
  for (const sentences of [[quote], [""], []])
    expect(
      runChecks(inputOf(quote, quote, { sentences })).every(
        ({ result }) => result.outcome === "pass",
      ),
    ).toBe(true);
});

test("what another quote tells without denial may be told", () => {
  const sentence = "Ida Moro denied that the mill was sold to the bank.";
  const quotes = ["the mill was sold to the bank", "Papers show the mill was sold to the bank."];
  const input = inputOf("The mill was sold to the bank.", quotes, {
    sentences: [sentence, quotes[1] ?? ""],
  });
  const negation = runChecks(input).find(({ check }) => check === "negation");
  expect(negation?.result.outcome).toBe("pass");
});
