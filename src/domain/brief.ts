/** The finished document, from which every rendering is made. Published as `schemas/brief.schema.json`. */
import * as z from "zod";
import { AnswerStatus } from "./answer-status.ts";
import { Claim, ClaimKind, Citation, Speaker } from "./claim.ts";
import { Changes, Correction } from "./change.ts";
import { Conflict, Entity, Episode, Finding } from "./finding.ts";
import { Credibility, Reliability } from "./grading.ts";
import { EpisodeId, FindingId, SentenceId, Sha256, SourceId } from "./ids.ts";
import { DocumentFate } from "./ledger.ts";
import { Note } from "./note.ts";
import { ReviewRecord } from "./review.ts";
import { ConfidenceLevel, ScaleName } from "./scale.ts";
import { Origin, Source } from "./source.ts";
import { Verdict } from "./verdict.ts";

/** Number of a citation as the reader sees it, from 1, in order of first use. */
const CitationNumber = z.int().positive();

export const NumberedCitation = z.strictObject({
  number: CitationNumber,
  ...Citation.shape,
  /** Number of the sentence in its source that the quote begins in, as a place a person can find. */
  sentence: z.int().positive(),
});
export type NumberedCitation = z.infer<typeof NumberedCitation>;

/** A sentence that may be rendered: it cites at least one place, and something said it holds. */
export const BriefSentence = z.strictObject({
  id: SentenceId,
  text: z.string().min(1),
  kind: ClaimKind,
  speaker: Speaker,
  /** True when the text is the source's own words, to the letter. */
  verbatim: z.boolean(),
  findings: z.array(FindingId).min(1),
  citations: z.array(CitationNumber).min(1),
  verdict: Verdict,
});
export type BriefSentence = z.infer<typeof BriefSentence>;

export const Judgement = z.strictObject({
  sentence: BriefSentence,
  likelihood: z.string(),
  confidence: z.strictObject({
    level: ConfidenceLevel,
    /** The most that the evidence allows; `level` is never above it. */
    ceiling: ConfidenceLevel,
    factors: z.array(z.string()),
    basis: z.string(),
  }),
  wouldChange: z.string(),
});
export type Judgement = z.infer<typeof Judgement>;

const Dropped = z.strictObject({
  section: z.string(),
  text: z.string(),
  verdict: Verdict,
});

/** A finding with the digit of what it says, and why it has it. */
export const GradedFinding = Finding.extend({
  grade: z.strictObject({ credibility: Credibility, because: z.string() }),
});
export type GradedFinding = z.infer<typeof GradedFinding>;

/** A source as the brief lists it. The text itself lies beside the brief, in `sources/`. */
export const SourceRecord = Source.omit({ text: true }).extend({
  textFile: z.string(),
  rawFile: z.string(),
  /** Sentences of the source that the brief cites, of all it has. */
  citedSentences: z.int().nonnegative(),
  sentences: z.int().nonnegative(),
  /** The letter of its record, from the registry, and the reason given there. */
  grade: z.strictObject({ reliability: Reliability, because: z.string() }),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const Making = z.strictObject({
  software: z.string(),
  analyst: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("extractive") }),
    z.strictObject({
      kind: z.literal("model"),
      roles: z.array(
        z.strictObject({
          role: z.string(),
          model: z.string(),
          promptHash: Sha256,
          schemaHash: Sha256,
        }),
      ),
    }),
  ]),
  /** Who wrote in the end: a brief whose writer was out of reach falls back to selection, and says so. */
  writtenBy: z.enum(["extractive", "model"]),
  counts: z.strictObject({
    documents: z.record(DocumentFate, z.int().nonnegative()),
    chunks: z.int().nonnegative(),
    chunksUnread: z.int().nonnegative(),
    draftClaims: z.int().nonnegative(),
    claims: z.int().nonnegative(),
    claimsSentBack: z.int().nonnegative(),
    claimsMerged: z.int().nonnegative(),
    claimsDropped: z.int().nonnegative(),
    findings: z.int().nonnegative(),
    sentencesDrafted: z.int().nonnegative(),
    sentencesKept: z.int().nonnegative(),
    sentencesDropped: z.int().nonnegative(),
    citations: z.int().nonnegative(),
    citationsHold: z.int().nonnegative(),
  }),
  /** What the replies that this brief rests on cost, whether they were paid for now or in an earlier run. */
  cost: z.strictObject({
    calls: z.int().nonnegative(),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    /** US dollars; null when a model that was asked has no price. */
    dollars: z.number().nonnegative().nullable(),
  }),
  canaries: z.strictObject({
    sent: z.int().nonnegative(),
    caught: z.int().nonnegative(),
    missed: z.array(z.strictObject({ mutation: z.string(), text: z.string() })),
  }),
  gate: z.strictObject({ met: z.boolean(), reasons: z.array(z.string()) }),
  /** The AI-use statement of ICS 206-01. */
  aiUse: z.string(),
});
export type Making = z.infer<typeof Making>;

export const Brief = z.strictObject({
  /** `@1` is read as well: there a day of an episode is a string. */
  schema: z.enum(["nightdesk/brief@1", "nightdesk/brief@2"]),
  /** Folder name of the brief under `out/`. */
  name: z.string().min(1),
  title: z.string().min(1),
  /** Local date the edition is for, `YYYY-MM-DD`; also its information cut-off. */
  date: z.iso.date(),
  reader: z.string(),
  /** BCP 47 code of the brief's own words. */
  language: z.string(),
  scale: ScaleName,
  bottomLine: z.array(BriefSentence),
  judgements: z.array(Judgement),
  developments: z.array(
    z.strictObject({ episode: EpisodeId, sentences: z.array(BriefSentence).min(1) }),
  ),
  positions: z.array(
    z.strictObject({ actor: z.string(), sentences: z.array(BriefSentence).min(1) }),
  ),
  conflicts: z.array(
    z.strictObject({
      about: z.string(),
      rivals: z.array(
        z.strictObject({
          value: z.string(),
          asOf: z.string(),
          /** What is measured, in the source's words; empty where the value is the whole statement. */
          definition: z.string(),
          sources: z.array(SourceId).min(1),
          finding: FindingId,
          citations: z.array(CitationNumber).min(1),
        }),
      ),
    }),
  ),
  answers: z.array(
    z.strictObject({
      question: z.string(),
      status: AnswerStatus,
      sentences: z.array(BriefSentence),
    }),
  ),
  gaps: z.array(z.string()),
  indicators: z.array(BriefSentence),
  citations: z.array(NumberedCitation),
  episodes: z.array(Episode),
  entities: z.array(Entity),
  findings: z.array(GradedFinding),
  claims: z.array(Claim),
  conflictsFound: z.array(Conflict),
  sources: z.array(SourceRecord),
  origins: z.array(Origin),
  /** ICD 206: one paragraph on the source base as a whole, computed. */
  sourceSummary: z.string(),
  documents: z.array(
    z.strictObject({
      name: z.string(),
      source: SourceId.nullable(),
      fate: DocumentFate,
      code: z.string(),
      reason: z.string(),
    }),
  ),
  dropped: z.array(Dropped),
  notes: z.array(Note),
  making: Making,
  /** Against the last good edition; absent where there is none. */
  changes: Changes.optional(),
  /** Of earlier editions; absent where there are none. Each is made once. */
  corrections: z.array(Correction).optional(),
  /** The approval of a published edition; absent while no person has approved it. */
  review: ReviewRecord.optional(),
});
export type Brief = z.infer<typeof Brief>;
