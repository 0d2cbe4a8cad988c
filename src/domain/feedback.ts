/** Sentences that a reviewer ruled on, with their evidence as the checks saw it: each stays a case for good. */
import * as z from "zod";
import { ClaimKind, Speaker, Stance } from "./claim.ts";
import { Reviewer } from "./review.ts";
import { ScaleName } from "./scale.ts";

export const FeedbackCase = z.strictObject({
  /** Unique in the file. Of one from a review: the same for the same words on the same places, in every export. */
  id: z.string().min(1),
  statement: z.string().min(1),
  speaker: Speaker,
  stance: Stance.nullable(),
  /** The cited words, and lawful words beside them: title, date line, publisher. */
  quotes: z.array(z.string().min(1)).min(1),
  lawful: z.array(z.string()),
  /** Names that the origins of the quotes go by; absent where none was looked for. */
  outlets: z.array(z.string()).optional(),
  /** Sentences around the quotes, in order. */
  surroundings: z.array(z.string()),
  /** For each quote the sentences that it stands in; absent where that is not known. */
  sentences: z.array(z.string()).optional(),
  /** Where it stood in its brief, which says what it is held to; absent for a sentence that stands alone. */
  role: z
    .strictObject({
      section: z.string().min(1),
      kind: ClaimKind,
      /** Of a key judgement. */
      likelihood: z.string().nullable(),
      scale: ScaleName,
    })
    .optional(),
  /** What the reviewer ruled: may the sentence stand on these quotes? */
  ruling: z.enum(["stands", "falls"]),
  /** Why, in a person's words. */
  note: z.string(),
  /** Who ruled it; absent unless names were asked for. */
  by: Reviewer.optional(),
});
export type FeedbackCase = z.infer<typeof FeedbackCase>;

/** A line that is no case. */
export class FeedbackFault extends Error {
  /** From 1. */
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`Line ${line} is no feedback case.`, { cause });
    this.name = "FeedbackFault";
    this.line = line;
  }
}

/**
 * One JSON object a line; empty lines are passed over.
 *
 * @throws {FeedbackFault} At the first line that is no case.
 */
export function parseFeedback(text: string): FeedbackCase[] {
  return text.split("\n").flatMap((line, index) => {
    if (line.trim() === "") return [];
    try {
      return [FeedbackCase.parse(JSON.parse(line))];
    } catch (cause) {
      throw new FeedbackFault(index + 1, cause);
    }
  });
}
