/** What the folder as a whole shows of names: who is a person, and what short forms stand for. */
import { nationOf } from "../../../checks/reading/nations.ts";
import { countryName } from "../names/country-names.ts";
import { withoutGeneration } from "../names/generation.ts";
import { legalFormOf } from "../names/legal-form.ts";
import { plainName } from "../names/plain-name.ts";
import { isTitleModifier, isTitleWord } from "../names/title-words.ts";
import type { NameNode } from "./name-node.ts";
import { wordsKey, type SourceNames } from "./source-names.ts";

type Many = ReadonlyMap<string, ReadonlySet<string>>;

export type NamePool = Readonly<{
  /** Keys of full names that are a person's. */
  persons: ReadonlySet<string>;
  /** Last words of the same. */
  surnames: ReadonlySet<string>;
  /** Long forms by short ones. */
  acronyms: Many;
  /** Legal forms by the name of the firm without them. */
  legalForms: Many;
}>;

function gathered(pairs: Iterable<readonly [string, string]>): Many {
  const found = new Map<string, Set<string>>();
  for (const [key, value] of pairs) found.set(key, (found.get(key) ?? new Set()).add(value));
  return found;
}

const folded = (written: string): string => wordsKey(plainName(written).words);

export function namePool(all: readonly SourceNames[]): NamePool {
  const persons = new Set(all.flatMap((names) => [...names.persons]));
  const written = all.flatMap(({ used, fullNames }) => [
    ...[...used.keys()].map((text) => plainName(text).words),
    ...fullNames.map(({ words }) => words),
  ]);
  return {
    persons,
    surnames: new Set(
      [...persons].flatMap((key) => withoutGeneration(key.split(" ")).at(-1) ?? []),
    ),
    acronyms: gathered(
      all.flatMap(({ acronyms }) =>
        acronyms.map(({ long, short }) => [folded(short), folded(long)] as const),
      ),
    ),
    legalForms: gathered(
      written.flatMap((words) => {
        const firm = legalFormOf(words);
        return firm === undefined ? [] : [[wordsKey(firm.base), firm.form] as const];
      }),
    ),
  };
}

/** "Rossovik Inc." is "Rossovik", unless some source knows a "Rossovik Ltd", or the bare name is a country's. */
function firmName(words: readonly string[], pool: NamePool): string | undefined {
  const base = legalFormOf(words)?.base;
  const [first = "", ...more] = base ?? [];
  if (base === undefined || pool.legalForms.get(wordsKey(base))?.size !== 1) return undefined;
  const isTaken = nationOf(first) !== undefined;
  return more.length === 0 && isTaken ? undefined : wordsKey(base);
}

/**
 * What a name means wherever it stands: equal meanings are equal names. An acronym that its source does not introduce means
 * the one long name that others introduce it for; a country's name that a source gives to a state or a city is not the country.
 */
export function meaningOf({ words, signs }: NameNode, pool: NamePool): string {
  const [long, ...more] = pool.acronyms.get(wordsKey(words)) ?? [];
  if (long !== undefined) return more.length === 0 ? long : wordsKey(words);
  const name = firmName(words, pool) ?? countryName(wordsKey(words));
  const isCountry = nationOf(name) !== undefined;
  return isCountry && signs.isArea ? `${name}\u0000area` : name;
}

/** "The president", "officials": each source speaks of its own. A script without capitals tells nothing. */
export function isDescription({ texts }: NameNode): boolean {
  return [...texts.keys()].every((text) => {
    const words = text.split(" ");
    const isCased = text.toLowerCase() !== text.toUpperCase();
    const isOffice = words.every((word) => isTitleWord(word) || isTitleModifier(word));
    return isOffice || (isCased && !/\p{Lu}/u.test(text));
  });
}

/** A bare name that is a person's: its own text shows it, or it is the surname of somebody in the folder and no place. */
function isBarePerson({ words, signs }: NameNode, { surnames }: NamePool): boolean {
  const [word = "", ...more] = words;
  if (more.length > 0) return false;
  const isSurname = surnames.has(word) && !signs.isPlace && nationOf(word) === undefined;
  return signs.isPerson || isSurname;
}

/**
 * Those of equal names that may each be somebody else. Where one source shows that its "Tan" is a person, the "Tan" of another
 * may be one, too, unless it is a place or a country there.
 */
export function barePersons(equal: readonly NameNode[], pool: NamePool): readonly NameNode[] {
  if (!equal.some((node) => isBarePerson(node, pool))) return [];
  return equal.filter((node) => {
    const { words, signs } = node;
    const isThing = words.length > 1 || signs.isPlace || nationOf(words[0] ?? "") !== undefined;
    return isBarePerson(node, pool) || !isThing;
  });
}
