/** What is never told as one: another time, another speaker, a speaker of whom the text says only "he". */
import { describe, expect, test } from "vitest";
import type { Claim } from "../../src/domain/claim.ts";
import { knownGaps } from "../../src/stages/4-resolve/gaps.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { quakeInOrlan, quakeInPesk } from "./made-news.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const resolved = (made: readonly Made[]) =>
  resolve({ matcher: silentMatcher }).run(makeEvidence(made), watchedContext());

const fire = "A fire destroyed the market of Orlan on Tuesday. Rescue teams from Belmar came.";
const said = "The dam in Orlan will hold in the end";

const isDam = (statement: string): boolean => statement.includes("dam");

/** Two reports of one fire, each with a last sentence of its own. */
async function sharedFindings(
  [one, other]: readonly [string, string],
  [left, right]: readonly [Partial<Claim>, Partial<Claim>],
) {
  const { findings, episodes } = await resolved([
    { name: "a.txt", text: `${fire} ${one}`, claims: { 3: left } },
    { name: "b.txt", text: `${fire} There it rained. ${other}`, claims: { 4: right } },
  ]);
  expect(episodes).toHaveLength(1);
  return findings.filter(({ statement, claims }) => isDam(statement) && claims.length === 2);
}

const by = (name: string): Partial<Claim> => ({ speaker: { kind: "named", name } });

describe("two reports of one event", () => {
  test.for([
    ["one bare surname", "Tan", "Tan", 1],
    ["an office of one of them", "Governor Tan", "Tan", 1],
    ["two surnames", "Tan", "Harn", 0],
    ["an analyst's pronoun", "He", "He", 0],
    ["somebody's lawyer", "his lawyer", "his lawyer", 0],
    ["an office that each speaks of for itself", "the minister", "the minister", 0],
  ] as const)("%s", async ([, one, other, expected]) => {
    const texts = [`${said}, ${one} said.`, `${said}, ${other} said.`] as const;
    const found = await sharedFindings(texts, [
      { ...by(one), statement: `${said}.` },
      { ...by(other), statement: "In the end the dam in Orlan will hold." },
    ]);
    expect(found).toHaveLength(expected);
  });

  test("two offices of one surname are two voices", async () => {
    const statement = `${said}.`;
    const found = await sharedFindings(
      [`${said}, Governor Tan said.`, `${said}, Judge Tan said.`],
      [
        { ...by("Tan"), statement },
        { ...by("Tan"), statement },
      ],
    );
    expect(found).toEqual([]);
  });

  test("the same words of the story's time and of another do not merge", async () => {
    const stated = { time: { kind: "stated", asWritten: "in 2008" } } as const;
    const texts = [`${said}.`, `${said}.`] as const;
    expect(await sharedFindings(texts, [{}, {}])).toHaveLength(1);
    expect(await sharedFindings(texts, [{}, stated])).toEqual([]);
  });
});

test.for(["he", "She", "his lawyer"])("%s speaks for nobody, and the gaps say so", async (name) => {
  const resolution = await resolved([
    { name: "a.txt", text: `${fire} ${said}, ${name} said.`, claims: { 3: by(name) } },
  ]);
  const speakers = resolution.findings.map(({ speaker }) => speaker);
  expect(speakers).toContainEqual({ kind: "unresolved", asWritten: name });
  expect(resolution.entities.map((entity) => entity.name)).not.toContain(name);
  expect(knownGaps(resolution, "2024-11-28")).toContain(
    "For 1 statement the text does not say who speaks.",
  );
});

test("a speaker whom scraping lost stays lost, though one person is named beside him", async () => {
  const speaker = { kind: "unresolved", asWritten: "he" } as const;
  const text = `In Orlan President Ena Korb met Ivo Harn. ${said}, he said.`;
  const { findings } = await resolved([{ name: "a.txt", text, claims: { 2: { speaker } } }]);
  expect(findings.map((finding) => finding.speaker)).toContainEqual(speaker);
});

test("two bare surnames of two events are two entities, shown alike; of one event they are one", async () => {
  const withTan = [...quakeInOrlan, ...quakeInPesk].map(({ name, text }) => ({
    name,
    text: `${text} In the night Mr. Tan prayed.`,
  }));
  const { entities, episodes } = await resolved(withTan);
  expect(episodes.map(({ sources }) => sources.length)).toEqual([2, 2]);
  expect(entities.filter(({ name }) => name === "Tan")).toHaveLength(2);
});

test("two bare surnames of two events are two voices, each with one in all that it says", async () => {
  const saying = [...quakeInOrlan, ...quakeInPesk].map(({ name, text }) => ({
    name,
    text: `${text} “The roof of ${name} held,” Mr. Tan said.`,
  }));
  const evidence = makeEvidence(saying);
  const claims = evidence.claims.map((claim) =>
    claim.statement.includes("Tan said.")
      ? { ...claim, speaker: { kind: "named", name: "Tan" } as const }
      : claim,
  );
  const { findings, voices } = await resolve({ matcher: silentMatcher }).run(
    { ...evidence, claims },
    watchedContext(),
  );
  expect(new Set(voices.keys())).toEqual(new Set(findings.map(({ id }) => id)));
  const named = findings.filter(({ speaker }) => speaker.kind === "named");
  const byEpisode = Map.groupBy(named, ({ episode }) => episode);
  const ofEpisodes = [...byEpisode.values()].map(
    (own) => new Set(own.map(({ id }) => voices.get(id))),
  );
  expect(ofEpisodes.map((own) => own.size)).toEqual([1, 1]);
  expect(ofEpisodes[0]).not.toEqual(ofEpisodes[1]);
});

test("background says by which words, and what is of the story's own time says nothing", async () => {
  const { findings } = await resolved([
    { name: "a.txt", text: `${fire} The market was built in 1984.` },
  ]);
  const told = new Set(findings.map(({ time, otherTime }) => `${time}: ${otherTime}`));
  expect(told).toEqual(new Set(["episode: undefined", "background: in 1984"]));
});
