/** The end of the AI-use statement of an edition that a person has approved. */
import type { Brief } from "../domain/brief.ts";
import type { ReviewRecord } from "../domain/review.ts";
import { unreviewed } from "../stages/6-verify/making.ts";

function reviewStatement({
  version,
  correction,
  reviewers,
  approved,
  counts,
}: ReviewRecord): string {
  const others = reviewers.filter((name) => name !== approved.by);
  const also = others.length === 0 ? "" : ` ${others.join(", ")} took part in the review.`;
  const whys =
    correction === "" ? "" : ` It takes the place of version ${version - 1}: ${ended(correction)}`;
  return `${approved.by} reviewed and approved version ${version} on ${approved.at.slice(0, 10)}: ${countWords(counts)}.${also}${whys}`;
}

function countWords({ approved, edited, restored, rejected }: ReviewRecord["counts"]): string {
  const rest = [
    [edited, "edited"],
    [restored, "restored"],
    [rejected, "rejected"],
  ] as const;
  const asWritten = `${approved} ${approved === 1 ? "sentence" : "sentences"} as written`;
  return [
    asWritten,
    ...rest.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])),
  ].join(", ");
}

function ended(words: string): string {
  return /[.!?]$/u.test(words) ? words : `${words}.`;
}

/** What it says of the making stays; what it said of a review before gives way. */
export function reviewedAiUse({ making, review }: Brief, now: ReviewRecord): string {
  const { aiUse } = making;
  const before = review === undefined ? unreviewed : reviewStatement(review);
  const made = aiUse.endsWith(before) ? aiUse.slice(0, -before.length).trimEnd() : aiUse;
  return `${made} ${reviewStatement(now)}`;
}
