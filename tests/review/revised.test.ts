/** What becomes of each section, and of what is told of the edition before, when sentences go, change and come back. */
import { beforeAll, expect, test } from "vitest";
import type { Brief } from "../../src/domain/brief.ts";
import { Sha256 } from "../../src/domain/ids.ts";
import type { Decision, SentenceKey } from "../../src/domain/review.ts";
import { applyReview } from "../../src/review/apply-review.ts";
import type { FoldedSentence } from "../../src/review/folded-review.ts";
import { approveRest, decide, stateOf, underReview, type UnderReview } from "./reviewing.ts";
import { richEdition } from "./rich-edition.ts";

let draft: UnderReview;
beforeAll(async () => {
  draft = underReview((await richEdition()).edition);
});

function published(decisions: readonly Decision[]): Brief {
  const review = decisions.reduce((now, one) => {
    const { review: next, came } = decide(now, one);
    expect(came).toMatchObject({ kind: "save" });
    return next;
  }, draft);
  const hash = Sha256.parse("0".repeat(64));
  return applyReview(approveRest(review), { version: 1, hash }).brief;
}

function inSection(section: string, letter: "t" | "d" = "t"): readonly FoldedSentence[] {
  const { sentences } = stateOf(draft);
  return sentences.filter((one) => one.section === section && one.key.startsWith(letter));
}

function first<T>(list: readonly T[] | undefined): T {
  const one = list?.[0];
  if (one === undefined) throw new Error("The edition is too small for this test.");
  return one;
}

function rejecting(sentence: SentenceKey): Decision {
  return { kind: "reject", sentence, reason: "wrong-figure", note: "see page 2" };
}

function told(brief: Brief) {
  return brief.changes?.judgements ?? [];
}

/** Restores a dropped sentence in the words of a claim of this finding, or of any. */
function restoring({ key }: FoldedSentence, finding = first(draft.brief.findings)): Decision {
  const claim = first(draft.brief.claims.filter(({ id }) => finding.claims.includes(id)));
  return { kind: "edit", sentence: key, now: { text: claim.statement, claims: [claim.id] } };
}

test("a rejected sentence is among the dropped, by review, with its reason and the note", () => {
  const { key, made, section } = first(inSection("bottom line"));
  const { dropped, bottomLine } = published([rejecting(key)]);
  expect(bottomLine.map(({ text }) => text)).not.toContain(made.text);
  expect(dropped.at(-1)).toEqual({
    section,
    text: made.text,
    verdict: {
      kind: "contradicted",
      by: "review",
      words: [made.text],
      because: "Ada rejected it: a figure is wrong. see page 2",
    },
  });
});

test("a group that loses its last sentence goes, and a question without one has no reporting", () => {
  const keys = [...inSection("positions"), ...inSection("answers")].map(({ key }) => key);
  const brief = published(keys.map(rejecting));
  expect(brief.positions).toEqual([]);
  expect(brief.answers.map(({ question, status }) => [question, status])).toEqual([
    ["What happened?", "no-reporting"],
    ["Why?", "no-reporting"],
  ]);
});

test.for(["bottom line", "indicators"] as const)(
  "what was dropped from the %s comes back at its end",
  (section) => {
    const brief = published([restoring(first(inSection(section, "d")))]);
    const sentences = section === "indicators" ? brief.indicators : brief.bottomLine;
    expect(sentences.at(-1)?.findings).toEqual([first(draft.brief.findings).id]);
    expect(brief.dropped.length).toBe(draft.brief.dropped.length - 1);
    expect(brief.review?.counts.restored).toBe(1);
  },
);

test("what was dropped elsewhere comes back with the episode of what it now rests on", () => {
  const finding = first(draft.brief.findings.toReversed());
  const brief = published([restoring(first(inSection("developments", "d")), finding)]);
  const group = brief.developments.find(({ episode }) => episode === finding.episode);
  expect(group?.sentences.at(-1)?.findings).toEqual([finding.id]);
});

test("the citations of an edit are those of its claims, numbered in reading order with all others", () => {
  const [claim] = draft.brief.claims.filter(({ statement }) => statement.length > 40).toReversed();
  const { id, statement, citations } = claim ?? first(draft.brief.claims);
  const now = { text: statement, claims: [id] };
  const brief = published([{ kind: "edit", sentence: first(inSection("bottom line")).key, now }]);
  const sentence = first(brief.bottomLine);
  const cited = sentence.citations.map((number) => brief.citations[number - 1]?.quote);
  expect(sentence.citations).toEqual(citations.map((_, index) => index + 1));
  expect(cited).toEqual(citations.map(({ quote }) => quote));
  expect(sentence.verdict.by).toBe("review");
  expect(brief.review?.changed).toMatchObject([{ kind: "edited", sentence: "t1", by: "Ada" }]);
});

/** The second judgement, which the edition before has too. */
function secondJudgement() {
  const one = first(inSection("judgements").slice(1));
  const before = told(draft.brief).find(
    (change) => change.standing !== "dropped" && change.now.sentence === one.sentence?.id,
  );
  if (before?.standing !== "unchanged") throw new Error("It is not told as unchanged.");
  return { ...one, before: before.before };
}

test("a judgement that was rejected is told as dropped, because a reviewer took it out", () => {
  const { key, before } = secondJudgement();
  const after = told(published([rejecting(key)]));
  const words = "a reviewer took it out";
  const reasons = [{ code: "not-judged-again", words }];
  expect(after).toContainEqual({ standing: "dropped", before, reasons });
  expect(after).toHaveLength(told(draft.brief).length);
});

test("a rejected judgement that was new is not told at all", () => {
  const { key } = first(inSection("judgements"));
  const after = told(published([rejecting(key)]));
  expect(after).toHaveLength(told(draft.brief).length - 1);
  expect(after.map(({ standing }) => standing)).not.toContain("new");
});

test("a judgement in other words of likelihood is stored with them, and told as weaker than before", () => {
  const { key, made, before } = secondJudgement();
  const claims = [...made.claims];
  const text = made.text.replace("unlikely", "very unlikely");
  const brief = published([{ kind: "edit", sentence: key, now: { text, claims } }]);
  const [old, judgement] = [draft.brief.judgements[1], brief.judgements[1]];
  expect(judgement?.sentence.kind).toBe("judgement");
  expect([old?.likelihood, judgement?.likelihood]).toEqual(["unlikely", "very unlikely"]);
  expect(judgement?.confidence.level).toBe(old?.confidence.level);
  const change = told(brief).find((one) => one.standing !== "dropped" && one.now.text === text);
  expect(change).toMatchObject({ standing: "weaker", before });
  const now = { text: made.text.replace("unlikely", "improbable"), claims };
  const { came } = decide(draft, { kind: "edit", sentence: key, now });
  expect(came).toMatchObject({ kind: "refused", checked: { verdict: { by: "likelihood" } } });
});

test("a judgement on one origin only has no more than moderate confidence, whatever was stated", () => {
  const { key, made } = first(inSection("judgements"));
  const [claim] = made.claims;
  if (claim === undefined) throw new Error("It rests on nothing.");
  const brief = published([
    { kind: "edit", sentence: key, now: { text: made.text, claims: [claim] } },
  ]);
  const { confidence } = first(brief.judgements);
  expect(confidence.ceiling).not.toBe("high");
  expect(brief.judgements.length).toBe(draft.brief.judgements.length);
});

test("what changed is told in the words of a sentence, and in the source's own when that sentence is gone", () => {
  const { key, sentence } = first(inSection("bottom line"));
  const changeIn = (brief: Brief) =>
    brief.changes?.findings.find(
      (change) =>
        change.standing !== "dropped" &&
        change.now.findings.join(" ") === sentence?.findings.join(" "),
    );
  const others = stateOf(draft).sentences.filter(
    (one) => one.key !== key && one.sentence?.findings.join(" ") === sentence?.findings.join(" "),
  );
  const all = [key, ...others.map((one) => one.key)];
  const claims = [...(stateOf(draft).sentences.find((one) => one.key === key)?.made.claims ?? [])];
  const text = `${sentence?.text} `.replace(/\.\s*$/, "");
  const [, ...gone] = all.map(rejecting);
  const edited = published([{ kind: "edit", sentence: key, now: { text, claims } }, ...gone]);
  expect(changeIn(edited)).toMatchObject({ now: { words: text } });
  const rejected = changeIn(published(all.map(rejecting)));
  expect(rejected).toMatchObject({ now: { verbatim: true } });
  const quotes = draft.brief.claims.flatMap(({ citations }) => citations.map(({ quote }) => quote));
  expect(quotes).toContain(rejected?.standing === "dropped" ? "" : rejected?.now.words);
});

test("of a finding with two claims an edit cites the one that was chosen, and remembers it when it is opened again", () => {
  const [one, other] = draft.brief.findings;
  if (one === undefined || other === undefined) throw new Error("Too few findings.");
  const brief = structuredClone(draft.brief);
  brief.findings = brief.findings.map((finding) =>
    finding.id === one.id ? { ...finding, claims: [...one.claims, ...other.claims] } : finding,
  );
  const claim = brief.claims.find(({ id }) => one.claims.includes(id));
  if (claim === undefined) throw new Error("A finding without a claim.");
  const sentence = first(inSection("bottom line")).key;
  const now = { text: claim.statement, claims: [claim.id] };
  const both = { brief, chunked: { ...draft.chunked }, events: [] };
  const { review } = decide(both, { kind: "edit", sentence, now });
  const hash = Sha256.parse("0".repeat(64));
  const printed = applyReview(approveRest(review), { version: 1, hash }).brief;
  const cited = first(printed.bottomLine).citations.map((each) => printed.citations[each - 1]);
  expect(cited.map((each) => each?.quote)).toEqual(claim.citations.map(({ quote }) => quote));
  const opened = stateOf({ brief: printed, chunked: draft.chunked, events: [] });
  expect(opened.sentences[0]?.made.claims).toEqual([claim.id]);
});

function quotesIn({ conflicts, citations }: Brief) {
  return conflicts.flatMap(({ rivals }) =>
    rivals.flatMap((rival) => rival.citations.map((each) => citations[each - 1]?.quote)),
  );
}

test("a conflict cites the same words under their new numbers", () => {
  const brief = structuredClone(draft.brief);
  const rivals = brief.citations.slice(-2).map(({ number, source }, index) => ({
    value: String(index),
    asOf: "not stated",
    definition: "",
    sources: [source],
    finding: first(brief.findings).id,
    citations: [number],
  }));
  brief.conflicts = [{ about: "how many", rivals }];
  // What changed cites the same place, and would keep it.
  delete brief.changes;
  const { key } = first(inSection("bottom line"));
  const rejected = decide({ brief, chunked: { ...draft.chunked }, events: [] }, rejecting(key));
  const hash = Sha256.parse("0".repeat(64));
  const after = applyReview(approveRest(rejected.review), { version: 1, hash }).brief;
  expect(quotesIn(after)).toEqual(quotesIn(brief));
  expect(after.citations.length).toBeLessThan(brief.citations.length);
});
