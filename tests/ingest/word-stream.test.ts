import fc from "fast-check";
import { expect, test } from "vitest";
import {
  classHash,
  readWordStream,
  shapesOf,
  wordAt,
} from "../../src/stages/1-ingest/origins/word-stream.ts";

const wordsOf = (text: string): string[] => {
  const stream = readWordStream(text);
  return Array.from(stream.hashes.keys(), (index) => wordAt(stream, index));
};
const hashOf = (text: string): readonly number[] => [...readWordStream(text).hashes];

test("words stand in order, apart from each other, and hold all letters and digits", () => {
  const unit = fc.constantFrom(
    "a",
    "é",
    "1",
    "23",
    "m",
    ".",
    ",",
    ":",
    " ",
    "’",
    "—",
    "日",
    "\u{1F4C8}",
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
      const { starts, ends, hashes } = readWordStream(text);
      let last = 0;
      let between = "";
      for (const [index, start] of starts.entries()) {
        const end = ends[index] ?? 0;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        between += text.slice(last, start);
        last = end;
      }
      expect(between + text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
      expect([starts.length, ends.length]).toEqual([hashes.length, hashes.length]);
    }),
  );
});

test.for([
  {
    text: "It’s the G20, at 4:30 p.m.",
    words: ["It", "s", "the", "G", "20", "at", "4:30", "p", "m"],
  },
  { text: "1,200 men, 3.5bn euros", words: ["1,200", "men", "3.5", "bn", "euros"] },
  { text: "the 1990s, and19.5", words: ["the", "1990", "s", "and", "19.5"] },
  { text: "5th, 7pm, 1ooked", words: ["5", "th", "7", "pm", "1ooked"] },
  { text: "May 12,2015", words: ["May", "12", "2015"] },
  { text: "„Größe“ — 日本", words: ["Größe", "日本"] },
])("the words of “$text”", ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
});

test.for([
  { of: "case", one: "Rates Rose", other: "RATES rose" },
  { of: "look-alikes", one: "looked similar of these", other: "1ookcd 5imilor 0f fhese" },
  { of: "a letter read as two", one: "modern morning name", other: "rnodern morning iiame" },
  { of: "any figure", one: "from 3 to 40", other: "from 3.5 to seven" },
  { of: "any month", one: "in May", other: "in June" },
  { of: "any weekday", one: "on Monday", other: "on Friday" },
])("$of makes no other word", ({ one, other }) => {
  expect(hashOf(one)).toEqual(hashOf(other));
});

test.for([
  { one: "million", other: "May" },
  { one: "12", other: "million" },
  { one: "river", other: "rider" },
  { one: "rose", other: "rise" },
])("“$one” and “$other” are two words", ({ one, other }) => {
  expect(hashOf(one)).not.toEqual(hashOf(other));
});

test("no word is taken for a class", () => {
  const last = Math.max(...Object.values(classHash));
  expect(Math.min(...hashOf("plain words of no class at all"))).toBeGreaterThan(last);
});

test("the letters of words, as scanned, are the same with and without their spaces", () => {
  const [one, other] = [readWordStream("set fire to it"), readWordStream("setfire t0 lt")];
  expect(shapesOf(one, { from: 0, to: 4 })).toBe(shapesOf(other, { from: 0, to: 3 }));
});
