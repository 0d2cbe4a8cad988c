/** Variants of one name are one entity; what could be two is left apart. No name is ever completed. */
import type { Evidence } from "../../../domain/claim.ts";
import type { Entity, Episode } from "../../../domain/finding.ts";
import type { SourceId } from "../../../domain/ids.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { plainName } from "../names/plain-name.ts";
import { joinEqual } from "./join-equal.ts";
import { joinVariants } from "./join-variants.ts";
import { joinWithin } from "./join-within.ts";
import { nodeKey, type NameNode } from "./name-node.ts";
import { isDescription, namePool } from "./name-pool.ts";
import { sourceNames } from "./source-names.ts";

export type Entities = Readonly<{
  entities: readonly Entity[];
  /**
   * The display name of what a source's form means, for telling entities apart and not for showing: where two entities are
   * displayed alike ("Tan" of two sources), a source stands with it. The form itself, without titles, if nothing is known of it.
   */
  nameOf: (source: SourceId, written: string) => string;
  /** Forms of the same entity that this source has, the given one among them; its display name first, then the longest. */
  formsIn: (source: SourceId, written: string) => readonly string[];
}>;

const wordCount = (text: string): number => text.split(" ").length;
const isShouted = (text: string): boolean => text === text.toUpperCase();

/** The longest form, by words; of those one that is not all capitals; of those the most used; then the first by letters. */
function displayName(nodes: readonly NameNode[]): string {
  const counts = new Map<string, number>();
  for (const { texts } of nodes)
    for (const [text, count] of texts) counts.set(text, (counts.get(text) ?? 0) + count);
  const [best] = [...counts].toSorted(
    ([one, oneCount], [other, otherCount]) =>
      wordCount(other) - wordCount(one) ||
      Number(isShouted(one)) - Number(isShouted(other)) ||
      otherCount - oneCount ||
      (one < other ? -1 : 1),
  );
  return best?.[0] ?? "";
}

type Known = Readonly<{ name: string; nodes: readonly NameNode[] }>;

function formsIn(source: SourceId, entity: Known | undefined): readonly string[] {
  const own = entity?.nodes.filter((node) => node.source === source) ?? [];
  return own
    .flatMap(({ texts }) => [...texts.keys()])
    .toSorted(
      (one, other) =>
        Number(other === entity?.name) - Number(one === entity?.name) ||
        wordCount(other) - wordCount(one) ||
        (one < other ? -1 : 1),
    );
}

/** A source whose place in its episode is open reports on no event for certain. */
function episodeOf(episodes: readonly Episode[]): (source: SourceId) => string | undefined {
  const certain = new Map(
    episodes.flatMap(({ id, sources, uncertain }) =>
      sources
        .filter((source) => !uncertain.includes(source))
        .map((source) => [source, id] as const),
    ),
  );
  return (source) => certain.get(source);
}

/** Sets of names that are one, each set in the order of its keys. */
function joinedNames(evidence: Evidence, episodes: readonly Episode[]): readonly Known[] {
  const claims = Map.groupBy(evidence.claims, ({ source }): string => source);
  const named = evidence.library.sources.map((source) =>
    sourceNames(source, claims.get(source.id) ?? [], evidence.sentences),
  );
  const pool = namePool(named);
  const sets = new DisjointSets<string>();
  const within = named.map((names) => joinWithin(names, pool, sets));
  const nodes = within.flatMap((own) => own.nodes);
  const open = within.flatMap((own) => own.nodes.filter(({ key }) => !own.resolved.has(key)));
  joinEqual(open, { pool, episodeOf: episodeOf(episodes) }, sets);
  joinVariants(open, { named, pool }, sets);
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return sets.sets().map((keys) => {
    const own = keys.flatMap((key) => byKey.get(key) ?? []);
    return { name: displayName(own), nodes: own };
  });
}

/** @param episodes - What is known of which sources report one event: a bare surname in two of them is one person's. */
export function resolveEntities(evidence: Evidence, episodes: readonly Episode[]): Entities {
  const all = joinedNames(evidence, episodes);
  const known = new Map(all.flatMap((one) => one.nodes.map(({ key }) => [key, one] as const)));
  const alike = Map.groupBy(all, ({ name }) => name);
  const nameOf = (source: SourceId, written: string): string => {
    const entity = known.get(nodeKey(source, written));
    if (!entity) return plainName(written).text;
    const isAlone = alike.get(entity.name)?.length === 1;
    return isAlone ? entity.name : `${entity.name} (${entity.nodes[0]?.key ?? ""})`;
  };
  const entities = all
    .filter(({ nodes }) => !nodes.every((node) => isDescription(node)))
    .map(({ name, nodes }): Entity => ({
      name,
      forms: [...new Set(nodes.flatMap(({ texts }) => [...texts.keys()]))].toSorted(),
    }));
  return {
    entities: entities.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    nameOf,
    formsIn: (source, written) => formsIn(source, known.get(nodeKey(source, written))),
  };
}
