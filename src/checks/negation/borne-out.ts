/** Denials that another text bears out in other words: "no longer banned" of "lifted the ban", "none is younger" of "the youngest". */
import type { Passage } from "../reading/read-input.ts";
import { lowerAt } from "../reading/read-words.ts";
import { stem } from "../reading/stem.ts";
import type { Denial } from "./read-denials.ts";

/** Verbs that end a state. */
const ending: ReadonlySet<string> = new Set(
  `lift end drop scrap repeal abolish revoke rescind cancel withdraw withdrew leave left quit stop cease waive suspend
  expire remove lapse overturn annul void reverse undo relax release free former ex`
    .split(/\s+/)
    .map(stem),
);

const isLonger = ({ words }: Passage, { at }: Denial): boolean =>
  /^longer$/.test(lowerAt(words, at + 1)) ||
  words.slice(at + 1).some(({ lower }) => lower === "anymore");

const oddSuperlatives: ReadonlyMap<string, string> = new Map([
  ["more", "most"],
  ["better", "best"],
  ["worse", "worst"],
  ["less", "least"],
  ["fewer", "fewest"],
  ["farther", "farthest"],
  ["further", "furthest"],
]);

/** "Youngest" for "younger"; undefined where the word compares nothing. */
function superlativeOf(lower: string): string | undefined {
  const odd = oddSuperlatives.get(lower);
  if (odd !== undefined) return odd;
  return /^\p{L}{2,}er$/u.test(lower) ? `${lower.slice(0, -1)}st` : undefined;
}

const denyingAll = /^(?:no|none|nobody|nothing|never|nowhere)$/;

/** Is what nobody is more of what the other text calls the most? */
function isOutranked({ words }: Passage, { at }: Denial, other: Passage): boolean {
  if (!denyingAll.test(lowerAt(words, at))) return false;
  const sentence = words[at]?.sentence;
  return words.some((word, index) => {
    // "No more bread" compares nothing.
    if (index <= at + 1 || word.sentence !== sentence) return false;
    const top = superlativeOf(word.lower);
    return top !== undefined && other.words.some(({ lower }) => lower === top);
  });
}

/** True if the other text may be true together with the denial. */
export function isBorneOut(one: Passage, denial: Denial, other: Passage): boolean {
  if (isLonger(one, denial) && other.stems.some((each) => ending.has(each))) return true;
  return isOutranked(one, denial, other);
}
