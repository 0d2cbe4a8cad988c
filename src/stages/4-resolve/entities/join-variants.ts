/** Spellings of one full name in different sources are one name. */
import type { SourceId } from "../../../domain/ids.ts";
import type { DisjointSets } from "../disjoint-sets.ts";
import { isVariant } from "../names/is-variant.ts";
import { areDisjoint } from "../shared-members.ts";
import { holdNamesakes } from "./join-equal.ts";
import type { NameNode } from "./name-node.ts";
import type { NamePool } from "./name-pool.ts";
import { wordsKey, type SourceNames } from "./source-names.ts";

type Full = Readonly<{
  words: readonly string[];
  /** Keys of the sources' own nodes; none where the name stands in a text and no claim uses it. */
  keys: readonly string[];
  sources: ReadonlySet<SourceId>;
}>;

/** Full names by their words: those of claims, and those that only the texts give, which may tell two people apart. */
function fullNames(nodes: readonly NameNode[], named: readonly SourceNames[]): readonly Full[] {
  const used = nodes.filter(({ words }) => words.length > 1);
  const read = named.flatMap(({ source, fullNames: own, inProse }) =>
    own
      .filter(({ words }) => inProse.has(wordsKey(words)))
      .map(({ words }) => ({ words, source: source.id })),
  );
  const keys = Map.groupBy(used, ({ words }) => wordsKey(words));
  return [...Map.groupBy([...used, ...read], ({ words }) => wordsKey(words))].map(
    ([name, all]) => ({
      words: all[0]?.words ?? [],
      keys: (keys.get(name) ?? []).map(({ key }) => key),
      sources: new Set(all.map(({ source }) => source)),
    }),
  );
}

/** Names that may be spellings of one: they share a first or a last word, or begin with the same letters. */
function nearNames(full: readonly Full[]): readonly (readonly Full[])[] {
  const near = new Map<string, Full[]>();
  for (const name of full) {
    const [first = "", last = ""] = [name.words[0], name.words.at(-1)];
    for (const key of [`first ${first}`, `last ${last}`, `letters ${first[0]} ${last[0]}`])
      near.set(key, [...(near.get(key) ?? []), name]);
  }
  return [...near.values()];
}

type Linked = ReadonlyMap<Full, ReadonlySet<Full>>;

function linkedNames(full: readonly Full[]): Linked {
  const linked = new Map(full.map((name) => [name, new Set([name])] as const));
  for (const near of nearNames(full))
    for (const [index, one] of near.entries())
      for (const other of near.slice(index + 1)) {
        if (!isVariant(one.words, other.words)) continue;
        linked.get(one)?.add(other);
        linked.get(other)?.add(one);
      }
  return linked;
}

/** Names that links connect, group by group. */
function groupsOf(full: readonly Full[], linked: Linked): readonly (readonly Full[])[] {
  const seen = new Set<Full>();
  return full.flatMap((start) => {
    if (seen.has(start)) return [];
    const group = new Set([start]);
    for (const name of group) for (const other of linked.get(name) ?? []) group.add(other);
    for (const name of group) seen.add(name);
    return [[...group]];
  });
}

const isInitial = (word: string): boolean => word.length === 1;

/** A person's middle name may be left out; "Carlton Hotel" and "Carlton Airport Hotel" are two. */
function mayLackMiddle({ words: one }: Full, { words: other }: Full, pool: NamePool): boolean {
  return (
    one.join("-") === other.join("-") ||
    [one, other].some((words) => pool.persons.has(wordsKey(words)) || words.some(isInitial))
  );
}

/** True if all are spellings of each other, and no source writes two of them, as it would of two people. */
function areOne(group: readonly Full[], linked: Linked, pool: NamePool): boolean {
  const isOne = (one: Full, other: Full): boolean =>
    linked.get(one)?.has(other) === true &&
    areDisjoint(one.sources, other.sources) &&
    (one.words.length === other.words.length || mayLackMiddle(one, other, pool));
  return group.every((one, index) => group.slice(index + 1).every((other) => isOne(one, other)));
}

/** Joins nothing in a group where a form could be either of two: "George Bush" beside the father and the son. */
export function joinVariants(
  nodes: readonly NameNode[],
  { named, pool }: Readonly<{ named: readonly SourceNames[]; pool: NamePool }>,
  sets: DisjointSets<string>,
): void {
  const full = fullNames(nodes, named);
  const linked = linkedNames(full);
  for (const group of groupsOf(full, linked)) {
    const own = new Set(group.flatMap(({ keys }) => keys));
    const bearers = nodes.filter(({ key }) => own.has(key));
    if (!areOne(group, linked, pool) || holdNamesakes(bearers)) continue;
    const [first, ...others] = group.flatMap(({ keys }) => keys);
    for (const key of others) if (first !== undefined) sets.join(first, key);
  }
}
