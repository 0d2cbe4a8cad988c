/**
 * How a claim of one edition stands to a claim of another. Stage 4's rules for "same" and "rival" decide; what they cannot
 * know, because they see one night only, is added here: a figure that moved, and a plan that was carried out.
 */
import { isOpinion, isYetToCome, type Stance } from "../../domain/claim.ts";
import { stemOf } from "../../stages/4-resolve/episodes/article-terms.ts";
import { baseFormOf } from "../../stages/4-resolve/findings/base-forms.ts";
import { compareStatements, mayMerge } from "../../stages/4-resolve/findings/compare-statements.ts";
import { sameValue } from "../../stages/4-resolve/findings/compare-figures.ts";
import { definedBy } from "../../stages/4-resolve/findings/definitions.ts";
import { disagree, overlapOf, type Weigh } from "../../stages/4-resolve/findings/overlap.ts";
import { rivalDays } from "../../stages/4-resolve/findings/rivals.ts";
import type { EventDay, Statement } from "../../stages/4-resolve/findings/statement.ts";
import { mayBeOneDay } from "../../stages/4-resolve/time/may-be-one-day.ts";
import { callsFalse } from "./calls-false.ts";
import { figuresApart, ofOneTime } from "./figures-apart.ts";

/** Symmetric: with its sides exchanged, the answer is the same. */
export type Relation = Agreement | Contradiction;
/** `part`: the one says what the other says, and more. */
type Agreement = Readonly<{ kind: "same" | "stance" | "part" }>;
/** `sameTime`: published on one day; undefined where one of the two is not known to be of any. */
export type Contradiction =
  | Readonly<{ kind: "denied" | "opposite" | "day" }>
  | Readonly<{ kind: "figure"; sameTime: boolean | undefined }>;

export function isContradiction(relation: Relation): relation is Contradiction {
  return relation.kind !== "same" && relation.kind !== "stance" && relation.kind !== "part";
}

/** Share of the heavier statement's words that the other must hold: to be one matter with another figure, and to be the same. */
const matterMin = 0.5;
const sameMin = 0.85;
/** A plan and its doing are told in other words ("will open", "has opened"). */
const carriedOutMin = 0.75;
/** Share of its words that what tells more of a matter must hold. */
const containedMin = 0.95;
/** Fewer words than this tell too little to be recognised in another stance. */
const coreMin = 3;

const planning =
  "plan plans planned planning intend intends intended aim aims aimed will would shall expect expects expected set due schedule schedules scheduled slated agree agrees agreed prepare prepares prepared go goes going may might could seek seeks sought want wants wanted allege alleges alleged allegedly reportedly";
const planStems: ReadonlySet<string> = new Set(
  planning.split(" ").flatMap((word) => [stemOf(baseFormOf(word)), stemOf(word)]),
);
const planRows: ReadonlySet<number> = new Set(definedBy(["plan"]).keys());

/** How far a matter is: thought of, planned or alleged, said, told as done. */
const rankOf: Readonly<Record<Stance, number>> = {
  conditional: 1,
  planned: 2,
  alleged: 2,
  denied: 2,
  reported: 3,
  asserted: 4,
};

export function stanceRank(stance: Stance): number {
  return rankOf[stance];
}

/** The statement without its stance: as if the source told it as done. */
function bare(statement: Statement): Statement {
  return {
    ...statement,
    claim: { ...statement.claim, stance: "asserted", kind: "fact" },
    voice: "source",
    isModal: false,
    core: new Set([...statement.core].filter((stem) => !planStems.has(stem))),
    defined: new Map([...statement.defined].filter(([row]) => !planRows.has(row))),
  };
}

/** One matter, told once as planned and once as done, or once as said and once as denied. */
function differsByStance(one: Statement, other: Statement, weigh: Weigh): boolean {
  const [left, right] = [bare(one), bare(other)];
  return (
    Math.min(left.core.size, right.core.size) >= coreMin &&
    mayMerge(left, right) &&
    overlapOf(left.core, right.core, weigh) >= carriedOutMin
  );
}

/** What was thought of or planned stands whole in what is told as done, which tells more: "sentenced him to six years". */
function isContained(lesser: Statement, further: Statement, weigh: Weigh): boolean {
  const [plan, done] = [bare(lesser), bare(further)];
  return (
    plan.core.size >= coreMin &&
    shareHeld(plan.core, done.core, weigh) >= containedMin &&
    plan.names.isSubsetOf(done.names) &&
    mayMerge(plan, done)
  );
}

function byStance(one: Statement, other: Statement, weigh: Weigh): Relation | undefined {
  const [left, right] = [one.claim.stance, other.claim.stance];
  if (left === right || isOpinion(one.claim) || isOpinion(other.claim)) return undefined;
  const isDenial = (left === "denied") !== (right === "denied");
  if (differsByStance(one, other, weigh)) {
    if (isDenial) return { kind: "denied" };
    return rankOf[left] === rankOf[right] ? undefined : { kind: "stance" };
  }
  return !isDenial && isFurther(one, other, weigh) ? { kind: "stance" } : undefined;
}

/** The one holds the other whole, and is further on. */
function isFurther(one: Statement, other: Statement, weigh: Weigh): boolean {
  const [left, right] = [rankOf[one.claim.stance], rankOf[other.claim.stance]];
  if (left === right) return false;
  return left < right ? isContained(one, other, weigh) : isContained(other, one, weigh);
}

/** Words of a count that goes on: its day is until when it is known, not when it happened. */
const goesOn =
  /\b(?:tolls?|so far|to date|now|total|tally|as of|rose to|risen to|rises to|climbed to|fell to|fallen to|stands? at|stood at|reached)\b/iu;

function eventsApart(one: readonly EventDay[], other: readonly EventDay[]): boolean {
  if (one.length === 0 || other.length === 0) return false;
  return !one.some((left) => other.some((right) => mayBeOneDay(left.day, right.day)));
}

/** Both tell a count that goes on over days. */
export function isGoingOn(one: Statement, other: Statement): boolean {
  return [one, other].every(({ claim }) => goesOn.test(claim.statement));
}

function tellOneEvent(one: Statement, other: Statement): boolean {
  if (one.time !== other.time || disagree(one.years, other.years)) return false;
  return isGoingOn(one, other) || !eventsApart(one.eventDays, other.eventDays);
}

/** Stage 4 takes counts of two days for one story going on, and no rivals. Here the story going on is the news. */
function movedFigure(one: Statement, other: Statement, weigh: Weigh): Relation | undefined {
  const hasMoved =
    isYetToCome(one.claim) === isYetToCome(other.claim) &&
    one.isNegated === other.isNegated &&
    !disagree(one.names, other.names) &&
    tellOneEvent(one, other) &&
    overlapOf(one.told, other.told, weigh) >= matterMin &&
    figuresApart(one, other) !== undefined;
  return hasMoved ? { kind: "figure", sameTime: ofOneTime(one, other) } : undefined;
}

function asRivals(one: Statement, other: Statement): Relation {
  if (figuresApart(one, other) !== undefined) {
    return { kind: "figure", sameTime: ofOneTime(one, other) };
  }
  if (rivalDays(one, other) !== undefined) return { kind: "day" };
  return { kind: one.isNegated === other.isNegated ? "opposite" : "denied" };
}

/** `undefined`: they speak of different things, or no rule can tell. Then each is told for itself. */
export function relateStatements(
  one: Statement,
  other: Statement,
  weigh: Weigh,
): Relation | undefined {
  const stance = byStance(one, other, weigh);
  if (stance === undefined) return byRuling(one, other, weigh);
  return (stance.kind === "stance" ? movedFigure(one, other, weigh) : undefined) ?? stance;
}

function byRuling(one: Statement, other: Statement, weigh: Weigh): Relation | undefined {
  const ruling = compareStatements(one, other, weigh);
  if (ruling === "rival") return asRivals(one, other);
  const moved = movedFigure(one, other, weigh);
  if (moved !== undefined) return moved;
  if (ruling === "same") return { kind: "same" };
  if (ruling === "ask" && isToldAgain(one, other, weigh)) return { kind: "same" };
  const both = [[one, other] as const, [other, one] as const];
  if (both.some((pair) => isPartOf(...pair, weigh))) return { kind: "part" };
  return both.some((pair) => isCalledFalse(...pair, weigh)) ? { kind: "denied" } : undefined;
}

/** Nothing of the lesser is missing from the wider, which tells more: "stopped work", "stopped work over night shifts". */
export function isPartOf(lesser: Statement, wider: Statement, weigh: Weigh): boolean {
  return (
    lesser.core.size >= coreMin &&
    shareHeld(lesser.stems, wider.stems, weigh) >= containedMin &&
    lesser.isModal === wider.isModal &&
    lesser.figures.every((left) => wider.figures.some((right) => sameValue(left, right))) &&
    lesser.eventDays.every((left) =>
      wider.eventDays.some((right) => mayBeOneDay(left.day, right.day)),
    ) &&
    mayMerge(lesser, wider)
  );
}

/** "The ship sank", "Reports that the ship sank are false, the navy said": the whole of it, and that it is not so. */
function isCalledFalse(told: Statement, denying: Statement, weigh: Weigh): boolean {
  return (
    callsFalse(denying.claim.statement) &&
    !told.isNegated &&
    told.core.size >= coreMin &&
    shareHeld(told.core, denying.core, weigh) >= containedMin &&
    !eventsApart(told.eventDays, denying.eventDays)
  );
}

/** Of the weight of the lesser. */
function shareHeld(lesser: ReadonlySet<string>, wider: ReadonlySet<string>, weigh: Weigh): number {
  const weightOf = (stems: Iterable<string>): number =>
    [...stems].reduce((sum, stem) => sum + weigh(stem), 0);
  return weightOf(lesser.intersection(wider)) / Math.max(weightOf(lesser), Number.EPSILON);
}

/** Nearly the same words; no name is another, and no day. */
function isToldAgain(one: Statement, other: Statement, weigh: Weigh): boolean {
  return (
    overlapOf(one.stems, other.stems, weigh) >= sameMin &&
    (one.names.isSubsetOf(other.names) || other.names.isSubsetOf(one.names)) &&
    !eventsApart(one.eventDays, other.eventDays)
  );
}
