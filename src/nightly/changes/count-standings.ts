/** How many findings of a comparison stand how. */
import type { Standing } from "../../domain/change.ts";
import { countFindings, type Counted } from "../../domain/count-findings.ts";

/** As a reader asks: what is news, what moved, what is gone, and only then what stayed. */
export const standingsInOrder: readonly Standing[] = [
  "new",
  "reversed",
  "moved",
  "stronger",
  "weaker",
  "dropped",
  "unchanged",
];

/** In the order in which they are told; a standing that nothing has is left out. */
export function countStandings(findings: readonly Counted[]): ReadonlyMap<Standing, number> {
  const counts = standingsInOrder.map((standing) => {
    const own = findings.filter((finding) => finding.standing === standing);
    return [standing, countFindings(own)] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}
