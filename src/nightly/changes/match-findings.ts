/** Which findings of two editions are one matter. With the editions exchanged, the same matches come out. */
import { episodeDay, type StoredDay } from "../../domain/episode-day.ts";
import type { Episode, Finding } from "../../domain/finding.ts";
import { DisjointSets } from "../../stages/4-resolve/disjoint-sets.ts";
import { candidatePairs, stemWeigher } from "../../stages/4-resolve/findings/candidate-pairs.ts";
import { overlapOf } from "../../stages/4-resolve/findings/overlap.ts";
import type { Statement } from "../../stages/4-resolve/findings/statement.ts";
import { mayBeOneDay } from "../../stages/4-resolve/time/may-be-one-day.ts";
import type { EditionFacts } from "./edition-facts.ts";
import { jointNames } from "./joint-names.ts";
import {
  isContradiction,
  isGoingOn,
  isPartOf,
  relateStatements,
  type Contradiction,
  type Relation,
} from "./relate-findings.ts";
import { toldStatements, type Told } from "./told-statements.ts";

/** Findings of both editions that say the same, perhaps in another stance. */
export type Group = Readonly<{
  before: readonly Finding[];
  now: readonly Finding[];
  /** Nothing else is common to them but that the one says what the other says, and more. */
  told?: "more" | "less";
}>;

/** One matter of which the editions say something that cannot both be so, or not at the same time. */
export type Parting = Readonly<{
  before: Finding;
  now: Finding;
  beforeStatement: Statement;
  nowStatement: Statement;
  relation: Contradiction;
  /** One of the two is still told as it was in the other edition, too. */
  isHeld: boolean;
}>;

export type Matches = Readonly<{
  groups: readonly Group[];
  partings: readonly Parting[];
  /** What is told no more, and contradicts what stands as it stood. */
  outlived: readonly Parting[];
  /** In one edition only. */
  dropped: readonly Finding[];
  added: readonly Finding[];
}>;

type Tie = Readonly<{
  before: Told;
  now: Told;
  relation: Relation;
  overlap: number;
  /** Where the one says a part of the other: which of them does. */
  isBeforeLesser: boolean;
}>;

const beforeKey = ({ id }: Finding): string => `before ${id}`;
const nowKey = ({ id }: Finding): string => `now ${id}`;
const byId = (one: Finding, other: Finding): number => (one.id < other.id ? -1 : 1);

export function matchFindings(before: EditionFacts, now: EditionFacts): Matches {
  const sets = joinByClaims(before, now);
  const isLone = lonelinessOf(sets, before, now);
  const loneBefore = before.findings.filter((finding) => isLone(beforeKey(finding)));
  const loneNow = now.findings.filter((finding) => isLone(nowKey(finding)));
  // Nothing is left to compare where every claim is known from the other edition: the usual quiet night.
  const ties =
    loneBefore.length + loneNow.length === 0
      ? []
      : tiesOf(before, now, (one, other) => isLone(beforeKey(one)) || isLone(nowKey(other)));
  for (const tie of ties) {
    const { kind } = tie.relation;
    if (kind === "same" || kind === "stance")
      sets.join(beforeKey(tie.before.finding), nowKey(tie.now.finding));
  }
  const isLeft = lonelinessOf(sets, before, now);
  const all = partingsOf(ties, isLeft);
  const parted = new Set(
    all.flatMap((one) => [beforeKey(one.before), nowKey(one.now)]).filter(isLeft),
  );
  const kept = keptOf(
    ties.filter((tie) => !keysOf(tie).some((key) => parted.has(key))),
    isLeft,
  );
  const wasOpen = kept.filter((tie) => keysOf(tie).every(isLeft));
  for (const tie of kept) sets.join(...keysOf(tie));
  const isOver = lonelinessOf(sets, before, now);
  const isAlone = (key: string): boolean => isOver(key) && !parted.has(key);
  const [partings, outlived] = [true, false].map((isNew) =>
    all.filter((one) => isLeft(nowKey(one.now)) === isNew),
  );
  return {
    groups: groupsOf(sets, before, now).map((group) => withTold(group, wasOpen)),
    partings: partings ?? [],
    outlived: outlived ?? [],
    dropped: before.findings.filter((one) => isAlone(beforeKey(one))).toSorted(byId),
    added: now.findings.filter((one) => isAlone(nowKey(one))).toSorted(byId),
  };
}

const keysOf = ({ before, now }: Pick<Tie, "before" | "now">): readonly [string, string] => [
  beforeKey(before.finding),
  nowKey(now.finding),
];

/** A group of which every tie is one of a part with its whole. */
function withTold(group: Group, wasOpen: readonly Tie[]): Group {
  const own = wasOpen.filter(({ now }) => group.now.includes(now.finding));
  const gain = own.reduce((sum, { isBeforeLesser }) => sum + (isBeforeLesser ? 1 : -1), 0);
  return gain === 0 ? group : { ...group, told: gain > 0 ? "more" : "less" };
}

/** A claim's id is made of its source's text, its statement and its places: the same claim was made again. */
function joinByClaims(before: EditionFacts, now: EditionFacts): DisjointSets<string> {
  const sets = new DisjointSets<string>();
  const holders = new Map(
    before.findings.flatMap((finding) => finding.claims.map((id) => [id, finding] as const)),
  );
  for (const finding of before.findings) sets.add(beforeKey(finding));
  for (const finding of now.findings) {
    sets.add(nowKey(finding));
    for (const id of finding.claims) {
      const held = holders.get(id);
      if (held !== undefined) sets.join(beforeKey(held), nowKey(finding));
    }
  }
  return sets;
}

/** True for a finding that nothing of the other edition is joined to. */
function lonelinessOf(
  sets: DisjointSets<string>,
  before: EditionFacts,
  now: EditionFacts,
): (key: string) => boolean {
  const there = new Set(before.findings.map((one) => sets.find(beforeKey(one))));
  const here = new Set(now.findings.map((one) => sets.find(nowKey(one))));
  return (key) => {
    const root = sets.find(key);
    return !(there.has(root) && here.has(root));
  };
}

/** All pairs that a rule relates, the most alike first; of two findings the pair of claims that is most alike. */
function tiesOf(
  before: EditionFacts,
  now: EditionFacts,
  isOpen: (one: Finding, other: Finding) => boolean,
): readonly Tie[] {
  const names = jointNames(before.entities, now.entities);
  const [olds, news] = [toldStatements(before, names), toldStatements(now, names)];
  const all = [...olds, ...news].map(({ statement }) => statement);
  const weigh = stemWeigher(all);
  const best = new Map<string, Tie>();
  const tellOneEvent = (one: Told, other: Told, { kind }: Relation): boolean =>
    (kind === "figure" && isGoingOn(one.statement, other.statement)) ||
    !areEventsApart(one.finding, other.finding, before, now);
  for (const [left, right] of pairsAcross(all, olds.length, weigh)) {
    const [one, other] = [olds[left], news[right - olds.length]];
    if (!one || !other || !isOpen(one.finding, other.finding)) continue;
    const relation = relateStatements(one.statement, other.statement, weigh);
    if (relation === undefined || !tellOneEvent(one, other, relation)) continue;
    const overlap = overlapOf(one.statement.stems, other.statement.stems, weigh);
    const key = `${one.finding.id} ${other.finding.id}`;
    const known = best.get(key);
    const isBeforeLesser =
      relation.kind === "part" && isPartOf(one.statement, other.statement, weigh);
    const tie = { before: one, now: other, relation, overlap, isBeforeLesser };
    if (known === undefined || isBetter(tie, known)) best.set(key, tie);
  }
  return [...best.values()].toSorted((one, other) => (isBetter(one, other) ? -1 : 1));
}

/** What says the same goes before what parts, that before what says a part, then the more alike; then by ids of either edition. */
function isBetter(one: Tie, other: Tie): boolean {
  const [left = 0, right = 0] = [one, other].map(({ relation: { kind } }) =>
    kind === "same" ? 2 : Number(kind !== "part"),
  );
  if (left !== right) return left > right;
  if (one.overlap !== other.overlap) return one.overlap > other.overlap;
  return idsOf(one) < idsOf(other);
}

function idsOf({ before, now }: Tie): string {
  const findings = [before.finding.id, now.finding.id].toSorted();
  const claims = [before.statement.claim.id, now.statement.claim.id].toSorted();
  return [...findings, ...claims].join(" ");
}

/** Indexes into both lists as one; the same words are compared however common they are. */
function pairsAcross(
  all: readonly Statement[],
  border: number,
  weigh: (stem: string) => number,
): readonly (readonly [number, number])[] {
  const pairs = candidatePairs(all, weigh).filter(
    ([one, other]) => one < border && other >= border,
  );
  const byWords = Map.groupBy(all.keys(), (index) => all[index]?.claim.statement ?? "");
  const repeated = [...byWords.values()].flatMap((indexes) =>
    indexes
      .filter((index) => index < border)
      .flatMap((one) =>
        indexes.filter((other) => other >= border).map((other) => [one, other] as const),
      ),
  );
  return [...pairs, ...repeated];
}

/**
 * Two events of which the days are known, and not one in common: two visits of one person are two episodes. What one
 * source reports, or a source of the same name, is one event all the same, whatever days it comes to tell of.
 */
function areEventsApart(
  one: Finding,
  other: Finding,
  before: EditionFacts,
  now: EditionFacts,
): boolean {
  const [left, right] = [before.episodes.get(one.episode), now.episodes.get(other.episode)];
  if (!left || !right) return false;
  const names = new Set(left.sources.map((id) => before.sources.get(id)?.name));
  if (right.sources.some((id) => names.has(now.sources.get(id)?.name))) return false;
  return areDaysApart(left, right);
}

function areDaysApart(one: Episode, other: Episode): boolean {
  if (one.days.length === 0 || other.days.length === 0) return false;
  return !one.days.some((left) =>
    other.days.some((right) => mayBeOneDay(knownDay(left), knownDay(right))),
  );
}

/** The most that is known: "yesterday" of two nights is two days where its dates say so. */
function knownDay(stored: StoredDay): string {
  const { asWritten, date } = episodeDay(stored);
  return date ?? asWritten;
}

/** Each finding that nothing else holds parts from one of the other edition at most, the most alike. */
function partingsOf(ties: readonly Tie[], isLeft: (key: string) => boolean): readonly Parting[] {
  const used = new Set<string>();
  return ties.flatMap(({ before, now, relation }): Parting[] => {
    if (!isContradiction(relation)) return [];
    const own = [beforeKey(before.finding), nowKey(now.finding)];
    const left = own.filter(isLeft);
    if (left.length === 0 || left.some((key) => used.has(key))) return [];
    for (const key of left) used.add(key);
    return [
      {
        before: before.finding,
        now: now.finding,
        beforeStatement: before.statement,
        nowStatement: now.statement,
        relation,
        isHeld: left.length === 1,
      },
    ];
  });
}

/** Each finding that nothing else holds, within the most alike of those that say it and more. */
function keptOf(ties: readonly Tie[], isLeft: (key: string) => boolean): readonly Tie[] {
  const used = new Set<string>();
  return ties.filter((tie) => {
    const lesser = keysOf(tie)[tie.isBeforeLesser ? 0 : 1];
    if (tie.relation.kind !== "part" || !isLeft(lesser) || used.has(lesser)) return false;
    used.add(lesser);
    return true;
  });
}

function groupsOf(
  sets: DisjointSets<string>,
  before: EditionFacts,
  now: EditionFacts,
): readonly Group[] {
  const olds = Map.groupBy(before.findings, (one) => sets.find(beforeKey(one)));
  const news = Map.groupBy(now.findings, (one) => sets.find(nowKey(one)));
  return [...olds].flatMap(([root, own]): Group[] => {
    const others = news.get(root);
    if (others === undefined) return [];
    return [{ before: own.toSorted(byId), now: others.toSorted(byId) }];
  });
}
