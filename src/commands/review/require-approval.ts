/** Before an edition that names its reviewer goes out: what it says of its review is asked of the log, not of itself. */
import type { StoredEdition } from "../../adapters/store/read-edition.ts";
import { BriefError } from "../../domain/brief-error.ts";
import { replayReview } from "./replay-review.ts";

type Asked = Pick<StoredEdition, "folder" | "brief" | "run" | "files">;

/**
 * Made again from its log, as `nightdesk verify` does. An edition that names no reviewer is none of its business.
 *
 * @param setting - `review` of the config: where a review is required, an edition without its log goes to nobody.
 * @throws {BriefError} `E_EDITION` if no log shows that a person approved it as it is.
 */
export async function requireApproval(edition: Asked, setting: "none" | "required"): Promise<void> {
  const { review } = edition.brief;
  if (review === undefined) return;
  const { outcome, faults, isCompared } = await replayReview(edition, review);
  if (faults.length === 0 && (isCompared || setting === "none")) return;
  throw new BriefError({
    code: "E_EDITION",
    message: `No log shows that ${review.approved.by} approved this edition: ${outcome}.`,
    where: [edition.folder],
    kept: "nothing was delivered, and the edition is left as it is.",
    next: "Publish it again with `nightdesk review`, or put reviews.sqlite and the edition that was reviewed back where they lay.",
  });
}
