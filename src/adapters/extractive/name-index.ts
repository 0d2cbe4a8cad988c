/** The names that one source gives, and the longest form that it gives of each. Nothing is completed from elsewhere. */
import { bareName, isTitled } from "./bare-name.ts";

export type NameIndex = Readonly<{
  /**
   * The longest form of a short name, to the letter as the source has it; the name itself if there is none, or if
   * two different longer forms compete ("Biden" beside "Joe Biden" and "Hunter Biden").
   */
  longest: (name: string) => string;
  /** How often the name, in any of its forms, stands in the source. */
  count: (name: string) => number;
}>;

const wordsMax = 4;

/** @param runs - Every run of capitalised words in the source's article text, with repeats. */
export function indexNames(
  runs: readonly string[],
  isPerson: (name: string) => boolean,
): NameIndex {
  const counts = new Map<string, number>();
  const people = new Set<string>();
  for (const run of runs) {
    const name = bareName(run);
    if (name === "") continue;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    if (isTitled(run) || isPerson(name)) people.add(name);
  }
  const longer = longerForms([...counts.keys()], people);
  const found = new Map<string, string>();
  const longest = (name: string): string => {
    const known = found.get(name) ?? longestOf(name);
    found.set(name, known);
    return known;
  };
  const longestOf = (name: string): string => {
    const forms = longer.get(name) ?? [];
    const best = forms.toSorted((one, other) => other.length - one.length)[0];
    if (best === undefined) return name;
    return forms.every((form) => isPartOf(form, best)) ? best : name;
  };
  const totals = new Map<string, number>();
  for (const [name, count] of counts) {
    totals.set(longest(name), (totals.get(longest(name)) ?? 0) + count);
  }
  return { longest, count: (name) => totals.get(longest(name)) ?? 0 };
}

/** By last word ("Hess" of "Max Hess"), and for people also by first ("Amma" of "Amma Hideo"). */
function longerForms(
  names: readonly string[],
  people: ReadonlySet<string>,
): ReadonlyMap<string, readonly string[]> {
  const longer = new Map<string, string[]>();
  const add = (short: string, long: string) => {
    longer.set(short, [...(longer.get(short) ?? []), long]);
  };
  for (const name of names) {
    const words = name.split(" ");
    if (words.length < 2 || words.length > wordsMax || words.includes("of")) continue;
    for (let cut = 1; cut < words.length; cut += 1) {
      add(words.slice(cut).join(" "), name);
      if (people.has(name)) add(words.slice(0, cut).join(" "), name);
    }
  }
  return longer;
}

/** True if the words of `short` are the first or the last words of `long`, or the same. */
export function isPartOf(short: string, long: string): boolean {
  return long === short || long.startsWith(`${short} `) || long.endsWith(` ${short}`);
}
