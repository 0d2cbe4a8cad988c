import { describe, expect, test } from "vitest";
import { nameStems, stemOf } from "../../src/stages/4-resolve/episodes/article-terms.ts";
import { articleOf } from "../../src/stages/4-resolve/episodes/article.ts";
import { companionsOf } from "../../src/stages/4-resolve/episodes/companions.ts";
import { makeEvidence } from "./make-evidence.ts";

/** Companions of one report beside one that only frames it: "name kind order". */
function found(sentence: string): string[] {
  const texts = [
    `King Aldo Verin began a visit to Tarsia. Then came rain. Harbours closed. Nobody sailed. ${sentence}`,
    "King Aldo Verin began a visit to Tarsia. It was cold there.",
  ];
  const { library, sentences } = makeEvidence(
    texts.map((text, index) => ({ name: `${index}`, text })),
  );
  const articles = library.sources.map((source) => articleOf(source, sentences));
  const names = new Set(articles.flatMap((article) => [...nameStems(article)]));
  const isName = (word: string): boolean => names.has(stemOf(word));
  return companionsOf({ rows: [0, 1], articles, isName }).map(
    ({ name, kind, order }) => `${name}, ${kind}, ${order}`,
  );
}

describe("an event that a text ties to its own", () => {
  test.for([
    [
      "The visit of Aldo Verin comes a week after Queen Mira Solen toured the islands.",
      "Mira Solen, visit, after",
    ],
    ["His journey followed Queen Mira Solen’s trip.", "Mira Solen, visit, after"],
    [
      "The visit coincides with a summit of the Northern Sea League.",
      "Northern Sea League, meeting, with",
    ],
    ["The visit comes two days before the Pesk election.", "Pesk, vote, before"],
    ["In Tarsia, Aldo Verin spoke ahead of the Belmar festival.", "Belmar, contest, before"],
  ] as const)("%s", ([sentence, expected]) => {
    expect(found(sentence)).toEqual([expected]);
  });
});

describe("no companion", () => {
  test.for([
    ["an event of somebody else’s story", "The mayor of Pesk resigned after the Belmar election."],
    ["an event of another year", "The visit comes after the Belmar election of 1984."],
    ["the event itself", "King Aldo Verin spoke ahead of his Tarsia trip."],
    ["no event at all", "The visit comes after rain in Belmar."],
    ["no tie", "The visit was short. The Belmar festival was long."],
  ] as const)("%s", ([, sentence]) => {
    expect(found(sentence)).toEqual([]);
  });
});
