/** The names of one source, surnames joined to their full names and short forms to their long ones. */
import { nationOf } from "../../../checks/reading/nations.ts";
import type { DisjointSets } from "../disjoint-sets.ts";
import { countryName } from "../names/country-names.ts";
import { withoutGeneration } from "../names/generation.ts";
import { isVariant } from "../names/is-variant.ts";
import { plainName, type PlainName } from "../names/plain-name.ts";
import { nodeKey, type NameNode } from "./name-node.ts";
import type { NamePool } from "./name-pool.ts";
import { areTwoPeople, nameSigns } from "./name-signs.ts";
import { wordsKey, type SourceNames } from "./source-names.ts";

export type Within = Readonly<{
  nodes: readonly NameNode[];
  /** Keys of short forms that the source itself resolves. */
  resolved: ReadonlySet<string>;
}>;

const endsWith = (long: readonly string[], end: readonly string[]): boolean =>
  long.length > end.length && wordsKey(long.slice(-end.length)) === wordsKey(end);

/** Spellings of one name, or the one with a first name more. */
function areForms({ words: one }: PlainName, { words: other }: PlainName): boolean {
  if (wordsKey(one) === wordsKey(other) || isVariant(one, other)) return true;
  return endsWith(one, other) || endsWith(other, one);
}

/** The one full name among those that fit, the longest of its forms; undefined if they are of two. */
function onlyOne(fitting: readonly PlainName[]): PlainName | undefined {
  const [best] = fitting.toSorted((one, other) => other.words.length - one.words.length);
  return best && fitting.every((full) => areForms(full, best)) ? best : undefined;
}

/** "Russian Tan" is nobody's first name and surname. */
const isNamed = ({ words }: PlainName): boolean => nationOf(words[0] ?? "") === undefined;

type Bare = Readonly<{ node: NameNode; names: SourceNames; pool: NamePool }>;

const isPerson = ({ words }: PlainName, { persons }: NamePool): boolean =>
  persons.has(wordsKey(words));

/** Whoever else in the source's prose ends in the surname makes it ambiguous, shown to be a person or not. */
function byLast({ node, names, pool }: Bare): PlainName | undefined {
  const holders = names.fullNames.filter((full) =>
    endsWith(withoutGeneration(full.words), node.words),
  );
  const full = onlyOne(holders.filter((holder) => isPerson(holder, pool)));
  const rivals = holders.filter((one) => names.inProse.has(wordsKey(one.words)) && isNamed(one));
  return full && rivals.every((rival) => areForms(rival, full)) ? full : undefined;
}

/** Somebody is called by it who is not called by a first name. */
function isBorne({ texts, signs }: NameNode, { speakers }: SourceNames): boolean {
  return !signs.isFirstName && (signs.isPerson || texts.keys().some((text) => speakers.has(text)));
}

/** Where the surname stands first ("Amma Hideo", "Xi Jinping"), it begins or ends no other name and is nobody's first name. */
function byFirst({ node, names, pool }: Bare): PlainName | undefined {
  const word = wordsKey(node.words);
  if (!isBorne(node, names) || nationOf(word) !== undefined) return undefined;
  const [full, ...others] = names.fullNames.filter((name) => name.words.includes(word));
  if (!full || others.length > 0 || full.words[0] !== word) return undefined;
  return isPerson(full, pool) ? full : undefined;
}

/** Is it a country's short form, or does the text speak of the country of that name: "in Jordan", "Jordanian"? */
function isCountry(words: readonly string[], text: string): boolean {
  const word = wordsKey(words);
  const nation = nationOf(word);
  if (nation === undefined) return false;
  if (countryName(word) !== word) return true;
  return [...text.matchAll(/(\S+\s)?(\p{Lu}\p{L}+)/gu)].some(([, before = "", written = ""]) => {
    const lower = written.toLowerCase();
    return nationOf(lower) === nation && (lower !== word || /^(?:of|in|to|from)\s/iu.test(before));
  });
}

/** The one full name of the source that a bare name can mean; undefined where it could mean two people, or a place. */
function fullNameFor(bare: Bare): PlainName | undefined {
  const { node, names } = bare;
  if (node.signs.isPlace) return undefined;
  const full = byLast(bare) ?? byFirst(bare);
  if (!full || isCountry(node.words, names.text)) return undefined;
  return areTwoPeople(node.signs, nameSigns([full.text], names.text)) ? undefined : full;
}

/** Long forms by the short ones that the source introduces; one that it introduces twice means neither. */
function introductions({ acronyms }: SourceNames): readonly (readonly [string, string])[] {
  return [...Map.groupBy(acronyms, ({ short }) => short)].flatMap(([short, pairs]) => {
    const longs = new Set(pairs.map(({ long }) => wordsKey(plainName(long).words)));
    const [first] = pairs;
    return first && longs.size === 1 ? [[short, first.long] as const] : [];
  });
}

function nodeOf(
  { source: { id: source }, text }: SourceNames,
  key: string,
  own: readonly (readonly [string, number])[],
): NameNode {
  const texts = new Map(own);
  const [first = ""] = texts.keys();
  return {
    key,
    source,
    words: plainName(first).words,
    texts,
    signs: nameSigns([...texts.keys()], text),
  };
}

export function joinWithin(names: SourceNames, pool: NamePool, sets: DisjointSets<string>): Within {
  const { id } = names.source;
  const byKey = Map.groupBy(names.used, ([text]) => nodeKey(id, text));
  const nodes = new Map([...byKey].map(([key, own]) => [key, nodeOf(names, key, own)] as const));
  for (const key of nodes.keys()) sets.add(key);
  const resolved = new Set<string>();
  const add = (text: string): string => {
    const key = nodeKey(id, text);
    if (!nodes.has(key)) nodes.set(key, nodeOf(names, key, [[text, 0]]));
    return key;
  };
  const resolve = (key: string, full: string): void => {
    sets.join(key, add(full));
    resolved.add(key);
  };
  for (const node of nodes.values().toArray()) {
    const full = fullNameFor({ node, names, pool });
    if (full) resolve(node.key, full.text);
  }
  for (const [short, long] of introductions(names)) {
    const isUsed = nodes.has(nodeKey(id, short)) || nodes.has(nodeKey(id, long));
    if (isUsed) resolve(add(short), long);
  }
  return { nodes: [...nodes.values()], resolved };
}
