import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../src/domain/finding.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { noRivals, rivals } from "./told-pairs.ts";
import { watchedContext } from "./watched-context.ts";

const rest =
  " Rescue teams from Belmar searched the school. Governor Tomas Iver asked for tents and blankets.";
const report = (text: string, index: number, published?: string): Made => ({
  name: `${index}.txt`,
  text: `A cyclone hit the Dovan islands on Monday. ${text}${rest}${" ".repeat(index)}`,
  ...(published === undefined ? {} : { published }),
});

const resolved = (made: readonly Made[]): Promise<Resolution> =>
  resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());

/** Conflicts as their values, in an order of their own. */
async function valuesOf(made: readonly Made[]): Promise<string[]> {
  const { conflicts } = await resolved(made);
  return conflicts
    .map((conflict) =>
      conflict.rivals
        .map(({ value }) => value.trim())
        .toSorted()
        .join(" | "),
    )
    .toSorted();
}

describe("laws", () => {
  const unrelated: Made = {
    name: "other.txt",
    text: "The regulator fined Norbank 40 million crowns over weak controls. Chairwoman Ida Moll will appeal in Kossen.",
  };
  const pair = fc.constantFrom(...rivals, ...noRivals);

  test("the order of sources is of no matter", async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([, one, other]) => {
        const made = [report(one, 0), report(other, 1)];
        expect(await valuesOf(made.toReversed())).toEqual(await valuesOf(made));
      }),
      { numRuns: 30 },
    );
  });

  test("a source on another subject changes no conflict", async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([, one, other]) => {
        const made = [report(one, 0), report(other, 1)];
        expect(await valuesOf([...made, unrelated])).toEqual(await valuesOf(made));
      }),
      { numRuns: 30 },
    );
  });

  test("what says the same never conflicts", async () => {
    await fc.assert(
      fc.asyncProperty(pair, async ([, one]) => {
        expect(await valuesOf([report(one, 0), report(one, 1)])).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("no finding joins claims of two episodes, and no conflict reaches over two", async () => {
    const made = [
      report("The cyclone killed 12 people.", 0),
      {
        name: "quake.txt",
        text: "An earthquake shook Pesk on Friday. The earthquake killed 15 people. Mayor Lida Harn closed the customs house.",
      },
      {
        name: "quake-2.txt",
        text: "The earthquake killed 12 people. It shook Pesk on Friday, and Mayor Lida Harn closed the customs house.",
      },
    ];
    const { findings, claims, conflicts, episodes } = await resolved(made);
    expect(episodes).toHaveLength(2);
    const episodeOf = new Map(
      episodes.flatMap(({ id, sources }) => sources.map((one) => [one, id])),
    );
    for (const finding of findings) {
      const own = finding.claims.flatMap((id) => {
        const claim = claims.get(id);
        return claim ? [episodeOf.get(claim.source)] : [];
      });
      expect(new Set(own)).toEqual(new Set([finding.episode]));
    }
    for (const { rivals: sides } of conflicts) {
      const of = sides.map(({ finding }) => findings.find(({ id }) => id === finding)?.episode);
      expect(new Set(of).size).toBe(1);
    }
  });
});

test.for(rivals)("a conflict: %s", async ([, one, other]) => {
  expect(await valuesOf([report(one, 0), report(other, 1)])).toHaveLength(1);
});

test.for(noRivals)("no conflict: %s", async ([, one, other]) => {
  expect(await valuesOf([report(one, 0), report(other, 1)])).toEqual([]);
});

describe("as of when", () => {
  const [one, other] = ["The cyclone killed 12 people.", "The cyclone killed 15 people."];

  test("a toll of a later day is a development", async () => {
    expect(await valuesOf([report(one, 0, "2024-03-05"), report(other, 1, "2024-03-07")])).toEqual(
      [],
    );
  });

  test("two tolls of one day are rivals, each as of the day it was published", async () => {
    const made = [report(one, 0, "2024-03-05"), report(other, 1, "2024-03-05")];
    const { conflicts } = await resolved(made);
    expect(conflicts.flatMap((conflict) => conflict.rivals.map(({ asOf }) => asOf))).toEqual([
      "published 2024-03-05",
      "published 2024-03-05",
    ]);
  });

  test("a sum of a later day stays a rival", async () => {
    const sums = ["The harbour will cost $40 million.", "The harbour will cost $65 million."];
    const made = sums.map((text, index) => report(text, index, `2024-03-0${index + 5}`));
    expect(await valuesOf(made)).toEqual(["$40 million | $65 million"]);
  });
});

test.for([
  ["Exports rose 4 percent in March.", "Exports fell 4 percent in March."],
  ["The new dam will cost $40 million gross.", "The new dam will cost $40 million net."],
  ["The school closed at 4 p.m. on Monday.", "The school closed at 6 p.m. on Monday."],
] as const)("two findings: %s | %s", async ([one, other]) => {
  const { findings } = await resolved([report(one, 0), report(other, 1)]);
  const told = findings.filter(({ statement }) => statement === one || statement === other);
  expect(told).toHaveLength(2);
});
