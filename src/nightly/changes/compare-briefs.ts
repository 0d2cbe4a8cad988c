/** What changed between two editions: by findings and judgements, never by lines. */
import type { Brief } from "../../domain/brief.ts";
import type { Comparison } from "../../domain/change.ts";
import { compareFindings } from "./compare-findings.ts";
import { compareJudgements, judgementsOf } from "./compare-judgements.ts";
import { factsOfBrief } from "./edition-facts.ts";
import { editionRef } from "../edition-ref.ts";

/**
 * Laws: an edition and itself are all unchanged; with the two exchanged, new and dropped, stronger and weaker change
 * places; the order of findings does not matter.
 */
export function compareBriefs(before: Brief, now: Brief): Comparison {
  const findings = compareFindings(factsOfBrief(before), factsOfBrief(now));
  return {
    schema: "nightdesk/diff@1",
    before: { ...editionRef(before), name: before.name },
    now: { ...editionRef(now), name: now.name },
    findings,
    judgements: compareJudgements(editionJudgements(before), editionJudgements(now), findings),
  };
}

function editionJudgements(brief: Brief) {
  return { judgements: judgementsOf(brief), scale: brief.scale };
}
