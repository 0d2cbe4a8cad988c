/** Sentences around a quote stay sentences of their own: a title without a full stop says nothing of the lead below it. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { attribution } from "../../src/checks/attribution.ts";
import { sentencesOf } from "../../src/checks/reading/find-words.ts";
import { readSurroundings } from "../../src/checks/reading/read-surroundings.ts";
import { roles } from "../../src/checks/roles.ts";
import { inputOf } from "./input-of.ts";

const read = (surroundings: readonly string[]) =>
  readSurroundings(inputOf("", [], { surroundings }));

const titles = [
  "Police say ferry unsafe",
  "Insurers weigh claim",
  "Miners claim victory",
  "What the report says",
  "Harbour closed, officials believe",
  "Clerks accuse bank of hiding",
  "Moro warned before 5 p.m.",
];
const leads = [
  "The ferry over the Ardel was stopped on Friday after a fire.",
  "Shares in the bank of Ardel fell 9% after the fire.",
  "Two divers found the bell of the lost ship in spring.",
];

test("a sentence that has no cue of its own is the source's own under any title", () => {
  fc.assert(
    fc.property(fc.constantFrom(...titles), fc.constantFrom(...leads), (title, lead) => {
      const input = inputOf(lead, lead, { surroundings: [title, lead] });
      expect([title, attribution.run(input).outcome]).toEqual([title, "pass"]);
      expect([title, roles.run(input).outcome]).toEqual([title, "pass"]);
    }),
  );
});

test("each is a sentence of its own, whatever it ends with", () => {
  const piece = fc.constantFrom("Moro left", "Moro left.", "Moro saw the U.S.", "“Moro left.”");
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
      const passage = read(pieces);
      expect(passage && sentencesOf(passage).length).toBe(pieces.length);
    }),
  );
});

test("a sentence that was cut in two is read as one", () => {
  const passage = read(["“Will it hold?”", "asked Moro of the U.S.", "coast guard."]);
  expect(passage?.text).toBe("“Will it hold?” asked Moro of the U.S. coast guard.");
});

test("what is spoken on stays in its quotation marks", () => {
  const passage = read(["“The bank is sound.", "The ledgers burned,” Moro said."]);
  expect(passage?.words.find(({ lower }) => lower === "ledgers")?.quoted).toBe(true);
});

test("quotes that stand alone have no surroundings", () => {
  expect(read([])).toBeUndefined();
});
