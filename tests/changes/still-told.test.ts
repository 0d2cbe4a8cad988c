/** A correction is due where something was wrong: not for a story that went on, nor for other words. */
import { describe, expect, test } from "vitest";
import { Config } from "../../src/domain/config.ts";
import { compareBriefs } from "../../src/nightly/changes/compare-briefs.ts";
import { editionsOf, type Night } from "./nights.ts";

const page = (published: string, ...sentences: readonly string[]): string =>
  `<html lang="en"><head><title>Ferry sinks off Orlan</title><meta property="og:site_name" content="Daily Star"><meta property="og:type" content="article"><meta property="article:published_time" content="${published}T06:00:00Z"></head><body><article><h1>Ferry sinks off Orlan</h1>${sentences.map((one) => `<p>${one}</p>`).join("")}</article></body></html>`;
const coast = "The coast guard sent four boats from Belmar to the wreck.";
const school = "School news\n\nSchools in Pesk closed for a week. Traders in Dorn asked for help.";
const killed = (count: string): string =>
  `The sinking of the ferry Meridian off Orlan killed ${count} people.`;

const nightOf = (published: string, ...sentences: readonly string[]): Night => ({
  "a.html": page(published, ...sentences, coast),
  "b.txt": school,
});

/** What the last of the nights corrects. */
async function correctedBy(...nights: readonly Night[]): Promise<readonly string[]> {
  const last = (await editionsOf(nights)).at(-1)?.edition.brief;
  return (last?.corrections ?? []).map(({ text }) => text);
}

describe("no correction is made", () => {
  test("of a figure that moved, for an edition of any night before", async () => {
    const first = nightOf("2026-11-20", killed("12"));
    const second = nightOf("2026-11-21", killed("14"));
    const third = nightOf("2026-11-22", killed("19"));
    expect(await correctedBy(first, second)).toEqual([]);
    expect(await correctedBy(first, second, third)).toEqual([]);
  });

  test("of what is told in other words", async () => {
    const first = nightOf("2026-11-20", killed("12").replace("people.", "people on Friday."));
    const second = nightOf("2026-11-21", `On Friday the ${killed("12").slice("The ".length)}`);
    expect(await correctedBy(first, second)).toEqual([]);
  });

  test("of a bound that a later figure keeps", async () => {
    const first = nightOf("2026-11-20", killed("more than 100"));
    expect(await correctedBy(first, nightOf("2026-11-20", killed("164")))).toEqual([]);
  });
});

describe("a correction is made", () => {
  test("of a figure that is another in a text of the same day", async () => {
    const first = nightOf("2026-11-20", killed("12"));
    expect(await correctedBy(first, nightOf("2026-11-20", killed("2")))).toEqual([killed("12")]);
  });

  test("of what is denied, for every edition that said it in whatever figure", async () => {
    const first = nightOf("2026-11-20", killed("12"));
    const second = nightOf("2026-11-21", killed("14"));
    const third = nightOf("2026-11-22", killed("no"));
    expect(await correctedBy(first, second, third)).toEqual([killed("12"), killed("14")]);
  });

  test("with the source as a reader knows it, and once for what fell together", async () => {
    const first = nightOf("2026-11-20", killed("12"), "Divers from Dorn found the bell.");
    const second = nightOf("2026-11-20", "Radio calls went unheard for an hour.");
    const made = (await editionsOf([first, second])).at(-1)?.edition;
    expect(made?.brief.corrections).toHaveLength(2);
    expect(made?.rendering.markdown.match(/The edition of/gu)).toHaveLength(1);
    expect(made?.rendering.markdown).toContain(
      "This rested on “Ferry sinks off Orlan” (Daily Star); its text has changed, and says nothing of this any more.",
    );
    // What is corrected is not listed a second time as no longer reported.
    expect(made?.rendering.markdown).toContain("2 findings, told under Corrections.");
  });
});

test("a quiet edition after a quiet one names the last that told anything", async () => {
  const first = nightOf("2026-11-20", killed("12"));
  const [, second, third, fourth] = await editionsOf([first, first, first, first]);
  expect(second?.edition.brief.changes?.toldIn).toBeUndefined();
  expect(third?.edition.brief.changes).toMatchObject({
    since: { date: "2026-11-21" },
    toldIn: { date: "2026-11-20" },
  });
  expect(fourth?.edition.brief.changes).toMatchObject({
    since: { date: "2026-11-22" },
    toldIn: { date: "2026-11-20" },
  });
  expect(third?.edition.rendering.markdown).toContain(
    "The last edition with news is that of 20 November 2026.",
  );
});

const registry = (grade: "B" | "E" | "F") => ({
  config: Config.parse({ publishers: [{ match: "Daily Star", name: "Daily Star", grade }] }),
});

describe("the record of a source", () => {
  test.for([
    ["B", "E", "weaker"],
    ["E", "B", "stronger"],
    ["E", "F", "unchanged"],
    ["B", "B", "unchanged"],
  ] as const)("that was %s and is %s makes what it told %s", async ([before, now, as]) => {
    const texts = nightOf("2026-11-20", killed("12"));
    const [one] = await editionsOf([texts], registry(before));
    const [two] = await editionsOf([texts], registry(now));
    if (one === undefined || two === undefined) throw new Error("Two nights, two editions.");
    const { findings } = compareBriefs(one.edition.brief, two.edition.brief);
    const own = findings.filter((change) => {
      return change.standing !== "dropped" && change.now.origins.includes("Daily Star");
    });
    expect(new Set(own.map(({ standing }) => standing))).toEqual(new Set([as]));
    const codes = own.flatMap(({ reasons }) => reasons.map(({ code }) => code));
    expect(codes.includes("grade")).toBe(before !== now);
  });
});
