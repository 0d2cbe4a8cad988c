/** What an edition says of the one before it, made true again after a review. */
import type { Brief, Judgement } from "../domain/brief.ts";
import type { Changes, FindingChange, JudgementChange } from "../domain/change.ts";
import type { FindingId, SentenceId } from "../domain/ids.ts";
import { judgementSide, rejudged } from "../nightly/changes/compare-judgements.ts";
import { factsOfBrief } from "../nightly/changes/edition-facts.ts";
import { sentencesOf } from "../domain/sentences-of.ts";

type Told = Readonly<{
  before: Brief;
  /** With its sentences as they are published. */
  now: Brief;
  /** Judgements of `now` by the id that their sentence had before, with whether they were worded anew. */
  judgements: ReadonlyMap<SentenceId, Readonly<{ judgement: Judgement; isEdited: boolean }>>;
}>;

export function reviseChanges(changes: Changes, told: Told): Changes {
  return {
    ...changes,
    findings: reviseWords(changes.findings, told),
    judgements: changes.judgements.flatMap((change) => reviseJudgement(change, changes, told)),
  };
}

/** Words that were a sentence's are the new sentence's, or the source's where there is none any more. */
function reviseWords(changes: readonly FindingChange[], { before, now }: Told): FindingChange[] {
  const told = new Set([before, now].flatMap(sentencesOf).map(({ sentence }) => keyOf(sentence)));
  const findings = new Map(now.findings.map((finding) => [finding.id, finding]));
  const { wordsOf } = factsOfBrief(now);
  return changes.map((change) => {
    if (change.standing === "dropped" || !told.has(keyOf(change.now))) return change;
    const own = change.now.findings.flatMap((id) => findings.get(id) ?? []);
    const { words, verbatim } = wordsOf(own);
    return { ...change, now: { ...change.now, words, verbatim } };
  });
}

function keyOf({ findings }: Readonly<{ findings: readonly FindingId[] }>): string {
  return findings.toSorted((one, other) => (one < other ? -1 : 1)).join(" ");
}

function reviseJudgement(
  change: JudgementChange,
  { findings }: Changes,
  { now, judgements }: Told,
): JudgementChange[] {
  if (change.standing === "dropped") return [change];
  const kept = judgements.get(change.now.sentence);
  if (kept === undefined) {
    if (change.standing === "new") return [];
    const words = "a reviewer took it out";
    const reasons = [{ code: "not-judged-again" as const, words }];
    return [{ standing: "dropped", before: change.before, reasons }];
  }
  const side = judgementSide(kept.judgement);
  if (change.standing === "new" || !kept.isEdited) return [{ ...change, now: side }];
  return [rejudged(change, side, now.scale, findings)];
}
