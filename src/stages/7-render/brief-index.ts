/** Everything in a brief that is looked up by id, found once. */
import type { Brief, GradedFinding, NumberedCitation, SourceRecord } from "../../domain/brief.ts";
import type { Citation } from "../../domain/claim.ts";
import type { FindingId, OriginId, SourceId } from "../../domain/ids.ts";
import { placeKey } from "../../domain/place.ts";
import type { Attribute, Origin } from "../../domain/source.ts";
import { languageTag } from "./text-direction.ts";

/** A source as other parts of the brief point at it. */
export type SourceRef = Readonly<{
  /** Fragment to link to, without `#`. */
  anchor: string;
  /** `S1`, `S2`, … in the order of the source list. */
  label: string;
  /** Its title, else its file name. */
  title: string;
  /** Empty when unknown. */
  publisher: string;
  /** BCP 47 code; empty when unknown. */
  lang: string;
}>;

/** In the order of the source list. */
export function inListOrder(sources: readonly SourceRef[]): readonly SourceRef[] {
  const place = ({ label }: SourceRef): number => Number(label.slice(1));
  return sources.toSorted((one, other) => place(one) - place(other));
}

export type BriefIndex = Readonly<{
  brief: Brief;
  source: (id: SourceId) => SourceRef;
  record: (id: SourceId) => SourceRecord;
  finding: (id: FindingId) => GradedFinding | undefined;
  /** Findings that rest on a place, by any of their claims. */
  findingsOn: (citation: Citation) => readonly GradedFinding[];
  originName: (id: OriginId) => string;
  citation: (number: number) => NumberedCitation;
}>;

/** The attribute's value; empty when unknown, because templates ask `{{#if}}`. */
export function valueOf(attribute: Attribute): string {
  return attribute.basis === "unknown" ? "" : attribute.value;
}

/** Looks into a brief by id. Asking for a source or a citation that it does not carry is a bug, and throws. */
export function indexBrief(brief: Brief): BriefIndex {
  const sources = new Map(brief.sources.map((source, at) => [source.id, refer(source, at + 1)]));
  const findings = new Map(brief.findings.map((finding) => [finding.id, finding]));
  const origins = new Map<OriginId, Origin>(brief.origins.map((origin) => [origin.id, origin]));
  const citations = new Map(brief.citations.map((citation) => [citation.number, citation]));
  const records = new Map(brief.sources.map((source) => [source.id, source]));
  const byPlace = findingsByPlace(brief);
  return {
    brief,
    source: (id) => must(sources.get(id), `source ${id}`),
    record: (id) => must(records.get(id), `source ${id}`),
    finding: (id) => findings.get(id),
    findingsOn: (citation) => byPlace.get(placeKey(citation)) ?? [],
    originName: (id) => origins.get(id)?.name ?? id,
    citation: (number) => must(citations.get(number), `citation ${number}`),
  };
}

function findingsByPlace({ claims, findings }: Brief): ReadonlyMap<string, GradedFinding[]> {
  const citations = new Map(claims.map((claim) => [claim.id, claim.citations]));
  const byPlace = new Map<string, GradedFinding[]>();
  for (const finding of findings) {
    const places = finding.claims.flatMap((id) => citations.get(id) ?? []).map(placeKey);
    for (const place of new Set(places)) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), finding]);
    }
  }
  return byPlace;
}

function refer(source: Brief["sources"][number], number: number): SourceRef {
  const { title, publisher, language } = source.metadata;
  return {
    anchor: `source-${number}`,
    label: `S${number}`,
    title: valueOf(title) || source.name,
    publisher: valueOf(publisher),
    lang: languageTag(valueOf(language)),
  };
}

function must<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The brief points at ${what} and does not carry it.`);
  return value;
}
