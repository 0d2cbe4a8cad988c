/** How far the reporting answers a question of the reader. */
import * as z from "zod";

export const AnswerStatus = z.enum(["answered", "partly", "no-reporting"]);
export type AnswerStatus = z.infer<typeof AnswerStatus>;

/** The sentences decide whether there is an answer at all, whatever its writer called it. */
export function answerStatus(called: AnswerStatus, sentences: readonly unknown[]): AnswerStatus {
  if (sentences.length === 0) return "no-reporting";
  return called === "no-reporting" ? "partly" : called;
}
