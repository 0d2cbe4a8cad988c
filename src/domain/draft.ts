/** What a writer makes of the findings, before anything about it was verified. */
import type { AnswerStatus } from "./answer-status.ts";
import type { ClaimKind } from "./claim.ts";
import type { EpisodeId, FindingId } from "./ids.ts";
import type { ConfidenceLevel } from "./scale.ts";

/** A sentence and the findings it rests on. At least one: a sentence that cites nothing is refused before it gets here. */
export type DraftSentence = Readonly<{
  text: string;
  kind: ClaimKind;
  cites: readonly [FindingId, ...FindingId[]];
}>;

export type DraftJudgement = Readonly<{
  sentence: DraftSentence;
  /** A term of the brief's scale. It also stands in the sentence; confidence does not. */
  likelihood: string;
  confidence: ConfidenceLevel;
  /** Why that confidence, in one sentence. */
  basis: string;
  /** What would change the judgement. */
  wouldChange: string;
}>;

export type DraftAnswer = Readonly<{
  question: string;
  status: AnswerStatus;
  sentences: readonly DraftSentence[];
}>;

export type Draft = Readonly<{
  bottomLine: readonly DraftSentence[];
  judgements: readonly DraftJudgement[];
  developments: readonly Readonly<{ episode: EpisodeId; sentences: readonly DraftSentence[] }>[];
  positions: readonly Readonly<{ actor: string; sentences: readonly DraftSentence[] }>[];
  answers: readonly DraftAnswer[];
  /** What the sources do not say, each as one sentence. */
  gaps: readonly string[];
  /** What to watch, each as one sentence that rests on findings. */
  indicators: readonly DraftSentence[];
}>;
