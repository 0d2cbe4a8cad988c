/** How two claims exclude each other: by a figure, by the day, or because one denies what the other says. */
import { isOpinion, isYetToCome } from "../../../domain/claim.ts";
import { stemOf } from "../episodes/article-terms.ts";
import { baseFormOf } from "./base-forms.ts";
import { areDefinedApart } from "./definitions.ts";
import { namesHarm } from "./harm-count.ts";
import { deniesIntent } from "./denied-intent.ts";
import { rivalWinners, rivalYears } from "./rival-details.ts";
import { canBothHold, figuresClash, sameSubject } from "./compare-figures.ts";
import { atOtherTimes } from "./other-times.ts";
import { disagree, overlapOf, type Weigh } from "./overlap.ts";
import type { BoundFigure, EventDay, Statement } from "./statement.ts";
import { weekdayOf } from "./weekday-of.ts";

/** Share of the heavier statement's weight that the other must hold too. Without a figure, all but a word must be alike. */
const rivalMin = 0.5;
const alikeMin = 0.8;
/** Fewer words than this tell too little to be denied. */
const coreMin = 3;

/** Several places summed ("in Orlan and Pesk") are no rival of one of them. */
const sumsPlaces = /\p{Lu}[\p{L}’'-]*,? and \p{Lu}/u;

const isWide = ({ areas }: BoundFigure): boolean => areas.has("nation") || areas.has("world");

/** The nation and the world are wider than any place within them. */
function areasDisagree(left: BoundFigure, right: BoundFigure): boolean {
  if (disagree(left.areas, right.areas)) return true;
  return (
    (isWide(left) && !isWide(right) && right.places.size > 0) ||
    (isWide(right) && !isWide(left) && left.places.size > 0)
  );
}

/** Both figures are of one place, one actor and one span of time, as far as their own clauses name any. */
export function sameScope(
  [one, left]: readonly [Statement, BoundFigure],
  [other, right]: readonly [Statement, BoundFigure],
): boolean {
  if (disagree(left.places, right.places) || disagree(left.names, right.names)) return false;
  if (left.periods.symmetricDifference(right.periods).size > 0) return false;
  if (areasDisagree(left, right)) return false;
  const isSum = [[one, left] as const, [other, right] as const].some(([{ claim }, { clause }]) =>
    sumsPlaces.test(claim.statement.slice(clause.start, clause.end)),
  );
  return !isSum || left.names.symmetricDifference(right.names).size === 0;
}

/** "Five of the twelve", "including three": a part beside its whole. */
const partAfter = /^\s(?:\p{Ll}+\s)?of (?:whom|which|them|these|those|the(?:ir|m)?|its)\b/u;
const partBefore = /\b(?:including|among (?:them|those|whom))\b/iu;

/** @param before - What stands before the figure, or the whole statement: a part makes a whole of what it is beside. */
function isBesideWhole(
  { claim: { statement } }: Statement,
  { span, unit }: BoundFigure,
  before: string,
): boolean {
  // "61 percent of the voters" is a measure, "five of the voters" a part.
  return (
    partBefore.test(before) ||
    (unit === undefined && partAfter.test(statement.slice(span.end))) ||
    /\bof the $/u.test(statement.slice(0, span.start))
  );
}

const isPart = (statement: Statement, figure: BoundFigure): boolean =>
  isBesideWhole(statement, figure, statement.claim.statement);

/** "3 children" of "12 people, including 3 children"; the 12 are no part. */
export const isPartItself = (statement: Statement, figure: BoundFigure): boolean =>
  isBesideWhole(statement, figure, statement.claim.statement.slice(0, figure.span.start));

/** "In all", "so far": a sum over several happenings, beside one of them. */
export const total = /\b(?:total|in all|altogether|overall|so far|combined|each|per)\b/iu;

const countsHarm = ({ defined, harm }: BoundFigure): boolean =>
  harm !== undefined || namesHarm(defined);

/** Counts of harm rise by the hour: two of them from two days are one story going on. */
export function isDevelopment(
  [one, left]: readonly [Statement, BoundFigure],
  [other, right]: readonly [Statement, BoundFigure],
): boolean {
  if (one.published === undefined || other.published === undefined) return false;
  return one.published !== other.published && (countsHarm(left) || countsHarm(right));
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
    if (!right || here.length + more.length !== 1 || canBothHold(left, right)) continue;
    if (areDefinedApart(left.defined, right.defined)) continue;
    if (isPart(one, left) || isPart(other, right)) continue;
    const [mine, theirs] = [[one, left] as const, [other, right] as const];
    if (sameScope(mine, theirs) && !isDevelopment(mine, theirs)) return [left, right];
  }
  return undefined;
}

const isFull = (day: string): boolean => /^\d{4}-/u.test(day);

/** Days of which one knows surely that they are two: a weekday and a day of a month may be the same. */
function areTwoDays(one: EventDay, other: EventDay): boolean {
  if (isFull(one.day) && isFull(other.day)) return one.day !== other.day;
  if (one.monthAndDay !== undefined && other.monthAndDay !== undefined)
    return one.monthAndDay !== other.monthAndDay;
  const [left, right] = [weekdayOf(one.day), weekdayOf(other.day)];
  return left !== undefined && right !== undefined && left !== right;
}

/** What happens once: begin, open, burst, die. An army may shell a town on Monday and on Tuesday. */
const onceVerbs =
  "begin start open end finish close expire resign die bear burst collapse sink crash capsize derail explode erupt inaugurate sign vote elect marry arrive depart leave schedule hold drown surrender adjourn convene";
const once: ReadonlySet<string> = new Set(
  onceVerbs
    .split(" ")
    .flatMap((verb) => ["", "s", "d", "ed"].map((ending) => stemOf(baseFormOf(verb + ending)))),
);
const happensOnce = ({ core }: Statement): boolean => !core.isDisjointFrom(once);

/** The days by which two claims exclude each other: each has one, and what they tell of happens once. */
export function rivalDays(
  one: Statement,
  other: Statement,
): readonly [EventDay, EventDay] | undefined {
  const [[left, ...lefts], [right, ...rights]] = [one.eventDays, other.eventDays];
  if (!left || !right || lefts.length + rights.length > 0) return undefined;
  return happensOnce(one) && happensOnce(other) && areTwoDays(left, right)
    ? [left, right]
    : undefined;
}

/** What else excludes: the year of what happens once, the winner of what one wins. */
export const rivalDetails = (
  one: Statement,
  other: Statement,
): readonly [EventDay, EventDay] | undefined => rivalYears(one, other) ?? rivalWinners(one, other);

/** Opinions do not exclude each other, and a plan is not excluded by what was done. */
export function tellOneReality(one: Statement, other: Statement): boolean {
  return isYetToCome(one.claim) === isYetToCome(other.claim) && one.isModal === other.isModal;
}

/** "Tuesday" is a name to some who read names out of a text. */
function sameNames(one: Statement, other: Statement): boolean {
  const days = [...one.eventDays, ...other.eventDays].map(({ asWritten }) => asWritten);
  const apart = one.names.symmetricDifference(other.names);
  return [...apart].every((name) => days.some((day) => day.includes(name)));
}

function tellOneMatter(one: Statement, other: Statement, weigh: Weigh): boolean {
  return (
    Math.min(one.core.size, other.core.size) >= coreMin &&
    sameNames(one, other) &&
    !isOpinion(one.claim) &&
    !isOpinion(other.claim) &&
    overlapOf(one.core, other.core, weigh) >= alikeMin
  );
}

function isRivalByDay(one: Statement, other: Statement, weigh: Weigh): boolean {
  return (
    rivalDays(one, other) !== undefined &&
    one.isNegated === other.isNegated &&
    one.time === other.time &&
    !disagree(one.years, other.years) &&
    !areDefinedApart(one.defined, other.defined) &&
    tellOneMatter(one, other, weigh)
  );
}

/** One denies what the other asserts, or they go opposite ways. */
function isRivalBySense(one: Statement, other: Statement, weigh: Weigh): boolean {
  const isTurned = areDefinedApart(one.senses, other.senses);
  if ((one.isNegated !== other.isNegated) === isTurned || atOtherTimes(one, other)) return false;
  if (!isTurned && figuresClash(one.figures, other.figures)) return false;
  return !areDefinedApart(one.defined, other.defined) && tellOneMatter(one, other, weigh);
}

function isRivalByFigure(one: Statement, other: Statement, weigh: Weigh): boolean {
  if (overlapOf(one.told, other.told, weigh) < rivalMin) return false;
  if (atOtherTimes(one, other) || disagree(one.toldNames, other.toldNames)) return false;
  if (disagree(one.measurers, other.measurers)) return false;
  if (total.test(one.claim.statement) !== total.test(other.claim.statement)) return false;
  return one.isNegated === other.isNegated && rivalFigures(one, other) !== undefined;
}

export function areRivals(one: Statement, other: Statement, weigh: Weigh): boolean {
  if (!atOtherTimes(one, other) && deniesIntent(one, other)) return true;
  return (
    tellOneReality(one, other) &&
    (rivalDetails(one, other) !== undefined ||
      isRivalByFigure(one, other, weigh) ||
      isRivalByDay(one, other, weigh) ||
      isRivalBySense(one, other, weigh))
  );
}
