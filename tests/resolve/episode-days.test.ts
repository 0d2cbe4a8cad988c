import { expect, test } from "vitest";
import type { Resolution } from "../../src/domain/finding.ts";
import { knownGaps } from "../../src/stages/4-resolve/gaps.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const resolved = (...made: readonly Made[]): Promise<Resolution> =>
  resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());

const fire = "A fire destroyed the market of Orlan on Tuesday. Mayor Lida Harn promised help.";

test("a weekday is dated from a known date of publication, and no gap is left", async () => {
  const resolution = await resolved({ name: "a.txt", text: fire, published: "2026-03-12" });
  expect(resolution.episodes[0]?.days).toEqual([{ asWritten: "Tuesday", date: "2026-03-10" }]);
  expect(knownGaps(resolution, "2024-11-28").some((gap) => gap.includes("year"))).toBe(false);
});

test("with no date known nothing is dated, and the gap says so", async () => {
  const resolution = await resolved({ name: "a.txt", text: fire });
  expect(resolution.episodes[0]?.days).toEqual([{ asWritten: "Tuesday", date: null }]);
  expect(
    knownGaps(resolution, "2024-11-28").some((gap) => gap.includes("given only as Tuesday")),
  ).toBe(true);
});

test("the day of a source without a date is not shown beside the same day dated", async () => {
  const resolution = await resolved(
    { name: "a.txt", text: fire, published: "2026-03-12" },
    { name: "b.txt", text: `${fire} Nobody was hurt.` },
  );
  expect(resolution.episodes.map(({ days }) => days)).toEqual([
    [{ asWritten: "Tuesday", date: "2026-03-10" }],
  ]);
});

test.for([
  [
    "yesterday",
    "The market burnt yesterday in Orlan.",
    [{ asWritten: "yesterday", date: "2026-03-11" }],
  ],
  [
    "a day ahead",
    "The market of Orlan will reopen on Friday.",
    [{ asWritten: "Friday", date: null }],
  ],
  [
    "a full date",
    "The market burnt on 3 March 2026 in Orlan.",
    [{ asWritten: "3 March 2026", date: null }],
  ],
] as const)("%s", async ([, text, days]) => {
  const { episodes } = await resolved({ name: "a.txt", text, published: "2026-03-12" });
  expect(episodes[0]?.days).toEqual(days);
});
