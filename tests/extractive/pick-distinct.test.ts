/** Maximal marginal relevance: the quick way picks what comparing everything with everything picks. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Candidate } from "../../src/adapters/extractive/candidates.ts";
import { mostAlike, pickDistinct } from "../../src/adapters/extractive/pick-distinct.ts";
import { termVectors } from "../../src/adapters/extractive/term-vectors.ts";
import { Finding } from "../../src/domain/finding.ts";
import { shortId } from "../../src/anchoring/content-hash.ts";

const words = ["port", "ship", "grain", "storm", "strike", "harbour", "minister", "bridge"];
const texts = fc.array(
  fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }).map((all) => all.join(" ")),
  { maxLength: 14 },
);

function candidatesOf(given: readonly string[], scores: readonly number[]): readonly Candidate[] {
  const vectors = termVectors(given);
  return given.map((text, order) => ({
    finding: Finding.parse({
      id: shortId("f", [String(order)]),
      statement: text,
      kind: "fact",
      speaker: { kind: "source" },
      stance: "asserted",
      importance: 3,
      claims: [shortId("c", [String(order)])],
      origins: [shortId("o", ["one"])],
      episode: "e1",
      time: "episode",
    }),
    text,
    vector: vectors[order] ?? new Map(),
    leaning: "nothing",
    score: scores[order % scores.length] ?? 0,
    order,
    isLead: false,
    words: 1,
  }));
}

/** The definition, round by round, each candidate against all that is shown. */
function pickedSlowly(
  candidates: readonly Candidate[],
  max: number,
  shown: readonly Candidate[],
): readonly Candidate[] {
  const picked: Candidate[] = [];
  while (picked.length < max) {
    const valued = candidates
      .filter((one) => !picked.includes(one))
      .map((one) => ({ one, repeated: mostAlike(one, [...shown, ...picked]) }))
      .filter(({ repeated }) => repeated <= 0.5)
      .map(({ one, repeated }) => ({ one, value: 0.7 * one.score - (1 - 0.7) * repeated }));
    const best = valued.toSorted((left, right) => right.value - left.value)[0];
    if (best === undefined) break;
    picked.push(best.one);
  }
  return picked;
}

const scores = fc.array(fc.constantFrom(0, 0.2, 0.4, 0.5, 0.9), { minLength: 1, maxLength: 14 });

test("the quick way picks the same sentences in the same order", () => {
  fc.assert(
    fc.property(texts, scores, fc.nat(6), fc.nat(4), (given, marks, max, shownCount) => {
      const all = candidatesOf(given, marks);
      const [shown, open] = [all.slice(0, shownCount), all.slice(Math.max(0, shownCount - 1))];
      expect(pickDistinct(open, max, shown).map(({ order }) => order)).toEqual(
        pickedSlowly(open, max, shown).map(({ order }) => order),
      );
    }),
    { numRuns: 300 },
  );
});
