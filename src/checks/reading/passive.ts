/** "Was sent", "were quickly taken": the subject suffers what the verb says. */
import { functionWords } from "./content-words.ts";
import { type Word, lowerAt } from "./read-words.ts";

const forms = new Set("is are was were be been being am get gets got".split(" "));

/** Participles of irregular verbs that do not end as others do. */
const irregular = new Set(
  "bought brought built caught come cut done felt fought found gone held hit hung hurt kept laid led left lost made met paid put read said sent set shot sold spent struck sung taught told thought won".split(
    " ",
  ),
);

/** Words between "was" and its participle at most. */
const reach = 3;

/** True if the word at `at` is a form of "be" with a participle before `to`. */
export function isPassiveAt(words: readonly Word[], at: number, to: number): boolean {
  if (!forms.has(lowerAt(words, at))) return false;
  for (let next = at + 1; next < Math.min(to, at + 1 + reach); next += 1) {
    const lower = lowerAt(words, next);
    if (irregular.has(lower) || /..(?:ed|en|wn)$/.test(lower)) return true;
    if (!lower.endsWith("ly") && !functionWords.has(lower)) return false;
  }
  return false;
}
