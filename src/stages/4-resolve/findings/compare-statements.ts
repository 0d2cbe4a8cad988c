/** Same, rival or different: what rules can say of two claims, and where they must ask. */
import type { Relation } from "../../../ports/analyst.ts";
import { differentDefinition, sameSubject, sameValue } from "./compare-figures.ts";
import { areDisjoint, sharedMembers } from "../shared-members.ts";
import type { BoundFigure, Statement } from "./statement.ts";

/** `ask`: alike, and no rule settles it. */
type Ruling = Relation | "ask";

/** Share of the smaller statement's weight that the other holds too. At `alikeMin` two statements are worth comparing. */
const alikeMin = 0.45;
const sameMin = 0.85;
const rivalMin = 0.5;
const sameFigureMin = 0.6;

export type Weigh = (stem: string) => number;

/** Weighted overlap of two statements' words, against the heavier of the two: an addition counts as a difference. */
export function overlapOf(one: Statement, other: Statement, weigh: Weigh): number {
  return overlapOfStems(one.stems, other.stems, weigh);
}

function overlapOfStems(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weigh: Weigh,
): number {
  const sum = (stems: Iterable<string>): number =>
    [...stems].reduce((total, stem) => total + weigh(stem), 0);
  const heavier = Math.max(sum(one), sum(other));
  return heavier === 0 ? 0 : sum(sharedMembers(one, other)) / heavier;
}

const disagree = <Value>(one: ReadonlySet<Value>, other: ReadonlySet<Value>): boolean =>
  one.size > 0 && other.size > 0 && areDisjoint(one, other);

const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");

/** A day as a weekday, where it is a full date; a source without a date of publication knows only the weekday. */
function weekdayOf(day: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  return (date && weekdays[date.getUTCDay()]) ?? day;
}

const mayBeSame = (left: string, right: string): boolean =>
  left === right || weekdayOf(left) === right || left === weekdayOf(right);

function daysDisagree(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size === 0 || other.size === 0) return false;
  return ![...one].some((left) => [...other].some((right) => mayBeSame(left, right)));
}

/** As-of times that differ make two true statements, not rivals. */
export function atOtherTimes(one: Statement, other: Statement): boolean {
  return (
    one.time !== other.time ||
    daysDisagree(one.days, other.days) ||
    disagree(one.years, other.years)
  );
}

/** "Five of the twelve", "including three": a part beside its whole. */
const part = /\b(?:of (?:whom|which|them|the(?:m|se)?)|including|among (?:them|those))\b/iu;

/** Some figure of one claim is given otherwise by the other. Enough to keep them apart, not enough to call them rivals. */
function figuresClash(one: Statement, other: Statement): boolean {
  return one.figures.some((left) => {
    const comparable = other.figures.filter((right) => sameSubject(left, right));
    return comparable.length > 0 && !comparable.some((right) => sameValue(left, right));
  });
}

/** Several places summed ("in Orlan and Pesk") are no rival of one of them. */
const sumsPlaces = /\p{Lu}[\p{L}’'-]*,? and \p{Lu}/u;

/** Both figures are of one place and one actor, as far as their own clauses name any. */
export function sameScope(
  [one, left]: readonly [Statement, BoundFigure],
  [other, right]: readonly [Statement, BoundFigure],
): boolean {
  if (disagree(left.places, right.places) || disagree(left.names, right.names)) return false;
  const isSum = [[one, left] as const, [other, right] as const].some(([{ claim }, { clause }]) =>
    sumsPlaces.test(claim.statement.slice(clause.start, clause.end)),
  );
  return !isSum || left.names.symmetricDifference(right.names).size === 0;
}

/**
 * The figures by which two claims exclude each other. Undefined if all agree, and where a claim holds several figures of a
 * kind ("between 140 and 150", "the one 160, the other 180"): which of them is meant is not for rules to guess.
 */
export function rivalFigures(
  one: Statement,
  other: Statement,
): readonly [BoundFigure, BoundFigure] | undefined {
  for (const left of one.figures) {
    const here = one.figures.filter((figure) => sameSubject(left, figure));
    const [right, ...more] = other.figures.filter((figure) => sameSubject(left, figure));
    if (!right || here.length + more.length !== 1 || sameValue(left, right)) continue;
    if (sameScope([one, left], [other, right])) return [left, right];
  }
  return undefined;
}

function figuresMatch(one: Statement, other: Statement): boolean {
  if (one.figures.length !== other.figures.length) return false;
  return one.figures.every((left) => other.figures.some((right) => sameValue(left, right)));
}

/** "In all", "so far": a sum over several happenings, beside one of them. */
const total = /\b(?:total|in all|altogether|overall|so far|combined|each|per)\b/iu;

function isPartOfOther(one: string, other: string): boolean {
  return part.test(one) || part.test(other) || total.test(one) !== total.test(other);
}

function isRival(one: Statement, other: Statement, weigh: Weigh): boolean {
  if (overlapOfStems(one.told, other.told, weigh) < rivalMin) return false;
  if (atOtherTimes(one, other) || disagree(one.names, other.names)) return false;
  const [left, right] = [one.claim.statement, other.claim.statement];
  if (differentDefinition(left, right) || isPartOfOther(left, right)) return false;
  return rivalFigures(one, other) !== undefined;
}

/** Claims of different voice or stance are never one finding, however alike: who says it is part of what is said. */
export function mayMerge(one: Statement, other: Statement): boolean {
  return (
    one.voice === other.voice &&
    one.claim.stance === other.claim.stance &&
    one.claim.kind === other.claim.kind &&
    one.isNegated === other.isNegated &&
    !atOtherTimes(one, other) &&
    !figuresClash(one, other) &&
    !figuresClash(other, one) &&
    !disagree(one.names, other.names)
  );
}

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** Two claims that may be one finding: are they, by their words, figures and names? */
function sameOrAsk(one: Statement, other: Statement, overlap: number): Ruling {
  if (normal(one.claim.statement) === normal(other.claim.statement)) return "same";
  const sameNames =
    sharedMembers(one.names, other.names).length === Math.max(one.names.size, other.names.size);
  if (!sameNames || !figuresMatch(one, other)) return "ask";
  return overlap >= (one.figures.length > 0 ? sameFigureMin : sameMin) ? "same" : "ask";
}

/** What rules say of two claims of one episode. */
export function compareStatements(one: Statement, other: Statement, weigh: Weigh): Ruling {
  const overlap = overlapOf(one, other, weigh);
  if (isRival(one, other, weigh)) return "rival";
  if (overlap < alikeMin) return "different";
  return mayMerge(one, other) ? sameOrAsk(one, other, overlap) : "different";
}
