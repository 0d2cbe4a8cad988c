/** Where the marks of a picture lead: the rendering and the review desk print the same findings at different addresses. */
import type { ClaimId, FindingId } from "../../../domain/ids.ts";

/** An address as its template writes it; `to` is empty where there is nothing to lead to. */
export type PictureLink = Readonly<{ to: string; words: string }>;

export type PictureLinks = Readonly<{
  /** The first sentence that rests on the finding. */
  finding: (id: FindingId) => PictureLink;
  /** An episode by its number, from 1. */
  episode: (number: number) => string;
  /** The evidence of the first of these claims that has a place of its own. */
  claims: (ids: readonly ClaimId[]) => string;
}>;
