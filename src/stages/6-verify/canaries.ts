/**
 * Known-bad sentences, made from the brief's own findings and judged blind among the real ones: a judge
 * that cannot see its target must not pass (guzus/ai-research-arm#375, koala73/worldmonitor#5379).
 */
import type { Shelf } from "../../checks/gather-evidence.ts";
import type { DraftSentence } from "../../domain/draft.ts";
import type { Finding, Resolution } from "../../domain/finding.ts";
import type { JudgeCase } from "../../ports/analyst.ts";
import { castOf } from "./canaries/cast.ts";
import { deniedWhole, negated } from "./canaries/negated.ts";
import { otherDate } from "./canaries/other-date.ts";
import { otherName } from "./canaries/other-name.ts";
import { otherNumber } from "./canaries/other-number.ts";
import { otherSpeaker } from "./canaries/other-speaker.ts";
import { type Ground, type Plant, type Planted, stands } from "./canaries/plant.ts";
import { toldAsFact } from "./canaries/told-as-fact.ts";
import { judgeCaseOf, sentenceEvidence } from "./sentence-evidence.ts";

type Mutation = "number" | "date" | "modality" | "speaker" | "name" | "negation";
export type Canary = Readonly<{ mutation: Mutation; case: JudgeCase }>;

/** Two of each kind: enough to see a blind judge, few enough to ride along in one call. */
const perMutation = 2;

/** The weightiest findings are tried. Of thousands, the rest are read for nothing: each kind has its two long before. */
const findingsMax = 200;

/** What fits fewest findings chooses first, so that each canary can have a finding of its own. */
const plants: readonly (readonly [Mutation, readonly Plant[]])[] = [
  ["number", [otherNumber]],
  ["modality", toldAsFact],
  ["date", [otherDate]],
  ["speaker", [otherSpeaker]],
  ["name", [otherName]],
  ["negation", [negated, deniedWhole]],
];

/** Canaries of every kind that the findings allow; a negation can always be made. Same findings, same canaries. */
export function makeCanaries(resolution: Resolution, shelf: Shelf): readonly Canary[] {
  const findings = resolution.findings
    .toSorted((one, other) => other.importance - one.importance)
    .slice(0, findingsMax);
  const cast = castOf(findings, resolution);
  const used = new Set<Finding>();
  const spent = new Set<string>();
  return plants.flatMap(([mutation, ways]) => {
    const canaries = new Map<Finding, Canary>();
    for (const { plant, finding } of attempts(ways, findings, used)) {
      if (canaries.size === perMutation) break;
      if (canaries.has(finding)) continue;
      const honest = caseOf(finding, resolution, shelf);
      const quotes = honest.evidence.map(({ quote }) => quote).join("\n");
      const planted = plantedIn({ finding, quotes, cast, spent }, plant);
      if (planted === undefined) continue;
      canaries.set(finding, { mutation, case: { ...honest, sentence: planted.sentence } });
      if (planted.put !== undefined) spent.add(planted.put);
    }
    for (const finding of canaries.keys()) used.add(finding);
    return [...canaries.values()];
  });
}

type Attempt = Readonly<{ plant: Plant; finding: Finding }>;

/** Each way on fresh findings first; a finding bears canaries of two kinds only where there is no other. */
function attempts(
  ways: readonly Plant[],
  findings: readonly Finding[],
  used: ReadonlySet<Finding>,
): readonly Attempt[] {
  const fresh = findings.filter((finding) => !used.has(finding));
  const worn = findings.filter((finding) => used.has(finding));
  return [fresh, worn].flatMap((some) =>
    ways.flatMap((plant) => some.map((finding) => ({ plant, finding }))),
  );
}

function caseOf(finding: Finding, resolution: Resolution, shelf: Shelf): JudgeCase {
  const sentence: DraftSentence = {
    text: finding.statement,
    kind: finding.kind,
    cites: [finding.id],
  };
  return judgeCaseOf(sentence, sentenceEvidence(sentence, resolution), shelf);
}

/** Undefined too if the sentence stands in its own quotes after all, and so is true. */
function plantedIn(ground: Ground, plant: Plant): Planted | undefined {
  const planted = plant(ground);
  if (planted === undefined || planted.sentence === ground.finding.statement) return undefined;
  return stands(planted.sentence.replace(/[.!?]+$/, ""), ground.quotes) ? undefined : planted;
}
