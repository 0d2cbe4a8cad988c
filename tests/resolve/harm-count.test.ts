/** Whom a figure counts as harmed, by the words beside it, and in which words. */
import { expect, test } from "vitest";
import { readWords } from "../../src/checks/reading/read-words.ts";
import { slice } from "../../src/domain/place.ts";
import { figuresIn } from "../../src/stages/4-resolve/findings/figures.ts";

/** Each figure of a text as "harm of whom: words". */
function harmIn(text: string): string[] {
  return figuresIn(text, readWords(text)).map(({ harm }) => {
    if (!harm) return "none";
    return `${harm.harm} ${harm.who}: ${harm.words.map((words) => slice(text, words)).join(" | ")}`;
  });
}

test.for([
  ["A storm hit Orlan, killing 40 people.", "dead people: killing | people"],
  ["At least 45 people died in Orlan.", "dead people: people | died"],
  ["16 passengers drowned off Orlan.", "dead passenger: passengers | drowned"],
  ["It sank with the loss of 14 lives.", "dead people: loss of | lives"],
  ["Fourteen lives were lost in Orlan.", "dead people: lives | were lost"],
  ["The fire claimed more than 30 lives.", "dead people: claimed | lives"],
  ["The death toll in Orlan stands at 47.", "dead people: death toll"],
  ["The toll rose to 15.", "dead people: toll"],
  ["The storm left 12 people dead.", "dead people: people | dead"],
  ["Twelve people were reported missing.", "missing people: people | were reported missing"],
  ["Doctors treated 40 injured.", "injured people: injured"],
  ["The blast wounded 9 Dovan soldiers.", "injured soldier: wounded | Dovan soldiers"],
  ["Police shot and wounded 2 men Monday.", "injured men: wounded | men"],
  ["They carried 7 dead soldiers home.", "dead soldier: dead | soldiers"],
  ["A fire killed 12 people overnight.", "dead people: killed | people"],
  ["A fire killed 3 Paris firefighters today.", "dead firefighter: killed | Paris firefighters"],
  ["Bei dem Sturm starben 12 Menschen.", "dead people: starben | Menschen"],
  ["Le cyclone a fait 12 morts.", "dead people: morts"],
] as const)("%s", ([text, expected]) => {
  expect(harmIn(text)).toEqual([expected]);
});

test("each of two figures has the harm of its own clause", () => {
  expect(harmIn("The quake killed 12 people and injured 40.")).toEqual([
    "dead people: killed | people",
    "injured people: injured",
  ]);
});

test.for([
  "The storm destroyed 12 houses.",
  "The toll road is 40 kilometres long.",
  "A mother of 7 died in Orlan.",
  "A 40-year-old man died.",
  "Some 34 people were rescued.",
  "The school has 300 pupils, and nobody was hurt.",
])("nobody harmed is counted: %s", (text) => {
  expect(new Set(harmIn(text)).difference(new Set(["none"]))).toEqual(new Set());
});
