/** The sentences of two editions side by side. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Brief, type BriefSentence } from "../../src/domain/brief.ts";
import { readableDiff } from "../../src/review/pages/readable-diff.ts";
import { pairSentences } from "../../src/review/pair-sentences.ts";
import { sampleBrief } from "../../src/stages/7-render/sample-brief.ts";

const sample = sampleBrief().brief;
const [model] = sample.bottomLine;

function sentence(text: string, at: number): BriefSentence {
  if (model === undefined) throw new Error("The sample has a bottom line.");
  // Findings of their own: what is tried here is the words.
  const findings = [`f${String(at).padStart(10, "0")}`];
  return Brief.shape.bottomLine.element.parse({ ...model, id: `t${at}`, text, findings });
}

function briefOf(bottomLine: readonly string[], indicators: readonly string[] = []): Brief {
  const none = { judgements: [], positions: [], developments: [], answers: [], conflicts: [] };
  const all = [...bottomLine, ...indicators].map((text, at) => sentence(text, at + 1));
  return {
    ...sample,
    ...none,
    bottomLine: all.slice(0, bottomLine.length),
    indicators: all.slice(bottomLine.length),
  };
}

// Few words, so that sentences are alike, repeated and moved.
const words = fc
  .array(fc.constantFrom("ships", "left", "the", "port"), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(" "));
const brief = fc
  .tuple(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 3 }))
  .map(([bottomLine, indicators]) => briefOf(bottomLine, indicators));
const textsOf = (of: Brief) => [...of.bottomLine, ...of.indicators].map(({ text }) => text);

describe("pairs of sentences", () => {
  test("have each sentence of both editions once, the later edition's in their order", () => {
    fc.assert(
      fc.property(brief, brief, (before, now) => {
        const pairs = pairSentences(before, now);
        const news = pairs.flatMap((pair) =>
          pair.kind === "gone" ? [] : [pair.now.sentence.text],
        );
        const olds = pairs.flatMap((pair) =>
          pair.kind === "new" ? [] : [pair.before.sentence.text],
        );
        expect(news).toEqual(textsOf(now));
        expect(olds.toSorted()).toEqual(textsOf(before).toSorted());
      }),
    );
  });

  test("of an edition with itself are all the same", () => {
    fc.assert(
      fc.property(brief, (same) => {
        const pairs = pairSentences(same, same);
        expect(pairs.every(({ kind }) => kind === "same")).toBe(true);
        expect(pairs).toHaveLength(textsOf(same).length);
      }),
    );
  });

  test("call the same what has the same words, and nothing else", () => {
    fc.assert(
      fc.property(brief, brief, (before, now) => {
        for (const pair of pairSentences(before, now)) {
          if (pair.kind !== "same" && pair.kind !== "changed") continue;
          const isSame = pair.before.sentence.text === pair.now.sentence.text;
          expect(pair.kind).toBe(isSame ? "same" : "changed");
        }
      }),
    );
  });

  test.for([
    {
      what: "a word is another",
      before: ["Three ships left."],
      now: ["Four ships left."],
      kinds: ["changed"],
    },
    {
      what: "nothing is alike",
      before: ["Ministers met."],
      now: ["A bridge fell."],
      kinds: ["gone", "new"],
    },
    {
      what: "one in the middle is gone",
      before: ["A fell.", "B rose.", "C stood."],
      now: ["A fell.", "C stood."],
      kinds: ["same", "gone", "same"],
    },
    {
      what: "one of the same finding is less alike than another",
      before: ["Three boats left Dorn today.", "Three ships left Dorn late."],
      now: ["Three ships left Dorn late today."],
      kinds: ["changed", "gone"],
    },
  ])("are $kinds when $what", ({ before, now, kinds }) => {
    expect(pairSentences(briefOf(before), briefOf(now)).map(({ kind }) => kind)).toEqual(kinds);
  });

  test("are of the same words before they are of the same finding, in whatever section", () => {
    const before = briefOf(["Ministers met in Pesk."], ["Ministers met in Dorn."]);
    const now = briefOf(["Ministers met in Dorn."]);
    expect(pairSentences(before, now).map(({ kind }) => kind)).toEqual(["gone", "same"]);
  });

  test("follow the review where an edit left no word of the sentence", () => {
    const decided = { by: "Ada", at: "2026-11-22T06:00:00Z" };
    const review = {
      version: 1,
      reviewed: "0".repeat(64),
      correction: "",
      reviewers: ["Ada"],
      approved: { ...decided, note: "" },
      counts: { approved: 0, edited: 1, restored: 0, rejected: 0 },
      changed: [{ kind: "edited", sentence: "t1", before: "Ministers met.", ...decided }],
    };
    const now = { ...briefOf(["A bridge fell."]), review: Brief.shape.review.parse(review) };
    expect(pairSentences(briefOf(["Ministers met."]), now).map(({ kind }) => kind)).toEqual([
      "changed",
    ]);
  });
});

const without = (kind: string, before: string, now: string) =>
  readableDiff(before, now)
    .flatMap((piece) => (piece.kind === kind ? [] : [piece.words]))
    .join("");

describe("the difference as it is read", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "rose", " ", "\n", "4%", "中"), { maxLength: 12 })
    .map((all) => all.join(""));

  test("gives both texts back, and is nothing for equal texts", () => {
    fc.assert(
      fc.property(text, text, (before, now) => {
        expect(without("in", before, now)).toBe(before);
        expect(without("out", before, now)).toBe(now);
        expect(readableDiff(before, before).every(({ kind }) => kind === "same")).toBe(true);
      }),
    );
  });

  test("shows both whole where only a small word stayed", () => {
    const pieces = readableDiff(
      "Ministers met in the capital on Monday.",
      "Four ships left the port.",
    );
    expect(pieces.map(({ kind }) => kind)).toEqual(["out", "in"]);
  });
});
