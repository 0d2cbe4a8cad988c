/** Who acts: a name as it is compared. Offices name nobody, and the parts of a country or a continent do not act. */
import { functionWords } from "./content-words.ts";
import { foldName } from "./fold-name.ts";
import { isRegion } from "./nations.ts";
import { offices } from "./offices.ts";
import type { Word } from "./read-words.ts";
import { powerOf } from "./seats-of-power.ts";

/** Only actors of one kind are told apart: "Russia" may well be "Putin". */
export type Actor = Readonly<{ kind: "power" | "named"; keys: ReadonlySet<string> }>;

/** What one word of a name is compared by: the same for all words of a country and its seat of power. */
export function actorKey(lower: string): string {
  const known = keys.get(lower);
  if (known !== undefined) return known;
  // A night has few names and says them often; that a long one begins anew costs nothing.
  if (keys.size >= keysMax) keys.clear();
  const power = powerOf(lower);
  const key = power === undefined ? foldName(lower) : `power ${power}`;
  keys.set(lower, key);
  return key;
}

const keys = new Map<string, string>();
const keysMax = 4096;

/** The actor that words of a name stand for; undefined where they name nobody in particular. */
export function actorOf(words: readonly Word[]): Actor | undefined {
  const named = words.filter(
    ({ capital, lower }) => capital && !offices.has(lower) && !functionWords.has(lower),
  );
  const own = named.filter(({ lower }) => powerOf(lower) === undefined);
  if (own.length > 0 && !named.some(({ lower }) => isRegion(lower))) {
    return { kind: "named", keys: new Set(own.map(({ lower }) => actorKey(lower))) };
  }
  const last = named.at(-1);
  // "The Kazakh president" is a person, but who?
  const isOffice = words.some(({ lower }) => offices.has(lower));
  if (last === undefined || isOffice || isRegion(last.lower)) return undefined;
  return { kind: "power", keys: new Set([actorKey(last.lower)]) };
}

/** Do the two go by one name? */
export const isSameActor = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  !one.isDisjointFrom(other);
