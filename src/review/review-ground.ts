/** What of an edition can be decided on, before anybody has: its sentences, and those that the verifier dropped. */
import type { Brief, BriefSentence } from "../domain/brief.ts";
import type { ClaimId } from "../domain/ids.ts";
import { placeKey } from "../domain/place.ts";
import { type ReviewRecord, SentenceKey } from "../domain/review.ts";
import type { Verdict } from "../domain/verdict.ts";
import { sentencesOf } from "../domain/sentences-of.ts";

export type GroundSentence = Readonly<{
  key: SentenceKey;
  section: string;
  /** Undefined for one that was dropped. */
  sentence: BriefSentence | undefined;
  made: Readonly<{ text: string; claims: readonly ClaimId[] }>;
  verdict: Verdict;
}>;

export type ReviewGround = Readonly<{
  /** In reading order; then those that were dropped. */
  sentences: readonly GroundSentence[];
  /** Of an edition that a person has published: its sentences are approved already. */
  approved: ReviewRecord["approved"] | undefined;
  /** A quiet edition says in its own words that nothing is new, and has no sentence to approve. */
  mayBeEmpty: boolean;
}>;

export function reviewGround(brief: Brief): ReviewGround {
  const claimsOf = claimsOfSentences(brief);
  const kept = sentencesOf(brief).map(({ section, sentence }, index): GroundSentence => {
    const made = { text: sentence.text, claims: claimsOf(sentence) };
    return { key: keyOf("t", index), section, sentence, made, verdict: sentence.verdict };
  });
  const dropped = brief.dropped.map(({ section, text, verdict }, index): GroundSentence => {
    // What it rested on is not kept, unless it is a claim's own words.
    const claims = brief.claims.filter(({ statement, citations }) =>
      [statement, ...citations.map(({ quote }) => quote)].includes(text),
    );
    const made = { text, claims: claims.map(({ id }) => id) };
    return { key: keyOf("d", index), section, sentence: undefined, made, verdict };
  });
  return {
    sentences: [...kept, ...dropped],
    approved: brief.review?.approved,
    mayBeEmpty: brief.changes?.quiet === true && kept.length === 0,
  };
}

function keyOf(letter: "t" | "d", index: number): SentenceKey {
  return SentenceKey.parse(`${letter}${index + 1}`);
}

/**
 * A sentence names its findings and its citations. Its claims are those of its findings whose places it cites: all of them,
 * unless a reviewer took some away.
 */
function claimsOfSentences(brief: Brief): (sentence: BriefSentence) => readonly ClaimId[] {
  const claims = new Map(brief.claims.map((claim) => [claim.id, claim]));
  const findings = new Map(brief.findings.map((finding) => [finding.id, finding]));
  const places = new Map(
    brief.citations.map((citation) => [citation.number, placeKey(citation)] as const),
  );
  return ({ findings: ids, citations }) => {
    const cited = new Set(citations.map((number) => places.get(number)));
    const own = ids.flatMap((id) => findings.get(id)?.claims ?? []);
    return [...new Set(own)].filter(
      (id) => claims.get(id)?.citations.every((citation) => cited.has(placeKey(citation))) === true,
    );
  };
}
