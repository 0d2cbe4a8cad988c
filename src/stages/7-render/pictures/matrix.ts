/** Who reports what: findings by origins. Copies of one text are one origin, so a row counts origins and never documents. */
import type { Brief, GradedFinding } from "../../../domain/brief.ts";
import type { Claim } from "../../../domain/claim.ts";
import type { ClaimId, FindingId, OriginId, SourceId } from "../../../domain/ids.ts";
import { originOfClaim } from "../../../domain/origin-of-claim.ts";
import { rivalsByFinding } from "./disputes.ts";

/**
 * `reports`: one of its claims is of the finding, whatever words it has for it. `denies`: it reports a denial of it.
 * `otherwise`: it reports what excludes it, as another value does. `both`: it reports it, and what excludes it as well.
 */
export type MatrixMark = "reports" | "denies" | "otherwise" | "both";

export type MatrixCell = Readonly<{
  mark: MatrixMark;
  /** True where the origin is one of the finding's own; false where it is known by what excludes the finding. */
  own: boolean;
  /** What it rests on: claims of this origin, on the finding or on its rivals. */
  claims: readonly ClaimId[];
  /** Documents that these claims stand in. */
  documents: number;
}>;

export type MatrixRow = Readonly<{
  finding: FindingId;
  statement: string;
  importance: number;
  /** Origins that report it. */
  origins: number;
  /** Another finding excludes it. */
  disputed: boolean;
  cells: ReadonlyMap<OriginId, MatrixCell>;
}>;

export type MatrixGroup = Readonly<{
  /** Number of the episode, from 1; 0 for what is in none. */
  episode: number;
  label: string;
  /** The weightiest first. */
  rows: readonly MatrixRow[];
}>;

export type MatrixColumn = Readonly<{
  id: OriginId;
  name: string;
  sources: readonly SourceId[];
  /** Findings that it reports. */
  findings: number;
}>;

export type Matrix = Readonly<{
  /** Origins that report something, those that report most first. */
  columns: readonly MatrixColumn[];
  /** Names of origins that report nothing of it. */
  silent: readonly string[];
  groups: readonly MatrixGroup[];
}>;

/** Every pair of a finding and an origin that reports it is one cell; so is every pair with an origin that says otherwise. */
export function matrixOf(brief: Brief): Matrix {
  const cellsOf = cellMaker(brief);
  const rivals = rivalsByFinding(brief);
  const numbers = new Map(brief.episodes.map(({ id }, at) => [id, at + 1]));
  const groups = [...Map.groupBy(brief.findings, ({ episode }) => numbers.get(episode) ?? 0)]
    .toSorted(([one], [other]) => (one || Infinity) - (other || Infinity))
    .map(([episode, findings]) => ({
      episode,
      label: brief.episodes[episode - 1]?.label ?? "In no episode",
      rows: findings
        .map((finding) => ({
          finding: finding.id,
          statement: finding.statement,
          importance: finding.importance,
          origins: new Set(finding.origins).size,
          disputed: rivals.has(finding.id),
          cells: cellsOf(finding, rivals.get(finding.id) ?? new Set()),
        }))
        .toSorted((one, other) => other.importance - one.importance || other.origins - one.origins),
    }));
  const counts = new Map<OriginId, number>();
  for (const { origins } of brief.findings)
    for (const id of new Set(origins)) counts.set(id, (counts.get(id) ?? 0) + 1);
  const columns = brief.origins
    .map(({ id, name, sources }) => ({ id, name, sources, findings: counts.get(id) ?? 0 }))
    .toSorted((one, other) => other.findings - one.findings);
  return {
    columns: columns.filter(({ findings }) => findings > 0),
    silent: columns.filter(({ findings }) => findings === 0).map(({ name }) => name),
    groups,
  };
}

type CellMaker = (
  finding: GradedFinding,
  rivals: ReadonlySet<FindingId>,
) => ReadonlyMap<OriginId, MatrixCell>;

function cellMaker(brief: Brief): CellMaker {
  const findings = new Map(brief.findings.map((finding) => [finding.id, finding]));
  const claims = new Map(brief.claims.map((claim) => [claim.id, claim]));
  const originOf = originOfClaim(brief.sources);
  const told = (of: GradedFinding, origin: OriginId): Claim[] =>
    of.claims.flatMap((id) => {
      const claim = claims.get(id);
      return claim !== undefined && originOf(claim) === origin ? [claim] : [];
    });
  return (finding, rivals) => {
    const others = [...rivals].flatMap((id) => findings.get(id) ?? []);
    const origins = new Set([finding, ...others].flatMap((each) => each.origins));
    return new Map(
      [...origins].map((origin) => {
        const own = finding.origins.includes(origin);
        const against = others.filter((each) => each.origins.includes(origin));
        const shown = own ? told(finding, origin) : against.flatMap((each) => told(each, origin));
        const denied = !isDenial(finding) && against.some(isDenial);
        const mark = own
          ? against.length > 0
            ? "both"
            : "reports"
          : denied
            ? "denies"
            : "otherwise";
        const documents = new Set(shown.map(({ source }) => source)).size;
        return [origin, { mark, own, claims: shown.map(({ id }) => id), documents }];
      }),
    );
  };
}

const isDenial = ({ stance }: GradedFinding): boolean => stance === "denied";
