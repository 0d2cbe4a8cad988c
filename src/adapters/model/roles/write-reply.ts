import * as z from "zod";
import { AnswerStatus } from "../../../domain/answer-status.ts";
import { ClaimKind } from "../../../domain/claim.ts";
import { ConfidenceLevel } from "../../../domain/scale.ts";
import { replySchema } from "../reply-schema.ts";

/** Findings are named by their handles, `F1`, `F2`, …; episodes by `E1`, `E2`, … */
export const CitingSentence = z.strictObject({
  text: z.string(),
  kind: ClaimKind,
  cites: z.array(z.string()),
});
export type CitingSentence = z.infer<typeof CitingSentence>;

const CitingJudgement = z.strictObject({
  text: z.string(),
  cites: z.array(z.string()),
  likelihood: z.string(),
  confidence: ConfidenceLevel,
  basis: z.string(),
  wouldChange: z.string(),
});
export type CitingJudgement = z.infer<typeof CitingJudgement>;

export const WriteReply = z.strictObject({
  bottomLine: z.array(CitingSentence),
  judgements: z.array(CitingJudgement),
  developments: z.array(
    z.strictObject({ episode: z.string(), sentences: z.array(CitingSentence) }),
  ),
  positions: z.array(z.strictObject({ actor: z.string(), sentences: z.array(CitingSentence) })),
  answers: z.array(
    z.strictObject({
      question: z.int(),
      status: AnswerStatus,
      sentences: z.array(CitingSentence),
    }),
  ),
  gaps: z.array(z.string()),
  indicators: z.array(CitingSentence),
});
export type WriteReply = z.infer<typeof WriteReply>;

const RewriteReply = z.strictObject({
  sentences: z.array(
    z.strictObject({
      sentence: z.int(),
      text: z.string().nullable(),
      kind: ClaimKind,
      cites: z.array(z.string()),
    }),
  ),
});

export const writeReply = replySchema("write", WriteReply);
export const rewriteReply = replySchema("rewrite", RewriteReply);
