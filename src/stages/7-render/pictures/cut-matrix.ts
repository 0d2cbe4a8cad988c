/** A matrix of a size that is read at a glance: what is left out of it is counted, never dropped. */
import type { OriginId } from "../../../domain/ids.ts";
import type { Matrix, MatrixColumn, MatrixGroup, MatrixRow } from "./matrix.ts";

export type MatrixLimits = Readonly<{
  rows: number;
  /** Origins with a column of their own. */
  columns: number;
  /** Findings that one origin alone reports and nothing disputes: each its own row, or counted together. */
  alone: "rows" | "counted";
}>;

/** Findings that are counted and not listed. */
type MatrixRest = Readonly<{
  findings: number;
  /** Several origins report them, or something excludes them: they were left out because there are too many. */
  many: boolean;
  /** How many of them each origin reports. */
  counts: ReadonlyMap<OriginId, number>;
}>;

export type CutMatrix = Readonly<{
  columns: readonly MatrixColumn[];
  /** Origins that share the last column, those that report most first. */
  others: readonly MatrixColumn[];
  groups: readonly (MatrixGroup & Readonly<{ rest: readonly MatrixRest[] }>)[];
}>;

const isShared = ({ origins, disputed }: MatrixRow): boolean => origins > 1 || disputed;

/** The weightiest rows of all stay, each in its group. One origin too many would make a column that tells less than its own. */
export function cutMatrix({ columns, groups }: Matrix, limits: MatrixLimits): CutMatrix {
  const kept = new Set(
    groups
      .flatMap(({ rows }) => rows)
      .filter((row) => limits.alone === "rows" || isShared(row))
      .toSorted((one, other) => other.importance - one.importance || other.origins - one.origins)
      .slice(0, limits.rows),
  );
  const own = columns.length <= limits.columns ? columns.length : limits.columns - 1;
  return {
    columns: columns.slice(0, own),
    others: columns.slice(own),
    groups: groups.map((group) => {
      const left = group.rows.filter((row) => !kept.has(row));
      const [many, alone] = [left.filter(isShared), left.filter((row) => !isShared(row))];
      return {
        ...group,
        rows: group.rows.filter((row) => kept.has(row)),
        rest: [restOf(many, true), restOf(alone, false)].filter(({ findings }) => findings > 0),
      };
    }),
  };
}

function restOf(rows: readonly MatrixRow[], many: boolean): MatrixRest {
  const counts = new Map<OriginId, number>();
  for (const { cells } of rows)
    for (const [origin, { own }] of cells)
      if (own) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return { findings: rows.length, many, counts };
}
