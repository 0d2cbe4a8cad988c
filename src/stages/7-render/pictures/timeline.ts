/** What happened when, as far as days are known: episodes and their claims by day. Coordinates come later. */
import type { Brief } from "../../../domain/brief.ts";
import type { Claim } from "../../../domain/claim.ts";
import { episodeDay } from "../../../domain/episode-day.ts";
import type { Episode } from "../../../domain/finding.ts";
import type { ClaimId, FindingId } from "../../../domain/ids.ts";
import { type ClaimDay, claimDay } from "./claim-day.ts";
import { rivalsByFinding } from "./disputes.ts";

/** Days side by side: one day, or all before a day where there are too many to draw. */
export type DayColumn = Readonly<{ from: string; to: string }>;

export type TimelineMark = Readonly<{
  /** Of columns; `last` is the same as `first` where it is one day. */
  first: number;
  last: number;
  /** `told` by the claims; `reckoned` from the day of publication; `published`, where they tell none. */
  day: Exclude<ClaimDay["kind"], "none">;
  claims: readonly ClaimId[];
  /** Findings of the claims, the weightiest first. */
  findings: readonly FindingId[];
  /** Another finding excludes one of them. */
  disputed: boolean;
}>;

export type TimelineRow = Readonly<{
  /** Numbers of its episodes, from 1; several where the last row takes those that are too many; none for what is in no episode. */
  episodes: readonly number[];
  label: string;
  /** From the first to the last day of the episode itself; absent where none of its days is known. */
  span?: Readonly<{ first: number; last: number; columns: readonly number[] }>;
  marks: readonly TimelineMark[];
}>;

export type Timeline = Readonly<{
  columns: readonly DayColumn[];
  rows: readonly TimelineRow[];
  /** What no day is known of. */
  undated: Readonly<{ claims: readonly ClaimId[]; episodes: readonly number[] }>;
  /** Why it is not drawn; empty where it is. */
  why: string;
}>;

/** As many as a page is wide; what lies before them shares one column. */
export const columnsMax = 14;
/** More rows than this nobody reads at a glance; the others share one. */
export const rowsMax = 12;

type Dated = Readonly<{
  claim: Claim;
  day: ClaimDay;
  finding: Brief["findings"][number] | undefined;
}>;
type Raw = Readonly<{ numbers: number[]; label: string; days: string[]; dated: Dated[] }>;

/** Every claim of the brief stands in one mark, or among the undated. */
export function timelineOf(brief: Brief): Timeline {
  const all = datedClaims(brief);
  const known = rowsOf(
    brief,
    all.filter(({ day }) => day.kind !== "none"),
  );
  const days = [...new Set(known.flatMap(daysOfRow))].toSorted();
  const undated = {
    claims: all.filter(({ day }) => day.kind === "none").map(({ claim }) => claim.id),
    episodes: brief.episodes.flatMap((episode, at) =>
      knownDays(episode).length === 0 ? [at + 1] : [],
    ),
  };
  const why = whyNot(days.length);
  if (why !== "") return { columns: [], rows: [], undated, why };
  const columns = columnsOf(days);
  const rivals = rivalsByFinding(brief);
  return {
    columns,
    rows: known.map((row) => rowAt(row, columns, (id) => rivals.has(id))),
    undated,
    why,
  };
}

function whyNot(days: number): string {
  if (days > 1) return "";
  const found =
    days === 1 ? "All that has a calendar day has the same one" : "No calendar day is known";
  return `No timeline is drawn. ${found}: a day counts where a claim states it with its year, or where its source states when it was published.`;
}

function datedClaims(brief: Brief): Dated[] {
  const sources = new Map(brief.sources.map((source) => [source.id, source]));
  const episodes = new Map(brief.episodes.map((episode) => [episode.id, episode]));
  const findings = new Map(
    brief.findings.flatMap((finding) => finding.claims.map((id) => [id, finding] as const)),
  );
  return brief.claims.map((claim) => {
    const finding = findings.get(claim.id);
    const episode = finding === undefined ? undefined : episodes.get(finding.episode);
    const day = claimDay({ claim, source: sources.get(claim.source), finding, episode });
    return { claim, day, finding };
  });
}

const knownDays = ({ days }: Episode): string[] =>
  days
    .map(episodeDay)
    .flatMap(({ date }) => date ?? [])
    .toSorted();

const daysOfRow = ({ days, dated }: Raw): string[] => [
  ...days,
  ...dated.flatMap(({ day }) => (day.kind === "none" ? [] : [day.from, day.to])),
];

/** Rows in the order of the episodes, each with something in it. */
function rowsOf({ episodes }: Brief, dated: readonly Dated[]): Raw[] {
  const byEpisode = Map.groupBy(dated, ({ finding }) => finding?.episode);
  const own = episodes.map((episode, at) => ({
    numbers: [at + 1],
    label: episode.label,
    days: knownDays(episode),
    dated: byEpisode.get(episode.id) ?? [],
  }));
  const ids = new Set<string | undefined>(episodes.map(({ id }) => id));
  const outside = dated.filter(({ finding }) => !ids.has(finding?.episode));
  const rows = [...own, { numbers: [], label: "In no episode", days: [], dated: outside }].filter(
    (row) => row.days.length + row.dated.length > 0,
  );
  if (rows.length <= rowsMax) return rows;
  const rest = rows.slice(rowsMax - 1);
  const together = {
    numbers: rest.flatMap(({ numbers }) => numbers),
    label: `And ${rest.length} more episodes`,
    days: [],
    dated: rest.flatMap((row) => row.dated),
  };
  return [...rows.slice(0, rowsMax - 1), together];
}

function columnsOf(days: readonly string[]): DayColumn[] {
  const early = days.length > columnsMax ? days.slice(0, days.length - columnsMax + 1) : [];
  const drawn = days.slice(early.length).map((day) => ({ from: day, to: day }));
  const [from] = early;
  return from === undefined ? drawn : [{ from, to: early.at(-1) ?? from }, ...drawn];
}

function rowAt(
  { numbers, label, days, dated }: Raw,
  columns: readonly DayColumn[],
  isDisputed: (id: FindingId) => boolean,
): TimelineRow {
  const columnOf = (day: string): number => columns.findIndex(({ to }) => day <= to);
  const placed = dated.flatMap(({ claim, day, finding }) =>
    day.kind === "none"
      ? []
      : [{ claim, finding, day: day.kind, first: columnOf(day.from), last: columnOf(day.to) }],
  );
  const groups = Map.groupBy(placed, ({ day, first, last }) => `${first} ${last} ${day}`);
  const marks = [...groups.values()].flatMap((group) => {
    const [head] = group;
    if (head === undefined) return [];
    const findings = group
      .flatMap(({ finding }) => finding ?? [])
      .toSorted((one, other) => other.importance - one.importance)
      .map(({ id }) => id);
    const { first, last, day } = head;
    const claims = group.map(({ claim }) => claim.id);
    const unique = [...new Set(findings)];
    return [{ first, last, day, claims, findings: unique, disputed: unique.some(isDisputed) }];
  });
  const inOrder = marks.toSorted((one, other) => one.first - other.first || one.last - other.last);
  const own = [...new Set(days.map(columnOf))];
  const [first] = own;
  const span =
    first === undefined ? {} : { span: { first, last: own.at(-1) ?? first, columns: own } };
  return { episodes: numbers, label, ...span, marks: inOrder };
}
