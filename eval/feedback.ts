/** Sentences that a reviewer turned down, or that a check turned down wrongly: each stays a case for good. */
import { readFileSync } from "node:fs";
import { type FeedbackCase, FeedbackFault, parseFeedback } from "../src/domain/feedback.ts";

/** Throws, with the line, on what is no case. */
export function readFeedback(file: string): FeedbackCase[] {
  try {
    return parseFeedback(readFileSync(file, "utf8"));
  } catch (cause) {
    if (!(cause instanceof FeedbackFault)) throw cause;
    throw new Error(`${file}:${cause.line} is no feedback case.`, { cause });
  }
}
