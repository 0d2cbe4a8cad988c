/** The end of the AI-use statement of an edition that a person has approved. */
import type { Brief, BriefSentence } from "../domain/brief.ts";
import type { ReviewRecord } from "../domain/review.ts";
import { sentencesOf } from "../domain/sentences-of.ts";
import { unreviewed } from "../stages/6-verify/making.ts";

/** @param reworded - Sentences of the edition that a reviewer changed, in this version or one before it. */
function reviewStatement(
  { version, correction, reviewers, approved, counts }: ReviewRecord,
  reworded: number,
): string {
  const others = reviewers.filter((name) => name !== approved.by);
  const also = others.length === 0 ? "" : ` ${others.join(", ")} took part in the review.`;
  const whys =
    correction === "" ? "" : ` It takes the place of version ${version - 1}: ${ended(correction)}`;
  return `${approved.by} reviewed and approved version ${version} on ${approved.at.slice(0, 10)}: ${countWords(counts, version)}.${rewordedWords(reworded)}${also}${whys}`;
}

/** The statement of the making says that the judge saw every sentence; these it did not see. */
function rewordedWords(reworded: number): string {
  if (reworded === 0) return "";
  const what = reworded === 1 ? "1 sentence was" : `${reworded} sentences were`;
  return ` ${what} changed in review: what stands now, the rules checked and no model judged.`;
}

function countWords(
  { approved, edited, restored, rejected }: ReviewRecord["counts"],
  version: number,
): string {
  const rest = [
    [edited, "edited"],
    [restored, "restored"],
    [rejected, "rejected"],
  ] as const;
  const as = version === 1 ? "as written" : `as in version ${version - 1}`;
  const asWritten = `${approved} ${approved === 1 ? "sentence" : "sentences"} ${as}`;
  return [
    asWritten,
    ...rest.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])),
  ].join(", ");
}

function ended(words: string): string {
  return /[.!?]$/u.test(words) ? words : `${words}.`;
}

/**
 * What it says of the making stays; what it said of a review before gives way.
 *
 * @param sentences - Those that are published now.
 */
export function reviewedAiUse(
  brief: Brief,
  now: ReviewRecord,
  sentences: readonly BriefSentence[],
): string {
  const { making, review } = brief;
  const { aiUse } = making;
  const before =
    review === undefined
      ? unreviewed
      : reviewStatement(review, countReworded(sentencesOf(brief).map(({ sentence }) => sentence)));
  const made = aiUse.endsWith(before) ? aiUse.slice(0, -before.length).trimEnd() : aiUse;
  return `${made} ${reviewStatement(now, countReworded(sentences))}`;
}

function countReworded(sentences: readonly BriefSentence[]): number {
  return sentences.filter(({ verdict }) => verdict.by === "review").length;
}
