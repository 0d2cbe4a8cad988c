/** Dates that do not fit are said, and the day of an event is never mixed with the day of publication. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Resolution } from "../../src/domain/finding.ts";
import { longDate } from "../../src/anchoring/long-date.ts";
import { dateGaps } from "../../src/stages/4-resolve/date-gaps.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const resolved = (made: readonly Made[]): Promise<Resolution> =>
  resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());

const gapsOf = async (text: string, published: string | undefined, date = "2024-11-28") => {
  const made = { name: "a.txt", text, ...(published === undefined ? {} : { published }) };
  return dateGaps(await resolved([made]), date);
};

const dayMs = 86_400_000;
const editionMs = Date.parse("2024-11-28");

test("a source is of the future, stale or neither, by its days from the edition", async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: -400, max: 400 }), async (days) => {
      const published = new Date(editionMs + days * dayMs).toISOString().slice(0, 10);
      const gaps = await gapsOf("It rained in Orlan.", published);
      const expected =
        days > 0 ? ["after the date of this edition"] : days < -30 ? ["more than 30 days"] : [];
      expect(gaps).toEqual(expected.map((words) => expect.stringContaining(words)));
      for (const gap of gaps) expect(gap).toContain(`a.txt (${longDate(published)})`);
    }),
    { numRuns: 60 },
  );
});

test("several are one sentence, and a long list is cut and says so", async () => {
  const made = Array.from({ length: 8 }, (_, index) => ({
    name: `${index}.txt`,
    text: `It rained in Orlan.${" ".repeat(index)}`,
    published: "2025-01-03",
  }));
  expect(dateGaps(await resolved(made), "2024-11-28")).toEqual([
    expect.stringMatching(
      /^8 of 8 sources say that they were .* 4\.txt \(3 January 2025\) and 3 more\.$/u,
    ),
  ]);
});

test("a date of publication that is only inferred flags nothing", async () => {
  const resolution = await resolved([
    { name: "a.txt", text: "It rained.", published: "1999-01-01" },
  ]);
  const { evidence } = resolution;
  const sources = evidence.library.sources.map((source) => ({
    ...source,
    metadata: {
      ...source.metadata,
      published: { basis: "inferred", value: "1999-01-01", evidence: "file name" } as const,
    },
  }));
  const guessed = {
    ...resolution,
    evidence: { ...evidence, library: { ...evidence.library, sources } },
  };
  expect(dateGaps(resolution, "2024-11-28")).toHaveLength(1);
  expect(dateGaps(guessed, "2024-11-28")).toEqual([]);
});

describe("a day after its source's publication, told as past", () => {
  test.for([
    ["On 5 December 2027 the owners moved to Belmar.", "5 December 2027"],
    ["The dam collapsed in 2031.", "2031"],
    ["Guards closed the port in January 2025.", "January 2025"],
  ] as const)("%s", async ([text, told]) => {
    expect(await gapsOf(text, "2024-11-28")).toEqual([
      `a.txt tells of “${told}” as past, and says that it was published on 28 November 2024.`,
    ]);
  });

  test.for([
    ["to come", "The owners will move to Belmar on 5 December 2027.", "2024-11-28"],
    ["planned", "The mine is to open in 2035.", "2024-11-28"],
    ["before it", "The owners moved to Belmar on 5 November 2024.", "2024-11-28"],
    ["the day after, by another clock", "The dam collapsed on 29 November 2024.", "2024-11-28"],
    ["the same year", "The dam collapsed in 2024.", "2024-11-28"],
    ["no year", "The owners moved to Belmar on 5 December.", "2024-11-28"],
    ["nothing known", "On 5 December 2027 the owners moved to Belmar.", undefined],
  ] as const)("not: %s", async ([, text, published]) => {
    expect(await gapsOf(text, published)).toEqual([]);
  });

  test("the edition's date decides nothing here", async () => {
    const text = "On 5 December 2027 the owners moved to Belmar.";
    expect(await gapsOf(text, "2027-12-20", "2027-12-24")).toEqual([]);
  });
});
