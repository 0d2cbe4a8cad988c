/** What is to become of a decision, by the log as it is: saved, refused, or too late. */
import type { Decision } from "../domain/review.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { Decided } from "../ports/review-desk.ts";
import { checkWording } from "./check-wording.ts";
import type { FoldedReview, FoldedSentence } from "./folded-review.ts";
import { mayDecide } from "./may-decide.ts";
import type { ReviewBench } from "./review-bench.ts";
import { tidyWording } from "./tidy-wording.ts";

export type Considered =
  | Readonly<{ kind: "save"; decision: Decision; verdict: Verdict | null }>
  | Exclude<Decided, { kind: "done" }>;

/** @param seen - Number of the last event that whoever decides has seen of the sentence, or of the whole edition. */
export function considerDecision(
  decision: Decision,
  seen: number,
  state: FoldedReview,
  bench: ReviewBench,
): Considered {
  const sentence =
    "sentence" in decision
      ? state.sentences.find(({ key }) => key === decision.sentence)
      : undefined;
  if (sentence !== undefined && sentence.seen !== seen) return { kind: "conflict", now: sentence };
  if (!("sentence" in decision) && state.seq !== seen) {
    const because = "Somebody has decided on this edition since you saw it. Look at it again.";
    return { kind: "refused", because };
  }
  const because = mayDecide(state, decision);
  if (because !== undefined) return { kind: "refused", because };
  if (decision.kind !== "edit" || sentence === undefined) {
    return { kind: "save", decision, verdict: null };
  }
  return considerEdit(decision, sentence, bench);
}

function considerEdit(
  decision: Extract<Decision, { kind: "edit" }>,
  sentence: FoldedSentence,
  bench: ReviewBench,
): Considered {
  const now = tidyWording(decision.now, bench);
  const checked = checkWording(sentence, bench, now);
  const { verdict } = checked;
  return verdict.kind === "supported"
    ? { kind: "save", decision: { ...decision, now }, verdict }
    : { kind: "refused", because: refusalOf(verdict), checked };
}

function refusalOf({ by, because }: Verdict): string {
  return `The check “${by}” fails. ${because}`;
}
