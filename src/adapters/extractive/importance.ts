/** How much of the news a sentence carries, 1 (detail) to 5 (the news), among the sentences of its source. */
import type { Leaning } from "./leaning.ts";

export type Weighed = Readonly<{
  /** 0 to 1, of `centrality`. */
  centrality: number;
  /** Place among the article's sentences, from 0. */
  position: number;
  /** Names in it that the source returns to most. */
  mainActors: number;
  hasTime: boolean;
  words: number;
  leaning: Leaning;
}>;

/** Shares of a source's sentences above which a level begins: the best tenth is the news. */
const levels = [
  { importance: 5, share: 0.9 },
  { importance: 4, share: 0.7 },
  { importance: 3, share: 0.4 },
  { importance: 2, share: 0.1 },
] as const;

/** "However, …" can be told, but is no sentence to begin with. */
const joinedMax = 3;

/** A reader takes about this many words in one sentence; a longer one is told for less. */
const wordsEasy = 40;

/** In order. A sentence that cannot stand alone is detail, whatever it says. */
export function importances(sentences: readonly Weighed[]): readonly number[] {
  const scores = sentences.map(scoreOf);
  const ranked = scores
    .filter((_, index) => sentences[index]?.leaning === "nothing")
    .toSorted((one, other) => one - other);
  const rankOf = new Map<number, number>();
  for (const [rank, score] of ranked.entries()) if (!rankOf.has(score)) rankOf.set(score, rank);
  return sentences.map(({ leaning }, index) => {
    if (leaning !== "nothing" && leaning !== "connective") return 1;
    const score = scores[index] ?? 0;
    const share = ((rankOf.get(score) ?? countBelow(ranked, score)) + 1) / ranked.length;
    const level = levels.find((one) => share > one.share)?.importance ?? 1;
    return leaning === "connective" ? Math.min(level, joinedMax) : level;
  });
}

/** The lead counts for half of centrality's range: in news writing position is the strongest single feature. */
function scoreOf(sentence: Weighed): number {
  const { centrality, position, mainActors, hasTime, words } = sentence;
  const lead = position === 0 ? 0.5 : position < 3 ? 0.25 : 0;
  const long = Math.max(0, words - wordsEasy) / wordsEasy;
  return centrality + lead + 0.08 * Math.min(3, mainActors) + (hasTime ? 0.08 : 0) - 0.4 * long;
}

/** For a sentence that is not ranked itself. */
function countBelow(ranked: readonly number[], score: number): number {
  const above = ranked.findIndex((value) => value >= score);
  return above === -1 ? ranked.length : above;
}
