/** Which findings exclude each other, whether or not the brief prints the conflict. */
import type { Brief } from "../../../domain/brief.ts";
import type { FindingId } from "../../../domain/ids.ts";

/** The rivals of each finding that has any. */
export function rivalsByFinding({
  conflicts,
  conflictsFound,
}: Pick<Brief, "conflicts" | "conflictsFound">): ReadonlyMap<FindingId, ReadonlySet<FindingId>> {
  const rivalsOf = new Map<FindingId, Set<FindingId>>();
  for (const { rivals } of [...conflictsFound, ...conflicts]) {
    for (const { finding } of rivals) {
      const known = rivalsOf.get(finding) ?? new Set();
      for (const other of rivals) if (other.finding !== finding) known.add(other.finding);
      if (known.size > 0) rivalsOf.set(finding, known);
    }
  }
  return rivalsOf;
}
