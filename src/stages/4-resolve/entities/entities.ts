/** Variants of one name are one entity; what could be two is left apart. No name is ever completed. */
import { nationOf } from "../../../checks/nations.ts";
import type { Evidence } from "../../../domain/claim.ts";
import type { Entity } from "../../../domain/finding.ts";
import type { SourceId } from "../../../domain/ids.ts";
import { DisjointSets } from "../disjoint-sets.ts";
import { isVariant } from "../names/is-variant.ts";
import { plainName, type PlainName } from "../names/plain-name.ts";
import { areDisjoint } from "../shared-members.ts";
import { sourceNames, wordsKey, type SourceNames } from "./source-names.ts";

export type Entities = Readonly<{
  entities: readonly Entity[];
  /** The display name of what a source's form means; the form itself, without titles, if nothing is known of it. */
  nameOf: (source: SourceId, written: string) => string;
  /** Forms of the same entity that this source has, the given one among them; its display name first, then the longest. */
  formsIn: (source: SourceId, written: string) => readonly string[];
}>;

type Node = Readonly<{ source: SourceId; text: string; words: readonly string[]; count: number }>;

const keyOf = (source: SourceId, text: string): string =>
  `${wordsKey(plainName(text).words)}\u0000${source}`;

/** What the folder as a whole shows of names: who is a person, and what short forms stand for. */
type Pool = Readonly<{
  persons: ReadonlySet<string>;
  acronyms: ReadonlyMap<string, ReadonlySet<string>>;
}>;

function poolOf(all: readonly SourceNames[]): Pool {
  const acronyms = new Map<string, Set<string>>();
  for (const { long, short } of all.flatMap((names) => names.acronyms)) {
    acronyms.set(short, (acronyms.get(short) ?? new Set()).add(wordsKey(plainName(long).words)));
  }
  return { persons: new Set(all.flatMap(({ persons }) => [...persons])), acronyms };
}

/** The one person of the source whose full name fits; undefined if there is none or more than one. */
function onlyPerson(
  { fullNames }: SourceNames,
  { persons }: Pool,
  fits: (full: PlainName) => boolean,
): PlainName | undefined {
  const fitting = fullNames.filter((full) => persons.has(wordsKey(full.words)) && fits(full));
  const [first] = fitting;
  return first && fitting.every((full) => isVariant(full.words, first.words)) ? first : undefined;
}

/**
 * The one full name of the source that a bare name can mean. A surname mostly stands last; where it stands first ("Amma
 * Hideo"), the bare name must speak, be no country's, and begin or end no other name.
 */
function fullNameFor({ text, words }: Node, names: SourceNames, pool: Pool): PlainName | undefined {
  const [word = "", ...more] = words;
  if (more.length > 0) return undefined;
  const byLast = onlyPerson(names, pool, (full) => full.words.at(-1) === word);
  if (byLast || !names.speakers.has(text) || nationOf(word) !== undefined) return byLast;
  const holders = names.fullNames.filter((full) => full.words.includes(word));
  const byFirst = onlyPerson(names, pool, (full) => full.words[0] === word);
  return holders.length === 1 ? byFirst : undefined;
}

type Within = Readonly<{ nodes: readonly Node[]; resolved: ReadonlySet<string> }>;

/** The names of one source, surnames joined to their full names and short forms to their long ones. */
function joinWithin(names: SourceNames, pool: Pool, sets: DisjointSets<string>): Within {
  const { id } = names.source;
  const nodes = new Map<string, Node>();
  const add = (text: string, count: number): string => {
    const key = keyOf(id, text);
    const known = nodes.get(key);
    const words = plainName(text).words;
    nodes.set(key, {
      source: id,
      text: known?.text ?? text,
      words,
      count: count + (known?.count ?? 0),
    });
    sets.add(key);
    return key;
  };
  for (const [text, count] of names.used) add(text, count);
  const resolved = new Set<string>();
  const resolve = (key: string, full: string): void => {
    sets.join(key, add(full, 0));
    resolved.add(key);
  };
  for (const [key, node] of nodes.entries().toArray()) {
    const full = fullNameFor(node, names, pool);
    if (full) resolve(key, full.text);
  }
  for (const { long, short } of names.acronyms) {
    const isUsed = nodes.has(keyOf(id, short)) || nodes.has(keyOf(id, long));
    if (isUsed) resolve(add(short, 0), long);
  }
  return { nodes: [...nodes.values()], resolved };
}

/**
 * Equal forms mean the same across sources, except a short one that its own source resolves: two sources may shorten two
 * names to one. An acronym that its source does not introduce means the one long name that others introduce it for.
 */
function joinEqual({ nodes, resolved }: Within, pool: Pool, sets: DisjointSets<string>): void {
  const first = new Map<string, string>();
  const meaning = (node: Node): string => {
    const [long, ...more] = pool.acronyms.get(node.text) ?? [];
    return long !== undefined && more.length === 0 ? long : wordsKey(node.words);
  };
  for (const node of nodes) {
    const own = keyOf(node.source, node.text);
    if (resolved.has(own)) continue;
    const words = meaning(node);
    const known = first.get(words);
    if (known === undefined) first.set(words, own);
    else sets.join(known, own);
  }
}

/** Full names that share their first or their last word: only they can be spellings of one. */
function nearNames(full: readonly Node[]): readonly (readonly [Node, Node])[] {
  const near = new Map<string, Node[]>();
  for (const node of full) {
    const [first = "", last = ""] = [node.words[0], node.words.at(-1)];
    for (const key of [`first ${first}`, `last ${last}`])
      near.set(key, [...(near.get(key) ?? []), node]);
  }
  return [...near.values()].flatMap((nodes) =>
    nodes.flatMap((one, index) => nodes.slice(index + 1).map((other) => [one, other] as const)),
  );
}

/** Spellings of one full name in different sources. A source that writes both forms means two people. */
function joinVariants(nodes: readonly Node[], sets: DisjointSets<string>): void {
  const full = nodes.filter(({ words }) => words.length > 1);
  const sources = new Map<string, Set<string>>();
  for (const { words, source } of full) {
    sources.set(wordsKey(words), (sources.get(wordsKey(words)) ?? new Set()).add(source));
  }
  const sourcesOf = ({ words }: Node): ReadonlySet<string> =>
    sources.get(wordsKey(words)) ?? new Set();
  for (const [one, other] of nearNames(full)) {
    if (wordsKey(one.words) === wordsKey(other.words) || !isVariant(one.words, other.words))
      continue;
    if (!areDisjoint(sourcesOf(one), sourcesOf(other))) continue;
    sets.join(keyOf(one.source, one.text), keyOf(other.source, other.text));
  }
}

const wordCount = (text: string): number => text.split(" ").length;

/** The longest form, by words; of those the most used; of those the first by letters. */
function displayName(nodes: readonly Node[]): string {
  const counts = new Map<string, number>();
  for (const { text, count } of nodes) counts.set(text, (counts.get(text) ?? 0) + count);
  const [best] = [...counts].toSorted(
    ([one, oneCount], [other, otherCount]) =>
      wordCount(other) - wordCount(one) || otherCount - oneCount || (one < other ? -1 : 1),
  );
  return best?.[0] ?? "";
}

type Known = Readonly<{ name: string; nodes: readonly Node[] }>;

function formsIn(source: SourceId, entity: Known | undefined): readonly string[] {
  const own = entity?.nodes.filter((node) => node.source === source) ?? [];
  return own
    .map(({ text }) => text)
    .toSorted(
      (one, other) =>
        Number(other === entity?.name) - Number(one === entity?.name) ||
        wordCount(other) - wordCount(one) ||
        (one < other ? -1 : 1),
    );
}

export function resolveEntities(evidence: Evidence): Entities {
  const claims = Map.groupBy(evidence.claims, ({ source }): string => source);
  const sources = evidence.library.sources.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const sets = new DisjointSets<string>();
  const named = sources.map((source) =>
    sourceNames(source, claims.get(source.id) ?? [], evidence.sentences),
  );
  const pool = poolOf(named);
  const within = named.map((names) => joinWithin(names, pool, sets));
  const all = within.flatMap(({ nodes }) => nodes);
  joinEqual(
    { nodes: all, resolved: new Set(within.flatMap(({ resolved }) => [...resolved])) },
    pool,
    sets,
  );
  joinVariants(all, sets);
  const byKey = new Map(all.map((node) => [keyOf(node.source, node.text), node]));
  const known = new Map<string, Known>();
  const entities = sets.sets().map((keys): Entity => {
    const nodes = keys.flatMap((key) => byKey.get(key) ?? []);
    const name = displayName(nodes);
    for (const key of keys) known.set(key, { name, nodes });
    return { name, forms: [...new Set(nodes.map(({ text }) => text))].toSorted() };
  });
  return {
    entities: entities.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
    nameOf: (source, written) => known.get(keyOf(source, written))?.name ?? plainName(written).text,
    formsIn: (source, written) => formsIn(source, known.get(keyOf(source, written))),
  };
}
