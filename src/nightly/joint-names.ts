/** One name for an entity of two editions. A form that means two entities in one of them joins nothing, and stays itself. */
import type { Entity } from "../domain/finding.ts";
import { DisjointSets } from "../stages/4-resolve/disjoint-sets.ts";
import { plainName } from "../stages/4-resolve/names/plain-name.ts";

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

/** A name as written, to the name that stands for it in both editions; the name itself, without titles, if none is known. */
export function jointNames(
  before: readonly Entity[],
  now: readonly Entity[],
): (written: string) => string {
  const owners = [...ownersOf("before", before), ...ownersOf("now", now)];
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
  const forms = new Map<string, string[]>();
  for (const owner of owners) {
    const root = sets.find(owner.key);
    forms.set(root, [...(forms.get(root) ?? []), ...owner.forms]);
  }
  const names = new Map(
    [...first].map(([form, key]) => [form, displayName(forms.get(sets.find(key)) ?? [])] as const),
  );
  return (written) => names.get(written) ?? plainName(written).text;
}
