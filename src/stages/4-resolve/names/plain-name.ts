/** A name without what is said about its bearer: titles, demonyms before a title, articles, possessive endings. */
import { isCallingWord, isTitleWord } from "./title-words.ts";

export type PlainName = Readonly<{
  /** The part of the written form that is the name. Always stands within it. */
  text: string;
  /** Its words, folded for comparison. */
  words: readonly string[];
}>;

/** Letters that are one letter to Unicode and two to a typist without them. */
const plainLetters: Readonly<Record<string, string>> = {
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/** The Arabic article, in its assimilated forms, too: "al-Assad" and "Assad" are one surname. */
const article = /^(?:al|el|ul|ad|an|ar|as|ash|at|az)-(?=\p{L})/u;

function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[ıøłđðßæœþ]/gu, (letter) => plainLetters[letter] ?? letter)
    .replaceAll(/[’`ʼ]/gu, "'")
    .replaceAll(".", "")
    .replace(article, "");
}

/** "Bashar al Assad" without the article; "Al" that begins a name may be a first name. */
function foldWords(words: readonly string[]): readonly string[] {
  return words
    .map((word) => foldWord(word))
    .filter((word, at, { length }) => at === 0 || at === length - 1 || !/^(?:al|el)$/u.test(word));
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
  return { text: bare.join(" "), words: foldWords(bare) };
}
