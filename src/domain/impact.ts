/** What `nightdesk impact --json` prints. Published as `schemas/impact.schema.json`. */
import * as z from "zod";
import { ClaimId, SentenceId, Sha256, SourceId } from "./ids.ts";

/** Sentences of past editions that rest on a source, by claim and quote. */
export const Impact = z.strictObject({
  schema: z.literal("nightdesk/impact@1"),
  /** As it was asked for. */
  source: z.string(),
  /** The text that the quotes were held against: where it comes from; null for a source that is withdrawn. */
  against: z.strictObject({ from: z.string(), textHash: Sha256 }).nullable(),
  sentences: z.int().nonnegative(),
  /** Sentences of which nothing carries some part any more. */
  lost: z.int().nonnegative(),
  editions: z.array(
    z.strictObject({
      brief: z.string(),
      date: z.iso.date(),
      folder: z.string(),
      source: z.strictObject({ id: SourceId, name: z.string(), textHash: Sha256 }),
      sentences: z.array(
        z.strictObject({
          id: SentenceId,
          section: z.string(),
          text: z.string(),
          isLost: z.boolean(),
          claims: z.array(
            z.strictObject({
              id: ClaimId,
              statement: z.string(),
              quotes: z.array(z.strictObject({ quote: z.string(), stands: z.boolean() })),
            }),
          ),
        }),
      ),
    }),
  ),
});
export type Impact = z.infer<typeof Impact>;
