/** Whatever reviewers decide, the edition that comes of it holds when it is checked again. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Sha256 } from "../../src/domain/ids.ts";
import { applyReview, type Applied } from "../../src/review/apply-review.ts";
import { sentencesOf } from "../../src/domain/sentences-of.ts";
import { recheck } from "../../src/stages/6-verify/recheck.ts";
import { seedDocuments } from "../made/documents.ts";
import { makeEdition, type Made } from "../made/edition.ts";
import { richEdition } from "./rich-edition.ts";
import {
  anyDecision,
  approveRest,
  decide,
  decideAll,
  key,
  stateOf,
  underReview,
  type UnderReview,
} from "./reviewing.ts";

const facts = { version: 1, hash: Sha256.parse("0".repeat(64)) };

function brokenIn({ edition, ledger }: Made, { brief, entries }: Applied) {
  const { texts, raws } = edition;
  return recheck({ brief, texts, raws, derived: texts, ledger: [...ledger, ...entries] }).broken;
}

/** With a rejection undone where nothing is left, so that it can be approved. */
function settled(review: UnderReview): UnderReview {
  const { status, counts } = stateOf(review);
  if (status === "approved") return review;
  const open = status === "rejected" ? decide(review, { kind: "reopen", note: "" }).review : review;
  if (counts.open + counts.approved + counts.edited > 0) return approveRest(open);
  return approveRest(decide(open, { kind: "approve", sentence: key("t1") }).review);
}

describe.for(["the seeds", "two nights with every section"])("of %s", (which) => {
  let made: Made;
  let draft: UnderReview;
  beforeAll(async () => {
    made = which === "the seeds" ? await makeEdition(seedDocuments()) : await richEdition();
    draft = underReview(made.edition);
  });

  test("approved as it stands, the edition is the same but for its review", () => {
    const { brief } = applyReview(approveRest(draft, "good"), facts);
    const { review, making, ...rest } = brief;
    const { making: before, ...restBefore } = draft.brief;
    expect(rest).toEqual(restBefore);
    // Nobody asks how good a judge is where a person has judged.
    const gate = { met: true, reasons: [] };
    expect({ ...making, aiUse: "" }).toEqual({ ...before, gate, aiUse: "" });
    expect(making.aiUse).toBe(
      before.aiUse.replace(
        "No person has reviewed this edition.",
        `Ada reviewed and approved version 1 on 2026-11-22: ${before.counts.sentencesKept} sentences as written.`,
      ),
    );
    expect(review?.changed).toEqual([]);
    expect(review?.approved.note).toBe("good");
  });

  test("any review leads to an edition that holds, is counted right, and says who approved it", () => {
    fc.assert(
      fc.property(fc.array(anyDecision(draft), { maxLength: 40 }), (decisions) => {
        const review = settled(decideAll(draft, decisions));
        const applied = applyReview(review, facts);
        const { brief, entries } = applied;
        expect(brokenIn(made, applied)).toEqual([]);
        const ids = sentencesOf(brief).map(({ sentence }) => sentence.id);
        expect(ids).toEqual(ids.map((_, index) => `t${index + 1}`));
        const state = stateOf(review);
        expect(ids.length).toBe(state.counts.approved + state.counts.edited);
        expect(brief.dropped.length).toBe(state.counts.dropped + state.counts.rejected);
        expect(brief.making.counts.sentencesDrafted).toBe(
          made.edition.brief.making.counts.sentencesDrafted,
        );
        expect(entries.length).toBe(ids.length + state.counts.rejected);
        expect(brief.making.aiUse).not.toContain("No person");
        for (const { confidence } of brief.judgements) {
          const order = ["low", "moderate", "high"];
          expect(order.indexOf(confidence.level)).toBeLessThanOrEqual(
            order.indexOf(confidence.ceiling),
          );
        }
        expect(applyReview(review, facts)).toEqual(applied);
      }),
      { numRuns: 60 },
    );
  });

  test("what is published can be opened, corrected and published again, and holds", () => {
    fc.assert(
      fc.property(
        fc.array(anyDecision(draft), { maxLength: 15 }),
        fc.array(anyDecision(draft), { maxLength: 15 }),
        (decisions, more) => {
          const first = applyReview(settled(decideAll(draft, decisions)), facts);
          const edition = { ...made.edition, brief: first.brief };
          const published = underReview(edition);
          expect(stateOf(published).status).toBe("published");
          const reopened = decide(published, { kind: "reopen", note: "a slip" }).review;
          const review = settled(decideAll(reopened, more));
          const second = applyReview(review, { ...facts, version: 2 });
          expect(brokenIn(made, second)).toEqual([]);
          expect(second.brief.review?.correction).toMatch(/^(a slip|so it is)$/);
          expect(second.brief.making.aiUse.match(/reviewed and approved/g)).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });
});
