import type { DraftSentence } from "../../domain/draft.ts";
import type { WritingTask } from "../../ports/analyst.ts";

/** True where all that a sentence rests on stood in the last edition, and stands as it did. */
export function isToldBefore(
  { cites }: Pick<DraftSentence, "cites">,
  { earlier }: Pick<WritingTask, "earlier">,
): boolean {
  return earlier !== undefined && cites.every((id) => earlier.standingOf.get(id) === "unchanged");
}
