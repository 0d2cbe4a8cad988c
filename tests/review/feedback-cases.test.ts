/** What reviewers ruled, as cases: with the evidence that the checks saw, and the same in every export. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { FeedbackCase, FeedbackFault, parseFeedback } from "../../src/domain/feedback.ts";
import type { Decision } from "../../src/domain/review.ts";
import { checkWording } from "../../src/review/check-wording.ts";
import { feedbackCases } from "../../src/review/feedback-cases.ts";
import { latestCases, mergeFeedback } from "../../src/review/merge-feedback.ts";
import { type ReviewBench, reviewBench } from "../../src/review/review-bench.ts";
import type { FoldedSentence } from "../../src/review/folded-review.ts";
import { wordSentence } from "../../src/review/word-sentence.ts";
import type { CheckInput } from "../../src/checks/check.ts";
import { checkInputOf } from "../../src/stages/6-verify/sentence-evidence.ts";
import { checkSentence } from "../../src/stages/6-verify/check-sentence.ts";
import { eventLines } from "../../src/review/pages/event-lines.ts";
import { richEdition } from "./rich-edition.ts";
import {
  anyDecision,
  decide,
  decideAll,
  key,
  stateOf,
  underReview,
  type UnderReview,
} from "./reviewing.ts";

let draft: UnderReview;
beforeAll(async () => {
  const { edition } = await richEdition();
  draft = underReview(edition);
});

const edition = { brief: "test", edition: "x" };
const unnamed = { withReviewers: false };
const casesOf = (review: UnderReview) => feedbackCases(review, unnamed).rows.map((row) => row.case);
const reject = (
  sentence: string,
  reason: Extract<Decision, { kind: "reject" }>["reason"],
): Decision => ({
  kind: "reject",
  sentence: key(sentence),
  reason,
  note: "",
});

/** A claim's own words, which pass every check. */
function edit(sentence: string, nth = 0): Decision {
  const plain = draft.brief.claims.filter(
    ({ kind, stance, statement, citations, speaker }) =>
      kind === "fact" &&
      stance === "asserted" &&
      speaker.kind === "source" &&
      citations.length === 1 &&
      citations[0]?.quote === statement,
  );
  const claim = plain[nth];
  if (claim === undefined) throw new Error("The seeds have too few plain claims.");
  return {
    kind: "edit",
    sentence: key(sentence),
    now: { text: claim.statement, claims: [claim.id] },
  };
}

/** A case as the eval hands it to the checks. */
function inputOf({ stance, outlets = [], sentences = [], ...one }: FeedbackCase): CheckInput {
  const { statement, speaker, quotes, lawful, surroundings } = one;
  const rest = { quotes, lawful, surroundings, outlets, sentences, stance: stance ?? undefined };
  return { statement, speaker, ...rest };
}

function checksOf(one: FeedbackCase): readonly unknown[] {
  if (one.role === undefined) throw new Error("A case of a review has a role.");
  const { section, kind, likelihood, scale } = one.role;
  const role = { section, kind, likelihood: likelihood ?? undefined };
  return checkSentence(role, inputOf(one), scale).checks;
}

/** Every wording that a sentence has had, with what the checks saw of it and said. */
function seenOf(one: FoldedSentence, bench: ReviewBench) {
  const edits = one.decisions.flatMap(({ decision }) =>
    decision.kind === "edit" ? [decision.now] : [],
  );
  return [one.made, ...edits].flatMap(({ text, claims }) => {
    const worded = wordSentence(one.ground, { text, claims }, bench);
    if ("because" in worded) return [];
    const input = checkInputOf(worded.draft, worded.evidence, bench.shelf);
    const { checks } = checkWording(one, bench, { text, claims: [...claims] });
    return [{ input, checks }];
  });
}

const reviews = () =>
  fc.array(anyDecision(draft), { minLength: 1, maxLength: 25 }).map((all) => decideAll(draft, all));

describe("over any review", () => {
  test("the evidence of a case is what the checks saw of that wording", () => {
    fc.assert(
      fc.property(reviews(), (review) => {
        const bench = reviewBench(review);
        const { sentences } = stateOf(review);
        const seen = sentences.flatMap((one) => seenOf(one, bench));
        for (const one of casesOf(review)) {
          // Read as it is from the file, where what is not there is left out.
          const stored = FeedbackCase.parse(JSON.parse(JSON.stringify(one)));
          expect(seen).toContainEqual({ input: inputOf(stored), checks: checksOf(stored) });
        }
      }),
      { numRuns: 40 },
    );
  });

  test("an export made twice is the same, and one put into a file twice is there once", () => {
    fc.assert(
      fc.property(reviews(), (review) => {
        const first = latestCases(feedbackCases(review, unnamed).rows);
        const again = latestCases(feedbackCases({ ...review }, unnamed).rows);
        expect(again).toEqual(first);
        expect(new Set(first.map(({ id }) => id)).size).toBe(first.length);
        const file = mergeFeedback([], first).cases;
        const text = file.map((one) => `${JSON.stringify(one)}\n`).join("");
        const merged = mergeFeedback(parseFeedback(text), again);
        expect(merged).toMatchObject({ added: 0, changed: 0, same: first.length });
        expect(merged.cases).toEqual(file);
      }),
      { numRuns: 40 },
    );
  });

  test("what falls was rejected as untrue, what stands was worded by a reviewer, and nobody is named", () => {
    fc.assert(
      fc.property(reviews(), (review) => {
        const edits = review.events.flatMap(({ what }) =>
          what.kind === "decided" && what.decision.kind === "edit" ? [what.decision.now.text] : [],
        );
        const edited = new Set(edits);
        for (const one of casesOf(review)) {
          expect(one.by).toBeUndefined();
          const isUntrue = !/not news|said already|badly put/u.test(one.note);
          expect(one.ruling === "stands" ? edited.has(one.statement) : isUntrue).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("the last wording that the log shows of a sentence is the one that stands", () => {
    fc.assert(
      fc.property(reviews(), (review) => {
        const state = stateOf(review);
        const lines = eventLines({ ...review, key: edition, texts: new Map(), state });
        expect(lines).toHaveLength(review.events.length);
        for (const one of state.sentences) {
          const own = lines.filter(({ href }) => href.endsWith(`?s=${one.key}#panel`));
          const last = own.findLast(({ now }) => now !== "");
          expect(last?.now ?? one.made.text).toBe(one.now.text);
        }
      }),
      { numRuns: 40 },
    );
  });
});

const rulings = (...decisions: Decision[]) =>
  casesOf(decideAll(draft, decisions)).map(({ ruling, statement }) => `${ruling}: ${statement}`);
const made = (sentence: string) =>
  stateOf(draft).sentences.find((one) => one.key === sentence)?.made.text ?? "";
const textOf = (decision: Decision) => (decision.kind === "edit" ? decision.now.text : "");

describe("of a sentence", () => {
  test("that is rejected as untrue, its wording falls", () => {
    expect(rulings(reject("t1", "wrong-figure"))).toEqual([`falls: ${made("t1")}`]);
  });

  test("that is rejected as no news, there is no case", () => {
    expect(rulings(reject("t1", "not-news"))).toEqual([]);
  });

  test("that is only edited, the new wording stands, and the old one is not called false", () => {
    expect(rulings(edit("t8"))).toEqual([`stands: ${textOf(edit("t8"))}`]);
  });

  test("that is rejected as untrue and then edited, the old falls and the new stands", () => {
    expect(rulings(reject("t8", "misleading"), edit("t8"))).toEqual([
      `falls: ${made("t8")}`,
      `stands: ${textOf(edit("t8"))}`,
    ]);
  });

  test("that is rejected and then approved as it was, there is no case", () => {
    expect(rulings(reject("t1", "misleading"), { kind: "approve", sentence: key("t1") })).toEqual(
      [],
    );
  });

  test("that is edited twice, only the newest wording stands", () => {
    expect(rulings(edit("t8"), edit("t8", 1))).toEqual([`stands: ${textOf(edit("t8", 1))}`]);
  });

  test("whose rejection is undone, there is no case", () => {
    expect(rulings(reject("t1", "wrong-name"), { kind: "undo", sentence: key("t1") })).toEqual([]);
  });

  test("that was dropped and is restored, the new wording stands, and the note says what was dropped", () => {
    const [one] = casesOf(decide(draft, edit("d2")).review);
    expect(one).toMatchObject({ ruling: "stands", statement: textOf(edit("d2")) });
    expect(one?.note).toContain("Nowhereton");
  });
});

test("a day leaves out what was ruled before it, and names are given when they are asked for", () => {
  const review = decideAll(draft, [reject("t1", "wrong-figure")]);
  const on = (since: string) => feedbackCases(review, { since, withReviewers: true }).rows;
  expect(on("2026-11-23")).toEqual([]);
  expect(on("2026-11-22").map((row) => row.case.by)).toEqual(["Ada"]);
});

test("of two rulings on the same words the later counts", () => {
  const [falls] = feedbackCases(decideAll(draft, [reject("t1", "wrong-figure")]), unnamed).rows;
  if (falls === undefined) throw new Error("There is a case.");
  const stands = { at: "2026-11-23T06:00:00Z", case: { ...falls.case, ruling: "stands" as const } };
  expect(latestCases([stands, falls]).map(({ ruling }) => ruling)).toEqual(["stands"]);
  expect(mergeFeedback([falls.case], [stands.case])).toMatchObject({
    added: 0,
    changed: 1,
    same: 0,
  });
});

test("a line that is no case is told by its number", () => {
  expect(() => parseFeedback(`\n{"id":"x"}\n`)).toThrow(FeedbackFault);
  expect(() => parseFeedback(`\n{"id":"x"}\n`)).toThrow("Line 2");
  expect(parseFeedback(" \n\t\r\n")).toEqual([]);
});

test("the order of the claims is no matter: the same words on the same places are one case", () => {
  const [now, other] = [edit("t1"), edit("t1", 1)];
  if (now.kind !== "edit" || other.kind !== "edit") throw new Error("An edit is wanted.");
  const both = [...now.now.claims, ...other.now.claims];
  const onBoth = (claims: typeof both): Decision => ({ ...now, now: { ...now.now, claims } });
  const there = decideAll(draft, [onBoth(both)]);
  const turned = decideAll(draft, [onBoth(both.toReversed())]);
  expect(casesOf(there)).toHaveLength(1);
  expect(casesOf(turned).map(({ id }) => id)).toEqual(casesOf(there).map(({ id }) => id));
  // What was called false and is written again after all stands.
  const after = [onBoth(both), reject("t1", "wrong-figure"), onBoth(both.toReversed())];
  expect(casesOf(decideAll(draft, after)).map(({ ruling }) => ruling)).toEqual(["stands"]);
});
