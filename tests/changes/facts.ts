/** Two nights as the comparison sees them, without a brief: stage 4 over made texts. */
import type { FindingChange } from "../../src/domain/change.ts";
import { compareFindings } from "../../src/nightly/changes/compare-findings.ts";
import { type EditionFacts, factsOfResolution } from "../../src/nightly/changes/edition-facts.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { type Made, makeEvidence } from "../resolve/make-evidence.ts";
import { silentMatcher } from "../resolve/silent-matcher.ts";
import { watchedContext } from "../resolve/watched-context.ts";

export async function factsOf(made: readonly Made[]): Promise<EditionFacts> {
  const evidence = makeEvidence(made);
  const resolution = await resolve({ matcher: silentMatcher }).run(evidence, watchedContext());
  const documents = evidence.library.sources.map(({ id, name }) => ({
    name,
    source: id,
    fate: "used" as const,
    code: "read",
  }));
  return factsOfResolution(resolution, documents, []);
}

export async function changesBetween(
  before: readonly Made[],
  now: readonly Made[],
): Promise<readonly FindingChange[]> {
  return compareFindings(await factsOf(before), await factsOf(now));
}

/** The words of both sides, with the standing: what a test can be read by. */
export function told(change: FindingChange) {
  const { standing } = change;
  const codes = change.reasons.map(({ code }) => code);
  if (standing === "new") return { standing, now: change.now.words, codes };
  if (standing === "dropped") return { standing, before: change.before.words, codes };
  if (standing === "unchanged") return { standing, now: change.now.words, codes };
  return { standing, before: change.before.words, now: change.now.words, codes };
}
