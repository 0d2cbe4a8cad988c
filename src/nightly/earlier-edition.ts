/** What tonight's run knows of the editions before it: how every finding stands, and what must be corrected. */
import type { Brief, Judgement } from "../domain/brief.ts";
import type {
  EditionRef,
  FindingChange,
  JudgementChange,
  JudgementSide,
  Standing,
} from "../domain/change.ts";
import type { Publisher } from "../domain/publisher.ts";
import type { FindingId } from "../domain/ids.ts";
import type { Resolution } from "../domain/finding.ts";
import type { ScaleName } from "../domain/scale.ts";
import { compareFindings } from "./changes/compare-findings.ts";
import { stillTold } from "./corrections/still-told.ts";
import { compareJudgements, judgementSide, judgementsOf } from "./changes/compare-judgements.ts";
import { correctEditions, type DraftCorrection } from "./corrections/correct-editions.ts";
import { type DocumentFacts, factsOfBrief, factsOfResolution } from "./changes/edition-facts.ts";
import { editionRef } from "./edition-ref.ts";
import { olderWithdrawn, sourceFates } from "./corrections/source-fates.ts";
import { withdrawalNotices } from "./changes/withdrawal-notices.ts";
import type { Withdrawn } from "./changes/withdrawn.ts";

export type Earlier = Readonly<{
  since: EditionRef;
  quiet: boolean;
  /** Of a quiet edition after a quiet one: the last that told anything. */
  toldIn: EditionRef | undefined;
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
  /** The registry of tonight. */
  publishers: readonly Publisher[];
}>;

export async function holdAgainst(
  { previous, past, withdrawn: given, documents, scale, publishers }: Options,
  resolution: Resolution,
): Promise<Earlier> {
  const { library, sentences } = resolution.evidence;
  const facts = factsOfResolution(resolution, documents, publishers);
  const findings = compareFindings(factsOfBrief(previous), facts);
  const notices = withdrawalNotices({ sources: library.sources, documents }, previous);
  // What the desk withdraws comes first: its reason is the desk's.
  const withdrawn = [...given, ...notices];
  const tonight = { sources: library.sources, documents, withdrawn };
  const older = withdrawn.some(({ isNew }) => isNew === true)
    ? olderWithdrawn(await past(), previous.sources, withdrawn)
    : [];
  const fates = [...sourceFates(previous.sources, tonight), ...older];
  const told = stillTold(facts, new Map([[previous, findings]]));
  const corrections =
    fates.length === 0
      ? []
      : correctEditions({ past: await past(), fates, sentences, stillTold: told });
  const before = { judgements: judgementsOf(previous), scale: previous.scale };
  const quiet =
    corrections.length === 0 && findings.every(({ standing }) => standing === "unchanged");
  return {
    since: editionRef(previous),
    quiet,
    toldIn: quiet ? toldIn(previous) : undefined,
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

function toldIn({ changes }: Brief): EditionRef | undefined {
  return changes?.quiet === true ? (changes.toldIn ?? changes.since) : undefined;
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
