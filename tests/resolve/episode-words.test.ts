import { expect, test } from "vitest";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { knownGaps } from "../../src/stages/4-resolve/gaps.ts";
import { makeEvidence } from "./make-evidence.ts";
import { quakeInOrlan, visitAfterQueen, visitUnplaced, visitWithLeague } from "./made-news.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const evidence = makeEvidence([
  ...visitAfterQueen,
  ...visitWithLeague,
  visitUnplaced,
  ...quakeInOrlan,
]);
const resolution = await resolve({ matcher: silentMatcher }).run(evidence, watchedContext());
const [afterQueen, ...others] = resolution.episodes;

test("an episode is named by who, where, what and beside what, in words of its sources", () => {
  expect(afterQueen?.label).toBe(
    "Aldo Verin – Tarsia: meeting (Thursday), after Mira Solen’s trip",
  );
});

test("days stay as written: no date is made of a weekday", () => {
  expect(afterQueen?.days).toEqual(["Thursday"]);
});

test("the reason to keep two visits apart shows words of both sides", () => {
  const [parting] = afterQueen?.apart ?? [];
  expect(parting?.reason).toContain("Mira Solen");
  expect(parting?.reason).toContain("Northern Sea League");
  const sides = new Set(
    parting?.evidence.map(({ source }) => afterQueen?.sources.includes(source)),
  );
  expect(sides).toEqual(new Set([true, false]));
});

test("events on other subjects need no reason", () => {
  const quake = others.find(({ label }) => label.includes("Orlan"));
  expect(quake?.apart).toEqual([]);
});

test("a source that likeness alone places is shown as such", () => {
  const loose = afterQueen?.uncertain ?? [];
  expect(loose).toHaveLength(1);
  expect(afterQueen?.together.find(({ source }) => source === loose[0])?.shows).toContain(
    "likeness only",
  );
});

test("gaps say what no source states", () => {
  const gaps = knownGaps(resolution);
  expect(gaps).toContain(
    "No source states the year of “Aldo Verin – Tarsia: meeting (Thursday), after Mira Solen’s trip”; its days are given only as Thursday.",
  );
  expect(gaps.some((gap) => gap.includes("visit-5.txt") && gap.includes("likeness"))).toBe(true);
  expect(gaps).toContain("None of the 7 sources states its publisher.");
});
