/** Every finding of two editions, each with how it stands and why. */
import type { ChangeReason, FindingChange, FindingSide } from "../../domain/change.ts";
import type { Finding } from "../../domain/finding.ts";
import type { Reliability } from "../../domain/grading.ts";
import type { FindingId, SourceId } from "../../domain/ids.ts";
import { listShortly } from "../../stages/4-resolve/list-shortly.ts";
import { claimsOf, type EditionFacts } from "./edition-facts.ts";
import { figureMove } from "./figure-move.ts";
import { matchFindings, type Group, type Parting } from "./match-findings.ts";
import { stanceRank } from "./relate-findings.ts";
import { differencesOf, toldInWords } from "./side-differences.ts";
import { whyDropped } from "./why-dropped.ts";

/** Sorted: what changed most first, then by weight, then by id; the same for any order of findings. */
export function compareFindings(before: EditionFacts, now: EditionFacts): FindingChange[] {
  const matches = matchFindings(before, now);
  const [sideBefore, sideNow] = [sidesOf(before), sidesOf(now)];
  const grades: GradesOf = (group) => [gradesOf(group.before, before), gradesOf(group.now, now)];
  const changes: FindingChange[] = [
    ...matches.partings.map((one) => parted(one, sideBefore, sideNow)),
    ...matches.groups.map((one) =>
      grouped(one, [sideBefore(one.before), sideNow(one.now)], grades),
    ),
    ...matches.outlived.map((one): FindingChange => {
      const { before: side, reasons } = parted(one, sideBefore, sideNow);
      return {
        standing: "dropped",
        before: side,
        reasons: [whyDropped(one.before, before, now), ...reasons],
      };
    }),
    ...matches.added.map((one): FindingChange => {
      const side = sideNow([one]);
      const words = `reported by ${listShortly(side.origins)}`;
      return { standing: "new", now: side, reasons: [{ code: "first-reported", words }] };
    }),
    ...matches.dropped.map((one): FindingChange => {
      const side = sideBefore([one]);
      return { standing: "dropped", before: side, reasons: [whyDropped(one, before, now)] };
    }),
  ];
  return changes.toSorted(
    (one, other) =>
      order.indexOf(one.standing) - order.indexOf(other.standing) ||
      weightOf(other) - weightOf(one) ||
      (keyOf(one) < keyOf(other) ? -1 : 1),
  );
}

const order: readonly FindingChange["standing"][] = [
  "reversed",
  "moved",
  "new",
  "stronger",
  "weaker",
  "dropped",
  "unchanged",
];

const weightOf = (change: FindingChange): number =>
  change.standing === "dropped" ? change.before.importance : change.now.importance;

function keyOf(change: FindingChange): string {
  const now = change.standing === "dropped" ? [] : change.now.findings;
  if (change.standing === "new") return now.join(" ");
  const before = change.standing === "unchanged" ? change.before : change.before.findings;
  return [...now, ...before].join(" ");
}

type SideOf = (findings: readonly Finding[]) => FindingSide;

function sidesOf(facts: EditionFacts): SideOf {
  const disputed = new Set<FindingId>(
    facts.conflicts.flatMap(({ rivals }) => rivals.map(({ finding }) => finding)),
  );
  return (findings) => {
    // A telling that is less sure takes nothing from the surest beside it.
    const [best] = findings.toSorted(
      (one, other) =>
        stanceRank(other.stance) - stanceRank(one.stance) ||
        other.importance - one.importance ||
        (one.id < other.id ? -1 : 1),
    );
    if (best === undefined) throw new Error("A side without a finding: a bug of the caller.");
    const sources = findings.flatMap((one) =>
      claimsOf(one, facts.claims).map((claim): SourceId => claim.source),
    );
    const { words, verbatim, citations } = facts.wordsOf(findings);
    return {
      findings: findings.map(({ id }) => id).toSorted(),
      words,
      verbatim,
      stance: best.stance,
      importance: Math.max(...findings.map(({ importance }) => importance)),
      origins: [
        ...new Set(findings.flatMap((one) => one.origins.map((id) => facts.originName(id)))),
      ].toSorted(),
      sources: [...new Set(sources)].toSorted(),
      disputed: findings.some(({ id }) => disputed.has(id)),
      citations: [...citations],
    };
  };
}

type GradesOf = (group: Group) => readonly [readonly Reliability[], readonly Reliability[]];

/** Letters of the sources that tell it. */
function gradesOf(findings: readonly Finding[], facts: EditionFacts): readonly Reliability[] {
  const claims = findings.flatMap((one) => claimsOf(one, facts.claims));
  return [...new Set(claims.map(({ source }) => facts.gradeOf(source)))];
}

/** The first difference that counts decides: how far it is, whether it is disputed, how many say it, and of what record. */
function grouped(
  group: Group,
  [before, now]: readonly [FindingSide, FindingSide],
  grades: GradesOf,
): FindingChange {
  const differences = [toldInWords(group.told), ...differencesOf(before, now, grades(group))];
  const reasons = differences.flatMap((one) => one.reasons);
  // The same words, told once as so and once as denied.
  if ((before.stance === "denied") !== (now.stance === "denied")) {
    return { standing: "reversed", before, now, reasons };
  }
  const gain = differences.map((one) => one.gain).find((one) => one !== 0) ?? 0;
  if (gain === 0) return { standing: "unchanged", before: before.findings, now, reasons };
  return { standing: gain > 0 ? "stronger" : "weaker", before, now, reasons };
}

/**
 * A later figure is a figure that moved; one of the same time is a rival. Where the days of publication do not tell,
 * it is a rival if the other value is still reported beside it.
 */
function parted(
  parting: Parting,
  sideBefore: SideOf,
  sideNow: SideOf,
): Extract<FindingChange, { figure?: unknown }> {
  const { relation, isHeld } = parting;
  const sides = { before: sideBefore([parting.before]), now: sideNow([parting.now]) };
  const who = listShortly(sides.now.origins);
  if (relation.kind === "figure") {
    const figure = figureMove(parting);
    const isRival = relation.sameTime ?? isHeld;
    const values = `${figure.before.value} before, ${figure.now.value} now, by ${who}`;
    return isRival
      ? {
          standing: "reversed",
          ...sides,
          figure,
          reasons: [{ code: "rival-value", words: values }],
        }
      : { standing: "moved", ...sides, figure, reasons: [{ code: "figure", words: values }] };
  }
  const reason = { day: otherDay, denied, opposite }[relation.kind](parting, who);
  return { standing: "reversed", ...sides, reasons: [reason] };
}

function otherDay(_parting: Parting, who: string): ChangeReason {
  return { code: "other-day", words: `another day now, by ${who}` };
}

function opposite(_parting: Parting, who: string): ChangeReason {
  return { code: "opposite", words: `the opposite now, by ${who}` };
}

/** The statement itself may deny, or its stance. */
function denied({ nowStatement }: Parting, who: string): ChangeReason {
  const { claim, isNegated } = nowStatement;
  const words =
    isNegated || claim.stance === "denied"
      ? `denied now, by ${who}`
      : `denied before; not denied now, by ${who}`;
  return { code: "denied", words };
}
