/** A name without what is said about its bearer: titles, demonyms before a title, articles, possessive endings. */
import { isCallingWord, isTitleWord } from "./title-words.ts";

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

/** "Max Hess, fellow at …", "Mira Solen, President of …": said of the bearer. "Russia, China and Iran" is a list. */
const apposition = /(?<=\S),\s+(?!(?:and|or)\b)\p{Ll}.*$/u;

/** "the Northern Sea League (NSL)": the same name once more. */
const acronym = /\s\(\p{Lu}[\p{Lu}\p{N}.&-]{1,9}\)$/u;

/** A name begins with none of these: "President of Tarsia" is an office and no name. */
const small = /^(?:of|for|in|at|on|to|by|from|with|and|or)$/u;

/** What is said of the bearer after the name, taken off. */
function withoutApposition(written: string): string {
  const name = written.replace(apposition, "");
  const [, before = "", title = ""] = /^(.+?),\s+(\p{Lu}[\p{L}-]*)\b/u.exec(name) ?? [];
  return (isTitleWord(title) ? before : name).replace(acronym, "");
}

/** "the Tarsian President Mira Solen’s" → "Mira Solen". A title alone stays as it is. */
export function plainName(written: string): PlainName {
  const words = withoutApposition(written.trim())
    .replace(/[’'ʼ]s?$/u, "")
    .split(/\s+/u);
  const lastTitle = words.findLastIndex(
    (word, at) =>
      isTitleWord(word) || (isCallingWord(word) && /^\p{Lu}/u.test(words[at + 1] ?? "")),
  );
  const isBefore = lastTitle >= 0 && lastTitle < words.length - 1;
  const from = isBefore && !small.test(words[lastTitle + 1] ?? "") ? lastTitle + 1 : 0;
  const kept = words.slice(from);
  const bare = kept.length > 1 && /^(?:the|a|an)$/iu.test(kept[0] ?? "") ? kept.slice(1) : kept;
  return { text: bare.join(" "), words: bare.map((word) => foldWord(word)) };
}
