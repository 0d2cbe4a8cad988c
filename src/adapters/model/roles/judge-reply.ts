import * as z from "zod";
import { VerdictKind } from "../../../domain/verdict.ts";
import { replySchema } from "../reply-schema.ts";

/** The reason comes before the verdict: a model that says why first is right more often. */
export const JudgeReply = z.strictObject({
  cases: z.array(
    z.strictObject({
      case: z.int(),
      because: z.string(),
      words: z.array(z.string()),
      verdict: VerdictKind,
    }),
  ),
});
export type JudgeReply = z.infer<typeof JudgeReply>;

export const judgeReply = replySchema("judge", JudgeReply);
