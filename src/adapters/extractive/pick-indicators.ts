/** What to watch: plans and conditions that still lie ahead of the source that tells them. */
import { isYetToCome } from "../../domain/claim.ts";
import type { Candidate } from "./candidates.ts";
import { pickDistinct } from "./pick-distinct.ts";
import { looksAhead } from "./stance.ts";

const indicatorsMax = 5;

/** What somebody has set a course for; what merely may be comes after it. */
const set =
  /\b(?:will|shall|(?:is|are) (?:expected|set|slated|scheduled|due|going) to|(?<!\ba )plans? to|intends? to)\b/u;

/** In reading order. */
export function pickIndicators(
  candidates: readonly Candidate[],
  shown: readonly Candidate[],
): readonly Candidate[] {
  const ahead = candidates.filter(isAhead).map((candidate) => ({
    ...candidate,
    score:
      candidate.score +
      (set.test(candidate.text) ? 0.3 : 0) -
      (candidate.finding.kind === "judgement" ? 0.2 : 0),
  }));
  return pickDistinct(ahead, indicatorsMax, shown).toSorted(
    (one, other) => one.order - other.order,
  );
}

function isAhead({ finding, leaning, text }: Candidate): boolean {
  if (leaning !== "nothing" || finding.time === "background") return false;
  return isYetToCome(finding) && looksAhead(text);
}
