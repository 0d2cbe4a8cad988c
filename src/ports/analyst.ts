/** What stages 3 to 6 ask an analyst. Two families stand behind these ports: extractive, and model. */
import type { Standing } from "../domain/change.ts";
import type { Chunk } from "../domain/chunk.ts";
import type { Citation, Claim, Reading, Speaker } from "../domain/claim.ts";
import type { Draft, DraftSentence } from "../domain/draft.ts";
import type { Resolution } from "../domain/finding.ts";
import type { FindingId, SourceId } from "../domain/ids.ts";
import type { LikelihoodTerm } from "../domain/scale.ts";
import type { Source } from "../domain/source.ts";
import type { Making } from "../domain/brief.ts";
import type { Verdict } from "../domain/verdict.ts";

/** A draft claim that did not hold, and why, in words that the one who drafted it can act on. */
export type ClaimFault = Readonly<{
  claim: number;
  rule: string;
  words: readonly string[];
  because: string;
}>;

/** Stage 3. Rejects with `Unanswered` when a chunk cannot be read; that chunk is then listed as unread. */
export interface Extractor {
  read(chunk: Chunk, source: Source, signal: AbortSignal): Promise<Reading>;
  /** The one repair: the same chunk again, told what was wrong. The reading that comes back replaces the faulty claims only. */
  reread(
    chunk: Chunk,
    source: Source,
    faulty: Reading,
    faults: readonly ClaimFault[],
    signal: AbortSignal,
  ): Promise<Reading>;
}

/** Do two claims say the same, exclude each other, or speak of different things? */
export const relations = ["same", "rival", "different"] as const;
export type Relation = (typeof relations)[number];

export type ClaimPair = Readonly<{ one: Claim; other: Claim; sameEpisode: boolean }>;

/** What a source says of when and what it reports, for telling episodes apart. */
export type SourceDigest = Readonly<{
  source: Source;
  /** First sentences of the article, and those with a day, a place or an event in them; verbatim, with spans. */
  sentences: readonly Citation[];
}>;

/** Sources that report one and the same event, and the places that show it. */
export type EpisodeProposal = Readonly<{
  label: string;
  sources: readonly SourceId[];
  evidence: readonly Readonly<{ source: SourceId; quote: string; shows: string }>[];
  uncertain: readonly SourceId[];
}>;

/** Stage 4, where rules do not suffice. */
export interface Matcher {
  /** One batched question for all sources. `undefined`: leave it to the rules. */
  separate(
    digests: readonly SourceDigest[],
    signal: AbortSignal,
  ): Promise<readonly EpisodeProposal[] | undefined>;
  /** One batched question for all pairs, answered in order. */
  relate(pairs: readonly ClaimPair[], signal: AbortSignal): Promise<readonly Relation[]>;
}

/** All that a writer may use. No source text, no outside knowledge. */
export type WritingTask = Readonly<{
  resolution: Resolution;
  title: string;
  reader: string;
  questions: readonly string[];
  language: string;
  scale: readonly LikelihoodTerm[];
  /** Name of each source's origin, for attribution in prose. A source that nothing names is absent. */
  originNames: ReadonlyMap<SourceId, string>;
  /** What the pipeline already knows to be missing, each as one sentence. */
  knownGaps: readonly string[];
  /** How each finding stands against the last good edition. Absent where there is none: then nothing was told before. */
  earlier?: Readonly<{
    /** `YYYY-MM-DD` */
    date: string;
    /** Nothing is new: there is nothing to write. */
    quiet: boolean;
    standingOf: ReadonlyMap<FindingId, Standing>;
  }>;
}>;

/** A draft and the task it answers. `fellBack` says why selection had to stand in for the writer. */
export type Written = Readonly<{
  task: WritingTask;
  draft: Draft;
  fellBack: string | undefined;
}>;

/** A sentence that did not hold, and why. */
export type SentenceFault = Readonly<{ sentence: DraftSentence; verdict: Verdict }>;

/** Stage 5, and the one rewrite of stage 6. */
export interface Writer {
  write(task: WritingTask, signal: AbortSignal): Promise<Draft>;
  /** The one rewrite of each faulty sentence, in order. `undefined` gives a sentence up. */
  rewrite(
    task: WritingTask,
    faults: readonly SentenceFault[],
    signal: AbortSignal,
  ): Promise<readonly (DraftSentence | undefined)[]>;
}

/** A sentence with exactly what its writer was entitled to use: its own citations, re-read from the stored source. */
export type JudgeCase = Readonly<{
  sentence: string;
  kind: DraftSentence["kind"];
  speaker: Speaker;
  evidence: readonly Readonly<{ source: string; speaker: Speaker; quote: string }>[];
}>;

/** Stage 6. Answers every case, in order. */
export interface Judge {
  judge(cases: readonly JudgeCase[], signal: AbortSignal): Promise<readonly Verdict[]>;
}

export type Analyst = Readonly<{
  kind: "extractive" | "model";
  extractor: Extractor;
  matcher: Matcher;
  writer: Writer;
  judge: Judge;
  /** What goes into `making.analyst` and the AI-use statement. */
  description: Making["analyst"];
}>;
