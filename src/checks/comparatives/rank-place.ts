/** Whether a superlative stands alone at the top, is shared with others, or comes after others. */
import type { Passage } from "../reading/read-input.ts";
import { gapAt, isHyphen, lowerAt } from "../reading/read-words.ts";
import { ordinals } from "../numbers/number-words.ts";

export type RankPlace = "sole" | "shared" | "second" | "near";

/** Words between "one of" and the superlative: "one of the world's ten largest". */
const sharedReach = 5;
const nearWords = new Set(["nearly", "almost", "arguably", "possibly", "potentially"]);

const countPattern = /^(?:\d+|one|some|two|three|four|five|several|many)$/;
/** The ending of "2nd" is a word of its own. */
const laterEnd = /^(?:nd|rd|th)$/;

/** "Second-largest", "2nd largest", "next-largest". */
function isLater({ words }: Passage, at: number): boolean {
  const before = lowerAt(words, at - 1);
  if (before === "next") return isHyphen(gapAt(words, at));
  if (laterEnd.test(before)) return words[at - 2]?.kind === "number";
  return before !== "first" && ordinals.has(before);
}

/** Is the word one that shares the rank among several: "among", or the "of" of "one of"? */
function isSharing({ words }: Passage, at: number): boolean {
  const lower = lowerAt(words, at);
  if (lower === "of") return countPattern.test(lowerAt(words, at - 1));
  return lower === "among" || lower === "amongst";
}

/** The place of the superlative at an index. */
export function rankPlace(passage: Passage, at: number): RankPlace {
  if (isLater(passage, at)) return "second";
  const { words } = passage;
  for (let back = 1; back <= sharedReach; back += 1) {
    if (words[at - back]?.sentence !== words[at]?.sentence) break;
    if (isSharing(passage, at - back)) return "shared";
    if (back <= 2 && nearWords.has(lowerAt(words, at - back))) return "near";
  }
  return "sole";
}
