/** The small texts of the desk: what an edit changed, which words are at fault, which claims a search finds. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearestClaims, searchClaims } from "../../src/review/pages/claim-search.ts";
import { faultyWords } from "../../src/review/pages/faulty-words.ts";
import { sampleEdition } from "../../src/review/pages/sample-edition.ts";
import { wordDiff } from "../../src/review/pages/word-diff.ts";

// Few words, so that repeats and moves are common.
const text = fc
  .array(fc.constantFrom("a", "b", "rose", " ", "  ", "\n", "4%", "中"), { maxLength: 12 })
  .map((words) => words.join(""));
const spaced = fc
  .array(fc.constantFrom("a", "b", "rose", "4%"), { maxLength: 10 })
  .map((words) => words.join(" "));

describe("the difference of two wordings", () => {
  test("without what was put in it is the wording before, without what was taken out the wording now", () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = wordDiff(before, now);
        const without = (kind: string) =>
          pieces.flatMap((piece) => (piece.kind === kind ? [] : [piece.words])).join("");
        expect(without("in")).toBe(before);
        expect(without("out")).toBe(now);
      }),
    );
  });

  test("of a wording with itself is nothing", () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(wordDiff(same, same).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  test("keeps as many words as the longest run that both have in common", () => {
    fc.assert(
      fc.property(spaced, spaced, (before, now) => {
        const kept = wordDiff(before, now).flatMap(({ kind, words }) =>
          kind === "same" ? (words.match(/\S+\s*/gu) ?? []) : [],
        );
        expect(kept.length).toBe(longestCommon(tokens(before), tokens(now)));
      }),
    );
  });
});

const tokens = (words: string) => words.match(/\S+\s*/gu) ?? [];

function longestCommon(one: readonly string[], other: readonly string[]): number {
  const [first, ...rest] = one;
  if (first === undefined || other.length === 0) return 0;
  const at = other.indexOf(first);
  const taken = at < 0 ? 0 : 1 + longestCommon(rest, other.slice(at + 1));
  return Math.max(taken, longestCommon(rest, other));
}

describe("words at fault", () => {
  test("are cut out of the wording without changing it", () => {
    // Slices of the wording itself, so that faults stand in it, overlap, and lie within each other.
    const slice = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(spaced, fc.array(slice, { maxLength: 4 }), (words, slices) => {
        const faults = slices.map(([start, length]) => words.slice(start, start + length));
        const pieces = faultyWords(words, faults);
        expect(pieces.map((piece) => piece.words).join("")).toBe(words);
        expect(pieces.every((piece) => piece.words !== "")).toBe(true);
      }),
    );
  });

  test.for([
    { what: "a figure", wording: "It cost 3 and 34.", faults: ["3"], marked: ["3"] },
    { what: "a figure at every place", wording: "3 or 3", faults: ["3"], marked: ["3", "3"] },
    {
      what: "faults that overlap as one",
      wording: "a b c",
      faults: ["a b", "b c"],
      marked: ["a b", " c"],
    },
    {
      what: "words of a script without spaces",
      wording: "将签署协议",
      faults: ["签署"],
      marked: ["签署"],
    },
    {
      what: "nothing that does not stand there",
      wording: "He left.",
      faults: ["she", ""],
      marked: [],
    },
  ])("marks $what", ({ wording, faults, marked }) => {
    const found = faultyWords(wording, faults).flatMap(({ words, faulty }) =>
      faulty ? [words] : [],
    );
    expect(found).toEqual(marked);
  });
});

describe("the search over claims", () => {
  const { brief } = sampleEdition("in-review");
  const [claim] = brief.claims;
  const claims = [
    ["Trade reached $27 billion.", "c0000000011"],
    ["Trade with Astana fell.", "c0000000012"],
    ["Président Tokaïev met the envoy.", "c0000000013"],
    ["两国元首签署协议。", "c0000000014"],
  ].map(([statement, id]) => ({
    ...claim,
    id,
    statement,
    entities: [],
    citations: [{ ...claim?.citations[0], quote: statement }],
  }));
  // The statements are all that differs.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const full = { ...brief, claims } as unknown as typeof brief;
  const near = (without: readonly string[]) =>
    nearestClaims(full, "Trade with Astana rose to $27 billion.", without).claims.map(
      ({ id }) => id,
    );
  const found = (query: string) => searchClaims(full, query).claims.map(({ id }) => id);

  test.for([
    { query: "trade", finds: ["c0000000011", "c0000000012"] },
    { query: "trade astana", finds: ["c0000000012"] },
    { query: "TRADE fel", finds: ["c0000000012"] },
    { query: "27", finds: ["c0000000011"] },
    { query: "president tokaiev", finds: ["c0000000013"] },
    { query: "协议", finds: ["c0000000014"] },
    { query: "astana zebra", finds: ["c0000000012"] },
    { query: "zebra", finds: [] },
    { query: " ( ", finds: [] },
    { query: "the", finds: [] },
  ])("finds $finds for “$query”", ({ query, finds }) => {
    expect(found(query).toSorted()).toEqual(finds);
  });

  test("offers the nearest to a sentence, and none that it rests on", () => {
    expect(near([])).toContain("c0000000011");
    expect(near(["c0000000011"])).not.toContain("c0000000011");
  });
});
