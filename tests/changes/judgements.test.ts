import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { JudgementChange, JudgementSide } from "../../src/domain/change.ts";
import { FindingId, SentenceId } from "../../src/domain/ids.ts";
import { type ScaleName, scales } from "../../src/domain/scale.ts";
import { compareJudgements } from "../../src/nightly/changes/compare-judgements.ts";

function judgement(more: Partial<JudgementSide> = {}): JudgementSide {
  const likelihood = more.likelihood ?? "likely";
  return {
    sentence: SentenceId.parse("t1"),
    text: `The port of Orlan is ${likelihood} to open in May.`,
    likelihood,
    confidence: "moderate",
    basis: "One origin.",
    findings: [FindingId.parse("f0000000001")],
    ...more,
  };
}

const byLetters = (one: string, other: string): number => (one < other ? -1 : 1);

const edition = (judgements: readonly JudgementSide[], scale: ScaleName = "icd-203") => ({
  judgements,
  scale,
});

function compare(before: Partial<JudgementSide>, now: Partial<JudgementSide>): JudgementChange {
  const [change] = compareJudgements(edition([judgement(before)]), edition([judgement(now)]), []);
  if (change === undefined) throw new Error("Two judgements, and no change between them.");
  return change;
}

test.for([
  { what: "nothing", before: {}, now: {}, as: "unchanged", words: [] },
  {
    what: "a higher likelihood",
    before: { likelihood: "likely" },
    now: { likelihood: "very likely" },
    as: "stronger",
    words: ["likely before, very likely now"],
  },
  {
    what: "a lower likelihood on the same side",
    before: { likelihood: "unlikely" },
    now: { likelihood: "very unlikely" },
    as: "weaker",
    words: ["unlikely before, very unlikely now"],
  },
  {
    what: "a likelihood across the middle",
    before: { likelihood: "likely" },
    now: { likelihood: "unlikely" },
    as: "reversed",
    words: ["likely before, unlikely now"],
  },
  {
    what: "a likelihood that leaves the middle",
    before: { likelihood: "roughly even chance" },
    now: { likelihood: "likely" },
    as: "stronger",
    words: ["roughly even chance before, likely now"],
  },
  {
    what: "more confidence",
    before: { confidence: "low" as const },
    now: { confidence: "moderate" as const },
    as: "stronger",
    words: ["confidence low before, moderate now"],
  },
  {
    what: "another basis",
    before: { basis: "One origin." },
    now: { basis: "Two ministries agree." },
    as: "unchanged",
    words: ["basis before: One origin; now: Two ministries agree"],
  },
  {
    what: "a denial",
    before: { text: "The port of Orlan is likely to open in May." },
    now: { text: "The port of Orlan is likely not to open in May." },
    as: "reversed",
    words: [],
  },
])("$what makes it $as", ({ before, now, as, words }) => {
  const change = compare(before, now);
  expect(change.standing).toBe(as);
  const reasons = change.standing === "new" ? [] : change.reasons;
  expect(reasons.map((one) => one.words)).toEqual(words);
});

test("terms of two scales have no common measure", () => {
  const before = edition([judgement({ likelihood: "likely" })]);
  const now = edition([judgement({ likelihood: "highly likely" })], "phia");
  expect(compareJudgements(before, now, [])).toMatchObject([
    { standing: "unchanged", reasons: [{ code: "scale" }] },
  ]);
});

test("judgements on other matters are new, and not judged again", () => {
  const other = judgement({
    text: "Grain prices in Astana are likely to fall.",
    findings: [FindingId.parse("f0000000002")],
  });
  const changes = compareJudgements(edition([judgement()]), edition([other]), []);
  expect(changes.map(({ standing }) => standing)).toEqual(["new", "dropped"]);
});

const side = fc
  .record({
    likelihood: fc.constantFrom(...scales["icd-203"].map(({ term }) => term)),
    confidence: fc.constantFrom("low" as const, "moderate" as const, "high" as const),
    about: fc.constantFrom("The port of Orlan", "Grain in Astana"),
  })
  .map(({ about, ...more }) =>
    judgement({ ...more, text: `${about} is ${more.likelihood} to recover by spring.` }),
  );
const mirrored = {
  stronger: "weaker",
  weaker: "stronger",
  new: "dropped",
  dropped: "new",
  reversed: "reversed",
  unchanged: "unchanged",
} as const;

test("with the editions exchanged, stronger and weaker change places", () => {
  const list = fc.array(side, { maxLength: 3 });
  fc.assert(
    fc.property(list, list, (before, now) => {
      const there = compareJudgements(edition(before), edition(now), []);
      const back = compareJudgements(edition(now), edition(before), []);
      const turned = back.map(({ standing }) => mirrored[standing]);
      expect(turned.toSorted(byLetters)).toEqual(
        there.map(({ standing }) => standing).toSorted(byLetters),
      );
    }),
  );
});
