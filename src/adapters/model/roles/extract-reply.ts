import * as z from "zod";
import { ClaimKind, Stance } from "../../../domain/claim.ts";
import { replySchema } from "../reply-schema.ts";

const DraftedClaim = z.strictObject({
  evidence: z.array(z.strictObject({ sentence: z.int(), quote: z.string().min(1) })),
  statement: z.string().min(1),
  kind: ClaimKind,
  speaker: z.string().nullable(),
  speakerUnresolved: z.string().nullable(),
  stance: Stance,
  time: z.string().nullable(),
  entities: z.array(z.string()),
  importance: z.literal([1, 2, 3, 4, 5]),
});
export type DraftedClaim = z.infer<typeof DraftedClaim>;

export const ExtractReply = z.strictObject({
  claims: z.array(DraftedClaim),
  notArticle: z.array(z.int()),
});
export type ExtractReply = z.infer<typeof ExtractReply>;

export const extractReply = replySchema("extract", ExtractReply);
