/** What a drafted sentence rests on: its findings, their claims, and the words that stand in the sources. */
import type { CheckInput } from "../../checks/check.ts";
import { gatherEvidence, sourceOf, type Shelf } from "../../checks/gather-evidence.ts";
import type { Citation, Claim, Speaker } from "../../domain/claim.ts";
import type { DraftSentence } from "../../domain/draft.ts";
import type { Finding, Resolution } from "../../domain/finding.ts";
import type { FindingId } from "../../domain/ids.ts";
import { placeKey, slice } from "../../domain/place.ts";
import type { JudgeCase } from "../../ports/analyst.ts";

export type SentenceEvidence = Readonly<{
  findings: readonly Finding[];
  claims: readonly Claim[];
  citations: readonly Citation[];
  /** The one speaker of all its findings, as resolved in the text, or the source where they differ. */
  speaker: Speaker;
}>;

/** Throws if the sentence cites a finding that does not exist; stage 5 lets none through. */
export function sentenceEvidence(
  sentence: DraftSentence,
  resolution: Resolution,
): SentenceEvidence {
  const byId = findingsById(resolution);
  const findings = sentence.cites.map((id) => {
    const finding = byId.get(id);
    if (finding === undefined) throw new Error(`The draft cites ${id}, which is no finding.`);
    return finding;
  });
  const claims = findings.flatMap((finding) => claimsOf(finding, resolution));
  return evidenceOf(findings, claims);
}

/** What rests on these claims alone, though their findings may have others. */
export function evidenceOf(
  findings: readonly Finding[],
  claims: readonly Claim[],
): SentenceEvidence {
  return { findings, claims, citations: distinct(claims), speaker: oneSpeaker(findings) };
}

const indexes = new WeakMap<readonly Finding[], ReadonlyMap<FindingId, Finding>>();

/** Made once a resolution. */
export function findingsById({
  findings,
}: Pick<Resolution, "findings">): ReadonlyMap<FindingId, Finding> {
  const known = indexes.get(findings);
  if (known !== undefined) return known;
  const made = new Map(findings.map((finding) => [finding.id, finding]));
  indexes.set(findings, made);
  return made;
}

/** The claims of a finding, in its own order. Throws on an unknown id: a bug of resolve. */
export function claimsOf(finding: Finding, resolution: Resolution): Claim[] {
  return finding.claims.map((id) => {
    const claim = resolution.claims.get(id);
    if (claim === undefined)
      throw new Error(`Finding ${finding.id} rests on ${id}, which is no claim.`);
    return claim;
  });
}

/** What the deterministic checks see. */
export function checkInputOf(
  sentence: DraftSentence,
  { claims, citations, findings, speaker }: SentenceEvidence,
  shelf: Shelf,
): CheckInput {
  const stances = new Set(claims.map(({ stance }) => stance));
  const [only] = stances;
  const input = gatherEvidence(
    {
      text: sentence.text,
      speakers: distinctSpeakers(claims),
      stance: stances.size === 1 ? only : undefined,
      citations,
    },
    shelf,
  );
  // A finding's speaker stands in the claim's own source, though not always beside its quote.
  const resolved = findings.flatMap((one) =>
    one.speaker.kind === "named" ? [one.speaker.name] : [],
  );
  return { ...input, speaker, lawful: [...new Set([...input.lawful, ...resolved])] };
}

/** What the writer is told of a source that nothing names. */
const unnamedOutlet = "a source without a name";

/** What a judge sees: exactly what the writer was entitled to use, re-read from the stored text. */
export function judgeCaseOf(
  sentence: DraftSentence,
  { findings, claims, speaker }: SentenceEvidence,
  shelf: Shelf,
): JudgeCase {
  const evidence = claims.flatMap((claim) =>
    claim.citations.map((citation) => {
      const source = sourceOf(citation, shelf);
      return {
        source: shelf.outlets.get(source.id) ?? unnamedOutlet,
        speaker: findings.find((one) => one.claims.includes(claim.id))?.speaker ?? claim.speaker,
        quote: slice(source.text, citation.span),
      };
    }),
  );
  return { sentence: sentence.text, kind: sentence.kind, speaker, evidence };
}

function distinct(claims: readonly Claim[]): Citation[] {
  const byPlace = new Map<string, Citation>();
  for (const citation of claims.flatMap((claim) => claim.citations)) {
    const place = placeKey(citation);
    if (!byPlace.has(place)) byPlace.set(place, citation);
  }
  return [...byPlace.values()];
}

function distinctSpeakers(claims: readonly Pick<Claim, "speaker">[]): Speaker[] {
  const byWords = new Map(claims.map(({ speaker }) => [JSON.stringify(speaker), speaker]));
  return [...byWords.values()];
}

function oneSpeaker(claims: readonly Pick<Claim, "speaker">[]): Speaker {
  const [first, ...rest] = distinctSpeakers(claims);
  return first !== undefined && rest.length === 0 ? first : { kind: "source" };
}
