import { contractedNot, denialsAbroad, denyingParticles } from "../../anchoring/denial-words.ts";
import { lowerAt, gapAt } from "./read-words.ts";
import type { Passage } from "./read-input.ts";

/**
 * What the pronouns and "cannot" deny is told of all the same: "nobody told the nine families", "cannot be had at a discount
 * of 15%". With them, figures that no quote has were left open.
 */
const plainDenials: ReadonlySet<string> = new Set(
  [...denyingParticles, ...denialsAbroad].filter((word) => word !== "cannot"),
);

/** True if the words at an index stand under a plain denial in their sentence. */
export function isDenied({ words }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  for (let before = at - 1; before >= 0 && words[before]?.sentence === sentence; before -= 1) {
    const lower = lowerAt(words, before);
    if (plainDenials.has(lower) || contractedNot.test(lower)) return true;
    if (/[,;:]/.test(gapAt(words, before + 1))) return false;
  }
  return false;
}
