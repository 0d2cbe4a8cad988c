import * as z from "zod";
import { contentHash } from "../../anchoring/content-hash.ts";
import { canonicalJson } from "./request-key.ts";

/** Why a paid or lost attempt is no answer. `schema` is entered when the repair failed, too. */
export const FailReason = z.enum([
  "refused",
  "filtered",
  "cut-off",
  "empty",
  "broken",
  "schema",
  "rejected",
]);
export type FailReason = z.infer<typeof FailReason>;

export const StoredReply = z.strictObject({
  text: z.string(),
  answeredBy: z.string(),
  inputTokens: z.int().nonnegative(),
  outputTokens: z.int().nonnegative(),
});
export type StoredReply = z.infer<typeof StoredReply>;

/**
 * What is known of one request. `intent` is committed before the bytes leave; after a crash it is what is
 * left, and means that nobody knows whether the call was paid. `done` holds the reply as it came: whoever
 * reads it validates it again, which costs nothing.
 */
export const ReplyRow = z.strictObject({
  key: z.string(),
  state: z.enum(["intent", "done", "failed", "unknown"]),
  role: z.string(),
  model: z.string(),
  reason: FailReason.nullable(),
  reply: StoredReply.nullable(),
  /** Tokens and dollars the attempt is counted at for as long as its outcome is unknown. */
  reservedTokens: z.int().nonnegative(),
  reservedDollars: z.number().nonnegative().nullable(),
  /** Attempts, over all runs, that were paid and brought nothing. */
  paidTries: z.int().nonnegative(),
  /** Attempts, over all runs, whose outcome nobody knows. */
  unknownTries: z.int().nonnegative(),
});
export type ReplyRow = z.infer<typeof ReplyRow>;

/** The row as one text with its checksum, so that damage is seen. */
export function sealRow(row: ReplyRow): { body: string; checksum: string } {
  const body = canonicalJson(row);
  return { body, checksum: contentHash(body) };
}

/** The row, or `undefined` if a letter of it changed since it was sealed. */
export function openRow(key: string, body: string, checksum: string): ReplyRow | undefined {
  if (contentHash(body) !== checksum) return undefined;
  const row = ReplyRow.safeParse(JSON.parse(body));
  return row.success && row.data.key === key ? row.data : undefined;
}
