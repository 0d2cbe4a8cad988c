/** Cases put into a file that has some: each once, by its id, where it stood. */
import type { FeedbackCase } from "../domain/feedback.ts";
import type { FeedbackRow } from "./feedback-cases.ts";

export type MergedFeedback = Readonly<{
  cases: readonly FeedbackCase[];
  added: number;
  /** Were in the file with another ruling, note or evidence. */
  changed: number;
  same: number;
}>;

/** Of two rulings on the same words, the later; of the same moment, the last. */
export function latestCases(rows: readonly FeedbackRow[]): FeedbackCase[] {
  const latest = new Map<string, FeedbackRow>();
  for (const row of rows) {
    const known = latest.get(row.case.id);
    if (known === undefined || known.at <= row.at) latest.set(row.case.id, row);
  }
  return [...latest.values()].map((row) => row.case);
}

/** Laws: merged twice is merged once; no case of the file is lost, and none is there twice. */
export function mergeFeedback(
  existing: readonly FeedbackCase[],
  fresh: readonly FeedbackCase[],
): MergedFeedback {
  const cases = new Map(existing.map((one) => [one.id, one]));
  let [added, changed] = [0, 0];
  for (const one of fresh) {
    const known = cases.get(one.id);
    if (known === undefined) added += 1;
    else if (!isSame(known, one)) changed += 1;
    cases.set(one.id, one);
  }
  return { cases: [...cases.values()], added, changed, same: fresh.length - added - changed };
}

/** Both were parsed by one schema, which settles the order of their fields. */
function isSame(one: FeedbackCase, other: FeedbackCase): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
