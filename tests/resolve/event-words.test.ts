import { describe, expect, test } from "vitest";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { spanOf } from "../../src/domain/place.ts";
import { eventsIn } from "../../src/stages/4-resolve/episodes/frame.ts";
import { makeEvidence, type Made } from "./make-evidence.ts";
import { silentMatcher } from "./silent-matcher.ts";
import { watchedContext } from "./watched-context.ts";

const kindsIn = (text: string): string[] =>
  eventsIn(text, spanOf(0, text.length)).map(({ kind }) => kind);

test.for([
  ["An air strike hit a camp.", ["attack"]],
  ["Nurses began a strike over pay.", ["strike"]],
  ["Lightning may strike twice.", []],
  ["The death toll reached 40.", []],
  ["The dealer called the ruling fair.", []],
  ["A poll of residents found this.", []],
  ["The trial of the mayor began.", ["trial"]],
] as const)("%s", ([text, kinds]) => {
  expect(kindsIn(text)).toEqual(kinds);
});

async function episodesOf(...made: readonly Made[]) {
  const resolution = await resolve({ matcher: silentMatcher }).run(
    makeEvidence(made),
    watchedContext(),
  );
  return resolution.episodes;
}

describe("a label", () => {
  test.for([
    [
      "shows the source’s own word",
      "Workers at Orlan port began a strike on Monday over pay, the union said.",
      "strike",
    ],
    ["keeps what kind of strike it is", "An air strike hit Orlan on Monday.", "air strike"],
    [
      "is the title where no noun names the event",
      "Ferry sinks off Orlan\n\nA ferry sank off Orlan on Friday.",
      "Ferry sinks off Orlan",
    ],
  ] as const)("%s", async ([, text, words]) => {
    const [episode] = await episodesOf({ name: "a.txt", text });
    expect(episode?.label).toContain(words);
    expect(episode?.label).not.toMatch(/: (?:attack|office|disaster)/u);
  });

  test("without names or event is the beginning of the earliest source", async () => {
    const tail = " Bakers in Orlan and Pesk complained, and flour at Belmar mill ran short.";
    const [episode] = await episodesOf(
      { name: "a.txt", text: `Bread is dearer again.${tail}`, published: "2026-03-12" },
      { name: "b.txt", text: `Bread grows dear.${tail}`, published: "2026-03-10" },
    );
    expect(episode?.label).toBe("Bread grows dear.");
  });
});

const quake = (place: string, town: string): string =>
  `A magnitude 6.8 earthquake struck northern ${place} on Tuesday, killing people, the civil defence institute said. The quake cut power in ${town}. Interior Minister Ito Lanz said rescue teams were at work.`;

test("the same event in another place is another event, however alike the words", async () => {
  const episodes = await episodesOf(
    { name: "a.txt", text: quake("Tarsia", "Pesk") },
    { name: "b.txt", text: quake("Korland", "Belmar") },
  );
  expect(episodes).toHaveLength(2);
});

test("the same event told twice of one place is one", async () => {
  const episodes = await episodesOf(
    { name: "a.txt", text: quake("Tarsia", "Pesk") },
    { name: "b.txt", text: `${quake("Tarsia", "Pesk")} Schools stay shut.` },
  );
  expect(episodes).toHaveLength(1);
});
