/** The claims of a brief, by id. */
import type { Brief } from "../../domain/brief.ts";
import type { Claim } from "../../domain/claim.ts";
import { type BriefIndex, inListOrder } from "../../stages/7-render/brief-index.ts";

/** By plain strings, because ids come from forms too. */
export type ClaimIndex = ReadonlyMap<string, Claim>;

export function indexClaims({ claims }: Brief): ClaimIndex {
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** `S1`, `S3`: the sources of some claims, in list order; an id that is no claim has none. */
export function sourceLabels(
  index: BriefIndex,
  claims: ClaimIndex,
  ids: readonly string[],
): readonly string[] {
  const sources = ids.flatMap((id) => {
    const claim = claims.get(id);
    return claim === undefined ? [] : [index.source(claim.source)];
  });
  return [...new Set(inListOrder(sources).map(({ label }) => label))];
}
