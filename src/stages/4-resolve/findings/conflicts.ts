/** Findings that cannot both hold, each with its value and as-of time. Nothing is averaged, nothing is picked. */
import type { Conflict, Finding } from "../../../domain/finding.ts";
import type { ClaimId } from "../../../domain/ids.ts";
import { differentDefinition, sameSubject, sameValue } from "./compare-figures.ts";
import { atOtherTimes, rivalFigures, sameScope } from "./compare-statements.ts";
import type { Rulings } from "./rule-on-pairs.ts";
import type { BoundFigure, Statement } from "./statement.ts";
import { subjectOfFigure } from "./subject-of-figure.ts";

const noTime = "not stated";

/** What one finding says of one matter. `key` tells it from the other matters that the finding speaks of. */
type Rival = Readonly<{
  key: string;
  finding: Finding;
  statement: Statement;
  figure: BoundFigure | undefined;
}>;
type Pair = readonly [Rival, Rival];

const asOf = ({ claim }: Statement): string =>
  claim.time.kind === "stated" ? claim.time.asWritten : noTime;

const valueOf = ({ figure, statement }: Rival): string => figure?.text ?? statement.claim.statement;

const aboutOf = ({ figure, statement }: Rival): string =>
  figure ? subjectOfFigure(statement, figure) : statement.claim.statement;

function rivalOf(finding: Finding, statement: Statement, figure: BoundFigure | undefined): Rival {
  const matter = figure ? [figure.unit ?? "", ...figure.counted, ...figure.values] : [];
  return { key: JSON.stringify([finding.id, ...matter]), finding, statement, figure };
}

/** Does a source state this figure of the same matter, too? Then the sources agree on it, whatever else they say. */
function isStatedBy(
  source: Statement["claim"]["source"],
  [statement, figure]: readonly [Statement, BoundFigure],
  statements: readonly Statement[],
): boolean {
  return statements.some(
    (other) =>
      other.claim.source === source &&
      other.episode === statement.episode &&
      !atOtherTimes(statement, other) &&
      !differentDefinition(statement.claim.statement, other.claim.statement) &&
      other.figures.some(
        (same) =>
          sameSubject(figure, same) &&
          sameValue(figure, same) &&
          sameScope([statement, figure], [other, same]),
      ),
  );
}

function areAgreed(
  [one, other]: readonly [Statement, Statement],
  [left, right]: readonly [BoundFigure, BoundFigure],
  statements: readonly Statement[],
): boolean {
  if (one.claim.source === other.claim.source) return false;
  return (
    isStatedBy(other.claim.source, [one, left], statements) ||
    isStatedBy(one.claim.source, [other, right], statements)
  );
}

function rivalPairs(
  rulings: Rulings,
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Pair[] {
  const byClaim = new Map(
    findings.flatMap((finding) => finding.claims.map((id) => [id, finding] as const)),
  );
  const byId = new Map<ClaimId, Statement>(
    statements.map((statement) => [statement.claim.id, statement]),
  );
  return rulings.rival.flatMap(({ one, other }): Pair[] => {
    const [left, right] = [byId.get(one), byId.get(other)];
    const [leftFinding, rightFinding] = [byClaim.get(one), byClaim.get(other)];
    if (!left || !right || !leftFinding || !rightFinding || leftFinding === rightFinding) return [];
    const figures = rivalFigures(left, right);
    if (figures && areAgreed([left, right], figures, statements)) return [];
    return [[rivalOf(leftFinding, left, figures?.[0]), rivalOf(rightFinding, right, figures?.[1])]];
  });
}

/** Two findings that give one figure of one matter, told by different voices: one side of a conflict. */
function agree(one: Rival | undefined, other: Rival | undefined): boolean {
  if (!one?.figure || !other?.figure || one.finding === other.finding) return false;
  return (
    sameSubject(one.figure, other.figure) &&
    one.figure.values.join() === other.figure.values.join() &&
    sameScope([one.statement, one.figure], [other.statement, other.figure])
  );
}

/**
 * Sets of rivals in which every two were ruled rivals, or give one and the same figure of one matter: who is a rival of a
 * rival may speak of something else. Greedy, in the order of the pairs; each pair stands in one set.
 */
function cliquesOf(pairs: readonly Pair[]): readonly (readonly Rival[])[] {
  const rivals = new Map<string, Rival>();
  const rivalsOf = new Map<string, Set<string>>();
  const bothWays = pairs.flatMap(([left, right]): Pair[] => [
    [left, right],
    [right, left],
  ]);
  for (const [one, other] of bothWays) {
    if (!rivals.has(one.key)) rivals.set(one.key, one);
    rivalsOf.set(one.key, (rivalsOf.get(one.key) ?? new Set()).add(other.key));
  }
  const areRivals = (one: string, other: string): boolean => rivalsOf.get(one)?.has(other) === true;
  const fits = (one: string, other: string): boolean =>
    areRivals(one, other) || agree(rivals.get(one), rivals.get(other));
  const cliques: (readonly string[])[] = [];
  for (const [{ key: one }, { key: other }] of pairs) {
    if (cliques.some((keys) => keys.includes(one) && keys.includes(other))) continue;
    const keys = [one, other];
    for (const key of rivals.keys()) {
      const isNew = keys.some((member) => areRivals(member, key)) && !keys.includes(key);
      if (isNew && keys.every((member) => fits(member, key))) keys.push(key);
    }
    cliques.push(keys);
  }
  return cliques.map((keys) => keys.flatMap((key) => rivals.get(key) ?? []));
}

/** One conflict for each set of findings that all exclude each other, each with its own figure. */
export function findConflicts(
  rulings: Rulings,
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Conflict[] {
  return cliquesOf(rivalPairs(rulings, statements, findings)).map((rivals) => {
    // The fullest clause tells most: "people died on Friday" rather than "killing people".
    const [about = ""] = rivals
      .map((rival) => aboutOf(rival))
      .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
    return {
      about,
      rivals: rivals.map((rival) => ({
        finding: rival.finding.id,
        value: valueOf(rival),
        asOf: asOf(rival.statement),
      })),
    };
  });
}
