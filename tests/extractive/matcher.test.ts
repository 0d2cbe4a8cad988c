import fc from "fast-check";
import { expect, test } from "vitest";
import { extractiveMatcher } from "../../src/adapters/extractive/extractive-matcher.ts";
import { Claim } from "../../src/domain/claim.ts";
import type { Relation } from "../../src/ports/analyst.ts";

const claimOf = (statement: string, more: Partial<Claim> = {}): Claim => ({
  ...Claim.parse({
    id: "c0123456789",
    source: "s0123456789",
    chunk: "s0123456789-1",
    statement,
    kind: "fact",
    speaker: { kind: "source" },
    stance: "asserted",
    time: { kind: "none" },
    entities: [],
    importance: 3,
    citations: [
      {
        source: "s0123456789",
        span: { start: 0, end: 1 },
        quote: "x",
        anchor: { kind: "exact", folded: false },
      },
    ],
  }),
  ...more,
});

async function relationOf(one: Claim, other: Claim, sameEpisode = true): Promise<Relation> {
  const pairs = [{ one, other, sameEpisode }];
  const [relation] = await extractiveMatcher.relate(pairs, new AbortController().signal);
  if (relation === undefined) throw new Error("The matcher did not answer.");
  return relation;
}

const said = "Moscow imposed a ban on certain Kazakh exports after the talks had failed.";

test.for([
  { relation: "same", other: said },
  { relation: "same", other: said.replace("a ban", "the ban") },
  { relation: "same", other: `On the same day, ${said.replace(".", " again.")}` },
  {
    relation: "rival",
    one: "The fire killed 30 people in the town.",
    other: "The fire killed 40 people in the town.",
  },
  {
    relation: "different",
    one: "The fire killed 30 people in the town.",
    other: "The fire injured 40 people in the city of Omsk.",
  },
  {
    relation: "different",
    one: "The fire killed 30 people in the town.",
    other: "The fire killed 40 horses in the town.",
  },
  { relation: "different", other: said.replace("imposed", "has not imposed") },
  { relation: "different", other: said.replace("Kazakh", "Georgian") },
  {
    relation: "different",
    other: "Russia closed its market to farmers when negotiations broke down.",
  },
] as const)("$relation: $other", async (row) => {
  const one = claimOf("one" in row ? row.one : said);
  expect(await relationOf(one, claimOf(row.other))).toBe(row.relation);
});

test("other episodes, speakers, stances and times keep claims apart", async () => {
  const one = claimOf(said);
  expect(await relationOf(one, one, false)).toBe("different");
  expect(await relationOf(one, claimOf(said, { stance: "planned" }))).toBe("different");
  const speaker = { kind: "named", name: "Max Hess" } as const;
  expect(await relationOf(one, claimOf(said, { speaker }))).toBe("different");
  const dated = (words: string, year: string) =>
    claimOf(`The fire killed ${words} people in ${year}.`, {
      time: { kind: "stated", asWritten: year },
    });
  expect(await relationOf(dated("30", "2022"), dated("40", "2023"))).toBe("different");
  expect(await relationOf(dated("30", "2022"), dated("40", "2022"))).toBe("rival");
});

test("a relation does not depend on which claim comes first", async () => {
  const word = fc.constantFrom(
    "fire",
    "killed",
    "30",
    "40",
    "people",
    "not",
    "Omsk",
    "the",
    "near",
  );
  const statement = fc
    .array(word, { minLength: 4, maxLength: 10 })
    .map((list) => `${list.join(" ")}.`);
  await fc.assert(
    fc.asyncProperty(statement, statement, async (first, second) => {
      const [one, other] = [claimOf(first), claimOf(second)];
      expect(await relationOf(one, other)).toBe(await relationOf(other, one));
      expect(await relationOf(one, one)).toBe("same");
    }),
  );
});

test("telling episodes apart is left to the rules", async () => {
  expect(await extractiveMatcher.separate([], new AbortController().signal)).toBeUndefined();
});
