import { expect, test } from "vitest";
import {
  findNearCopies,
  type NearCopy,
} from "../../src/stages/1-ingest/origins/find-near-copies.ts";

const before =
  "The ministry of transport in Velden opened the long bridge over the river Osk after three years of work and many delays, and trucks were let across it at once.";
const after =
  "Drivers who had waited on the northern bank since early morning said that the road behind the toll station was still gravel, with deep holes where rain had stood.";

async function compare(one: string, other: string): Promise<NearCopy | undefined> {
  const signal = new AbortController().signal;
  const texts = [one, other].map((sentence) => `${before} ${sentence} ${after}`);
  const [copy] = await findNearCopies(texts, signal);
  return copy;
}

test.for([
  {
    kind: "figure",
    one: "It cost 12 million crowns in all.",
    other: "It cost 21 million crowns in all.",
  },
  { kind: "figure", one: "It cost 3.5 million crowns.", other: "It cost 35 million crowns." },
  { kind: "figure", one: "It cost 12 million crowns.", other: "It cost 12 billion crowns." },
  { kind: "figure", one: "It cost 5bn crowns.", other: "It cost 6bn crowns." },
  { kind: "figure", one: "Three people drowned there.", other: "Five people drowned there." },
  {
    kind: "figure",
    one: "It was the second bridge there.",
    other: "It was the third bridge there.",
  },
  { kind: "figure", one: "Work began on 9 May 2021.", other: "Work began on 9 June 2021." },
  { kind: "figure", one: "It closes again on Monday.", other: "It closes again on Tuesday." },
  { kind: "figure", one: "The toll rose to 12 crowns.", other: "The toll climbed to 15 crowns." },
  { kind: "figure", one: "Envoys of the G7 came.", other: "Envoys of the G8 came." },
  {
    kind: "figure",
    one: "The toll was 10 and is 12 crowns.",
    other: "They raised it from 12 to 14 euros.",
  },
  { kind: "figure", one: "The R5K party asks why.", other: "The R2K party asks why." },
  { kind: "negation", one: "The army did agree to it.", other: "The army did not agree to it." },
  {
    kind: "negation",
    one: "The army will agree to it.",
    other: "The army will never agree to it.",
  },
  { kind: "negation", one: "It is now safe for buses.", other: "It is not safe for buses." },
  {
    kind: "name",
    one: "It is named after Marta Holm there.",
    other: "It is named after Piet Aker there.",
  },
] as const)("“$one” against “$other” is told, as a $kind", async ({ kind, one, other }) => {
  const copy = await compare(one, other);
  expect(copy?.alterations.map((alteration) => alteration.kind)).toEqual([kind]);
});

test.for([
  {
    same: "a figure in letters",
    one: "Only 3 people drowned.",
    other: "Only three people drowned.",
  },
  {
    same: "a full hour",
    one: "It opened at 4 p.m. there.",
    other: "It opened at 4:00 p.m. there.",
  },
  { same: "a grouped figure", one: "It cost 1200 crowns.", other: "It cost 1,200 crowns." },
  { same: "initials", one: "He told the Velden Road Board so.", other: "He told the VRB so." },
  {
    same: "a name for its initials",
    one: "He told the VRB so.",
    other: "He told the Velden Road Board so.",
  },
  {
    same: "one more figure",
    one: "The toll rose to 12 crowns.",
    other: "The toll climbed to 12 crowns from 9 crowns.",
  },
  {
    same: "a figure less",
    one: "The toll climbed to 12 crowns from 9 crowns.",
    other: "The toll rose to 12 crowns.",
  },
  { same: "another wording", one: "It was a costly bridge.", other: "It was an expensive bridge." },
  { same: "an added sentence", one: "It is long.", other: "It is long. Another 400 cars came." },
  { same: "a contraction", one: "It is not safe for buses.", other: "It isn’t safe for buses." },
  { same: "a scanner's spelling", one: "It is not only long.", other: "It isnot 0nly l0ng." },
  { same: "a scanner's figure", one: "Some 16 cars fell.", other: "5ome 16 car5 fell." },
])("nothing is told of $same", async ({ one, other }) => {
  const copy = await compare(one, other);
  expect(copy).toMatchObject({ extent: "whole", alterations: [] });
});

test("the words are told with those around them, and their places with code units", async () => {
  const copy = await compare("It cost 12 million crowns.", "It cost 21 million crowns.");
  const at = before.length + " It cost ".length;
  expect(copy?.alterations).toEqual([
    {
      kind: "figure",
      words: { one: "It cost 12 million crowns", other: "It cost 21 million crowns" },
      at: { one: { start: at, end: at + 2 }, other: { start: at, end: at + 2 } },
    },
  ]);
});

test("paragraphs in another order are not compared where they meet", async () => {
  const signal = new AbortController().signal;
  const texts = [`${before} It is not so. ${after}`, `${after} ${before}`];
  const [copy] = await findNearCopies(texts, signal);
  expect(copy).toMatchObject({ passages: [{}, {}], alterations: [] });
});

const report = (day: string, guest: string): string =>
  `On ${day} the council of the harbour met in the old town hall to hear from ${guest}, and nobody objected.`;

test("one sentence is not compared with two that are like it", async () => {
  const signal = new AbortController().signal;
  const one = `${before} ${report("May 2", "the captain of the ferry")} ${report("June 9", "a priest")} ${after}`;
  const other = `${before} ${report("May 2", "the captain of the ferry")} ${after}`;
  const [copy] = await findNearCopies([one, other], signal);
  expect(copy?.alterations).toEqual([]);
});
