/** Which sentences rest on a claim as the review stands. */
import type { ClaimId } from "../domain/ids.ts";
import type { ReviewState, SentenceReview } from "../ports/review-desk.ts";

export type ClaimUsers = ReadonlyMap<ClaimId, readonly SentenceReview[]>;

/** Sentences that were dropped or rejected rest on nothing: they will not be read. A claim that no sentence uses is not in it. */
export function claimUsers({ sentences }: Pick<ReviewState, "sentences">): ClaimUsers {
  const users = new Map<ClaimId, SentenceReview[]>();
  for (const one of sentences) {
    if (one.standing === "dropped" || one.standing === "rejected") continue;
    for (const claim of new Set(one.now.claims)) {
      const known = users.get(claim);
      if (known === undefined) users.set(claim, [one]);
      else known.push(one);
    }
  }
  return users;
}
