/** Forms of address. They name nobody, but "Mrs. Smith" is not the Mr. Smith of the quote. */
import type { Passage } from "../reading/read-input.ts";

type Sex = "man" | "woman";

const sexes: ReadonlyMap<string, Sex> = new Map([
  ...["mr", "sir", "lord", "herr", "herrn", "señor", "monsieur"].map(
    (word) => [word, "man"] as const,
  ),
  ...["mrs", "ms", "miss", "madam", "madame", "lady", "dame", "frau", "señora"].map(
    (word) => [word, "woman"] as const,
  ),
]);

/** Forms of address that give nothing away, so that no evidence need have them. */
export const honorifics: ReadonlySet<string> = new Set(
  "mr mrs ms miss sir madam dr herr herrn frau".split(" "),
);

/** The form of address right before the word at an index: " " or ". " stands between. */
function sexAt({ words }: Passage, at: number): Sex | undefined {
  const gap = words[at]?.gap;
  return gap === " " || gap === ". " || gap === " . "
    ? sexes.get(words[at - 1]?.lower ?? "")
    : undefined;
}

/** Index of a form of address in the statement that the evidence never gives that name, while it gives it another; else undefined. */
export function findWrongHonorific(
  statement: Passage,
  evidence: readonly Passage[],
): number | undefined {
  const { words } = statement;
  const at = words.findIndex((word, index) => {
    const stated = word.capital ? sexAt(statement, index) : undefined;
    if (stated === undefined) return false;
    const given = sexesOf(word.lower, evidence);
    return given.size > 0 && !given.has(stated);
  });
  return at === -1 ? undefined : at - 1;
}

function sexesOf(lower: string, evidence: readonly Passage[]): ReadonlySet<Sex> {
  const given = new Set<Sex>();
  for (const passage of evidence) {
    passage.words.forEach((word, at) => {
      const sex = word.lower === lower ? sexAt(passage, at) : undefined;
      if (sex !== undefined) given.add(sex);
    });
  }
  return given;
}
