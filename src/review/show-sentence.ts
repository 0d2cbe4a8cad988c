/** How one sentence stands, by the decisions on it that still stand. */
import type { Wording } from "../domain/review.ts";
import type { SentenceReview } from "../ports/review-desk.ts";
import type { FoldedSentence, StandingDecision } from "./folded-review.ts";
import type { GroundSentence, ReviewGround } from "./review-ground.ts";

/** @param seen - Number of the last event about it, 0 for none. */
export function showSentence(
  ground: GroundSentence,
  decisions: readonly StandingDecision[],
  { approved }: ReviewGround,
  seen: number,
): FoldedSentence {
  const { key, section, sentence, made, verdict } = ground;
  const edit = newestEdit(ground, decisions);
  const shown = {
    key,
    section,
    sentence,
    made,
    now: edit?.now ?? made,
    verdict: edit?.verdict ?? verdict,
    seen,
    ground,
    decisions,
  };
  const last = decisions.at(-1);
  if (last === undefined) {
    if (sentence === undefined) return { ...shown, standing: "dropped" };
    if (approved === undefined) return { ...shown, standing: "open" };
    return { ...shown, standing: "approved", decided: { by: approved.by, at: approved.at } };
  }
  const { decision, by, at } = last;
  if (decision.kind === "reject") {
    const { reason, note } = decision;
    return { ...shown, standing: "rejected", decided: { by, at, reason, note } };
  }
  const standing: SentenceReview["standing"] = edit === undefined ? "approved" : "edited";
  return { ...shown, standing, decided: { by, at } };
}

type Edit = Readonly<{ now: Wording; verdict: StandingDecision["verdict"] }>;

/** An edit back to what was made is no edit; of a dropped sentence it is one, because it restores it. */
function newestEdit(
  { sentence, made }: GroundSentence,
  decisions: readonly StandingDecision[],
): Edit | undefined {
  for (const { decision, verdict } of decisions.toReversed()) {
    if (decision.kind !== "edit") continue;
    const isMade = sentence !== undefined && isSameWording(decision.now, made);
    return isMade ? undefined : { now: decision.now, verdict };
  }
  return undefined;
}

type Made = GroundSentence["made"];

/** The order of the claims says nothing. */
export function isSameWording(one: Made, other: Made): boolean {
  return one.text === other.text && setOf(one) === setOf(other);
}

function setOf({ claims }: Made): string {
  return [...new Set(claims)].toSorted().join(" ");
}
