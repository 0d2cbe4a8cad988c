/** Sentences that a reviewer turned down, or that a check turned down wrongly: each stays a case for good. */
import { readFileSync } from "node:fs";
import * as z from "zod";
import { Speaker, Stance } from "../src/domain/claim.ts";

export const FeedbackCase = z.strictObject({
  /** Unique in the file. */
  id: z.string().min(1),
  statement: z.string().min(1),
  speaker: Speaker,
  stance: Stance.nullable(),
  /** The cited words, and lawful words beside them: title, date line, publisher. */
  quotes: z.array(z.string().min(1)).min(1),
  lawful: z.array(z.string()),
  /** Sentences around the quotes, in order. */
  surroundings: z.array(z.string()),
  /** What the reviewer ruled: may the sentence stand on these quotes? */
  ruling: z.enum(["stands", "falls"]),
  /** Why, in a person's words. */
  note: z.string(),
});
export type FeedbackCase = z.infer<typeof FeedbackCase>;

/** One JSON object a line; empty lines are passed over. Throws, with the line, on what is no case. */
export function readFeedback(file: string): FeedbackCase[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .flatMap((line, index) => {
      if (line.trim() === "") return [];
      try {
        return [FeedbackCase.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${file}:${index + 1} is no feedback case.`, { cause });
      }
    });
}
