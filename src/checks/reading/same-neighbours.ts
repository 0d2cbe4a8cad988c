/** Whether two places stand among the same words: then what differs between them is told of the same thing. */
import { functionWords } from "./content-words.ts";
import type { WordSpan } from "./find-words.ts";
import type { Passage } from "./read-input.ts";

/** Words in a row that are looked at on each side. */
const reach = 8;
/** Words in a row, both sides together, that must be the same; the end of a sentence counts as one. */
const sameMin = 5;
const contentMin = 2;
/** Content words of one side that leave no room for another subject, where the other side has none. */
const wholeContentMin = 4;

type Side = Readonly<{
  /** Words in a row that are the same, the end of a sentence counted as one. */
  same: number;
  content: number;
  /** True if they are the same to the end of the sentence, or as far as one looks. */
  isWhole: boolean;
}>;

const sentenceAt = ({ words }: Passage, at: number): number | undefined =>
  words[Math.min(at, words.length - 1)]?.sentence;

/** Counts the same words in a row, from two indexes on in one direction, within the sentences of the places. */
function side(
  one: Passage,
  at: number,
  other: Passage,
  place: number,
  step: 1 | -1,
  sentences: readonly [number | undefined, number | undefined],
): Side {
  let content = 0;
  for (let same = 0; same < reach; same += 1) {
    const [left, right] = [one.words[at + same * step], other.words[place + same * step]];
    const isEnd = left === undefined || left.sentence !== sentences[0];
    const isOtherEnd = right === undefined || right.sentence !== sentences[1];
    if (isEnd && isOtherEnd) return { same: same + 1, content, isWhole: true };
    if (isEnd || isOtherEnd || one.stems[at + same * step] !== other.stems[place + same * step])
      return { same, content, isWhole: false };
    if (!functionWords.has(left.lower)) content += 1;
  }
  return { same: reach, content, isWhole: content >= wholeContentMin };
}

/** Do the same words stand on both sides of the two spans? An empty span stands between two words. */
export function isSameNeighbourhood(
  one: Passage,
  { from, to }: WordSpan,
  other: Passage,
  place: WordSpan,
): boolean {
  const sentences = [sentenceAt(one, from), sentenceAt(other, place.from)] as const;
  const after = side(one, to, other, place.to, 1, sentences);
  if (after.same === 0) return false;
  const before = side(one, from - 1, other, place.from - 1, -1, sentences);
  if (before.same === 0) return false;
  // Words on one side only may belong to another subject: "house prices in Aktau", "oil prices in Aktau".
  if (after.content === 0 && !before.isWhole) return false;
  if (before.content === 0 && !before.isWhole && !after.isWhole) return false;
  return before.same + after.same >= sameMin && before.content + after.content >= contentMin;
}
