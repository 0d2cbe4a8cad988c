import { lowerAt, gapAt } from "./read-words.ts";
import type { Passage } from "./read-input.ts";

const denials = new Set([
  "not",
  "n't",
  "never",
  "no",
  "nor",
  "neither",
  "without",
  "nicht",
  "kein",
  "keine",
  "nie",
  "hardly",
  "scarcely",
  "pas",
  "jamais",
  "nunca",
  "не",
  "нет",
]);

/** True if the words at an index stand under a plain denial in their sentence. */
export function isDenied({ words }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let before = at - 1; before >= 0 && words[before]?.sentence === sentence; before -= 1) {
    const lower = lowerAt(words, before);
    if (denials.has(lower) || lower.endsWith("n't") || lower.endsWith("n’t")) return true;
    if (/[,;:]/.test(gapAt(words, before + 1))) return false;
  }
  return false;
}
