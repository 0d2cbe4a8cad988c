/** What tonight's run knows of the editions before it: how every finding stands, and what must be corrected. */
import type { Brief, Judgement } from "../domain/brief.ts";
import type {
  EditionRef,
  FindingChange,
  JudgementChange,
  JudgementSide,
  Standing,
} from "../domain/change.ts";
import type { FindingId } from "../domain/ids.ts";
import type { Resolution } from "../domain/finding.ts";
import type { ScaleName } from "../domain/scale.ts";
import { compareFindings } from "./compare-findings.ts";
import { compareJudgements, judgementSide, judgementsOf } from "./compare-judgements.ts";
import { correctEditions, type DraftCorrection } from "./correct-editions.ts";
import { type DocumentFacts, factsOfBrief, factsOfResolution } from "./edition-facts.ts";
import { editionRef } from "./edition-ref.ts";
import { sourceFates, type Withdrawn } from "./source-fates.ts";

export type Earlier = Readonly<{
  since: EditionRef;
  quiet: boolean;
  findings: readonly FindingChange[];
  standingOf: ReadonlyMap<FindingId, Standing>;
  corrections: readonly DraftCorrection[];
  /** Of a quiet edition: judgements that stand. */
  held: readonly JudgementSide[];
  judge: (judgements: readonly Judgement[]) => JudgementChange[];
}>;

type Options = Readonly<{
  previous: Brief;
  /** Good editions of earlier dates, `previous` among them; asked for only where a source changed or is gone. */
  past: () => Promise<readonly Brief[]>;
  withdrawn: readonly Withdrawn[];
  documents: readonly DocumentFacts[];
  scale: ScaleName;
}>;

export async function holdAgainst(
  { previous, past, withdrawn, documents, scale }: Options,
  resolution: Resolution,
): Promise<Earlier> {
  const { library, sentences } = resolution.evidence;
  const findings = compareFindings(
    factsOfBrief(previous),
    factsOfResolution(resolution, documents),
  );
  const tonight = { sources: library.sources, documents, withdrawn };
  const fates = sourceFates(previous.sources, tonight);
  const corrections =
    fates.length === 0 ? [] : correctEditions({ past: await past(), fates, sentences });
  const before = { judgements: judgementsOf(previous), scale: previous.scale };
  const quiet =
    corrections.length === 0 && findings.every(({ standing }) => standing === "unchanged");
  return {
    since: editionRef(previous),
    quiet,
    findings,
    standingOf: standingsOf(findings),
    corrections,
    held: quiet ? before.judgements : [],
    judge: (judgements) =>
      quiet
        ? []
        : compareJudgements(before, { judgements: judgements.map(judgementSide), scale }, findings),
  };
}

/** A finding that stands in two changes has the first, which changed it more. */
function standingsOf(findings: readonly FindingChange[]): ReadonlyMap<FindingId, Standing> {
  const standings = new Map<FindingId, Standing>();
  for (const change of findings) {
    if (change.standing === "dropped") continue;
    for (const id of change.now.findings)
      if (!standings.has(id)) standings.set(id, change.standing);
  }
  return standings;
}
