/** One name for an entity of two editions. A form that means two entities in one of them joins nothing, and stays itself. */
import type { Entity } from "../../domain/finding.ts";
import { DisjointSets } from "../../stages/4-resolve/disjoint-sets.ts";
import { isVariant } from "../../stages/4-resolve/names/is-variant.ts";
import { plainName } from "../../stages/4-resolve/names/plain-name.ts";

type Owner = Readonly<{ key: string; forms: readonly string[] }>;

/** Forms that belong to one entity of the edition only. */
function ownersOf(edition: string, entities: readonly Entity[]): readonly Owner[] {
  const counts = new Map<string, number>();
  const all = entities.map(({ name, forms }) => [...new Set([name, ...forms])]);
  for (const form of all.flat()) counts.set(form, (counts.get(form) ?? 0) + 1);
  return all.map((forms, index) => ({
    key: `${edition} ${index}`,
    forms: forms.filter((form) => counts.get(form) === 1),
  }));
}

/** The longest form, then the first by letters: the same whichever edition comes first. */
function displayName(forms: readonly string[]): string {
  return (
    forms.toSorted((one, other) => other.length - one.length || (one < other ? -1 : 1))[0] ?? ""
  );
}

type Spelling = Readonly<{ before: readonly string[]; now: readonly string[] }>;

/** Full names of an entity, folded, by their words. */
const fullNames = ({ forms }: Owner): readonly (readonly string[])[] =>
  forms.map((form) => plainName(form).words).filter(({ length }) => length > 1);

/** Spellings of one name share its first or its last word, or begin with the same letters: few pairs of many are looked at. */
const keysOf = (words: readonly string[]): readonly string[] => {
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return [`first ${first}`, `last ${last}`, `letters ${first[0]} ${last[0]}`];
};

type Respelt = Readonly<{ one: Owner; other: Owner; spelling: Spelling }>;

/** Names of the one edition that the other only spells otherwise. Where two could be meant, none is. */
function respeltNames(before: readonly Owner[], now: readonly Owner[]): readonly Respelt[] {
  const near = new Map<string, Readonly<{ owner: Owner; words: readonly string[] }>[]>();
  for (const owner of now)
    for (const words of fullNames(owner))
      for (const key of keysOf(words)) near.set(key, [...(near.get(key) ?? []), { owner, words }]);
  const pairs = before.flatMap((one) =>
    fullNames(one).flatMap((words) =>
      [...new Set(keysOf(words).flatMap((key) => near.get(key) ?? []))]
        .filter((other) => isVariant(words, other.words))
        .map(({ owner, words: spelt }) => {
          return { one, other: owner, spelling: { before: words, now: spelt } };
        }),
    ),
  );
  return pairs.filter((pair) =>
    pairs.every((each) => (each.one === pair.one) === (each.other === pair.other)),
  );
}

/** A word of a name as spelt, to the spelling that stands for both: the first by letters. */
function wordsOf(respelt: readonly Respelt[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { spelling } of respelt) {
    for (const [at, one] of spelling.before.entries()) {
      const other = spelling.now[at];
      if (other === undefined || spelling.before.length !== spelling.now.length) continue;
      const [first, second] = one < other ? [one, other] : [other, one];
      if (first !== second) words.set(second, first);
    }
  }
  return words;
}

export type JointNames = Readonly<{
  /** A name as written, to the name that stands for it in both editions; the name itself, without titles, if none is known. */
  nameOf: (written: string) => string;
  /** Words of names that the editions spell in two ways, folded, each to one spelling. */
  spelt: ReadonlyMap<string, string>;
}>;

export function jointNames(before: readonly Entity[], now: readonly Entity[]): JointNames {
  const [olds, news] = [ownersOf("before", before), ownersOf("now", now)];
  const owners = [...olds, ...news];
  const sets = new DisjointSets<string>();
  const first = new Map<string, string>();
  for (const { key, forms } of owners) {
    sets.add(key);
    for (const form of forms) {
      const known = first.get(form);
      if (known === undefined) first.set(form, key);
      else sets.join(known, key);
    }
  }
  const isLone = ({ key }: Owner, others: readonly Owner[]): boolean =>
    !others.some((other) => sets.find(other.key) === sets.find(key));
  const respelt = respeltNames(
    olds.filter((one) => isLone(one, news)),
    news.filter((one) => isLone(one, olds)),
  );
  for (const { one, other } of respelt) sets.join(one.key, other.key);
  const forms = new Map<string, string[]>();
  for (const owner of owners) {
    const root = sets.find(owner.key);
    forms.set(root, [...(forms.get(root) ?? []), ...owner.forms]);
  }
  const names = new Map(
    [...first].map(([form, key]) => [form, displayName(forms.get(sets.find(key)) ?? [])] as const),
  );
  return {
    nameOf: (written) => names.get(written) ?? plainName(written).text,
    spelt: wordsOf(respelt),
  };
}
