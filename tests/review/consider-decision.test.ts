/** A decision as it is made: what was seen, what is saved, who is named for it. */
import { beforeAll, expect, test } from "vitest";
import { Sha256 } from "../../src/domain/ids.ts";
import type { Decision } from "../../src/domain/review.ts";
import { applyReview } from "../../src/review/apply-review.ts";
import { considerDecision } from "../../src/review/consider-decision.ts";
import { failingEdit } from "../../src/review/failing-edit.ts";
import { reviewBench } from "../../src/review/review-bench.ts";
import { decide, decideAll, key, stateOf, underReview, type UnderReview } from "./reviewing.ts";
import { richEdition } from "./rich-edition.ts";

let draft: UnderReview;
beforeAll(async () => {
  draft = underReview((await richEdition()).edition);
});

function considered(review: UnderReview, decision: Decision, seen: number) {
  return considerDecision(decision, seen, stateOf(review), reviewBench(review));
}

const settle: Decision = { kind: "settle", as: "rejected", note: "" };
const approve = (sentence: string): Decision => ({ kind: "approve", sentence: key(sentence) });

test("who has not seen the last decision is told, and nothing is saved", () => {
  const review = decideAll(draft, [approve("t1"), approve("t2")]);
  const undo: Decision = { kind: "undo", sentence: key("t1") };
  expect(considered(review, undo, 0)).toMatchObject({ kind: "conflict", now: { key: "t1" } });
  // Of a sentence only what was decided on it counts; of the edition everything.
  expect(considered(review, undo, 1)).toMatchObject({ kind: "save" });
  expect(considered(review, settle, 1)).toMatchObject({ kind: "refused" });
  expect(considered(review, settle, 2)).toMatchObject({ kind: "save" });
});

test("an edit is saved as it is shown: tidied", () => {
  const claim = draft.brief.claims.find(
    ({ kind, stance, speaker, statement, citations: [only, ...others] }) =>
      kind === "fact" &&
      stance === "asserted" &&
      speaker.kind === "source" &&
      others.length === 0 &&
      only?.quote === statement,
  );
  if (claim === undefined) throw new Error("There is no plain claim.");
  const now = { text: `  ${claim.statement.replace(" ", "  ")} `, claims: [claim.id] };
  expect(considered(draft, { kind: "edit", sentence: key("t1"), now }, 0)).toMatchObject({
    kind: "save",
    decision: { now: { text: claim.statement } },
  });
});

test("what the verifier dropped is no edit that fails", () => {
  expect(stateOf(draft).counts.dropped).toBeGreaterThan(0);
  expect(failingEdit(stateOf(draft), reviewBench(draft))).toBeUndefined();
});

test("who approves an edition is its reviewer, though others decided on each of its sentences", () => {
  const open = stateOf(draft).sentences.filter(({ standing }) => standing === "open");
  const seen = decideAll(
    draft,
    open.map((one) => approve(one.key)),
  );
  const { review } = decide(seen, { kind: "settle", as: "approved", note: "" }, "Ben");
  const hash = Sha256.parse("0".repeat(64));
  const { brief } = applyReview(review, { version: 1, hash });
  expect(brief.review).toMatchObject({ approved: { by: "Ben" }, reviewers: ["Ben", "Ada"] });
});
