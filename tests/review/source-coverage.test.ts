/** What became of each sentence of a source, and the same as a strip. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import type { SourceSentence } from "../../src/domain/chunk.ts";
import { overlaps, spanOf, type Span } from "../../src/domain/place.ts";
import type { Decision } from "../../src/domain/review.ts";
import { claimUsers } from "../../src/review/claim-users.ts";
import { stripOf, stripRows } from "../../src/review/coverage-strip.ts";
import { editionCoverage } from "../../src/review/edition-coverage.ts";
import { type Covering, coverSource } from "../../src/review/source-coverage.ts";
import type { OpenedEdition } from "../../src/ports/review-desk.ts";
import { richEdition } from "./rich-edition.ts";
import { decide, decideAll, key, stateOf, underReview, type UnderReview } from "./reviewing.ts";

const text = "One is here. Two is too. Three came. Four left. Five stayed.";
const span = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => spanOf(start, Math.min(text.length, start + length)));
const spans = fc.array(span, { maxLength: 4 });

/** Some of the five are numbered; the others may be furniture. */
const numbered = fc.subarray(sentencesIn(text)).map((chosen) =>
  chosen.map((one, at): SourceSentence => ({
    number: at + 1,
    span: one,
    role: "prose",
    block: 0,
  })),
);

function sentencesIn(whole: string): Span[] {
  return [...whole.matchAll(/[^.]+\.\s?/gu)].map(({ index, 0: words }) =>
    spanOf(index, index + words.trimEnd().length),
  );
}

const covered = fc
  .record({ sentences: numbered, furniture: spans, cited: spans, claimed: spans })
  .map(({ sentences, furniture, cited, claimed }) => {
    const rules = furniture.map((one) => ({ span: one, rule: "menu" as const }));
    const found = coverSource({ text, furniture: rules, sentences }, { cited, claimed });
    return { ...found, numbered: sentences, cited, furniture };
  });

describe("the coverage of a source", () => {
  test("has each numbered sentence once, and its counts add up", () => {
    fc.assert(
      fc.property(covered, ({ sentences, counts, numbered: own }) => {
        for (const one of own) {
          expect(sentences.filter((each) => each.span === one.span)).toHaveLength(1);
        }
        const sum = Object.values(counts).reduce((all, each) => all + each, 0);
        expect(sum).toBe(sentences.length);
        const known = new Set(own.map((one) => one.span));
        expect(sentences.every(({ span: at, as }) => known.has(at) || as === "furniture")).toBe(
          true,
        );
      }),
    );
  });

  test("is in the order of the text, and no sentence lies over another", () => {
    fc.assert(
      fc.property(covered, ({ sentences }) => {
        const apart = sentences.every(
          (one, at) => one.span.end <= (sentences[at + 1]?.span.start ?? text.length),
        );
        expect(apart).toBe(true);
      }),
    );
  });

  test("calls exactly those sentences cited that a citation touches", () => {
    fc.assert(
      fc.property(covered, ({ sentences, numbered: own, cited }) => {
        const touched = own.filter((one) => cited.some((each) => overlaps(each, one.span)));
        const called = sentences.filter(({ as }) => as === "cited").map((one) => one.span);
        expect(called).toEqual(touched.map((one) => one.span));
      }),
    );
  });
});

test("the parts of a strip lie one under the other, and show every kind that can be seen", () => {
  fc.assert(
    fc.property(covered, ({ sentences }) => {
      const parts = stripOf(sentences, text.length);
      let row = 0;
      for (const { from, to, at } of parts) {
        expect(from).toBeGreaterThanOrEqual(row);
        expect(to).toBeGreaterThan(from);
        expect(sentences.some((one) => one.span.start === at)).toBe(true);
        row = to;
      }
      expect(row).toBeLessThanOrEqual(stripRows);
      expect(new Set(parts.map(({ as }) => as))).toEqual(new Set(sentences.map(({ as }) => as)));
    }),
  );
});

test("a row of a strip shows the best of what stands in it", () => {
  const order: readonly Covering[] = ["furniture", "unused", "claimed", "cited"];
  const all = fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 90 }), fc.nat(3)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(all, fc.integer({ min: 4000, max: 9000 }), (drawn, chars) => {
      let end = 0;
      const sentences = drawn.map(([gap, length, as]) => {
        const start = end + gap;
        end = start + length;
        return { span: spanOf(start, end), as: order[as] ?? "cited" };
      });
      const shown = new Map(
        stripOf(sentences, chars).flatMap(({ from, to, as }) =>
          Array.from({ length: to - from }, (_, row) => [from + row, as] as const),
        ),
      );
      const best = new Map<number, Covering>();
      for (const one of sentences.toSorted((a, b) => order.indexOf(a.as) - order.indexOf(b.as)))
        for (let at: number = one.span.start; at < one.span.end; at += 1)
          best.set(Math.min(stripRows - 1, Math.floor((at * stripRows) / chars)), one.as);
      expect(shown).toEqual(best);
    }),
  );
});

function countAside(borders: readonly (readonly [number, number])[]): number {
  const furniture = borders.map(([start, end]) => {
    return { span: spanOf(start, end), rule: "menu" as const };
  });
  const none = { cited: [], claimed: [] };
  return coverSource({ text, furniture, sentences: [] }, none).counts.furniture;
}

test("furniture that touches is one, and white space is no sentence", () => {
  expect(countAside([[0, 12]])).toBe(1);
  expect(
    countAside([
      [0, 4],
      [4, 12],
    ]),
  ).toBe(1);
  const [first, second] = sentencesIn(text);
  expect(countAside([[first?.end ?? 0, second?.start ?? 0]])).toBe(0);
});

describe("in an edition", () => {
  let review: UnderReview;
  let texts: OpenedEdition["texts"];
  const open = (of: UnderReview): OpenedEdition => ({
    ...of,
    key: { brief: "test", edition: "x" },
    texts,
    state: stateOf(of),
  });
  beforeAll(async () => {
    const { edition } = await richEdition();
    review = underReview(edition);
    ({ texts } = edition);
  });

  test("as many sentences are cited, and as many there are, as the edition says itself", () => {
    const coverageOf = editionCoverage(open(review));
    for (const { id, citedSentences, sentences } of review.brief.sources) {
      const { counts, sentences: all } = coverageOf(id);
      expect(counts.cited).toBe(citedSentences);
      const furniture = all.filter(({ as }) => as === "furniture").length;
      expect(all.length - furniture).toBe(sentences);
    }
  });

  test("what a table of conflicts cites is cited, though no sentence is left that cites it", () => {
    const [sentence] = review.brief.bottomLine;
    const number = sentence?.citations[0];
    const place = review.brief.citations.find((each) => each.number === number);
    const [finding] = sentence?.findings ?? [];
    if (place === undefined || finding === undefined) throw new Error("Nothing is cited.");
    const sources = [place.source];
    const one = { value: "5", asOf: "", definition: "", sources, finding };
    const conflict = { about: "ships", rivals: [{ ...one, citations: [place.number] }] };
    const rejected = stateOf(review).sentences.flatMap(({ key: name, standing }): Decision[] =>
      standing === "open"
        ? [{ kind: "reject", sentence: name, reason: "badly-put", note: "" }]
        : [],
    );
    const kindsWith = (conflicts: Brief["conflicts"]) => {
      const none = decideAll({ ...review, brief: { ...review.brief, conflicts } }, rejected);
      const { sentences } = editionCoverage(open(none))(place.source);
      return sentences.filter((each) => overlaps(each.span, place.span)).map(({ as }) => as);
    };
    expect(kindsWith([])).toEqual(["claimed"]);
    expect(kindsWith([conflict])).toEqual(["cited"]);
  });

  test("a rejected sentence uses no claim, and a restored one does", () => {
    const before = claimUsers(stateOf(review));
    const [first] = stateOf(review).sentences;
    const claims = first?.now.claims ?? [];
    const reject = { kind: "reject", sentence: key("t1"), reason: "badly-put", note: "" } as const;
    const rejected = decide(review, reject).review;
    const usersOf = (of: UnderReview, id = claims[0]) =>
      id === undefined ? [] : (claimUsers(stateOf(of)).get(id) ?? []).map((one) => String(one.key));
    expect(usersOf(review)).toContain("t1");
    expect(usersOf(rejected)).not.toContain("t1");
    const free = review.brief.claims.find(
      (one) =>
        !before.has(one.id) && one.kind === "fact" && one.statement === one.citations[0]?.quote,
    );
    if (free === undefined) throw new Error("Every claim is used.");
    const now = { text: free.statement, claims: [free.id] };
    const restored = decide(review, { kind: "edit", sentence: key("d1"), now });
    expect(restored.came.kind).toBe("save");
    expect(usersOf(restored.review, free.id)).toEqual(["d1"]);
  });
});
