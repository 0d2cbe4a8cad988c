/** Parts reports that are alike by the events that accompany theirs: the different-event guard. */
import type { Companion } from "./companions.ts";
import { meanLikeness, type Likeness } from "./likeness.ts";

type Part = Readonly<{ rows: readonly number[]; uncertain: readonly number[] }>;

/** Reports of one companion are one camp; a report of two companions makes their camps one. */
function campsOf(
  rows: readonly number[],
  companions: readonly Companion[],
): readonly (readonly number[])[] {
  const inside = new Set(rows);
  let camps: ReadonlySet<number>[] = [];
  for (const { mentions } of companions) {
    const holders = mentions.map(({ row }) => row).filter((row) => inside.has(row));
    // One report's companion may be no more than a detail that the others left out.
    if (holders.length < 2) continue;
    const touching = camps.filter((camp) => holders.some((row) => camp.has(row)));
    const joined = new Set([...touching.flatMap((camp) => [...camp]), ...holders]);
    camps = [...camps.filter((camp) => !touching.includes(camp)), joined];
  }
  return camps.map((camp) => [...camp].toSorted((one, other) => one - other));
}

/**
 * Two or more camps that share no companion are events of their own. A report that speaks of no companion goes where it is
 * most alike, and is marked uncertain: nothing in its words settles its place.
 */
export function partByCompanions(
  rows: readonly number[],
  companions: readonly Companion[],
  likeness: Likeness,
): readonly Part[] {
  const camps = campsOf(rows, companions);
  if (camps.length < 2) return [{ rows, uncertain: [] }];
  const settled = new Set(camps.flat());
  const loose = rows.filter((row) => !settled.has(row));
  const guests = new Map<number, number[]>(camps.map((_, index) => [index, []]));
  for (const row of loose) {
    const [best] = camps
      .map((camp, index) => ({ index, value: meanLikeness(likeness, [row], camp) ?? 0 }))
      .toSorted((one, other) => other.value - one.value || one.index - other.index);
    guests.get(best?.index ?? 0)?.push(row);
  }
  return camps.map((camp, index) => {
    const uncertain = guests.get(index) ?? [];
    return { rows: [...camp, ...uncertain].toSorted((one, other) => one - other), uncertain };
  });
}
