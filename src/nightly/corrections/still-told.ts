/** What of an earlier edition still stands, or has moved on: neither is an error that a correction is due for. */
import type { Brief } from "../../domain/brief.ts";
import type { FigureMove, FindingChange } from "../../domain/change.ts";
import type { FindingId, SourceId } from "../../domain/ids.ts";
import { compareFindings } from "../changes/compare-findings.ts";
import { type EditionFacts, factsOfBrief } from "../changes/edition-facts.ts";
import { wasRightThen } from "../changes/figure-move.ts";

type StillTold = (
  edition: Brief,
  findings: readonly FindingId[],
  withdrawn: ReadonlySet<SourceId>,
) => boolean;

/** @param known - Comparisons with tonight that were made already; others are made when they are asked for, once. */
export function stillTold(
  tonight: EditionFacts,
  known: ReadonlyMap<Brief, readonly FindingChange[]>,
): StillTold {
  const compared = new Map(known);
  const changesOf = (edition: Brief): readonly FindingChange[] => {
    const changes = compared.get(edition) ?? compareFindings(factsOfBrief(edition), tonight);
    compared.set(edition, changes);
    return changes;
  };
  return (edition, findings, withdrawn) => {
    const changes = changesOf(edition);
    return findings.every((id) =>
      changes.some((change) => holds(change, id) && rests(change, withdrawn)),
    );
  };
}

/** The change is of this finding, and calls nothing wrong that was said of it. */
function holds(change: FindingChange, id: FindingId): boolean {
  switch (change.standing) {
    case "unchanged":
      return change.before.includes(id);
    case "stronger":
    case "weaker":
      return change.before.findings.includes(id);
    case "moved":
      return change.before.findings.includes(id) && isRightThen(change.figure);
    case "new":
    case "dropped":
    case "reversed":
      return false;
  }
}

/** Of a figure without times nobody knows whether it went on or was wrong. */
const isRightThen = (figure: FigureMove | undefined): boolean =>
  figure !== undefined && wasRightThen(figure);

const rests = (change: FindingChange, withdrawn: ReadonlySet<SourceId>): boolean =>
  change.standing !== "dropped" && change.now.sources.some((id) => !withdrawn.has(id));
