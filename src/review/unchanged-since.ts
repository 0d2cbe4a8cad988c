/** Whether a published edition that was opened again says anything else than its readers have already. */
import type { Brief } from "../domain/brief.ts";
import type { ReviewState } from "../ports/review-desk.ts";

/** @returns Why it makes no next version; `undefined` if it was never published, or a sentence was edited, restored or rejected. */
export function unchangedSince(
  { review }: Pick<Brief, "review">,
  { edited, rejected }: ReviewState["counts"],
): string | undefined {
  if (review === undefined || edited + rejected > 0) return undefined;
  return `Nothing was changed since version ${review.version}, so there is no correction to publish: readers keep what they have.`;
}
