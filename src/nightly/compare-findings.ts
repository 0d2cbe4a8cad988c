/** Every finding of two editions, each with how it stands and why. */
import type { ChangeReason, FigureMove, FindingChange, FindingSide } from "../domain/change.ts";
import type { Finding } from "../domain/finding.ts";
import type { FindingId, SourceId } from "../domain/ids.ts";
import { subjectOfFigure } from "../stages/4-resolve/findings/subject-of-figure.ts";
import type { BoundFigure, Statement } from "../stages/4-resolve/findings/statement.ts";
import { claimsOf, type EditionFacts } from "./edition-facts.ts";
import { matchFindings, type Group, type Parting } from "./match-findings.ts";
import { figuresApart, stanceRank } from "./relate-findings.ts";
import { whyDropped } from "./why-dropped.ts";

/** Sorted: what changed most first, then by weight, then by id; the same for any order of findings. */
export function compareFindings(before: EditionFacts, now: EditionFacts): FindingChange[] {
  const matches = matchFindings(before, now);
  const [sideBefore, sideNow] = [sidesOf(before), sidesOf(now)];
  const changes: FindingChange[] = [
    ...matches.partings.map((one) => parted(one, sideBefore, sideNow)),
    ...matches.groups.map((one) => grouped(one, sideBefore, sideNow)),
    ...matches.added.map((one): FindingChange => {
      const side = sideNow([one]);
      const words = `reported by ${listed(side.origins)}`;
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
    const [best] = findings.toSorted(
      (one, other) => other.importance - one.importance || (one.id < other.id ? -1 : 1),
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

/** One thing in which the two sides differ: above 0 if there is more to it now. `undefined`: they do not. */
type Difference = Readonly<{ gain: number; reasons: readonly ChangeReason[] }>;

/** The first difference that counts decides: how far it is, then whether it is disputed, then how many say it. */
function grouped(group: Group, sideBefore: SideOf, sideNow: SideOf): FindingChange {
  const [before, now] = [sideBefore(group.before), sideNow(group.now)];
  const differences = [stanceOf(before, now), disputeOf(before, now), originsOf(before, now)];
  const reasons = differences.flatMap((one) => one.reasons);
  // The same words, told once as so and once as denied.
  if ((before.stance === "denied") !== (now.stance === "denied")) {
    return { standing: "reversed", before, now, reasons };
  }
  const gain = differences.map((one) => one.gain).find((one) => one !== 0) ?? 0;
  if (gain === 0) return { standing: "unchanged", before: before.findings, now, reasons };
  return { standing: gain > 0 ? "stronger" : "weaker", before, now, reasons };
}

const stanceWords: Readonly<Record<FindingSide["stance"], string>> = {
  asserted: "told as fact",
  reported: "reported",
  alleged: "alleged",
  denied: "denied",
  planned: "planned",
  conditional: "conditional",
};

function stanceOf(before: FindingSide, now: FindingSide): Difference {
  const gain = stanceRank(now.stance) - stanceRank(before.stance);
  if (gain === 0) return { gain, reasons: [] };
  const words = `${stanceWords[before.stance]} before, ${stanceWords[now.stance]} now`;
  return { gain, reasons: [{ code: "stance", words }] };
}

function disputeOf(before: FindingSide, now: FindingSide): Difference {
  if (before.disputed === now.disputed) return { gain: 0, reasons: [] };
  return now.disputed
    ? { gain: -1, reasons: [{ code: "disputed", words: "another source says otherwise now" }] }
    : { gain: 1, reasons: [{ code: "settled", words: "no source says otherwise any more" }] };
}

/** Who says it counts by number; who came and who went is told in any case. */
function originsOf(before: FindingSide, now: FindingSide): Difference {
  const added = now.origins.filter((name) => !before.origins.includes(name));
  const lost = before.origins.filter((name) => !now.origins.includes(name));
  const reasons: ChangeReason[] = [];
  if (added.length > 0) {
    reasons.push({ code: "origin-added", words: `${listed(added)} now ${reports(added)} it` });
  }
  if (lost.length > 0) {
    reasons.push({ code: "origin-lost", words: `${listed(lost)} no longer ${reports(lost)} it` });
  }
  return { gain: now.origins.length - before.origins.length, reasons };
}

const reports = (names: readonly string[]): string => (names.length === 1 ? "reports" : "report");

/**
 * A later figure is a figure that moved; one of the same time is a rival. Where the days of publication do not tell,
 * it is a rival if the other value is still reported beside it.
 */
function parted(parting: Parting, sideBefore: SideOf, sideNow: SideOf): FindingChange {
  const { relation, isHeld } = parting;
  const sides = { before: sideBefore([parting.before]), now: sideNow([parting.now]) };
  const who = listed(sides.now.origins);
  if (relation.kind === "figure") {
    const figure = figureOf(parting);
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

function figureOf({ beforeStatement, nowStatement }: Parting): FigureMove {
  const figures = figuresApart(beforeStatement, nowStatement);
  if (figures === undefined) throw new Error("A figure parted that does not part: a bug.");
  const [left, right] = figures;
  return {
    about: subjectOfFigure(nowStatement, right),
    before: valueOf(left, beforeStatement),
    now: valueOf(right, nowStatement),
  };
}

/** As-of times as stage 4 gives them in conflicts. */
function valueOf({ text }: BoundFigure, { claim, published }: Statement): FigureMove["now"] {
  const { time } = claim;
  if (time.kind === "stated") return { value: text, asOf: time.asWritten };
  return { value: text, asOf: published === undefined ? "not stated" : `published ${published}` };
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
