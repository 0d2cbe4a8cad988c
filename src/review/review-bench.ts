/** An edition under review with all that its wordings are checked against. Made once an edition. */
import { type Shelf, shelfOf } from "../checks/gather-evidence.ts";
import type { Brief } from "../domain/brief.ts";
import type { Chunked } from "../domain/chunk.ts";
import type { Finding, Resolution } from "../domain/finding.ts";
import type { ClaimId } from "../domain/ids.ts";
import { resolutionOfEdition } from "./edition-resolution.ts";

export type ReviewBench = Readonly<{
  brief: Brief;
  resolution: Resolution;
  shelf: Shelf;
  findingsOf: ReadonlyMap<ClaimId, readonly Finding[]>;
}>;

const known = new WeakMap<Chunked, ReviewBench>();

export function reviewBench({
  brief,
  chunked,
}: Readonly<{ brief: Brief; chunked: Chunked }>): ReviewBench {
  const made = known.get(chunked);
  if (made !== undefined) return made;
  const resolution = resolutionOfEdition(brief, chunked);
  const findingsOf = Map.groupBy(
    resolution.findings.flatMap((finding) => finding.claims.map((claim) => ({ claim, finding }))),
    ({ claim }) => claim,
  );
  const bench = {
    brief,
    resolution,
    shelf: shelfOf(chunked),
    findingsOf: new Map(
      [...findingsOf].map(([claim, own]) => [claim, own.map(({ finding }) => finding)]),
    ),
  };
  known.set(chunked, bench);
  return bench;
}
