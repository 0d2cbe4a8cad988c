/** Where words of a statement stand in a passage. */
import { isContentWord } from "./is-content.ts";
import type { Passage } from "./read-input.ts";

/** From one index to before another, in the words of a passage. */
export type WordSpan = Readonly<{ from: number; to: number }>;

/** Words in a row that must agree before a run is taken for the same words. */
const runMin = 5;

function runLength(one: Passage, from: number, other: Passage, at: number): number {
  let length = 0;
  while (
    from + length < one.words.length &&
    at + length < other.words.length &&
    one.words[from + length]?.lower === other.words[at + length]?.lower
  ) {
    length += 1;
  }
  return length;
}

/** The place of the longest run of the same words, or undefined if none is long enough. */
export function findRun(wanted: Passage, passage: Passage): WordSpan | undefined {
  let best: WordSpan | undefined;
  const least = Math.min(runMin, wanted.words.length);
  let longest = least - 1;
  for (let from = 0; from + least <= wanted.words.length; from += 1) {
    for (let at = 0; at + least <= passage.words.length; at += 1) {
      if (wanted.words[from]?.lower !== passage.words[at]?.lower) continue;
      const length = runLength(wanted, from, passage, at);
      if (length > longest) {
        longest = length;
        best = { from: at, to: at + length };
      }
    }
    // The rest is too short to be longer.
    if (longest >= wanted.words.length - from) break;
  }
  return best;
}

/** Share of the wanted content words that a sentence must use to be taken for the one that is told. */
const likenessMin = 0.5;

/** The sentence that uses most of the wanted content words, or undefined if none uses enough. */
export function findLikeSentence(wanted: Passage, passage: Passage): WordSpan | undefined {
  const stems = new Set(wanted.stems.filter((_, at) => isContentWord(wanted, at)));
  if (stems.size < 3) return undefined;
  let best: WordSpan | undefined;
  let most = likenessMin * stems.size;
  for (const span of sentencesOf(passage)) {
    const shared = new Set(
      passage.stems.slice(span.from, span.to).filter((each) => stems.has(each)),
    ).size;
    if (shared > most) {
      most = shared;
      best = span;
    }
  }
  return best;
}

/** Sentences of a passage as spans of words, by number. */
export function sentencesOf({ words }: Passage): readonly WordSpan[] {
  const spans: WordSpan[] = [];
  let from = 0;
  for (let at = 1; at <= words.length; at += 1) {
    if (words[at]?.sentence === words[from]?.sentence) continue;
    if (at > from) spans.push({ from, to: at });
    from = at;
  }
  return spans;
}
