/** What a source's own use of capitals says about its words. */
import type { LexiconNames } from "./lexicon.ts";
import { speakingNoun } from "./titles.ts";
import { opensSentence, type WordHistory } from "./find-name-runs.ts";

const word = /[\p{L}][\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu;

/** @param texts - Article text only: the capitals of a headline prove nothing. */
export function readWordHistory(texts: readonly string[], lexicon: LexiconNames): WordHistory {
  const capitals = new Set<string>();
  const common = new Set<string>();
  for (const text of texts) {
    for (const match of text.matchAll(word)) {
      const bare = match[0].replace(/[’']s?$/u, "");
      if (/^\p{Ll}/u.test(bare)) common.add(bare);
      else if (!opensSentence(text, match.index)) capitals.add(bare);
    }
  }
  for (const name of lexicon.names) for (const part of name.split(" ")) capitals.add(part);
  return {
    isName: (name) => capitals.has(name),
    isCommon: (name) => common.has(name.toLowerCase()),
  };
}

/**
 * The same, for finding who speaks: before "said", a sentence's first word is a name unless it looks like another word
 * ("Farmers", "Later", "Officials").
 */
export function subjectHistory({ isName, isCommon }: WordHistory): WordHistory {
  const looksCommon = (one: string) =>
    isCommon(one) || speakingNoun.test(one) || /(?:[^s]s|ly)$/u.test(one);
  return { isName: (one) => isName(one) || !looksCommon(one), isCommon };
}
