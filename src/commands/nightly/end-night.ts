/** What came of a night, as it is remembered and told. */
import type { EndedRun } from "../../adapters/store/night-state.ts";
import type { RunRecord } from "../../adapters/store/run-record.ts";
import { exitCodes } from "../../domain/brief-error.ts";
import type { Brief } from "../../domain/brief.ts";
import { endingOf } from "../../nightly/ending-of.ts";
import type { NightCounts } from "../../nightly/night.ts";
import type { Made } from "../brief/make-edition.ts";
import type { Report } from "../report-error.ts";

export type NightFacts = Readonly<{
  endedAt: Date;
  cost: RunRecord["cost"] | undefined;
}>;

export function endedWell(made: Made, facts: NightFacts): EndedRun {
  const { edition, good, published } = made;
  const { changes } = edition.brief;
  const isQuiet = changes?.quiet === true && good;
  return {
    ...account(facts),
    exitCode: edition.exitCode,
    ending: isQuiet ? "quiet" : endingOf(edition.exitCode, good),
    good,
    because: becauseOf(made),
    counts: countsOf(edition.brief),
    // The date's own link moves when the date is made again, which is not this night's edition.
    edition: published.kept,
  };
}

/** @param isPassing - Of a failure of the storage or of sources: waiting may mend it. */
export function endedBadly(
  { exitCode, message }: Report,
  isPassing: boolean,
  facts: NightFacts,
): EndedRun {
  const ending = endingOf(exitCode, false, isPassing);
  return {
    ...account(facts),
    exitCode,
    // An exit code of a written edition, thrown: nothing was written.
    ending: ending === "below-gate" || ending === "complete" ? "bug" : ending,
    good: false,
    because: message,
    counts: undefined,
    edition: "",
  };
}

function account({ endedAt, cost }: NightFacts) {
  const ended = { endedAt: endedAt.toISOString() };
  if (cost === undefined) return { ...ended, calls: 0, dollars: 0 };
  const { callsAnswered, callsFailed, callsUnknown, dollars } = cost;
  return {
    ...ended,
    calls: callsAnswered + callsFailed + callsUnknown,
    dollars: dollars ?? undefined,
  };
}

function countsOf({ making: { counts } }: Brief): NightCounts {
  return {
    documents: Object.values(counts.documents).reduce((sum, count) => sum + count, 0),
    documentsUsed: counts.documents.used,
    claims: counts.claims,
    claimsDropped: counts.claimsDropped,
    sentences: counts.sentencesKept,
    sentencesDropped: counts.sentencesDropped,
  };
}

/** The reasons of exit code 3 and 5, in the words of an operator. */
function becauseOf({ edition }: Made): string {
  const { making, changes } = edition.brief;
  const { counts, gate, writtenBy, analyst } = making;
  const { failed, skipped } = counts.documents;
  const reasons = [
    edition.exitCode === exitCodes.budget ? "the budget was used up" : "",
    failed + skipped > 0 ? notUsed(failed + skipped) : "",
    counts.chunksUnread > 0 ? `${counts.chunksUnread} parts of documents were not read` : "",
    writtenBy === analyst.kind ? "" : "the model did not write it, its sentences were selected",
    ...(gate.met ? [] : gate.reasons),
    edition.rendering.pdf === undefined ? "the PDF could not be made" : "",
  ].filter((reason) => reason !== "");
  const what =
    changes?.quiet === true
      ? `nothing is new since the edition of ${changes.since.date}`
      : "an edition was written";
  return [what, ...reasons].join("; ");
}

function notUsed(count: number): string {
  return count === 1 ? "1 document could not be used" : `${count} documents could not be used`;
}
