import { expect, test } from "vitest";
import type { Episode } from "../../src/domain/finding.ts";
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
  expect(afterQueen?.label).toBe("Aldo Verin – Tarsia: talks (Thursday), after Mira Solen’s trip");
});

test("days stay as written: no date is made of a weekday", () => {
  expect(afterQueen?.days).toEqual([{ asWritten: "Thursday", date: null }]);
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

const shownFor = ({ together }: Episode, source: string) =>
  together.find((one) => one.source === source)?.shows ?? "";

test("likeness is shown by telling words: no titles, no part of the actor's name, nothing that others hold", () => {
  const [loose = ""] = afterQueen?.uncertain ?? [];
  const shown = afterQueen === undefined ? "" : shownFor(afterQueen, loose);
  expect(shown).not.toMatch(/King|President|Aldo|Verin|Tarsia|Korb/u);
  const quake = others.find(({ label }) => label.includes("Orlan"));
  const words = quake?.sources.map((source) => shownFor(quake, source)) ?? [];
  expect(words).toHaveLength(2);
  for (const word of words)
    expect(word).toMatch(/^shared words: .*(?:magnitude 6.1|Orlan valley)/u);
});

test("where no word tells, likeness is said to be of the text as a whole", async () => {
  const bare = { name: "bare.txt", text: "King Aldo Verin met President Ena Korb in Tarsia." };
  const made = makeEvidence([...visitAfterQueen, ...visitWithLeague, bare]);
  const { episodes } = await resolve({ matcher: silentMatcher }).run(made, watchedContext());
  const shown = episodes.flatMap((one) => one.uncertain.map((source) => shownFor(one, source)));
  expect(shown).toEqual(["likeness only, the text as a whole, no telling word"]);
});

test("gaps say what no source states", () => {
  const gaps = knownGaps(resolution, "2024-11-28");
  expect(gaps).toContain(
    "No source states the year of “Aldo Verin – Tarsia: talks (Thursday), after Mira Solen’s trip”; its days are given only as Thursday.",
  );
  expect(gaps.some((gap) => gap.includes("visit-5.txt") && gap.includes("likeness"))).toBe(true);
  expect(gaps).toContain("None of the 7 sources states its publisher.");
});
