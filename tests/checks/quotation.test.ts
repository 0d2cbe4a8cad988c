import { expect, test } from "vitest";
import * as fc from "fast-check";
import { quotation, quotedWords } from "../../src/checks/quotation.ts";
import { inputOf } from "./input-of.ts";

const outcome = (statement: string, quote: string): string =>
  quotation.run(inputOf(statement, quote)).outcome;

const quote =
  "Putin described his meeting as “practical and constructive,” and praised the ‘old’ ties.";

test.for([
  { what: "the same words in other marks", said: "He called it 'practical and constructive'." },
  { what: "a part of them", said: "He called it „constructive“." },
  { what: "words that the quote does not mark", said: "He “described his meeting” so." },
  { what: "a capital that the sentence asks for", said: "“Practical and constructive”, he said." },
  { what: "an ellipsis between pieces in order", said: "He “described … as practical”." },
  { what: "an insertion in brackets", said: "He “described [the] meeting as practical”." },
  { what: "an apostrophe", said: "It was Putin's and the others' meeting." },
])("passes $what", ({ said }) => {
  expect(outcome(said, quote)).toBe("pass");
});

test.for([
  { what: "words that stand nowhere", said: "He called it “historic”." },
  { what: "one changed word", said: "He called it “practical and friendly”." },
  { what: "half a word", said: "He called it “construct”." },
  { what: "pieces in the wrong order", said: "He said “constructive … practical”." },
])("fails $what", ({ said }) => {
  expect(outcome(said, quote)).toBe("fail");
});

test("reads what stands in marks of any make", () => {
  expect(quotedWords("“a b” and „c“ and «d» and 'e f', it's")).toEqual(["a b", "c", "d", "e f"]);
});

test("lets spaces before marks, and the words of a title, pass", () => {
  expect(
    outcome("He called it “practical, and constructive”.", "It was practical , and constructive ."),
  ).toBe("pass");
  const titled = inputOf("He wrote “The Long Night”.", "He wrote it.", {
    lawful: ["The Long Night"],
  });
  expect(quotation.run(titled).outcome).toBe("pass");
});

const word = fc.constantFrom("practical", "and", "old", "ties");

test("words cut from the quote may always stand in marks", () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 6 }),
      fc.nat(5),
      fc.nat(5),
      (words, one, other) => {
        const part = words.slice(Math.min(one, other), Math.max(one, other) + 1);
        fc.pre(part.length > 0);
        expect(outcome(`He said “${part.join(" ")}”.`, words.join(" "))).toBe("pass");
      },
    ),
  );
});

test("is killed by a paraphrase in marks", () => {
  expect(outcome("He called it “practical and constructive”.", quote)).toBe("pass");
  expect(outcome("He called it “useful and constructive”.", quote)).toBe("fail");
});
