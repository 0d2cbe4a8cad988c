/** Admiralty grades: the letter from the registry alone, the digit from who else says it and who says otherwise. */
import { isOpinion } from "../../domain/claim.ts";
import type { Publisher } from "../../domain/publisher.ts";
import type { Finding, Resolution } from "../../domain/finding.ts";
import type { Credibility, Reliability } from "../../domain/grading.ts";
import type { FindingId, SourceId } from "../../domain/ids.ts";
import { isWithin } from "../../domain/host.ts";
import type { Source } from "../../domain/source.ts";
import { claimsOf, findingsById } from "./sentence-evidence.ts";

export type SourceGrade = Readonly<{ reliability: Reliability; because: string }>;
type ItemGrade = Readonly<{ credibility: Credibility; because: string }>;

/** F for a source that the registry does not list. What a source says never changes its letter. */
export function gradeSource(
  { name, metadata, fetched }: Pick<Source, "name" | "metadata" | "fetched">,
  publishers: readonly Publisher[],
): SourceGrade {
  if (fetched !== undefined) return gradeFetched(fetched, publishers);
  const { publisher } = metadata;
  const stated = publisher.basis === "unknown" ? "" : publisher.value;
  const entry = publishers.find(({ match }) => {
    const wanted = match.toLowerCase();
    return stated.toLowerCase().includes(wanted) || name.toLowerCase().includes(wanted);
  });
  if (entry === undefined) return { reliability: "F", because: "the registry does not list it" };
  return { reliability: entry.grade, because: entry.reason ?? "the registry gives no reason" };
}

/**
 * A page from the network may call itself whatever it likes, so only its host counts, and what the config says of the
 * feed or page that it came by.
 */
function gradeFetched(
  { finalUrl, standing }: NonNullable<Source["fetched"]>,
  publishers: readonly Publisher[],
): SourceGrade {
  const named = standing.publisher?.toLowerCase();
  const entry =
    publishers.find(({ match }) => isWithin(finalUrl, match)) ??
    publishers.find(({ match }) => named?.includes(match.toLowerCase()) === true);
  if (entry !== undefined) {
    return { reliability: entry.grade, because: entry.reason ?? "the registry gives no reason" };
  }
  if (standing.grade === "F" && standing.reason === undefined) {
    return { reliability: "F", because: "neither the registry nor `sources` grades its address" };
  }
  return { reliability: standing.grade, because: standing.reason ?? "`sources` gives no reason" };
}

export type GradeFinding = (finding: Finding) => ItemGrade;

/**
 * Makes the grader of a resolution's findings, by TRADECRAFT section 4. Opinions and words of nobody in particular are 6: whether
 * they are true cannot be judged from who repeats them.
 */
export function findingGrader(
  resolution: Resolution,
  reliabilityOf: (source: SourceId) => Reliability,
): GradeFinding {
  const findings = findingsById(resolution);
  const rivalIds = rivalsByFinding(resolution);
  const best = (finding: Finding): Reliability =>
    claimsOf(finding, resolution)
      .map(({ source }) => reliabilityOf(source))
      .toSorted()[0] ?? "F";
  return (finding) => {
    const rivals = [...(rivalIds.get(finding.id) ?? [])].flatMap((id) => findings.get(id) ?? []);
    const own = best(finding);
    if (rivals.length > 0) {
      const isBetter = rivals.some((rival) => best(rival) < own);
      return gradeOpposed(finding, rivals, isBetter);
    }
    return gradeUnopposed(finding, own);
  };
}

function gradeOpposed(
  { origins }: Finding,
  rivals: readonly Finding[],
  isBetter: boolean,
): ItemGrade {
  if (origins.length === 1 && rivals.some((rival) => rival.origins.length > 1)) {
    return { credibility: 5, because: "several origins say otherwise" };
  }
  return isBetter
    ? { credibility: 4, because: "a better graded source says otherwise" }
    : { credibility: 6, because: "others say otherwise" };
}

function gradeUnopposed(finding: Finding, own: Reliability): ItemGrade {
  const { speaker, origins } = finding;
  if (isOpinion(finding)) return { credibility: 6, because: "an opinion" };
  if (speaker.kind === "unresolved") {
    return { credibility: 6, because: "the text does not say who speaks" };
  }
  if (origins.length > 1) {
    return { credibility: 1, because: `${origins.length} independent origins` };
  }
  return own === "A" || own === "B"
    ? { credibility: 2, because: `one origin, graded ${own}, and nothing against it` }
    : { credibility: 3, because: "one origin, and nothing against it" };
}

function rivalsByFinding({
  conflicts,
}: Resolution): ReadonlyMap<FindingId, ReadonlySet<FindingId>> {
  const rivals = new Map<FindingId, Set<FindingId>>();
  for (const conflict of conflicts) {
    for (const { finding } of conflict.rivals) {
      const known = rivals.get(finding) ?? new Set();
      for (const other of conflict.rivals) if (other.finding !== finding) known.add(other.finding);
      rivals.set(finding, known);
    }
  }
  return rivals;
}
