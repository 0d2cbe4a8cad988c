/** Tolls of one event in words of their own: what is raised, and what two reports may both say. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Conflict } from "../../src/domain/finding.ts";
import { EpisodeId } from "../../src/domain/ids.ts";
import { resolveEntities } from "../../src/stages/4-resolve/entities/entities.ts";
import { readStatements } from "../../src/stages/4-resolve/findings/read-statements.ts";
import { rivalTolls } from "../../src/stages/4-resolve/findings/rival-tolls.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const rest =
  " Fishermen from Belmar pulled survivors out. Captain Tomas Iver was questioned in Quillon.";
const report = (text: string, index: number, more: Partial<Made> = {}): Made => ({
  name: `${index}.txt`,
  text: `The ferry Aurora sank off Quillon in a storm. ${text}${rest}${" ".repeat(index)}`,
  ...more,
});

async function conflictsOf(made: readonly Made[]): Promise<readonly Conflict[]> {
  const { conflicts } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  return conflicts;
}

async function valuesOf(...texts: readonly string[]): Promise<string[]> {
  const conflicts = await conflictsOf(texts.map((text, index) => report(text, index)));
  return conflicts.map(({ rivals }) => rivals.map(({ value }) => value).join(" | "));
}

/** Ways to tell how many died, in few words that any two of them share. */
const tellings: readonly ((count: number) => string)[] = [
  (count) => `Off Quillon ${count} passengers drowned.`,
  (count) => `Divers searched off Quillon after the sinking that killed ${count} people.`,
  (count) => `The vessel capsized near Quillon with the loss of ${count} lives.`,
  (count) => `The death toll at Quillon stands at ${count}, officials said.`,
  (count) => `All Quillon mourned: ${count} people perished.`,
];
const telling = fc.constantFrom(...tellings);

describe("laws", () => {
  test("counts that differ are one conflict, however they are told; equal ones are none", async () => {
    const count = fc.integer({ min: 11, max: 39 });
    await fc.assert(
      fc.asyncProperty(telling, telling, count, count, async (one, other, few, many) => {
        const values = await valuesOf(one(few), other(many));
        expect(values).toHaveLength(few === many ? 0 : 1);
      }),
      { numRuns: 40 },
    );
  });

  test("every rival has a value, a definition in its source's words, an as-of time and its source", async () => {
    await fc.assert(
      fc.asyncProperty(telling, telling, async (one, other) => {
        const made = [report(one(12), 0), report(other(15), 1, { published: "2024-03-05" })];
        const { claims } = makeEvidence(made);
        for (const { rivals } of await conflictsOf(made)) {
          for (const { definition, asOf, sources, value } of rivals) {
            const quotes = claims
              .filter(({ source }) => sources.includes(source))
              .flatMap(({ citations }) => citations.map(({ quote }) => quote));
            const parts = definition.split(" … ");
            expect(quotes.some((quote) => parts.every((part) => quote.includes(part)))).toBe(true);
            expect([definition, asOf, value]).not.toContain("");
            expect(definition).not.toMatch(/\d/u);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test("the order of sources is of no matter", async () => {
    await fc.assert(
      fc.asyncProperty(telling, telling, telling, async (one, other, third) => {
        const made = [report(one(12), 0), report(other(15), 1), report(third(19), 2)];
        const conflicts = await conflictsOf(made);
        expect(await conflictsOf(made.toReversed())).toEqual(conflicts);
        const values = conflicts.flatMap(({ rivals }) =>
          rivals.map(({ value }) => parseInt(value, 10)),
        );
        expect(values).toEqual([12, 15, 19]);
      }),
      { numRuns: 15 },
    );
  });
});

const [passengers, people, lives, toll] = [
  "Off Quillon 16 passengers drowned.",
  "Divers searched off Quillon after the sinking that killed 21 people.",
  "The vessel capsized near Quillon with the loss of 25 lives.",
  "The death toll at Quillon stands at 21, officials said.",
] as const;

test("three counts are one conflict, the lowest first, each with what it is said of", async () => {
  const made = [lives, passengers, people.replace("21", "at least 21")].map((text, index) =>
    report(text, index),
  );
  const [conflict, ...more] = await conflictsOf(made);
  expect(more).toEqual([]);
  expect(conflict?.rivals.map(({ value, definition }) => [value, definition])).toEqual([
    ["16 passengers", "passengers drowned"],
    ["at least 21 people", "killed … people"],
    ["25 lives", "loss of … lives"],
  ]);
});

describe("what two reports may both say", () => {
  test.for([
    ["at least", people.replace("21", "at least 14"), "Off Quillon 16 people drowned."],
    ["rounded", "About 210 people died off Quillon.", lives.replace("25", "203")],
    ["passengers beside a crew", `${passengers} Five sailors drowned in Quillon.`, people],
    ["soldiers and people", "Off Quillon 16 soldiers drowned.", people],
    ["dead and hurt", people, "In Quillon 34 people were injured."],
    [
      "another place",
      "When the Aurora sank, 4 people died in Pesk.",
      "The sinking of the Aurora killed 21 people in Quillon.",
    ],
    [
      "another day",
      "On Monday 16 people died in Quillon.",
      "In Quillon 21 people perished on Tuesday.",
    ],
    ["another year", "In 1998 a ferry sank off Quillon, killing 4 people.", toll],
    ["two tolls of one source", `${people} A fire in Quillon killed 4 people.`, lives],
    ["feared", "The storm is feared to have killed 40 people in Quillon.", toll],
    ["a former count", "Officials corrected the toll at Quillon to 25 from 21.", toll],
    ["a rise", "The toll rose to 25 in Quillon from 21.", toll],
    ["a rise from an unknown", "The toll in Quillon climbed to 25.", toll],
    ["so far", "Storms off Quillon have killed 90 people so far.", toll],
    ["more", "Another 4 people died in Quillon.", toll],
    ["no tie", "It killed 612 people and left many homeless.", people],
    ["a possibility", "The storm may have killed 90 people in Quillon.", toll],
    ["a denial", "No 40 people died in Quillon.", toll],
  ] as const)("%s", async ([, one, other]) => {
    expect(await valuesOf(one, other)).toEqual([]);
  });

  test("a toll of a later day of publication", async () => {
    const made = [passengers, people].map((text, index) =>
      report(text, index, { published: `2024-03-0${index + 5}` }),
    );
    expect(await conflictsOf(made)).toEqual([]);
  });
});

describe("what does not hide a conflict", () => {
  test.for([
    [
      "a part beside its whole",
      "In Quillon 30 people were hurt, among them 4 people wounded by glass.",
      "Some 90 people were injured in Quillon.",
    ],
    ["an older toll", `${people} In 1998 a ferry sank off Quillon, killing 4 people.`, lives],
    ["a loose word for the same", `${people} More than a dozen people died off Quillon.`, lives],
  ] as const)("%s", async ([, one, other]) => {
    expect(await valuesOf(one, other)).toHaveLength(1);
  });

  test("the name of whoever speaks", async () => {
    const speaker = { kind: "named", name: "Lida Harn" } as const;
    const made = [
      report("That day, Monday, 16 passengers drowned off Quillon.", 0, {
        claims: { 2: { entities: ["Quillon"] } },
      }),
      report("At least 30 people drowned on Monday, Lida Harn said.", 1, {
        claims: { 2: { speaker, entities: ["Lida Harn"] } },
      }),
    ];
    expect(await conflictsOf(made)).toHaveLength(1);
  });
});

test("the name of a ship is no time", async () => {
  const time = { kind: "stated", asWritten: "Morning" } as const;
  const ship = "The Morning Star went down off Quillon and 16 passengers drowned.";
  const made = [
    report(ship, 0, { claims: { 2: { time, entities: ["Morning Star", "Quillon"] } } }),
    report(people, 1),
  ];
  const [conflict] = await conflictsOf(made);
  expect(conflict?.rivals.map(({ asOf }) => asOf)).toEqual(["not stated", "not stated"]);
});

test("the time that a claim states and the day of its publication are two facts", async () => {
  const time = { kind: "stated", asWritten: "on Monday" } as const;
  const made = [passengers, people].map((text, index) =>
    report(text, index, { published: "2024-03-05", claims: { 2: { time } } }),
  );
  const [conflict] = await conflictsOf(made);
  expect(conflict?.rivals.map(({ asOf }) => asOf)).toEqual(
    Array(2).fill("on Monday (published 2024-03-05)"),
  );
});

test("of more sources than are compared, each value is", () => {
  const many = Array.from({ length: 70 }, (_, index) => report(people, index));
  const evidence = makeEvidence([...many, report(passengers, 70)]);
  const episode = EpisodeId.parse("e1");
  const statements = readStatements(evidence.claims, {
    evidence,
    entities: resolveEntities(evidence, []),
    episodeOf: new Map(evidence.library.sources.map(({ id }) => [id, episode])),
  });
  const pairs = rivalTolls(statements);
  expect(pairs).toHaveLength(59);
  expect(pairs.every(({ figures }) => figures.some(({ values }) => values[0] === 16))).toBe(true);
});
