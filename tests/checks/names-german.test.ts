/** Names among the nouns of German, which all have a capital letter. */
import { expect, test } from "vitest";
import { names } from "../../src/checks/names.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  names.run(inputOf(statement, quote, { lawful: ["Meldung"], surroundings: [quote] })).outcome;

test.for([
  [
    "Laut Ministerin Ilse Kranz sinkt der Beitrag.",
    "Ministerin Ilse Kranz sagte, der Beitrag sinke.",
  ],
  [
    "Nach Angaben der Behörde ist der Pegel gesunken.",
    "Das Wasser ist gesunken, teilte die Behörde mit.",
  ],
  ["Der Beschluss fiel am Abend.", "Am Abend wurde entschieden."],
  ["Das Unglück forderte vier Tote.", "Bei dem Unfall starben vier Menschen."],
  ["Neue Regelungen gelten für Radfahrer.", "Wer mit dem Rad fährt, muss sich umstellen."],
  ["Die Reederei lagerte dort 30 Tonnen Weizen.", "Die Firma lagerte dort 30 Tonnen Getreide."],
  ["Der Verlust des Hafenverbands ist groß.", "Der Hafenverband verliert viel."],
])("a common noun is no missing name: %s", ([statement, quote]) => {
  expect(outcome(statement ?? "", quote ?? "")).not.toBe("fail");
});

test.for([
  ["Erik Kranz eröffnete die Messe.", "Doris Huber eröffnete die Messe."],
  ["Die Messe wurde von Ilse Kranz eröffnet.", "Die Messe wurde von Doris Huber eröffnet."],
  ["Italien schickt Helfer in die Stadt.", "Portugal schickt Helfer in die Stadt."],
  ["Die FDP lehnt das Gesetz ab.", "Die SPD lehnt das Gesetz ab."],
  ["Der Minister Emil Roth ist krank.", "Der Minister Kurt Beck ist krank."],
])("a name with a sign of its own must stand in the quote: %s", ([statement, quote]) => {
  expect(outcome(statement ?? "", quote ?? "")).toBe("fail");
});

test("a bare noun without any sign is left to the judge", () => {
  expect(outcome("Lindau meldet weniger Gäste.", "Die Stadt meldet weniger Gäste.")).toBe("unsure");
});

test.for([
  ["Seasonal rents will rise in May.", "Household rents will rise in May."],
  ["Kettles were recalled in May.", "The maker recalled its boilers in May."],
])("a word that opens an English sentence is no name by that alone: %s", ([statement, quote]) => {
  expect(outcome(statement ?? "", quote ?? "")).not.toBe("fail");
});

test("a name that opens a sentence is replaced by none that stands in one", () => {
  expect(outcome("Corvin rents rose in May.", "In May Dallin rents rose.")).toBe("fail");
});
