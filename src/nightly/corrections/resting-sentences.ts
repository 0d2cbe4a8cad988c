/** Sentences of an edition that rest on a source, and which of them fall with quotes that do not stand any more. */
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import type { Citation, Claim } from "../../domain/claim.ts";
import type { SourceId } from "../../domain/ids.ts";
import { sentencesOf } from "../../domain/sentences-of.ts";

type RestingClaim = Readonly<{
  claim: Claim;
  /** Its quotes from the source, each with whether it still stands there. */
  quotes: readonly Readonly<{ quote: string; stands: boolean }>[];
}>;

export type RestingSentence = Readonly<{
  section: string;
  sentence: BriefSentence;
  claims: readonly RestingClaim[];
  /** Something it says has no claim left of which every quote stands: no other source carries it. */
  isLost: boolean;
}>;

/** @param stands - Whether a quote, of any of the edition's sources, still stands in its source's text of today. */
export function restingSentences(
  brief: Brief,
  source: SourceId,
  stands: (citation: Citation) => boolean,
): readonly RestingSentence[] {
  const claims = new Map(brief.claims.map((claim) => [claim.id, claim]));
  const findings = new Map(brief.findings.map((finding) => [finding.id, finding]));
  const known = new Map<Citation, boolean>();
  const holds = (citation: Citation): boolean => {
    const settled = known.get(citation) ?? stands(citation);
    known.set(citation, settled);
    return settled;
  };
  return sentencesOf(brief).flatMap(({ section, sentence }): RestingSentence[] => {
    const perFinding = sentence.findings.map((id) =>
      (findings.get(id)?.claims ?? []).flatMap((claim) => claims.get(claim) ?? []),
    );
    const own = perFinding.flat().filter(({ citations }) => citations.some(isOf(source)));
    if (own.length === 0) return [];
    return [
      {
        section,
        sentence,
        claims: own.map((claim) => ({
          claim,
          quotes: claim.citations
            .filter(isOf(source))
            .map((citation) => ({ quote: citation.quote, stands: holds(citation) })),
        })),
        isLost: perFinding.some((each) => !each.some(({ citations }) => citations.every(holds))),
      },
    ];
  });
}

const isOf =
  (source: SourceId) =>
  (citation: Citation): boolean =>
    citation.source === source;
