/** What reviewers decide about an edition: events that are only ever added, and the record that a published edition carries. */
import * as z from "zod";
import { ClaimId, SentenceId, Sha256 } from "./ids.ts";
import { Verdict } from "./verdict.ts";

/** `t5`: the fifth sentence of the edition under review, as it was made. `d2`: the second that the verifier dropped, from 1. */
export const SentenceKey = z
  .string()
  .regex(/^[td][1-9]\d{0,5}$/)
  .brand<"SentenceKey">();
export type SentenceKey = z.infer<typeof SentenceKey>;

/** A sentence and the claims it rests on. One that rests on none is no wording. */
export const Wording = z.strictObject({
  text: z.string().trim().min(1).max(2000),
  claims: z.array(ClaimId).min(1).max(40),
});
export type Wording = z.infer<typeof Wording>;

/** Why a reviewer turns a sentence down. */
export const RejectReason = z.enum([
  "not-carried",
  "wrong-figure",
  "wrong-date",
  "wrong-name",
  "wrong-speaker",
  "misleading",
  "not-news",
  "said-already",
  "badly-put",
]);
export type RejectReason = z.infer<typeof RejectReason>;

const NoteText = z.string().trim().max(2000);

/** What a reviewer asks for. */
export const Decision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("approve"), sentence: SentenceKey }),
  /** Both wordings are kept. Of a sentence that was dropped: it is restored. */
  z.strictObject({ kind: z.literal("edit"), sentence: SentenceKey, now: Wording }),
  z.strictObject({
    kind: z.literal("reject"),
    sentence: SentenceKey,
    reason: RejectReason,
    note: NoteText,
  }),
  /** Takes back the newest decision on the sentence that still stands. */
  z.strictObject({ kind: z.literal("undo"), sentence: SentenceKey }),
  /** On the edition as a whole. */
  z.strictObject({
    kind: z.literal("settle"),
    as: z.enum(["approved", "rejected"]),
    note: NoteText,
  }),
  /** Back to review: after a settlement, or to correct what is published, and then the note says why. */
  z.strictObject({ kind: z.literal("reopen"), note: NoteText }),
]);
export type Decision = z.infer<typeof Decision>;

export const Reviewer = z
  .string()
  .trim()
  .min(1)
  .max(80)
  // It is printed in every rendering and in headers of mail.
  .regex(/^[^\p{C}]+$/u, "a name has no control characters");
export type Reviewer = z.infer<typeof Reviewer>;

/** One line of the log of an edition under review. */
export const ReviewEvent = z.strictObject({
  /** From 1, without a gap. */
  seq: z.int().positive(),
  at: z.iso.datetime(),
  by: Reviewer,
  what: z.discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("decided"),
      decision: Decision,
      /** What the checks said of the new wording; null where nothing was worded anew. */
      verdict: Verdict.nullable(),
    }),
    z.strictObject({
      kind: z.literal("published"),
      /** Folder of the published edition under `.editions/`. */
      edition: z.string().min(1),
      version: z.int().positive(),
    }),
  ]),
});
export type ReviewEvent = z.infer<typeof ReviewEvent>;

export const ReviewStatus = z.enum(["draft", "in-review", "approved", "rejected", "published"]);
export type ReviewStatus = z.infer<typeof ReviewStatus>;

const decided = { by: Reviewer, at: z.iso.datetime() };

/** The approval that a published edition carries: who, when, and what a person changed. */
export const ReviewRecord = z.strictObject({
  /** Of the published editions of one date: 1, and one more with each correction. */
  version: z.int().positive(),
  /** SHA-256 of the `brief.json` that was reviewed. */
  reviewed: Sha256,
  /** Why the version before was opened again; empty for the first. */
  correction: z.string(),
  reviewers: z.array(Reviewer).min(1),
  approved: z.strictObject({ ...decided, note: z.string() }),
  counts: z.strictObject({
    approved: z.int().nonnegative(),
    edited: z.int().nonnegative(),
    restored: z.int().nonnegative(),
    rejected: z.int().nonnegative(),
  }),
  /** Sentences approved as they were are only counted. */
  changed: z.array(
    z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.enum(["edited", "restored"]),
        sentence: SentenceId,
        before: z.string().min(1),
        ...decided,
      }),
      z.strictObject({
        kind: z.literal("rejected"),
        text: z.string().min(1),
        reason: RejectReason,
        note: z.string(),
        ...decided,
      }),
    ]),
  ),
});
export type ReviewRecord = z.infer<typeof ReviewRecord>;
