/** The words in which the desk speaks of states, standings, verdicts and reasons. */
import type { RejectReason, ReviewStatus } from "../../domain/review.ts";
import type { VerdictKind } from "../../domain/verdict.ts";
import type { SentenceReview } from "../../ports/review-desk.ts";

export const statusWords: Readonly<Record<ReviewStatus, string>> = {
  draft: "Draft",
  "in-review": "In review",
  approved: "Approved",
  rejected: "Rejected",
  published: "Published",
};

type Standing = SentenceReview["standing"];

/** The mark is drawn in the margin; the words say the same to who cannot see it. */
export const standingMarks: Readonly<Record<Standing, Readonly<{ mark: string; words: string }>>> =
  {
    open: { mark: "○", words: "not decided" },
    approved: { mark: "✓", words: "approved" },
    edited: { mark: "✎", words: "edited" },
    rejected: { mark: "✕", words: "rejected" },
    dropped: { mark: "–", words: "dropped by the verifier" },
  };

export const verdictWords: Readonly<Record<VerdictKind, string>> = {
  supported: "supported",
  partly: "supported in part",
  contradicted: "contradicted",
  "not-addressed": "not carried by its sources",
};

type Reason = Readonly<{ reason: RejectReason; words: string }>;

/** Said of what is not true to its evidence: such cases go to `npm run eval`. */
export const untrueReasons: readonly Reason[] = [
  { reason: "not-carried", words: "The sources do not say this" },
  { reason: "wrong-figure", words: "A figure is wrong" },
  { reason: "wrong-date", words: "A date or time is wrong" },
  { reason: "wrong-name", words: "A name or an office is wrong" },
  { reason: "wrong-speaker", words: "Somebody else said it" },
  { reason: "misleading", words: "Each word is true, and it misleads" },
];

export const otherReasons: readonly Reason[] = [
  { reason: "not-news", words: "Not news to this reader" },
  { reason: "said-already", words: "Said already" },
  { reason: "badly-put", words: "Badly put" },
];

export function reasonWords(reason: RejectReason): string {
  const known = [...untrueReasons, ...otherReasons].find((one) => one.reason === reason);
  return known?.words ?? reason;
}
