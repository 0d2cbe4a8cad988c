/** How many findings changes tell of: two that say the same are one change, and still two findings of the edition. */
import type { Standing } from "./change.ts";

/** Of a change, what is counted by. What is dropped is dropped one by one. */
export type Counted = Readonly<{
  standing: Standing;
  now?: Readonly<{ findings: readonly unknown[] }> | undefined;
}>;

export function findingsIn({ now }: Counted): number {
  return now?.findings.length ?? 1;
}

export function countFindings(changes: readonly Counted[]): number {
  return changes.reduce((sum, change) => sum + findingsIn(change), 0);
}
