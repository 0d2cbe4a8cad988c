import fc from "fast-check";
import { expect, test } from "vitest";
import { endOf, passageFinder, startOf } from "../../src/stages/1-ingest/origins/align-passages.ts";
import { readWordStream } from "../../src/stages/1-ingest/origins/word-stream.ts";

/** The words of each common passage, as they stand in the one text and in the other. */
function passagesOf(one: string, other: string): readonly (readonly [string, string])[] {
  const streams = { one: readWordStream(one), other: readWordStream(other) };
  return passageFinder(streams.other)(streams.one).map((passage) => {
    const [start, end] = [startOf(passage), endOf(passage)];
    const words = (side: "one" | "other"): string =>
      streams[side].text.slice(
        streams[side].starts[start[side]],
        streams[side].ends[end[side] - 1],
      );
    return [words("one"), words("other")] as const;
  });
}

const head =
  "Divers who searched the flooded tunnel below the harbour for most of the night brought";
const tail = "up nothing but a rusty anchor and some old nets, the coast guard said";

test.for([
  { what: "a misspelling", one: "suddenly", other: "suddenley" },
  { what: "a lost space", one: "it all", other: "itall" },
  { what: "what a scanner makes of letters", one: "modern lamps", other: "rnodem Iamps" },
  { what: "another figure", one: "12", other: "400" },
])("a passage runs on over $what", ({ one, other }) => {
  const texts = [`${head} ${one} ${tail}`, `${head} ${other} ${tail}`] as const;
  expect(passagesOf(...texts)).toEqual([texts]);
});

test.for([
  { what: "another word", one: "suddenly", other: "slowly" },
  { what: "a word more", one: "lamps", other: "lamps gladly" },
  { what: "another form of a word, whatever follows", one: "are not yet", other: "were not yet" },
])("a passage ends at $what", ({ one, other }) => {
  expect(passagesOf(`${head} ${one} ${tail}`, `${head} ${other} ${tail}`)).toHaveLength(2);
});

test("seven words in a row are a phrase, eight a passage", () => {
  const eight = "above the old mill at the river bend";
  expect(passagesOf(`Some ${eight} sat.`, `None ${eight} lay.`)).toEqual([[eight, eight]]);
  expect(passagesOf(`Some ${eight.slice(6)} sat.`, `None ${eight.slice(6)} lay.`)).toEqual([]);
});

// Few words, so that seeds stand in many places and passages overlap.
const text = fc
  .array(fc.constantFrom("ship", "crew", "wind", "mast"), { maxLength: 60 })
  .map((words) => words.join(" "));

test("passages follow each other in the one text, and are the same words in both", () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const streams = [readWordStream(one), readWordStream(other)] as const;
      let last = 0;
      for (const passage of passageFinder(streams[1])(streams[0])) {
        expect(startOf(passage).one).toBeGreaterThanOrEqual(last);
        expect(passage.words).toBeGreaterThanOrEqual(8);
        last = endOf(passage).one;
      }
      for (const [words, same] of passagesOf(one, other)) expect(words).toBe(same);
    }),
  );
});

test("an equal text is one passage, from its first word to its last", () => {
  const long = text.filter((words) => words.split(" ").length >= 8);
  fc.assert(
    fc.property(long, (words) => {
      expect(passagesOf(words, words)).toEqual([[words, words]]);
    }),
  );
});
