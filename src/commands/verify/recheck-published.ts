/** What no edition's own files can vouch for: that they lie where they were written, and that a person approved them. */
import { basename, dirname } from "node:path";
import { isNamedAfter } from "../../adapters/store/edition-name.ts";
import type { StoredEdition } from "../../adapters/store/read-edition.ts";
import type { Breakage } from "../../stages/6-verify/recheck.ts";

/** Files and the list of their hashes may be changed together; where an edition lies among others, it has its name too. */
export function brokenName({ folder, files }: StoredEdition): Breakage[] {
  const name = basename(folder);
  if (basename(dirname(folder)) !== ".editions" || isNamedAfter(name, files)) return [];
  return [{ rule: "name", place: name, because: "its files are not those that it is named after" }];
}

export type RecheckedReview = Readonly<{
  /** What was compared, for people. */
  outcome: string;
  broken: readonly Breakage[];
}>;

/** @returns `undefined` for an edition that says of no person that he approved it. */
export async function recheckedReview(
  edition: StoredEdition,
): Promise<RecheckedReview | undefined> {
  const { brief } = edition;
  if (brief.review === undefined) return undefined;
  const { recheckReview } = await import("../../review/recheck-review.ts");
  const { replayReview } = await import("../review/replay-review.ts");
  const { outcome, faults } = await replayReview(edition, brief.review);
  const rule = "review";
  const replayed = faults.map((because) => ({ rule, place: "reviews.sqlite", because }));
  return { outcome, broken: [...recheckReview(brief, brief.review), ...replayed] };
}
