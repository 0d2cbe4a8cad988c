/** Findings that cannot both hold, each with its value, its as-of time, its definition and its sources. Nothing is averaged, nothing is picked. */
import type { Claim } from "../../../domain/claim.ts";
import type { Conflict, Finding } from "../../../domain/finding.ts";
import type { ClaimId, SourceId } from "../../../domain/ids.ts";
import { canBothHold, sameSubject, sameValue } from "./compare-figures.ts";
import { areDefinedApart } from "./definitions.ts";
import { atOtherTimes } from "./other-times.ts";
import { rivalDays, rivalDetails, rivalFigures, sameScope } from "./rivals.ts";
import type { Rulings } from "./rule-on-pairs.ts";
import type { BoundFigure, EventDay, Statement } from "./statement.ts";
import { subjectOfFigure } from "./subject-of-figure.ts";
import { definitionOf, definitionOfDay, valueInWords } from "./words-of-figure.ts";

const noTime = "not stated";

/** What one finding says of one matter. `key` tells it from the other matters that the finding speaks of. */
type Rival = Readonly<{
  key: string;
  finding: Finding;
  statement: Statement;
  figure: BoundFigure | undefined;
  day: EventDay | undefined;
}>;
type Pair = readonly [Rival, Rival];

/** The "Morning" of the ferry Morning Star is no time. */
function statedTime({ time, entities }: Claim): string | undefined {
  if (time.kind === "none") return undefined;
  const { asWritten } = time;
  const isOfName = entities.some((name) => name !== asWritten && name.includes(asWritten));
  return isOfName ? undefined : asWritten;
}

/** As the claim states it, and the day its source was published on, which is the latest it can be of: two facts, never one. */
function asOf({ claim, published }: Statement): string {
  const stated = statedTime(claim);
  if (published === undefined) return stated ?? noTime;
  return stated === undefined ? `published ${published}` : `${stated} (published ${published})`;
}

function valueOf({ figure, day, statement: { claim } }: Rival): string {
  return figure ? valueInWords(claim.statement, figure) : (day?.asWritten ?? claim.statement);
}

/** Empty where the value is the whole statement. */
function definedAs({ figure, day, statement: { claim } }: Rival): string {
  if (figure) return definitionOf(claim, figure);
  return day ? definitionOfDay(claim, day.asWritten) : "";
}

const aboutOf = ({ figure, statement }: Rival): string =>
  figure ? subjectOfFigure(statement, figure) : statement.claim.statement;

type Point = Readonly<{ figure?: BoundFigure | undefined; day?: EventDay | undefined }>;

function rivalOf(finding: Finding, statement: Statement, { figure, day }: Point): Rival {
  const matter = figure ? [figure.unit ?? "", ...figure.counted, ...figure.values] : [];
  const key = JSON.stringify([finding.id, ...matter, ...(day ? [day.day] : [])]);
  return { key, finding, statement, figure, day };
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
      other.figures.some(
        (same) =>
          sameSubject(figure, same) &&
          sameValue(figure, same) &&
          !areDefinedApart(figure.defined, same.defined) &&
          sameScope([statement, figure], [other, same]),
      ),
  );
}

/** Sources outside a finding that state its figure of the same matter, too, in words too unlike for one finding. */
function alsoStatedBy(
  { statement, figure }: Rival,
  rivals: readonly Rival[],
  statements: readonly Statement[],
): readonly SourceId[] {
  if (figure === undefined) return [];
  const disputing = new Set(rivals.flatMap(({ finding }) => finding.claims));
  return statements
    .filter(({ claim, episode }) => episode === statement.episode && !disputing.has(claim.id))
    .filter((other) => other.isNegated === statement.isNegated && other.time === statement.time)
    .filter((other) => isStatedBy(other.claim.source, [statement, figure], [other]))
    .map(({ claim }) => claim.source);
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

/** The figures by which a pair excludes each other; undefined where it is by none, `agreed` where the sources agree after all. */
function figuresOf(
  { figures }: Rulings["rival"][number],
  [left, right]: readonly [Statement, Statement],
  statements: readonly Statement[],
): readonly [BoundFigure, BoundFigure] | "agreed" | undefined {
  if (figures !== undefined) return figures;
  const found = rivalFigures(left, right);
  return found && areAgreed([left, right], found, statements) ? "agreed" : found;
}

function sidesOf(
  [left, right]: readonly [Statement, Statement],
  [leftFinding, rightFinding]: readonly [Finding, Finding],
  figures: readonly [BoundFigure, BoundFigure] | undefined,
): Pair {
  const days = figures ? undefined : (rivalDays(left, right) ?? rivalDetails(left, right));
  return [
    rivalOf(leftFinding, left, { figure: figures?.[0], day: days?.[0] }),
    rivalOf(rightFinding, right, { figure: figures?.[1], day: days?.[1] }),
  ];
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
  return rulings.rival.flatMap((link) => {
    const [left, right] = [byId.get(link.one), byId.get(link.other)];
    const [leftFinding, rightFinding] = [byClaim.get(link.one), byClaim.get(link.other)];
    if (!left || !right || !leftFinding || !rightFinding || leftFinding === rightFinding) return [];
    const figures = figuresOf(link, [left, right], statements);
    if (figures === "agreed") return [];
    return [sidesOf([left, right], [leftFinding, rightFinding], figures)];
  });
}

/** Passengers who drowned and people who were killed are the same to a source that counts no others. */
const whoOf = ({ harm }: BoundFigure): string | undefined =>
  harm && `${harm.harm} ${harm.isThere ? "people" : harm.who}`;

/** Is it one figure of one matter? Of tolls, "at least 21" is one with 25. */
function isOneFigure(one: BoundFigure, other: BoundFigure): boolean {
  if (whoOf(one) !== undefined && whoOf(one) === whoOf(other)) return canBothHold(one, other);
  return sameSubject(one, other) && one.values.join() === other.values.join();
}

/** Two findings that give one figure of one matter, told by different voices: one side of a conflict. */
function agree(one: Rival | undefined, other: Rival | undefined): boolean {
  if (!one?.figure || !other?.figure || one.finding === other.finding) return false;
  return (
    isOneFigure(one.figure, other.figure) &&
    sameScope([one.statement, one.figure], [other.statement, other.figure])
  );
}

/**
 * Sets of rivals in which every two were ruled rivals, or give one figure of one matter: who is a rival of a
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

const lowest = ({ figure }: Rival): number => Math.min(...(figure?.values ?? [0]));
const byValue = (one: Rival, other: Rival): number => lowest(one) - lowest(other);

function sourcesOf({ claims }: Finding, sourceOf: ReadonlyMap<ClaimId, SourceId>): SourceId[] {
  return [...new Set(claims.flatMap((id) => sourceOf.get(id) ?? []))].toSorted();
}

/** One conflict for each set of findings that all exclude each other, each with its own figure. */
export function findConflicts(
  rulings: Rulings,
  statements: readonly Statement[],
  findings: readonly Finding[],
): readonly Conflict[] {
  const sourceOf = new Map(statements.map(({ claim }) => [claim.id, claim.source]));
  return cliquesOf(rivalPairs(rulings, statements, findings)).map((rivals) => {
    // The fullest clause tells most: "people died on Friday" rather than "killing people".
    const [about = ""] = rivals
      .map((rival) => aboutOf(rival))
      .toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1));
    return {
      about,
      rivals: rivals.toSorted(byValue).map((rival) => ({
        finding: rival.finding.id,
        value: valueOf(rival),
        asOf: asOf(rival.statement),
        definition: definedAs(rival),
        sources: [
          ...new Set([
            ...sourcesOf(rival.finding, sourceOf),
            ...alsoStatedBy(rival, rivals, statements),
          ]),
        ].toSorted(),
      })),
    };
  });
}
