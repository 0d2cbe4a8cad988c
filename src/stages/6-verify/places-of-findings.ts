import type { Brief } from "../../domain/brief.ts";
import type { Citation } from "../../domain/claim.ts";
import type { FindingId } from "../../domain/ids.ts";

/** The places that each finding of an edition rests on, by any of its claims. */
export type PlacesOfFindings = ReadonlyMap<FindingId, readonly Citation[]>;

/** A claim that the edition does not carry has no place. */
export function placesOfFindings({ findings, claims }: Brief): PlacesOfFindings {
  const citations = new Map(claims.map((claim) => [claim.id, claim.citations]));
  return new Map(
    findings.map(({ id, claims: own }) => [id, own.flatMap((claim) => citations.get(claim) ?? [])]),
  );
}
