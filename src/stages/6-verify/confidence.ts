/** The most confidence that the evidence allows, with the factors that set it. */
import { longDate } from "../../anchoring/long-date.ts";
import { isOpinion } from "../../domain/claim.ts";
import type { DraftJudgement } from "../../domain/draft.ts";
import type { Resolution } from "../../domain/finding.ts";
import type { Judgement } from "../../domain/brief.ts";
import type { Reliability } from "../../domain/grading.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { ConfidenceLevel } from "../../domain/scale.ts";
import { relayedBy } from "./relayed-by.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

const order: readonly ConfidenceLevel[] = ["low", "moderate", "high"];

export type Ground = Readonly<{
  evidence: SentenceEvidence;
  resolution: Resolution;
  reliabilityOf: (source: SourceId) => Reliability;
  /** Questions of the reader, and how many of them no finding answers. */
  questions: Readonly<{ asked: number; unanswered: number }>;
}>;

/** One thing that bears on confidence, and the ceiling it sets, if it sets one. */
type Factor = Readonly<{ words: string; ceiling?: ConfidenceLevel }>;

/**
 * Caps by TRADECRAFT section 3: one origin allows moderate at most; an open conflict on the same findings, or
 * sources none of which is graded, allow low only. The other factors are told and set no cap. A stated level
 * above its ceiling is lowered, and says so.
 */
export function confidenceOf(judgement: DraftJudgement, ground: Ground): Judgement["confidence"] {
  const factors: readonly Factor[] = [
    originFactor(ground),
    ...conflictFactors(ground),
    gradeFactor(ground),
    ...relayFactors(ground),
    ageFactor(ground),
    ...opinionFactors(ground),
    ...questionFactors(ground),
  ];
  const ceiling = lowest(factors.map((factor) => factor.ceiling ?? "high"));
  const level = lowest([judgement.confidence, ceiling]);
  const words = factors.map((factor) => factor.words);
  if (level !== judgement.confidence) {
    words.push(`stated as ${judgement.confidence}, lowered to what the evidence allows`);
  }
  return { level, ceiling, factors: words, basis: judgement.basis };
}

function lowest(levels: readonly ConfidenceLevel[]): ConfidenceLevel {
  return order.find((level) => levels.includes(level)) ?? "low";
}

function originFactor({ evidence }: Ground): Factor {
  const origins = new Set(evidence.findings.flatMap((finding) => finding.origins));
  return origins.size === 1
    ? { words: "one origin only: moderate at most", ceiling: "moderate" }
    : { words: `${origins.size} independent origins` };
}

function conflictFactors({ evidence, resolution }: Ground): readonly Factor[] {
  const ids = new Set(evidence.findings.map(({ id }) => id));
  const open = resolution.conflicts.filter(({ rivals }) =>
    rivals.some((one) => ids.has(one.finding)),
  );
  if (open.length === 0) return [];
  const about = open.map((conflict) => conflict.about).join(", ");
  return [{ words: `an open conflict on ${about}: low`, ceiling: "low" }];
}

function gradeFactor(ground: Ground): Factor {
  const grades = new Set(citedSources(ground).map(({ id }) => ground.reliabilityOf(id)));
  if ([...grades].every((grade) => grade === "F")) {
    return { words: "no source is graded for reliability: low", ceiling: "low" };
  }
  return { words: `source grades ${[...grades].toSorted().join(", ")}` };
}

/** Words that came to the source from somebody else: closer to the event is somebody else's copy. */
function relayFactors(ground: Ground): readonly Factor[] {
  const cited = citedSources(ground);
  const { origins } = ground.resolution.evidence.library;
  const relayed = cited.filter(({ origin }) =>
    origins.some((one) => one.id === origin && relayedBy(one) !== undefined),
  );
  if (relayed.length === 0) return [];
  return [{ words: `${relayed.length} of ${cited.length} sources relay another’s words` }];
}

function ageFactor(ground: Ground): Factor {
  const dates = citedSources(ground).flatMap(({ metadata: { published } }) =>
    published.basis === "unknown" ? [] : [published.value],
  );
  const newest = dates.toSorted().at(-1);
  return {
    words:
      newest === undefined
        ? "no source says when it was published"
        : `newest evidence published ${longDate(newest)}`,
  };
}

function opinionFactors({ evidence: { findings } }: Ground): readonly Factor[] {
  const opinions = findings.filter(isOpinion);
  if (opinions.length === 0) return [];
  const all =
    findings.length === 1
      ? "the only finding is"
      : `${opinions.length} of ${findings.length} findings are`;
  return [{ words: `${all} opinion` }];
}

function questionFactors({ questions: { asked, unanswered } }: Ground): readonly Factor[] {
  if (unanswered === 0) return [];
  return [{ words: `no reporting on ${unanswered} of the reader’s ${asked} questions` }];
}

function citedSources({ evidence, resolution }: Ground) {
  const cited = new Set(evidence.citations.map(({ source }) => source));
  return resolution.evidence.library.sources.filter(({ id }) => cited.has(id));
}
