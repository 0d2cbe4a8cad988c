/** What two editions are compared by: of a finished brief, or of findings that no brief is written of yet. */
import type { Brief } from "../../domain/brief.ts";
import type { Claim } from "../../domain/claim.ts";
import type { Conflict, Entity, Episode, Finding, Resolution } from "../../domain/finding.ts";
import type { Reliability } from "../../domain/grading.ts";
import type { Publisher } from "../../domain/publisher.ts";
import type { ClaimId, EpisodeId, FindingId, SourceId } from "../../domain/ids.ts";
import type { DocumentFate } from "../../domain/ledger.ts";
import type { Origin, Source } from "../../domain/source.ts";
import { gradeSource } from "../../stages/6-verify/grade.ts";
import { sentencesOf } from "../../domain/sentences-of.ts";

export type SourceFacts = Pick<Source, "id" | "name" | "textHash" | "metadata" | "fetched">;

/** What became of a document; `source` is what was read from it, or the one that it repeats. */
export type DocumentFacts = Readonly<{
  name: string;
  source: SourceId | null;
  fate: DocumentFate;
  /** As the ledger has it, e.g. `http-410`. */
  code: string;
}>;

type Words = Readonly<{ words: string; verbatim: boolean; citations: readonly number[] }>;

export type EditionFacts = Readonly<{
  findings: readonly Finding[];
  claims: ReadonlyMap<ClaimId, Claim>;
  entities: readonly Entity[];
  episodes: ReadonlyMap<EpisodeId, Episode>;
  conflicts: readonly Conflict[];
  sources: ReadonlyMap<SourceId, SourceFacts>;
  documents: readonly DocumentFacts[];
  originName: (id: Finding["origins"][number]) => string;
  /** The letter of its record; F for a source that the edition does not carry. */
  gradeOf: (source: SourceId) => Reliability;
  /** How the edition puts findings that it tells as one, and where its evidence for them stands. */
  wordsOf: (findings: readonly Finding[]) => Words;
}>;

export function factsOfBrief(brief: Brief): EditionFacts {
  const claims = new Map(brief.claims.map((claim) => [claim.id, claim]));
  const told = new Map(
    sentencesOf(brief).map(({ sentence }) => [keyOf(sentence.findings), sentence] as const),
  );
  const numbers = new Map(
    brief.citations.map(({ number, source, span }) => [placeOf(source, span), number] as const),
  );
  return {
    findings: brief.findings,
    claims,
    entities: brief.entities,
    episodes: new Map(brief.episodes.map((episode) => [episode.id, episode])),
    conflicts: brief.conflictsFound,
    sources: new Map(brief.sources.map((source) => [source.id, source])),
    documents: brief.documents,
    originName: originNames(brief.origins),
    gradeOf: gradesBy(brief.sources.map(({ id, grade }) => [id, grade.reliability])),
    wordsOf: (findings) => {
      const sentence = told.get(keyOf(findings.map(({ id }) => id)));
      const places = findings.flatMap((finding) => claimsOf(finding, claims).flatMap(placesOf));
      const citations = [...new Set(places.flatMap((place) => numbers.get(place) ?? []))];
      const own = sentence === undefined ? quoteOf(findings, claims) : toldAs(sentence);
      return { ...own, citations: citations.toSorted((one, other) => one - other) };
    },
  };
}

function gradesBy(grades: readonly (readonly [SourceId, Reliability])[]): EditionFacts["gradeOf"] {
  const known = new Map(grades);
  return (source) => known.get(source) ?? "F";
}

/** Before anything is written, a finding is put in its source's words, and nothing is numbered. */
export function factsOfResolution(
  { claims, findings, entities, episodes, conflicts, evidence }: Resolution,
  documents: readonly DocumentFacts[],
  publishers: readonly Publisher[],
): EditionFacts {
  const { sources, origins } = evidence.library;
  return {
    findings,
    claims,
    entities,
    episodes: new Map(episodes.map((episode) => [episode.id, episode])),
    conflicts,
    sources: new Map(sources.map((source) => [source.id, source])),
    documents,
    originName: originNames(origins),
    gradeOf: gradesBy(sources.map((one) => [one.id, gradeSource(one, publishers).reliability])),
    wordsOf: (told) => ({ ...quoteOf(told, claims), citations: [] }),
  };
}

const keyOf = (ids: readonly FindingId[]): string => ids.toSorted().join(" ");
const placeOf = (source: SourceId, { start, end }: Claim["citations"][number]["span"]): string =>
  `${source} ${start} ${end}`;
const placesOf = ({ citations }: Claim): readonly string[] =>
  citations.map(({ source, span }) => placeOf(source, span));

function toldAs({ text, verbatim }: Brief["bottomLine"][number]) {
  return { words: text, verbatim };
}

function originNames(origins: readonly Origin[]): EditionFacts["originName"] {
  const names = new Map(origins.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

export function claimsOf(
  { claims: ids }: Finding,
  claims: ReadonlyMap<ClaimId, Claim>,
): readonly Claim[] {
  return ids.flatMap((id) => claims.get(id) ?? []);
}

/** The first quote of the claim that gave the first of the findings its statement. */
function quoteOf(
  [finding]: readonly Finding[],
  claims: ReadonlyMap<ClaimId, Claim>,
): Readonly<{ words: string; verbatim: boolean }> {
  if (finding === undefined) throw new Error("No finding, no words: a bug of the caller.");
  const own = claimsOf(finding, claims);
  const best = own.find(({ statement }) => statement === finding.statement) ?? own[0];
  const quote = best?.citations[0]?.quote;
  return quote === undefined
    ? { words: finding.statement, verbatim: false }
    : { words: quote, verbatim: true };
}
