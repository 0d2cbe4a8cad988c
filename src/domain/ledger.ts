/** The fate of everything, and the cost of every call. Its totals reconcile, or the run says they do not. */
import * as z from "zod";
import { ChunkId, ClaimId, SourceId } from "./ids.ts";

/** Every input ends in exactly one of these. */
export const DocumentFate = z.enum([
  "used",
  "unchanged",
  "duplicate",
  "empty",
  "skipped",
  "failed",
]);
export type DocumentFate = z.infer<typeof DocumentFate>;

export const LedgerEntry = z.discriminatedUnion("of", [
  z.strictObject({
    of: z.literal("document"),
    name: z.string(),
    source: SourceId.nullable(),
    fate: DocumentFate,
    /** Permanent code, e.g. `too-large`, `binary`, `same-text`; `read` for a used one. */
    code: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    of: z.literal("chunk"),
    chunk: ChunkId,
    fate: z.enum(["read", "unread"]),
    code: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    of: z.literal("claim"),
    chunk: ChunkId,
    claim: ClaimId.nullable(),
    statement: z.string(),
    /** `sent-back`: faulty, and answered anew by the repair. `merged`: said already, by another claim. */
    fate: z.enum(["kept", "merged", "sent-back", "dropped"]),
    /** The rule that dropped it, with the words at fault in the reason. */
    code: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    of: z.literal("sentence"),
    section: z.string(),
    text: z.string(),
    fate: z.enum(["kept", "rewritten", "dropped"]),
    code: z.string(),
    reason: z.string(),
  }),
  z.strictObject({
    of: z.literal("call"),
    /** Hash of the full canonical request. */
    key: z.string(),
    role: z.string(),
    model: z.string(),
    /** `unaffordable`: the budget had no room, so nothing was sent. */
    outcome: z.enum(["answered", "stored", "failed", "unknown", "unaffordable"]),
    /** What this run sent and got for it, over all attempts: nothing, for a reply that was stored before. */
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    /** US dollars; null when no price is set for the model. */
    dollars: z.number().nonnegative().nullable(),
    /** Tokens of the reply itself, whichever run paid for it; null where there is none. */
    reply: z
      .strictObject({ inputTokens: z.int().nonnegative(), outputTokens: z.int().nonnegative() })
      .nullable(),
    latencyMs: z.number().nonnegative(),
    attempts: z.int().nonnegative(),
  }),
]);
export type LedgerEntry = z.infer<typeof LedgerEntry>;
