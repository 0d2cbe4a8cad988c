/** Cases of reviewers, through the checks: what may stand must pass, and what falls should not. */
import { join } from "node:path";
import { runChecks } from "../src/checks/all-checks.ts";
import { readFeedback } from "./feedback.ts";
import { type Figure, figuresOf } from "./figure.ts";

export async function measureFeedback(): Promise<readonly Figure[]> {
  const cases = readFeedback(join(import.meta.dirname, "feedback.jsonl"));
  return figuresOf(
    cases.map(({ id, ruling, stance, note, ...rest }) => {
      const results = runChecks({ ...rest, stance: stance ?? undefined, outlets: [] });
      const failed = results.filter(({ result }) => result.outcome === "fail");
      const isFailed = failed.length > 0;
      return {
        measure:
          ruling === "stands" ? "feedback: what stands passes" : "feedback: what falls is caught",
        isGood: isFailed === (ruling === "falls"),
        shown: `${id}: ${rest.statement}\n    ${note}\n    ${failed.map(({ check }) => check).join(", ")}`,
      };
    }),
  );
}
