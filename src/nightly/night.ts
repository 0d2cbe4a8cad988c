/** A night: one run of one brief for one local date, as it is remembered. */

/**
 * Why a run ended. `cut-off`: it never said so itself; its process died. `storage` may pass, a disk that is full for
 * instance; `unusable-storage` waits for a person. `sources-down`: nothing was usable, and what failed may be there in
 * some minutes; `nothing-usable` stays so until the sources change.
 */
export const endings = [
  "complete",
  "degraded",
  "below-gate",
  "budget",
  "quiet",
  "nothing-usable",
  "sources-down",
  "refused",
  "storage",
  "unusable-storage",
  "setup",
  "stopped",
  "bug",
  "cut-off",
] as const;
export type Ending = (typeof endings)[number];

export type NightCounts = Readonly<{
  documents: number;
  documentsUsed: number;
  claims: number;
  claimsDropped: number;
  sentences: number;
  sentencesDropped: number;
}>;

export type NightRun = Readonly<{
  /** Of the table; later runs have higher ones, whatever the clock did. */
  id: number;
  brief: string;
  /** Of the process that makes it. */
  pid: number;
  /** The local date that the edition is for. */
  date: string;
  /** Dates before it that it stands for too, in order. */
  covers: readonly string[];
  /** ISO 8601 instants. */
  startedAt: string;
  /** `undefined` while it is at work, and for ever if its process died. */
  endedAt: string | undefined;
  exitCode: number | undefined;
  ending: Ending | undefined;
  /** The last good edition moved to this one, or was found to hold still. */
  good: boolean;
  /** One sentence for the operator. */
  because: string;
  calls: number;
  /** US dollars; `undefined` when a model that was asked has no price. */
  dollars: number | undefined;
  counts: NightCounts | undefined;
  /** Folder of the edition, if there is one. */
  edition: string;
}>;

/** Endings that leave something for the reader of that date: it is not made again. */
const settled: ReadonlySet<Ending> = new Set([
  "complete",
  "degraded",
  "below-gate",
  "budget",
  "quiet",
]);

export function isSettled({ ending }: Pick<NightRun, "ending">): boolean {
  return ending !== undefined && settled.has(ending);
}
