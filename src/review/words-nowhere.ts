/** Words of a sentence that stand nowhere in what it cites: what an editor has put in, or another story. */
import type { CheckInput } from "../checks/check.ts";
import { isContent } from "../checks/reading/is-content.ts";
import { readPassage } from "../checks/reading/read-input.ts";

export type WordsNowhere = Readonly<{
  /** As the sentence writes them, in its order, each once. */
  words: readonly string[];
  /** Not one of its words stands there. */
  all: boolean;
}>;

/** Words are compared by their stems; those without content, such as "the" or "was", are passed over. */
export function wordsNowhere({
  statement,
  quotes,
  lawful,
  sentences = [],
}: CheckInput): WordsNowhere {
  const there = new Set(
    [...quotes, ...sentences, ...lawful].flatMap((text) => readPassage(text).stems),
  );
  const passage = readPassage(statement);
  const telling = passage.words.flatMap(({ text }, at) =>
    isContent(passage, at) ? [{ text, stem: passage.stems[at] ?? text }] : [],
  );
  const nowhere = telling.filter(({ stem }) => !there.has(stem));
  return {
    words: [...new Set(nowhere.map(({ text }) => text))],
    all: nowhere.length === telling.length,
  };
}
