/** Cases of reviewers, through the checks: what may stand must pass, and what falls should not. */
import { runChecks } from "../src/checks/all-checks.ts";
import type { FeedbackCase } from "../src/domain/feedback.ts";
import { checkSentence, type CheckedSentence } from "../src/stages/6-verify/check-sentence.ts";
import { readFeedback } from "./feedback.ts";
import { type Figure, figuresOf } from "./figure.ts";

export async function measureFeedback(file: string): Promise<readonly Figure[]> {
  return figuresOf(
    readFeedback(file).map((one) => {
      const { id, ruling, statement, note } = one;
      const failed = checksOf(one).filter(({ result }) => result.outcome === "fail");
      const isFailed = failed.length > 0;
      return {
        measure:
          ruling === "stands" ? "feedback: what stands passes" : "feedback: what falls is caught",
        isGood: isFailed === (ruling === "falls"),
        shown: `${id}: ${statement}\n    ${note}\n    ${failed.map(({ check }) => check).join(", ")}`,
      };
    }),
  );
}

/** As a sentence of a brief where it was one: a judgement is held to less, and what is told as fact to more. */
function checksOf(one: FeedbackCase): CheckedSentence["checks"] {
  const { stance, outlets = [], sentences, role } = one;
  const { statement, speaker, quotes, lawful, surroundings } = one;
  const input = {
    statement,
    speaker,
    stance: stance ?? undefined,
    quotes,
    lawful,
    outlets,
    surroundings,
    ...(sentences === undefined ? {} : { sentences }),
  };
  if (role === undefined) return runChecks(input);
  const { section, kind, likelihood, scale } = role;
  return checkSentence({ section, kind, likelihood: likelihood ?? undefined }, input, scale).checks;
}
