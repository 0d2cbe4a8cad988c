/** What the findings of a stored edition rest on, as stage 4 handed it on. */
import type { Brief } from "../domain/brief.ts";
import type { Chunked } from "../domain/chunk.ts";
import type { Resolution } from "../domain/finding.ts";

/** `voices` is empty: it tells speakers apart for a writer, and no edition keeps it. */
export function resolutionOfEdition(brief: Brief, chunked: Chunked): Resolution {
  const { claims, entities, episodes, findings, conflictsFound } = brief;
  return {
    evidence: { ...chunked, claims },
    claims: new Map(claims.map((claim) => [claim.id, claim])),
    entities,
    episodes,
    findings: findings.map(({ grade: _grade, ...finding }) => finding),
    voices: new Map(),
    conflicts: conflictsFound,
  };
}
