/** Which other edition one wants an edition compared with, and why. */
import type { EditionRow, OpenedEdition } from "../../ports/review-desk.ts";

export type DefaultComparison = Readonly<{ row: EditionRow; words: string }>;

/** The one that it was made from by a review; else the one that it tells its changes against; else the newest before its date. */
export function comparedByDefault(
  { brief, key }: OpenedEdition,
  rows: readonly EditionRow[],
): DefaultComparison | undefined {
  const others = rows.filter((row) => row.key.edition !== key.edition && row.broken === undefined);
  const byHash = (hash: string | undefined) =>
    hash === undefined ? undefined : others.find((row) => row.hash === hash);
  const reviewed = byHash(brief.review?.reviewed);
  if (reviewed !== undefined) return { row: reviewed, words: "What the review changed" };
  const since = byHash(brief.changes?.since.hash);
  if (since !== undefined) return { row: since, words: `What changed since ${since.date}` };
  const [earlier] = others
    .filter(({ date, current }) => current && date < brief.date)
    .toSorted((one, other) => (one.date < other.date ? 1 : -1));
  return earlier && { row: earlier, words: `What changed since ${earlier.date}` };
}
