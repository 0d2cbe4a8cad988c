/** What the checks say of a wording: the same ones, by the same code, as when the edition was made. */
import { attribution } from "../checks/attribution.ts";
import type { CheckInput } from "../checks/check.ts";
import { lawfulUsed } from "../checks/lawful-used.ts";
import type { Wording } from "../domain/review.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { CheckedWording } from "../ports/review-desk.ts";
import { checkSentence } from "../stages/6-verify/check-sentence.ts";
import { checkInputOf } from "../stages/6-verify/sentence-evidence.ts";
import type { FoldedSentence } from "./folded-review.ts";
import { type LostSpeaker, lostSpeaker } from "./lost-speaker.ts";
import type { ReviewBench } from "./review-bench.ts";
import { isSameWording } from "./show-sentence.ts";
import { wordSentence } from "./word-sentence.ts";
import { type WordsNowhere, wordsNowhere } from "./words-nowhere.ts";

/**
 * Its evidence is the citations of its claims, and no others. Where no check fails, the verdict is by `review`: the
 * reviewer is the judge of meaning. A sentence that stands as it was keeps the verdict it was given.
 *
 * @param wording - Of the sentence as it stands, if none is given.
 */
export function checkWording(
  one: Pick<FoldedSentence, "ground" | "made" | "now" | "verdict">,
  bench: ReviewBench,
  wording?: Wording,
): CheckedWording {
  const { ground, now } = one;
  const worded = wordSentence(ground, wording ?? now, bench);
  if ("because" in worded) {
    const { text } = wording ?? now;
    const { because } = worded;
    return {
      verdict: { kind: "not-addressed", by: "citation", words: [text], because },
      checks: [],
    };
  }
  const { section, draft, evidence, likelihood } = worded;
  const input = checkInputOf(draft, evidence, bench.shelf);
  const role = { section, kind: draft.kind, likelihood };
  const checked = checkSentence(role, input, bench.brief.scale);
  if (checked.fault !== undefined) return { verdict: checked.fault, checks: checked.checks };
  const grounds = { claims: evidence.claims, outlets: input.outlets };
  const lost =
    section === "judgements" ? undefined : lostSpeaker(one.made.text, draft.text, grounds);
  if (lost !== undefined) return withoutSpeaker(checked.checks, lost);
  const { checks } = checked;
  const asItStands = wording === undefined || isSameWording(wording, now);
  if (asItStands && one.verdict.kind === "supported") return { verdict: one.verdict, checks };
  // A judgement may go beyond its evidence, which is what makes it one.
  const mayGoBeyond = draft.kind === "judgement";
  return { verdict: leftToReviewer(input, checks, mayGoBeyond), checks };
}

/** Told by the check that asks who says it: whatever else that said, this stands instead. */
function withoutSpeaker(checks: CheckedWording["checks"], lost: LostSpeaker): CheckedWording {
  const { words, because } = lost;
  const others = checks.filter(({ check }) => check !== attribution.name);
  return {
    verdict: { kind: "contradicted", by: attribution.name, words: [...words], because },
    checks: [...others, { check: attribution.name, result: lost }],
  };
}

/** The verdict on a wording in which no check finds a fault. */
function leftToReviewer(
  input: CheckInput,
  checks: CheckedWording["checks"],
  mayGoBeyond: boolean,
): Verdict {
  const nowhere = wordsNowhere(input);
  if (nowhere.all && !mayGoBeyond) return ofAnotherMatter(nowhere);
  const unsure = checks.flatMap(({ check, result }) =>
    result.outcome === "unsure" ? [`Not sure, ${check}: ${result.because}`] : [],
  );
  const added = nowhere.words.map((word) => `“${word}”`).join(", ");
  const own = added === "" ? [] : [`Not among the words it cites: ${added}.`];
  const because = ["No check fails.", ...unsure, ...own, ...lawfulUsed(input)].join(" ");
  return { kind: "supported", by: "review", words: [], because };
}

/** "A cow." has no figure, name or day that a check could find wrong. */
function ofAnotherMatter({ words }: WordsNowhere): Verdict {
  const because = "None of its words stands in what it cites.";
  return { kind: "not-addressed", by: "words", words: [...words], because };
}
