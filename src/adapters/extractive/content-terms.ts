/** The words of a text by which it is compared with another: lower case, without function words and endings. */
import { functionWords } from "./function-words.ts";

const word = /[\p{L}\p{M}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * In order, with repeats. Scripts written without spaces give pairs of characters, which serve as words
 * well enough for comparing (the usual fallback of search engines).
 */
export function contentTerms(text: string): readonly string[] {
  const terms: string[] = [];
  for (const [found] of text
    .toLowerCase()
    .replace(/['’]s\b/gu, "")
    .matchAll(word)) {
    if (unspaced.test(found)) terms.push(...pairs(found));
    else if (found.length > 1 && !functionWords.has(found)) terms.push(withoutEnding(found));
  }
  return terms;
}

function pairs(run: string): readonly string[] {
  const letters = Array.from(run);
  if (letters.length === 1) return letters;
  return letters.slice(1).map((letter, before) => `${letters[before] ?? ""}${letter}`);
}

/** Enough to let "visits", "visited" and "visiting" meet. No dictionary: what it makes is compared, never shown. */
function withoutEnding(term: string): string {
  if (term.length < 5) return term;
  if (term.endsWith("ies")) return `${term.slice(0, -3)}y`;
  const bare = term.replace(/(?:ing|ed|es|s)$/u, "");
  return (bare.length < 4 ? term : bare).replace(/e$/u, "");
}
