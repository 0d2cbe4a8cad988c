/** Names of different sources that mean the same; of bare surnames only those of which something says so. */
import type { SourceId } from "../../../domain/ids.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import type { NameNode } from "./name-node.ts";
import { barePersons, isDescription, meaningOf, type NamePool } from "./name-pool.ts";
import { areNamesakes, areTwoPeople, shareOffice } from "./name-signs.ts";

type Known = Readonly<{
  pool: NamePool;
  /** Event that a source certainly reports on; undefined where that is open. */
  episodeOf: (source: SourceId) => string | undefined;
}>;

/** Members that links connect, group by group, in the order of the members. */
function connected<Member>(
  members: readonly Member[],
  isLinked: (one: Member, other: Member) => boolean,
): readonly (readonly Member[])[] {
  const sets = new DisjointSets<string>();
  const keys = members.map((_, index) => String(index).padStart(9, "0"));
  for (const key of keys) sets.add(key);
  for (const [index, one] of members.entries())
    for (const [past, other] of members.slice(index + 1).entries())
      if (isLinked(one, other)) sets.join(keys[index] ?? "", keys[index + 1 + past] ?? "");
  return sets.sets().map((group) => group.flatMap((key) => members[Number(key)] ?? []));
}

function everyPair<Member>(
  members: readonly Member[],
  holds: (one: Member, other: Member) => boolean,
): boolean {
  return members.every((one, index) =>
    members.slice(index + 1).every((other) => holds(one, other)),
  );
}

function joinAll(nodes: readonly NameNode[], sets: DisjointSets<string>): void {
  const [first] = nodes;
  for (const { key } of nodes) if (first) sets.join(first.key, key);
}

const ofOneOffice = (one: NameNode, other: NameNode): boolean =>
  shareOffice(one.signs, other.signs);
type MayBeOne = (one: NameNode, other: NameNode) => boolean;
const mayShareSurname: MayBeOne = ({ signs: one }, { signs: other }) =>
  !areTwoPeople(one, other) && !areNamesakes(one, other);
const mayShareName: MayBeOne = ({ signs: one }, { signs: other }) => !areNamesakes(one, other);

/** True if some of these equal names are of two bearers: then the name alone says nothing across sources. */
export const holdNamesakes = (nodes: readonly NameNode[]): boolean =>
  !everyPair(
    nodes.filter(({ signs }) => signs.hasNamesake || signs.ages.length > 0),
    mayShareName,
  ) ||
  (nodes.some(({ signs }) => signs.hasNamesake) && !everyPair(nodes, mayShareName));

/**
 * A bare surname of two sources is one person's only if something says so: both report one event, or both give one office.
 * A group in which two differ is not joined through the others; what shares an office in it still is.
 */
function joinPersons(
  nodes: readonly NameNode[],
  { episodeOf, mayBeOne }: Pick<Known, "episodeOf"> & Readonly<{ mayBeOne: MayBeOne }>,
  sets: DisjointSets<string>,
): void {
  const isLinked = (one: NameNode, other: NameNode): boolean => {
    const episode = episodeOf(one.source);
    const isOneEvent = episode !== undefined && episode === episodeOf(other.source);
    return isOneEvent || ofOneOffice(one, other);
  };
  for (const group of connected(nodes, isLinked)) {
    const parts = everyPair(group, mayBeOne) ? [group] : connected(group, ofOneOffice);
    for (const part of parts) if (everyPair(part, mayBeOne)) joinAll(part, sets);
  }
}

/** Names that mean the same, except a short one that its own source resolves: two sources may shorten two names to one. */
export function joinEqual(
  nodes: readonly NameNode[],
  { pool, episodeOf }: Known,
  sets: DisjointSets<string>,
): void {
  const names = nodes.filter((node) => !isDescription(node));
  for (const [, equal] of Map.groupBy(names, (node) => meaningOf(node, pool))) {
    const persons = barePersons(equal, pool);
    const things = equal.filter((node) => !persons.includes(node));
    if (holdNamesakes(things)) joinPersons(things, { episodeOf, mayBeOne: mayShareName }, sets);
    else joinAll(things, sets);
    // In one source a bare name is one node, so persons of a group are of different sources.
    joinPersons(persons, { episodeOf, mayBeOne: mayShareSurname }, sets);
  }
}
