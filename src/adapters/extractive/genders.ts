/** Which pronoun a source marks a person with: by a title before the name, else by a first name that a lexicon knows. */
import { bareName } from "./bare-name.ts";
import type { LexiconNames } from "./lexicon.ts";

export type Gender = "he" | "she";

/** `undefined` where nothing marks the name, or the marks disagree. */
export type GenderOf = (name: string) => Gender | undefined;

const titlesOf: Readonly<Record<Gender, RegExp>> = {
  he: /^(?:mr|sir|lord|king|prince|pope|sheikh|emir|\p{L}+(?:spokes|chair|congress)?man)\.?$/iu,
  she: /^(?:mrs|ms|miss|lady|dame|queen|princess|\p{L}+(?:spokes|chair|congress)?woman)\.?$/iu,
};

/** @param texts - The source's prose: "spokeswoman Maria Zakharova" has its mark in lower case. */
export function readGenders(
  runs: readonly string[],
  texts: readonly string[],
  { women, men }: LexiconNames,
): GenderOf {
  const marked = new Map<string, Set<Gender>>();
  const mark = (name: string, gender: Gender) => {
    if (name !== "") marked.set(name, (marked.get(name) ?? new Set<Gender>()).add(gender));
  };
  for (const run of new Set(runs)) {
    const name = bareName(run);
    const before = run.slice(0, run.length - name.length).trim();
    for (const gender of genders) if (hasTitle(before, gender)) mark(name, gender);
  }
  for (const text of texts) {
    for (const match of text.matchAll(lowerTitle)) {
      const [, title = "", name = ""] = match;
      for (const gender of genders) if (hasTitle(title, gender)) mark(name, gender);
    }
  }
  return (name) => {
    const said = sole(namesLike(name).flatMap((one) => [...(marked.get(one) ?? [])]));
    if (said !== undefined) return said;
    const [first = "", ...rest] = name.split(" ");
    if (rest.length === 0) return undefined;
    return sole([
      ...(women.has(first) ? ["she" as const] : []),
      ...(men.has(first) ? ["he" as const] : []),
    ]);
  };
}

const genders: readonly Gender[] = ["he", "she"];
const lowerTitle =
  /(?<!\p{L})(\p{Ll}+(?:man|woman)|king|queen|prince|princess|pope) (\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,3})/gu;

function hasTitle(words: string, gender: Gender): boolean {
  return words.split(/\s+/u).some((word) => titlesOf[gender].test(word));
}

/** "Maria Zakharova" and "Zakharova": "Ms Zakharova" marks both. */
function namesLike(name: string): readonly string[] {
  const last = name.split(" ").at(-1) ?? name;
  return last === name ? [name] : [name, last];
}

function sole(found: readonly Gender[]): Gender | undefined {
  const [first] = found;
  return found.every((one) => one === first) ? first : undefined;
}
