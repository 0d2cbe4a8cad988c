/** The checks that a sentence of a brief must pass, and what the first that it fails makes of it. */
import { runChecks } from "../../checks/all-checks.ts";
import { attribution } from "../../checks/attribution.ts";
import { toldAsFact } from "../../checks/attribution/told-as-fact.ts";
import type { CheckInput } from "../../checks/check.ts";
import { likelihoodCheck } from "../../checks/likelihood.ts";
import type { ClaimKind } from "../../domain/claim.ts";
import type { ScaleName } from "../../domain/scale.ts";
import type { CheckResult, Verdict } from "../../domain/verdict.ts";

/** Checks that a judgement cannot be held to: it may go beyond its evidence, which is what makes it one. */
const beyondJudgements = new Set(["modality", "comparatives", "attribution", "negation", "roles"]);

type Role = Readonly<{
  section: string;
  kind: ClaimKind;
  /** The term that a key judgement is stored with; undefined elsewhere. */
  likelihood: string | undefined;
}>;

export type CheckedSentence = Readonly<{
  /** Undefined if no check fails. */
  fault: Verdict | undefined;
  /** Every check that it is held to, in their order. */
  checks: readonly Readonly<{ check: string; result: CheckResult }>[];
}>;

export function checkSentence(
  { section, kind, likelihood }: Role,
  input: CheckInput,
  scale: ScaleName,
): CheckedSentence {
  const judgement = section === "judgements" || kind === "judgement";
  const checks = runChecks(input).filter(({ check }) => !judgement || !beyondJudgements.has(check));
  // A sentence stands alone: what its findings know of who speaks does not say it in the prose.
  const bare = judgement ? undefined : toldAsFact(input);
  if (bare !== undefined) checks.push({ check: attribution.name, result: bare });
  if (section === "judgements") {
    const check = likelihoodCheck(scale, likelihood);
    checks.push({ check: check.name, result: check.run(input) });
  }
  return { fault: faultOf(checks), checks };
}

function faultOf(checks: CheckedSentence["checks"]): Verdict | undefined {
  for (const { check, result } of checks) {
    if (result.outcome !== "fail") continue;
    const against = check === "negation" || check === "attribution";
    const kind = against ? "contradicted" : "not-addressed";
    return { kind, by: check, words: [...result.words], because: result.because };
  }
  return undefined;
}
