/** Which conflicts are printed. All of them stand in `conflictsFound`. */
import type { Conflict, Resolution } from "../../domain/finding.ts";
import type { RunContext } from "../../ports/run-context.ts";
import { findingsById } from "./sentence-evidence.ts";

/** More than this nobody compares in a morning, and thousands would make a brief of a thousand pages. */
const conflictsMax = 50;

/** All, in their order; where they are too many, those of the weightiest findings, the weightiest first. */
export function shownConflicts(
  resolution: Pick<Resolution, "conflicts" | "findings">,
): readonly Conflict[] {
  const { conflicts } = resolution;
  if (conflicts.length <= conflictsMax) return conflicts;
  const findings = findingsById(resolution);
  const weightOf = ({ rivals }: Conflict): number =>
    Math.max(...rivals.map(({ finding }) => findings.get(finding)?.importance ?? 0));
  return conflicts
    .map((conflict) => ({ conflict, weight: weightOf(conflict) }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, conflictsMax)
    .map(({ conflict }) => conflict);
}

/** Says how many are not printed, so that nobody takes those shown for all. */
export function noteConflictsLeft(
  { conflicts }: Pick<Resolution, "conflicts">,
  { note }: Pick<RunContext, "note">,
): void {
  const left = conflicts.length - conflictsMax;
  if (left <= 0) return;
  note({
    rule: "verify/conflicts-left",
    level: "warning",
    message: `${left} of ${conflicts.length} conflicts are not printed; those of the weightiest findings are. brief.json has all of them under conflictsFound.`,
  });
}
