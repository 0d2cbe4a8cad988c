import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceTraps } from "../../bench/sentence-traps.ts";
import { splitSentences } from "../../src/anchoring/split-sentences.ts";

function sentencesOf(text: string, language?: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

// Letters, marks and words that decide: enough to build every rule's case by chance.
const block = fc
  .array(
    fc.constantFrom(
      "Mr.",
      "U.S.",
      "A.",
      "go",
      "The",
      "it",
      ".",
      "...",
      "?",
      "”",
      '"',
      "3.5",
      "。",
      "\n",
      " ",
      " ",
      "📈",
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

test("nothing is lost but white space, and nothing is in two sentences", () => {
  fc.assert(
    fc.property(block, (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
  );
});

test("sentences are trimmed and never cross a line's end", () => {
  fc.assert(
    fc.property(block, (text) => {
      for (const sentence of sentencesOf(text)) {
        expect(sentence).toBe(sentence.trim());
        expect(sentence).not.toContain("\n");
      }
    }),
  );
});

test("a sentence by itself is one sentence", () => {
  fc.assert(
    fc.property(block, (text) => {
      const [first] = sentencesOf(text);
      fc.pre(first !== undefined);
      expect(sentencesOf(first ?? "")).toEqual([first]);
    }),
  );
});

test.for(sentenceTraps)("the trap: $trap", ({ text, sentences, language }) => {
  expect(sentencesOf(text, language)).toEqual(sentences);
});

test.for([
  { what: "a company's form before a verb", text: "Acme Inc. shares fell.", count: 1 },
  {
    what: "a company's form before a new sentence",
    text: "He runs Acme Inc. The firm grew.",
    count: 2,
  },
  { what: "a court case", text: "Roe v. Wade fell.", count: 1 },
  { what: "a letter that is no initial", text: "That was Plan B. It failed.", count: 2 },
  {
    what: "German ordinals and abbreviations",
    text: "Am 9. November kam z. B. Dr. Meyer.",
    language: "de",
    count: 1,
  },
  {
    what: "a number that ends an English sentence",
    text: "He scored 9. November came.",
    language: "en",
    count: 2,
  },
  { what: "a footnote behind the point", text: "He left.[12] She stayed.", count: 2 },
  { what: "a bracketed sentence", text: "(It rained.) He left.", count: 2 },
  { what: "a name with a small first letter", text: "Apple grew. iPhone sales rose.", count: 2 },
  { what: "a web address", text: "See example.com. It helps.", count: 2 },
  { what: "a question whose speaker follows", text: "“Why now?” Amma Hideo asked.", count: 1 },
  {
    what: "a question that nobody is said to ask",
    text: "“Why now?” He did not answer.",
    count: 2,
  },
  { what: "a Hindi full stop", text: "वह आया। वह गया।", count: 2 },
  { what: "an Arabic question mark", text: "من جاء؟ لا أحد.", count: 2 },
])("splits $what", ({ text, language, count }) => {
  expect(sentencesOf(text, language)).toHaveLength(count);
});

test("five megabytes without a full stop take no time worth mentioning", { timeout: 5000 }, () => {
  expect(splitSentences("word ".repeat(1_000_000))).toHaveLength(1);
  expect(splitSentences("a. b. ".repeat(500_000)).length).toBeGreaterThan(0);
  expect(splitSentences(".".repeat(1_000_000))).toHaveLength(1);
});
