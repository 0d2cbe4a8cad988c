import { describe, expect, test } from "vitest";
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
  );
  return entities.map(({ name, forms }) => [name, ...forms.filter((form) => form !== name)]);
};

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
