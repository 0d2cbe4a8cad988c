/** Who speaks in a claim: the origin of its source, or of the source that its words were copied from. */
import type { Claim } from "./claim.ts";
import { copiedFrom } from "./copied-from.ts";
import type { OriginId } from "./ids.ts";
import type { Source } from "./source.ts";

/** `undefined` for a claim of a source that is not there. */
export type OriginOfClaim = (claim: Claim) => OriginId | undefined;

/**
 * A claim is counted with the original as soon as one of its quotes is mostly copied: whoever copies what he
 * says does not confirm it. Of several originals the earliest is taken.
 */
export function originOfClaim(
  sources: readonly Pick<Source, "id" | "origin" | "copied">[],
): OriginOfClaim {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (claim) => {
    const original = claim.citations
      .map((citation) => copiedFrom(citation.span, byId.get(citation.source)?.copied))
      .find((from) => from !== undefined);
    return byId.get(original ?? claim.source)?.origin;
  };
}
