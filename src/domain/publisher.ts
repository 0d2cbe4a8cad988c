/** The source registry: who publishes, of what family, how reliable by its record, and who says so. */
import * as z from "zod";
import { Reliability } from "./grading.ts";

/** What the registry knows of whoever publishes. The letter comes from the record alone, never from what is said. */
export const Standing = {
  family: z
    .string()
    .min(1)
    .optional()
    .meta({ description: "Publishers of one family count as one origin." }),
  grade: Reliability.default("F").meta({
    description: "Admiralty letter for the source's record; F when it cannot be judged.",
  }),
  reason: z.string().optional().meta({ description: "Why it has that letter." }),
  reviewer: z.string().optional().meta({ description: "Who gave the letter." }),
  reviewed: z.iso.date().optional().meta({ description: "When the letter was given." }),
};

export const Publisher = z.strictObject({
  match: z
    .string()
    .min(1)
    .meta({ description: "Words that name the publisher in a text, or a part of a file name." }),
  name: z.string().min(1),
  ...Standing,
});
export type Publisher = z.infer<typeof Publisher>;
