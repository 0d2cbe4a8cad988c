import { describe, expect, test } from "vitest";
import type { Conflict } from "../../src/domain/finding.ts";
import { clauseAround } from "../../src/stages/4-resolve/findings/clause-around.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const rest =
  " Rescue teams from Belmar searched the school. Governor Tomas Iver asked for tents and blankets.";

async function conflictsOf(...texts: readonly string[]): Promise<readonly Conflict[]> {
  const made = texts.map((text, index) => ({
    name: `${index}.txt`,
    text: `A cyclone hit the Dovan islands on Monday. ${text}${rest}${" ".repeat(index)}`,
  }));
  const { conflicts, episodes } = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  expect(episodes).toHaveLength(1);
  return conflicts;
}

const valuesOf = ({ rivals }: Conflict): string[] => rivals.map(({ value }) => value).toSorted();

describe("a figure belongs to its own clause", () => {
  test("what both sources say of one place does not enter the conflict over another", async () => {
    const conflicts = await conflictsOf(
      "Some 900 barns were destroyed in Orlan. Some 400 barns were destroyed in Pesk.",
      "Some 1,900 barns were destroyed in Orlan and 400 in Pesk, the agency said.",
    );
    expect(conflicts.map((conflict) => valuesOf(conflict))).toEqual([
      ["Some 1,900 barns", "Some 900 barns"],
    ]);
    expect(conflicts[0]?.about).toBe("barns destroyed in Orlan");
  });

  test("figures of two places are no rivals, even where one speaker gives both", async () => {
    const conflicts = await conflictsOf(
      "Governor Tomas Iver said 14 people died in Orlan.",
      "Governor Tomas Iver said 3 people died in Pesk.",
    );
    expect(conflicts).toEqual([]);
  });

  test("a sum over two places is no rival of one of them", async () => {
    const conflicts = await conflictsOf(
      "The cyclone destroyed 90 barns in Orlan and Pesk.",
      "The cyclone destroyed 50 barns in Orlan.",
    );
    expect(conflicts).toEqual([]);
  });
});

describe("who is a rival of whom", () => {
  test("three sources that all differ make one conflict", async () => {
    const conflicts = await conflictsOf(
      "The cyclone destroyed 90 barns in Orlan.",
      "The cyclone destroyed 50 barns in Orlan.",
      "The cyclone destroyed 70 barns in Orlan.",
    );
    expect(conflicts.map((conflict) => valuesOf(conflict))).toEqual([
      ["50 barns", "70 barns", "90 barns"],
    ]);
  });

  test("a rival’s rival at another time stays out", async () => {
    const conflicts = await conflictsOf(
      "By Tuesday the cyclone had cost 90 barns in Orlan. ",
      "By Wednesday the cyclone had cost 50 barns in Orlan. ",
      "The cyclone cost 70 barns in Orlan. ",
    );
    for (const conflict of conflicts) {
      expect(valuesOf(conflict)).not.toEqual(expect.arrayContaining(["50 barns", "90 barns"]));
    }
  });
});

const definitionsOf = (conflicts: readonly Conflict[]): string[] =>
  conflicts.flatMap(({ rivals }) => rivals.map(({ definition }) => definition)).toSorted();

describe("what a value is said of", () => {
  test("is the clause of the figure, without the figure and what bounds it", async () => {
    const conflicts = await conflictsOf(
      "The repair of the harbour will cost about $40 million, Tan said.",
      "The repair of the harbour will cost $65 million.",
    );
    expect(definitionsOf(conflicts)).toEqual(Array(2).fill("The repair of the harbour will cost"));
    expect(conflicts.flatMap((one) => valuesOf(one))).toEqual(["$65 million", "about $40 million"]);
  });

  test("is the clause of the day, and nothing where whole statements deny each other", async () => {
    const days = await conflictsOf(
      "The dam at Orlan burst on Monday.",
      "The dam at Orlan burst on Sunday.",
    );
    expect(definitionsOf(days)).toEqual(Array(2).fill("The dam at Orlan burst"));
    const denied = await conflictsOf(
      "The Tarsian navy sank the Dovan freighter.",
      "The Tarsian navy did not sink the Dovan freighter.",
    );
    expect(definitionsOf(denied)).toEqual(["", ""]);
  });

  test("is in the source's own words, whatever an analyst made of them", async () => {
    const made = [12, 15].map((count) => ({
      name: `${count}.txt`,
      text: `A cyclone hit the Dovan islands on Monday. The cyclone left ${count} people dead in Orlan.${rest}`,
      claims: { 2: { statement: `In Orlan ${count} deaths were caused by the cyclone.` } },
    }));
    const { conflicts } = await resolve({ matcher: silentMatcher }).run(
      makeEvidence(made),
      watchedContext(),
    );
    expect(definitionsOf(conflicts)).toEqual(Array(2).fill("people dead"));
  });

  test("a figure that describes stays joined to what it describes", async () => {
    const conflicts = await conflictsOf(
      "The 5.9-magnitude quake struck Orlan and Pesk on Monday.",
      "The 6.1-magnitude quake struck Orlan and Pesk on Monday.",
    );
    expect(definitionsOf(conflicts)[0]).toMatch(/^The …-magnitude quake struck/u);
    expect(conflicts[0]?.about).not.toMatch(/^-/u);
  });
});

describe("the dead are one thing in many words", () => {
  test.for([
    ["A ferry sank off Orlan, killing eight.", "Eleven people died when a ferry sank off Orlan."],
    ["A ferry sank off Orlan, killing 12 people.", "A ferry sank off Orlan and 9 people died."],
  ] as const)("%s | %s", async ([one, other]) => {
    expect(await conflictsOf(one, other)).toHaveLength(1);
  });

  test("people aboard are not the dead", async () => {
    const conflicts = await conflictsOf(
      "A ferry with 61 people aboard sank off Orlan.",
      "A ferry sank off Orlan and 9 people died.",
    );
    expect(conflicts).toEqual([]);
  });
});

test.for([
  ["900 died in Orlan and 400 in Pesk.", "900", "900 died in Orlan"],
  ["900 died in Orlan and 400 in Pesk.", "400", "400 in Pesk"],
  ["Iver said 14 died, officials told us.", "14", "14 died"],
  ["It cost 1,900 in Orlan and Pesk.", "1,900", "It cost 1,900 in Orlan and Pesk"],
] as const)("the clause in “%s” around %s", ([text, word, clause]) => {
  const { start, end } = clauseAround(text, text.indexOf(word));
  expect(text.slice(start, end)).toBe(clause);
});
