/** A name without what is said about its bearer: titles, demonyms before a title, articles, possessive endings. */
import { isTitleWord } from "./title-words.ts";

export type PlainName = Readonly<{
  /** The part of the written form that is the name. Always stands within it. */
  text: string;
  /** Its words, folded for comparison. */
  words: readonly string[];
}>;

function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’`ʼ]/gu, "'")
    .replaceAll(".", "")
    .toLowerCase();
}

/** "the Tarsian President Mira Solen’s" → "Mira Solen". A title alone stays as it is. */
export function plainName(written: string): PlainName {
  const words = written
    .trim()
    .replace(/[’'ʼ]s?$/u, "")
    .split(/\s+/u);
  const lastTitle = words.findLastIndex((word) => isTitleWord(word));
  const from = lastTitle >= 0 && lastTitle < words.length - 1 ? lastTitle + 1 : 0;
  const kept = words.slice(from);
  const bare = kept.length > 1 && /^(?:the|a|an)$/iu.test(kept[0] ?? "") ? kept.slice(1) : kept;
  return { text: bare.join(" "), words: bare.map((word) => foldWord(word)) };
}
