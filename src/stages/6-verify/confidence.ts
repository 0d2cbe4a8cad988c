/** The most confidence that the evidence allows, with the factors that set it. */
import type { DraftJudgement } from "../../domain/draft.ts";
import type { Publisher } from "../../domain/config.ts";
import type { Resolution } from "../../domain/finding.ts";
import type { Judgement } from "../../domain/brief.ts";
import type { ConfidenceLevel } from "../../domain/scale.ts";
import type { Source } from "../../domain/source.ts";
import type { SentenceEvidence } from "./sentence-evidence.ts";

const order: readonly ConfidenceLevel[] = ["low", "moderate", "high"];

type Ground = Readonly<{
  evidence: SentenceEvidence;
  resolution: Resolution;
  publishers: readonly Publisher[];
}>;

/**
 * Caps by TRADECRAFT section 3: one origin allows moderate at most; an open conflict on the same findings, or
 * sources none of which is graded, allow low only. A stated level above its ceiling is lowered, and says so.
 */
export function confidenceOf(judgement: DraftJudgement, ground: Ground): Judgement["confidence"] {
  const { evidence, resolution, publishers } = ground;
  const factors: string[] = [];
  const ceilings: ConfidenceLevel[] = ["high"];
  const cap = (ceiling: ConfidenceLevel, factor: string) => {
    factors.push(factor);
    ceilings.push(ceiling);
  };
  const origins = new Set(evidence.findings.flatMap((finding) => finding.origins));
  if (origins.size === 1) cap("moderate", "one origin only: moderate at most");
  else factors.push(`${origins.size} independent origins`);
  const ids = new Set(evidence.findings.map(({ id }) => id));
  const open = resolution.conflicts.filter(({ rivals }) =>
    rivals.some((one) => ids.has(one.finding)),
  );
  if (open.length > 0)
    cap("low", `an open conflict on ${open.map(({ about }) => about).join(", ")}: low`);
  const grades = gradesOf(ground, publishers);
  if (grades.every((grade) => grade === "F"))
    cap("low", "no source is graded for reliability: low");
  else factors.push(`source grades ${grades.join(", ")}`);
  const ceiling = lowest(ceilings);
  const level = lowest([judgement.confidence, ceiling]);
  if (level !== judgement.confidence) {
    factors.push(`stated as ${judgement.confidence}, lowered to what the evidence allows`);
  }
  return { level, ceiling, factors, basis: judgement.basis };
}

function lowest(levels: readonly ConfidenceLevel[]): ConfidenceLevel {
  return order.find((level) => levels.includes(level)) ?? "low";
}

function gradesOf({ evidence, resolution }: Ground, publishers: readonly Publisher[]): string[] {
  const { sources } = resolution.evidence.library;
  const cited = new Set(evidence.citations.map(({ source }) => source));
  const used = sources.filter(({ id }) => cited.has(id));
  return [...new Set(used.map((source) => gradeOf(source, publishers)))].toSorted();
}

/** The Admiralty letter the registry gives a source; F, "cannot be judged", for one it does not list. */
export function gradeOf(
  { name, metadata }: Source,
  publishers: readonly Publisher[],
): Publisher["grade"] {
  const { publisher } = metadata;
  const stated = publisher.basis === "unknown" ? "" : publisher.value;
  const entry = publishers.find(({ match }) => {
    const wanted = match.toLowerCase();
    return stated.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
  });
  return entry?.grade ?? "F";
}
