import { checkWording } from "./check-wording.ts";
import type { FoldedReview, FoldedSentence } from "./folded-review.ts";
import type { ReviewBench } from "./review-bench.ts";

/** The first edit that stands and does not pass today: saved under an older program, or written into the log by somebody else. */
export function failingEdit(
  { sentences }: FoldedReview,
  bench: ReviewBench,
): FoldedSentence | undefined {
  return sentences.find(
    (one) => one.standing === "edited" && checkWording(one, bench).verdict.kind !== "supported",
  );
}
