/** What an edition says of the one before it: ICD 203 asks every brief to explain change, and consistency, in its judgements. */
import * as z from "zod";
import { Stance } from "./claim.ts";
import { FindingId, SentenceId, Sha256, SourceId } from "./ids.ts";
import { ConfidenceLevel } from "./scale.ts";

/**
 * `moved`: the same matter with another figure, given later; no source was wrong. `reversed`: denied, turned round, or a
 * rival value of the same time. `dropped`: nothing that was read tonight reports it.
 */
export const Standing = z.enum([
  "new",
  "stronger",
  "weaker",
  "moved",
  "reversed",
  "unchanged",
  "dropped",
]);
export type Standing = z.infer<typeof Standing>;

/** An edition, named so that nobody takes another for it. */
export const EditionRef = z.strictObject({
  date: z.iso.date(),
  /** SHA-256 of its `brief.json`. */
  hash: Sha256,
});
export type EditionRef = z.infer<typeof EditionRef>;

/** Why something stands as it does. */
export const ChangeReason = z.strictObject({
  code: z.enum([
    "first-reported",
    "origin-added",
    "origin-lost",
    "grade",
    "more-told",
    "less-told",
    "stance",
    "disputed",
    "settled",
    "figure",
    "rival-value",
    "other-day",
    "denied",
    "opposite",
    "source-gone",
    "source-changed",
    "source-failed",
    "not-found-again",
    "likelihood",
    "confidence",
    "scale",
    "basis",
    "evidence",
    "not-judged-again",
  ]),
  /** For readers, in a few words, without a full stop. */
  words: z.string().min(1),
});
export type ChangeReason = z.infer<typeof ChangeReason>;

/** A finding as one of the two editions has it. Several, where the other edition holds them for one. */
export const FindingSide = z.strictObject({
  findings: z.array(FindingId).min(1),
  /** A sentence of the edition that rests on this alone, else a quote. */
  words: z.string().min(1),
  /** True for a quote: its source's own words, to the letter. */
  verbatim: z.boolean(),
  stance: Stance,
  importance: z.int().min(1).max(5),
  /** Names of those who report it, by letters. */
  origins: z.array(z.string()).min(1),
  sources: z.array(SourceId).min(1),
  /** Another finding of the same edition excludes it. */
  disputed: z.boolean(),
  /** Numbers in the evidence of the same edition; empty where it is not printed there. */
  citations: z.array(z.int().positive()),
});
export type FindingSide = z.infer<typeof FindingSide>;

const Value = z.strictObject({
  value: z.string().min(1),
  /** As stage 4 tells it: as the source writes it, else when it was published, else that nothing is stated. */
  asOf: z.string().min(1),
});

/** A figure that is not what it was. */
export const FigureMove = z.strictObject({ about: z.string().min(1), before: Value, now: Value });
export type FigureMove = z.infer<typeof FigureMove>;

export const FindingChange = z.discriminatedUnion("standing", [
  z.strictObject({
    standing: z.literal("new"),
    now: FindingSide,
    reasons: z.array(ChangeReason),
  }),
  z.strictObject({
    standing: z.literal("dropped"),
    before: FindingSide,
    reasons: z.array(ChangeReason).min(1),
  }),
  z.strictObject({
    standing: z.enum(["stronger", "weaker", "moved", "reversed"]),
    before: FindingSide,
    now: FindingSide,
    reasons: z.array(ChangeReason).min(1),
    figure: FigureMove.optional(),
  }),
  z.strictObject({
    standing: z.literal("unchanged"),
    /** What was said of it stands in the earlier edition, and is not said again. */
    before: z.array(FindingId).min(1),
    now: FindingSide,
    reasons: z.array(ChangeReason),
  }),
]);
export type FindingChange = z.infer<typeof FindingChange>;

export const JudgementSide = z.strictObject({
  sentence: SentenceId,
  text: z.string().min(1),
  likelihood: z.string(),
  confidence: ConfidenceLevel,
  basis: z.string(),
  findings: z.array(FindingId),
});
export type JudgementSide = z.infer<typeof JudgementSide>;

export const JudgementChange = z.discriminatedUnion("standing", [
  z.strictObject({ standing: z.literal("new"), now: JudgementSide }),
  z.strictObject({
    standing: z.literal("dropped"),
    before: JudgementSide,
    reasons: z.array(ChangeReason).min(1),
  }),
  z.strictObject({
    standing: z.enum(["stronger", "weaker", "reversed", "unchanged"]),
    before: JudgementSide,
    now: JudgementSide,
    reasons: z.array(ChangeReason),
  }),
]);
export type JudgementChange = z.infer<typeof JudgementChange>;

export const Changes = z.strictObject({
  since: EditionRef,
  /** Nothing is new, changed or gone, and nothing is to be corrected: the edition is the short one. */
  quiet: z.boolean(),
  /** Of a quiet edition after a quiet one: the last that told anything. */
  toldIn: EditionRef.optional(),
  findings: z.array(FindingChange),
  judgements: z.array(JudgementChange),
  /** Of a quiet edition: judgements of the last edition that judged. They stand, and are not written anew. */
  held: z.array(JudgementSide),
});
export type Changes = z.infer<typeof Changes>;

/** A sentence of an earlier edition whose quotes do not stand in their source any more. */
export const Correction = z.strictObject({
  /** What was said, and in which editions: a sentence that was printed for a week is corrected once. */
  text: z.string().min(1),
  said: z.array(EditionRef.extend({ sentence: SentenceId })).min(1),
  /** The source as it was read then. */
  source: z.strictObject({
    id: SourceId,
    name: z.string(),
    textHash: Sha256,
    /** As a reader knows it; absent where only its file or address is known. */
    title: z.string().min(1).optional(),
    publisher: z.string().min(1).optional(),
  }),
  because: z.enum(["changed", "withdrawn"]),
  /** How that is known, e.g. "it is no longer in the folder". */
  why: z.string().min(1),
  /** Quotes that are gone. */
  lost: z.array(z.string().min(1)).min(1),
  now: z.discriminatedUnion("kind", [
    /** The nearest that the source says today. */
    z.strictObject({
      kind: z.literal("says"),
      words: z.string().min(1),
      citations: z.array(z.int().positive()).min(1),
    }),
    z.strictObject({ kind: z.literal("silent") }),
    z.strictObject({ kind: z.literal("gone") }),
  ]),
});
export type Correction = z.infer<typeof Correction>;

/** What `nightdesk diff --json` prints. Published as `schemas/diff.schema.json`. */
export const Comparison = z.strictObject({
  schema: z.literal("nightdesk/diff@1"),
  before: EditionRef.extend({ name: z.string() }),
  now: EditionRef.extend({ name: z.string() }),
  findings: z.array(FindingChange),
  judgements: z.array(JudgementChange),
});
export type Comparison = z.infer<typeof Comparison>;
