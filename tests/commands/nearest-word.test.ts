import fc from "fast-check";
import { expect, test } from "vitest";
import { nearestWord } from "../../src/commands/config/nearest-word.ts";

const known = [
  "title",
  "reader",
  "questions",
  "sources",
  "language",
  "model",
  "models",
  "scale",
  "name",
];
const letter = fc.constantFrom("a", "e", "l", "s", "t");

test("a known word is nearest to itself", () => {
  for (const word of known) expect(nearestWord(word, known)).toBe(word);
});

test("one edit of a long word leads back to it", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("questions", "language", "sources"),
      fc.nat({ max: 5 }),
      fc.constantFrom("insert", "delete", "replace", "swap"),
      letter,
      (word, at, edit, new_) => {
        const [before, here, after] = [
          word.slice(0, at),
          word.slice(at, at + 1),
          word.slice(at + 1),
        ];
        const edited = {
          insert: `${before}${new_}${here}${after}`,
          delete: `${before}${after}`,
          replace: `${before}${new_}${after}`,
          swap: `${before}${after.slice(0, 1)}${here}${after.slice(1)}`,
        }[edit];
        expect(nearestWord(edited, known)).toBe(word);
      },
    ),
  );
});

test.for([
  { word: "titel", nearest: "title" },
  { word: "MODEL", nearest: "model" },
  { word: "nmae", nearest: "name" },
  { word: "x", nearest: undefined },
  { word: "frobnicate", nearest: undefined },
  { word: "", nearest: undefined },
])("takes `$word` for $nearest", ({ word, nearest }) => {
  expect(nearestWord(word, known)).toBe(nearest);
});
