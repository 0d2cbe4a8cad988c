/** A wording as a sentence of the brief: its findings and its evidence follow from its claims, its kind from its findings. */
import type { DraftSentence } from "../domain/draft.ts";
import type { ClaimId } from "../domain/ids.ts";
import type { SectionName } from "../domain/sentences-of.ts";
import { evidenceOf, type SentenceEvidence } from "../stages/6-verify/sentence-evidence.ts";
import { settleKind } from "../stages/6-verify/settle-kinds.ts";
import type { ReviewBench } from "./review-bench.ts";
import type { GroundSentence } from "./review-ground.ts";
import { termUsed } from "./term-used.ts";

export type Worded = Readonly<{
  section: SectionName;
  draft: DraftSentence;
  evidence: SentenceEvidence;
  /** Of a key judgement: the one term of the scale that its words use, else the one it is stored with. */
  likelihood: string | undefined;
}>;

/** Why no sentence can be made of it. */
export type Wordless = Readonly<{ because: string }>;

export function wordSentence(
  ground: GroundSentence,
  { text, claims: ids }: Readonly<{ text: string; claims: readonly ClaimId[] }>,
  bench: ReviewBench,
): Worded | Wordless {
  const { resolution } = bench;
  const claims = [...new Set(ids)].flatMap((id) => resolution.claims.get(id) ?? []);
  const unknown = ids.find((id) => !resolution.claims.has(id));
  if (unknown !== undefined) return { because: `${unknown} is no claim of this edition.` };
  const findings = [...new Set(claims.flatMap(({ id }) => bench.findingsOf.get(id) ?? []))];
  const [first, ...rest] = findings.map(({ id }) => id);
  if (first === undefined)
    return { because: "It rests on no claim, and nothing uncited is shown." };
  const section = sectionOf(ground);
  const kind = ground.sentence?.kind ?? "fact";
  const draft: DraftSentence = { text, kind, cites: [first, ...rest] };
  return {
    section,
    draft: section === "judgements" ? draft : settleKind(draft, resolution),
    evidence: evidenceOf(findings, claims),
    likelihood: section === "judgements" ? likelihoodOf(ground, text, bench) : undefined,
  };
}

/** What was dropped comes back where a sentence alone can stand; a judgement would need its confidence. */
function sectionOf({ section, sentence }: GroundSentence): SectionName {
  if (section === "bottom line" || section === "indicators") return section;
  if (sentence === undefined) return "developments";
  return section === "judgements" || section === "positions" || section === "answers"
    ? section
    : "developments";
}

function likelihoodOf(
  { sentence }: GroundSentence,
  text: string,
  { brief }: ReviewBench,
): string | undefined {
  const judgement = brief.judgements.find((one) => one.sentence.id === sentence?.id);
  return termUsed(brief.scale, text, judgement?.likelihood);
}
