/** A light stemmer: enough to see that "signed", "signs" and "signing" are one verb, and no more. */

const endings: readonly (readonly [ending: string, lengthMin: number, replacement: string])[] = [
  ["ies", 5, "y"],
  ["ied", 5, "y"],
  ["sses", 5, "ss"],
  ["ing", 6, ""],
  ["edly", 7, ""],
  ["ed", 5, ""],
  ["es", 5, ""],
];

/** Irregular forms that news uses all the time. */
const irregular: ReadonlyMap<string, string> = new Map(
  Object.entries({
    won: "win",
    said: "say",
    met: "meet",
    went: "go",
    gone: "go",
    held: "hold",
    led: "lead",
    left: "leav",
    made: "mak",
    paid: "pay",
    sold: "sell",
    bought: "buy",
    built: "build",
    began: "begin",
    begun: "begin",
    became: "becom",
    wrote: "writ",
    written: "writ",
    took: "tak",
    taken: "tak",
    gave: "giv",
    given: "giv",
    fell: "fall",
    fallen: "fall",
    grew: "grow",
    grown: "grow",
    rose: "ris",
    risen: "ris",
    sent: "send",
    told: "tell",
    saw: "see",
    seen: "see",
    lost: "los",
    kept: "keep",
    fought: "fight",
    brought: "bring",
    withdrew: "withdraw",
    withdrawn: "withdraw",
    men: "man",
    women: "woman",
    children: "child",
    people: "person",
  }),
);

function withoutDouble(word: string): string {
  const last = word.at(-1) ?? "";
  const doubled = word.length > 3 && last === word.at(-2) && !"sle".includes(last);
  return doubled ? word.slice(0, -1) : word;
}

/** @param lower - One word in lower case. */
export function stem(lower: string): string {
  const known = irregular.get(lower);
  if (known !== undefined) return known;
  for (const [ending, lengthMin, replacement] of endings) {
    if (lower.length >= lengthMin && lower.endsWith(ending)) {
      return withoutEnd(withoutDouble(lower.slice(0, -ending.length)) + replacement);
    }
  }
  const isPlural = lower.length > 3 && lower.endsWith("s") && !/(?:ss|us|is)$/.test(lower);
  return withoutEnd(isPlural ? lower.slice(0, -1) : lower);
}

function withoutEnd(word: string): string {
  return word.length > 3 && word.endsWith("e") ? word.slice(0, -1) : word;
}
