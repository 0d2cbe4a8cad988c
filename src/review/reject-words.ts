/** What a rejection says of the sentence, for the list of what was dropped. */
import type { RejectReason } from "../domain/review.ts";
import type { Verdict, VerdictKind } from "../domain/verdict.ts";

/** Completes "It was rejected because". */
export const rejectWords: Readonly<Record<RejectReason, string>> = {
  "not-carried": "its citations do not carry it",
  "wrong-figure": "a figure is wrong",
  "wrong-date": "a date is wrong",
  "wrong-name": "a name is wrong",
  "wrong-speaker": "somebody else said it",
  misleading: "it misleads",
  "not-news": "it is not news",
  "said-already": "it is said already",
  "badly-put": "it is badly put",
};

/** What is true and only out of place is supported all the same. */
const kinds: Readonly<Record<RejectReason, VerdictKind>> = {
  "not-carried": "not-addressed",
  "wrong-figure": "contradicted",
  "wrong-date": "contradicted",
  "wrong-name": "contradicted",
  "wrong-speaker": "contradicted",
  misleading: "partly",
  "not-news": "supported",
  "said-already": "supported",
  "badly-put": "supported",
};

/** What it is to be badly put, said already or no news says nothing of the truth. */
export const isUntrue = (reason: RejectReason): boolean => kinds[reason] !== "supported";

export function rejectionVerdict(
  text: string,
  { reason, note, by }: Readonly<{ reason: RejectReason; note: string; by: string }>,
): Verdict {
  const kind = kinds[reason];
  const because = `${by} rejected it: ${rejectWords[reason]}.${note === "" ? "" : ` ${note}`}`;
  return { kind, by: "review", words: isUntrue(reason) ? [text] : [], because };
}
