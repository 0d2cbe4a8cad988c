/** The ways of a review: what may follow what, over any sequence of decisions. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { Sha256 } from "../../src/domain/ids.ts";
import { type Decision, ReviewEvent } from "../../src/domain/review.ts";
import { foldReview } from "../../src/review/fold-review.ts";
import type { FoldedReview } from "../../src/review/folded-review.ts";
import { mayDecide } from "../../src/review/may-decide.ts";
import {
  anyDecision,
  approveRest,
  decide,
  decideAll,
  eventOf,
  key,
  stateOf,
  underReview,
  type UnderReview,
} from "./reviewing.ts";
import { richEdition } from "./rich-edition.ts";

let draft: UnderReview;
/** The same after it was published: approved by Ada. */
let published: UnderReview;
beforeAll(async () => {
  const { edition } = await richEdition();
  draft = underReview(edition);
  const brief = structuredClone(draft.brief);
  brief.review = {
    version: 1,
    reviewed: Sha256.parse("0".repeat(64)),
    correction: "",
    reviewers: ["Ada"],
    approved: { by: "Ada", at: "2026-11-22T05:00:00Z", note: "" },
    counts: { approved: brief.making.counts.sentencesKept, edited: 0, restored: 0, rejected: 0 },
    changed: [],
  };
  published = { ...draft, brief };
});

const starts = () => [draft, published];
const decisions = () => fc.array(anyDecision(draft), { maxLength: 30 });

/** What a sentence says of itself, without the number of the event. */
function standings({ sentences }: FoldedReview) {
  return sentences.map(({ key: name, standing, now, verdict, decided }) => ({
    name,
    standing,
    now,
    verdict,
    decided,
  }));
}

/** Everything but the number of the last event. */
function shape({ status, since, sentences, counts, publishedAs }: FoldedReview) {
  return { status, since, sentences, counts, publishedAs };
}

function lawful(law: (review: UnderReview) => void): void {
  for (const start of starts()) {
    fc.assert(
      fc.property(decisions(), (list) => law(decideAll(start, list))),
      { numRuns: 60 },
    );
  }
}

test("a log is numbered from 1 without a gap, and each of its lines has the form of an event", () => {
  lawful(({ events }) => {
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    for (const event of events) ReviewEvent.parse(event);
  });
});

test("a log folded twice gives the same, and so does one folded in two parts of the way", () => {
  lawful((review) => {
    expect(foldReview(review.brief, review.events)).toEqual(stateOf(review));
  });
});

test("every sentence has one standing, and the counts add up", () => {
  lawful((review) => {
    const { counts, sentences } = stateOf(review);
    expect(Object.values(counts).reduce((sum, one) => sum + one, 0)).toBe(sentences.length);
    for (const { key: name, standing } of sentences) {
      const dropped = name.startsWith("d");
      expect(
        dropped ? ["dropped", "edited"] : ["open", "approved", "edited", "rejected"],
      ).toContain(standing);
    }
  });
});

test("an approved edition has no open sentence, at least one, and none without a claim or a supporting verdict", () => {
  lawful((review) => {
    const state = stateOf(approveRest(review));
    if (state.status !== "approved") return;
    expect(state.counts.open).toBe(0);
    const shown = state.sentences.filter(({ standing }) => /^(approved|edited)$/.test(standing));
    expect(shown.length).toBeGreaterThan(0);
    for (const { now, verdict, decided } of shown) {
      expect(now.claims.length).toBeGreaterThan(0);
      expect(verdict.kind).toBe("supported");
      expect(decided).toBeDefined();
    }
  });
});

function endsWithPublication(review: UnderReview): void {
  const state = stateOf(review);
  const event = eventOf(state, { kind: "published", edition: "2026-11-22-abc", version: 1 });
  const after = stateOf({ ...review, events: [...review.events, event] });
  expect(after.publishedAs !== undefined).toBe(state.status === "approved");
  if (after.publishedAs === undefined) return;
  const again = { ...review, events: [...review.events, event] };
  const more: Decision[] = [
    { kind: "reopen", note: "why" },
    { kind: "settle", as: "rejected", note: "" },
    { kind: "undo", sentence: key("t1") },
  ];
  expect(decideAll(again, more).events).toEqual(again.events);
}

test("only what is approved is ever published, and then nothing more is decided on it", () => {
  lawful(endsWithPublication);
  // Few of the reviews that are drawn come to an approval by themselves.
  endsWithPublication(approveRest(draft));
});

test("after a decision on a sentence and an undo everything stands as before", () => {
  for (const start of starts()) {
    fc.assert(
      fc.property(decisions(), anyDecision(draft), (list, one) => {
        const before = decideAll(start, list);
        const { review, came } = decide(before, one);
        if (came.kind !== "save" || !("sentence" in one) || one.kind === "undo") return;
        const after = decide(review, { kind: "undo", sentence: one.sentence });
        expect(after.came.kind).toBe("save");
        expect(standings(stateOf(after.review))).toEqual(standings(stateOf(before)));
      }),
      { numRuns: 150 },
    );
  }
});

test("what is refused changes nothing, even if it stands in the log", () => {
  lawful((review) => {
    const state = stateOf(review);
    fc.assert(
      fc.property(anyDecision(draft), (decision) => {
        const { came, review: after } = decide(review, decision);
        if (came.kind === "save") return;
        expect(after).toBe(review);
        if (mayDecide(state, decision) === undefined && decision.kind !== "edit") return;
        const verdict =
          came.kind === "refused" && came.checked !== undefined ? came.checked.verdict : null;
        const forged = eventOf(state, { kind: "decided", decision, verdict });
        const believed = stateOf({ ...review, events: [...review.events, forged] });
        expect(shape(believed)).toEqual(shape(state));
      }),
      { numRuns: 5 },
    );
  });
});

describe("by example", () => {
  test.for<{ after: string; decisions: Decision[]; asked: Decision; refusal: RegExp }>([
    {
      after: "nothing was decided",
      decisions: [],
      asked: { kind: "settle", as: "approved", note: "" },
      refusal: /not decided yet/,
    },
    {
      after: "nothing was decided",
      decisions: [],
      asked: { kind: "undo", sentence: key("t1") },
      refusal: /no decision to take back/,
    },
    {
      after: "nothing was decided",
      decisions: [],
      asked: { kind: "approve", sentence: key("d1") },
      refusal: /Restore it with an edit/,
    },
    {
      after: "nothing was decided",
      decisions: [],
      asked: { kind: "approve", sentence: key("t999") },
      refusal: /no sentence t999/,
    },
    {
      after: "nothing was decided",
      decisions: [],
      asked: { kind: "reopen", note: "" },
      refusal: /open already/,
    },
    {
      after: "it was approved",
      decisions: [{ kind: "approve", sentence: key("t1") }],
      asked: { kind: "approve", sentence: key("t1") },
      refusal: /approved already/,
    },
    {
      after: "the edition was rejected",
      decisions: [{ kind: "settle", as: "rejected", note: "" }],
      asked: { kind: "approve", sentence: key("t1") },
      refusal: /Open it again first/,
    },
  ])("after $after a $asked.kind is refused: $refusal", ({ decisions: list, asked, refusal }) => {
    expect(mayDecide(stateOf(decideAll(draft, list)), asked)).toMatch(refusal);
  });

  test("an edition of which every sentence is rejected cannot be approved", () => {
    const rejections = stateOf(draft).sentences.flatMap(({ key: sentence, standing }): Decision[] =>
      standing === "open" ? [{ kind: "reject", sentence, reason: "not-news", note: "" }] : [],
    );
    const state = stateOf(decideAll(draft, rejections));
    expect(mayDecide(state, { kind: "settle", as: "approved", note: "" })).toMatch(
      /No sentence is left/,
    );
  });

  test("a sentence that rests on no claim is not approved", () => {
    const [first, ...others] = draft.brief.bottomLine;
    if (first === undefined) throw new Error("The edition has no bottom line.");
    const bottomLine = [{ ...first, citations: [], findings: [] }, ...others];
    const state = stateOf({ ...draft, brief: { ...draft.brief, bottomLine } });
    expect(mayDecide(state, { kind: "approve", sentence: key("t1") })).toMatch(/rests on no claim/);
  });

  test("a quiet edition has no sentence to approve, and may be approved all the same", () => {
    const { changes } = draft.brief;
    if (changes === undefined) throw new Error("The edition is compared with none.");
    const none = { bottomLine: [], judgements: [], developments: [], positions: [], answers: [] };
    const brief = { ...draft.brief, ...none, indicators: [], changes: { ...changes, quiet: true } };
    const asked: Decision = { kind: "settle", as: "approved", note: "" };
    expect(mayDecide(stateOf({ ...draft, brief }), asked)).toBeUndefined();
    const loud = { ...brief, changes: { ...changes, quiet: false } };
    expect(mayDecide(stateOf({ ...draft, brief: loud }), asked)).toMatch(/No sentence is left/);
  });

  test("a published edition starts approved, says why it is opened, and keeps what nobody touches", () => {
    expect(stateOf(published).status).toBe("published");
    expect(mayDecide(stateOf(published), { kind: "reopen", note: " " })).toMatch(/Say why/);
    const state = stateOf(decideAll(published, [{ kind: "reopen", note: "a wrong name" }]));
    expect(state.status).toBe("in-review");
    expect(state.correction).toBe("a wrong name");
    expect(state.counts.open).toBe(0);
    expect(state.sentences[0]?.decided).toEqual({ by: "Ada", at: "2026-11-22T05:00:00Z" });
  });

  test("a correction is why a published edition was opened, and nothing that was said before or after", () => {
    const open: Decision = { kind: "reopen", note: "a comma" };
    expect(stateOf(approveRest(draft)).status).toBe("approved");
    expect(stateOf(decideAll(approveRest(draft), [open])).correction).toBe("");
    const why: Decision = { kind: "reopen", note: "a wrong name" };
    const corrected = approveRest(decideAll(published, [why]));
    expect(stateOf(corrected).status).toBe("approved");
    expect(stateOf(decideAll(corrected, [open])).correction).toBe("a wrong name");
  });

  test("a review begins with its first decision, whoever makes the next", () => {
    const begun = decide(draft, { kind: "approve", sentence: key("t1") }, "Ada").review;
    const { since } = stateOf(begun);
    expect(since?.by).toBe("Ada");
    const { review } = decide(begun, { kind: "undo", sentence: key("t1") }, "Ben");
    expect(stateOf(review)).toMatchObject({ status: "in-review", since });
  });

  test("an edit that says again what was made is an approval of it", () => {
    const [first] = stateOf(draft).sentences;
    const now = { text: first?.made.text ?? "", claims: [...(first?.made.claims ?? [])] };
    const state = stateOf(decideAll(draft, [{ kind: "edit", sentence: key("t1"), now }]));
    expect(state.sentences[0]).toMatchObject({ standing: "approved", verdict: first?.verdict });
  });

  test("an edit that was rejected and then approved after all is still that edit", () => {
    const [first] = stateOf(draft).sentences;
    const claim = draft.brief.claims.find(({ statement }) => statement !== first?.made.text);
    const now = { text: claim?.statement ?? "", claims: claim === undefined ? [] : [claim.id] };
    const sentence = key("t1");
    const state = stateOf(
      decideAll(draft, [
        { kind: "edit", sentence, now },
        { kind: "reject", sentence, reason: "misleading", note: "" },
        { kind: "approve", sentence },
      ]),
    );
    expect(state.sentences[0]).toMatchObject({
      standing: "edited",
      now,
      verdict: { by: "review" },
    });
    expect(state.sentences[0]?.decisions).toHaveLength(3);
  });
});
