import { describe, expect, test } from "vitest";
import { EpisodeId } from "../../src/domain/ids.ts";
import { resolveEntities } from "../../src/stages/4-resolve/entities/entities.ts";
import { isVariant } from "../../src/stages/4-resolve/names/is-variant.ts";
import { plainName } from "../../src/stages/4-resolve/names/plain-name.ts";
import { introducedAcronyms } from "../../src/stages/4-resolve/names/introduced-acronyms.ts";
import { makeEvidence } from "./make-evidence.ts";

test.for([
  ["President Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev"],
  ["Russian President Vladimir Putin’s", "Vladimir Putin"],
  ["the Foreign Minister Sergei Lavrov", "Sergei Lavrov"],
  ["Dr. Mark Vinar", "Mark Vinar"],
  ["the Kremlin", "Kremlin"],
  ["President", "President"],
] as const)("%s is called %s", ([written, name]) => {
  expect(plainName(written).text).toBe(name);
});

test.for([
  ["Kassym-Jomart Tokayev", "Kasym-Jomart Tokayev", true],
  ["Muammar Qaddafi", "Muammar Gaddafi", false],
  ["Alexander Lukashenko", "Aleksander Lukashenko", true],
  ["John F. Kennedy", "John Kennedy", true],
  ["John F. Kennedy", "John Fitzgerald Kennedy", true],
  ["George W. Bush", "George H. Bush", false],
  ["Mark Vinar", "Miles Vinar", false],
  ["Maria Ivanova", "Mario Ivanova", false],
  ["Max Hess", "Max Hesse", false],
  ["Tokayev", "Tokayev", false],
  ["Los Angeles", "Los Angeles Angels", false],
  ["Zhang Wei", "Yang Wei", false],
  ["Sergej Lavrov", "Sergey Lavrov", true],
] as const)("%s and %s: one name %s", ([one, other, expected]) => {
  expect(isVariant(plainName(one).words, plainName(other).words)).toBe(expected);
  expect(isVariant(plainName(other).words, plainName(one).words)).toBe(expected);
});

test.for([
  [
    "a member of the Collective Security Treaty Organization (CSTO), which",
    "Collective Security Treaty Organization",
    "CSTO",
  ],
  ["the Commonwealth of Independent States (CIS) met", "Commonwealth of Independent States", "CIS"],
  ["In June Northern Sea League (NSL) states", "Northern Sea League", "NSL"],
] as const)("%s introduces an acronym", ([text, long, short]) => {
  expect(introducedAcronyms(text)).toEqual([{ long, short }]);
});

test.for([
  "the mayor of Old Harbour (UK) said",
  "leaders of the Northern Union Bank (NSL) met",
  "it was (NSL) then",
])("letters that do not fit introduce nothing: %s", (text) => {
  expect(introducedAcronyms(text)).toEqual([]);
});

const formsOf = (...texts: readonly string[]) => {
  const { entities } = resolveEntities(
    makeEvidence(texts.map((text, index) => ({ name: `${index}.txt`, text }))),
    [],
  );
  return entities.map(({ name, forms }) => [name, ...forms.filter((form) => form !== name)]);
};

const reports = ["Governor Tan", "Governor Tan", "Judge Tan", "Tan"].map((who, index) => ({
  name: `${index}.txt`,
  text: `Report ${index} is here. On the quay ${who} spoke of rain.`,
}));

/** How many entities are called "Tan", in reports of one event. */
function tansIn(made: typeof reports, { isCertain }: { isCertain: boolean }): number {
  const evidence = makeEvidence(made);
  const sources = evidence.library.sources.map(({ id }) => id);
  const id = EpisodeId.parse("e1");
  const uncertain = isCertain ? [] : sources;
  const episode = { id, label: "x", days: [], sources, together: [], apart: [], uncertain };
  return resolveEntities(evidence, [episode]).entities.filter(({ name }) => name === "Tan").length;
}

describe("in the reports of one event", () => {
  test("a bare surname is one person's, unless it is open whether they report one event", () => {
    const bare = [...reports.slice(0, 1), ...reports.slice(3)];
    expect(tansIn(bare, { isCertain: true })).toBe(1);
    expect(tansIn(bare, { isCertain: false })).toBe(2);
  });

  test("a bare surname beside two officers of that name is neither's", () => {
    expect(tansIn(reports, { isCertain: true })).toBe(3);
  });
});

describe("across sources", () => {
  test("a surname means the one full name that its own source gives", () => {
    expect(formsOf("In Tarsia President Ena Korb spoke. Then Korb left.")).toContainEqual([
      "Ena Korb",
      "Korb",
    ]);
  });

  test("a surname that two people bear means neither", () => {
    const entities = formsOf(
      "In Tarsia President Ena Korb met Minister Ivo Korb. Later it was Korb who left.",
    );
    expect(entities).toContainEqual(["Korb"]);
  });

  test("one surname, two people in two sources, two entities", () => {
    const entities = formsOf(
      "In Tarsia President Ena Korb spoke. Then Korb left.",
      "In Tarsia Minister Ivo Korb spoke. Then Korb left.",
    );
    expect(entities).toContainEqual(["Ena Korb", "Korb"]);
    expect(entities).toContainEqual(["Ivo Korb", "Korb"]);
  });

  test("no name is completed from another source", () => {
    const entities = formsOf(
      "Trust fell, as Umarov said.",
      "In Tarsia analyst Temur Umarov spoke.",
    );
    expect(entities).toContainEqual(["Umarov"]);
    expect(entities).toContainEqual(["Temur Umarov"]);
  });

  test("two spellings of one name are one entity, shown in the form that is used most", () => {
    const entities = formsOf(
      "In Tarsia President Kassym-Jomart Tokayev spoke.",
      "In Tarsia President Kasym-Jomart Tokayev spoke. There Kasym-Jomart Tokayev stayed.",
    );
    expect(entities).toContainEqual(["Kasym-Jomart Tokayev", "Kassym-Jomart Tokayev"]);
  });

  test("a headline's capitals are a form, and not the one that is shown", () => {
    const entities = formsOf("Then came IVO HARN.", "Then came Ivo Harn.");
    expect(entities).toContainEqual(["Ivo Harn", "IVO HARN"]);
  });

  test("near names that one source tells apart are two people", () => {
    const entities = formsOf(
      "The talks of Robertina Verin with Robertino Verin ended.",
      "Then Robertina Verin spoke.",
    );
    expect(entities.map(([name]) => name)).toEqual(
      expect.arrayContaining(["Robertina Verin", "Robertino Verin"]),
    );
  });

  test("an acronym is the long name that introduces it; a region is nobody’s surname", () => {
    const entities = formsOf(
      "Today the Northern Sea League (NSL) met in Central Asia. For the NSL trade with Asia matters.",
    );
    expect(entities).toContainEqual(["Northern Sea League", "NSL"]);
    expect(entities).toContainEqual(["Asia"]);
  });
});
