/** Are two full names spellings of one? Careful on purpose: brothers differ by a letter, too. */
import { editDistance } from "./edit-distance.ts";
import { generationOf, withoutGeneration } from "./generation.ts";

/** Vowels that a transliteration may change in a word of this length. Short words must sound alike. */
function editsAllowed(length: number): number {
  if (length >= 10) return 2;
  return length >= 6 ? 1 : 0;
}

/** Letters that romanisations of one sound differ in: "ks" and "x", "kh" and "h", "y" and "i". "Zhang" is no "Yang". */
const romanisations: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/gu, "ch"],
  [/sch/gu, "sh"],
  [/dzh|zh|dj/gu, "j"],
  [/x/gu, "ks"],
  [/ph/gu, "f"],
  [/kh/gu, "h"],
  [/ck/gu, "k"],
  [/y/gu, "i"],
  [/(?<!^)j/gu, "i"],
  [/w/gu, "v"],
  [/(.)\1+/gu, "$1"],
];

const soundOf = (word: string): string =>
  romanisations.reduce((sound, [from, to]) => sound.replaceAll(from, to), word);

/** "Soeder" for "Söder". */
const umlautOf = (word: string): string =>
  word.length < 5 ? word : word.replaceAll(/([aou])e/gu, "$1");

function soundsAlike(one: string, other: string): boolean {
  return soundOf(one) === soundOf(other) || soundOf(umlautOf(one)) === soundOf(umlautOf(other));
}

const consonants = (sound: string): string => sound.replaceAll(/[aeiou]/gu, "");

/** "Andersen" and "Anderson" are two families. */
const patronymic = /s[eo]n$/u;

/** The end of a word tells sexes apart ("Alexandra", "Ivanova"): it stays, but for "Lukashenko" and "Lukashenka". */
function endsAlike(one: string, other: string, isLast: boolean): boolean {
  if (patronymic.test(one) && patronymic.test(other)) return one.slice(-2) === other.slice(-2);
  if (one.at(-1) === other.at(-1)) return true;
  return isLast && /k[ao]$/u.test(one) && /k[ao]$/u.test(other);
}

/** Romanisations agree on the consonants and may differ in a vowel. "Jiaming" and "Jianing" are two. */
function isSpelling(left: string, right: string, isLast: boolean): boolean {
  if (soundsAlike(left, right)) return true;
  const [one, other] = [soundOf(left), soundOf(right)];
  if (one[0] !== other[0] || consonants(one) !== consonants(other)) return false;
  if (!endsAlike(one, other, isLast)) return false;
  return editDistance(one, other) <= editsAllowed(Math.min(one.length, other.length));
}

const agrees = (left: string, right: string): boolean =>
  left.startsWith(right) || right.startsWith(left);

/** "F" and "Fitzgerald" may be one; "W" and "H" are not. Absent middle names say nothing. */
function middlesAgree(one: readonly string[], other: readonly string[]): boolean {
  if (one.length === 0 || other.length === 0) return true;
  return (
    one.length === other.length && one.every((word, index) => agrees(word, other[index] ?? ""))
  );
}

/** "J. F. Harn" and "John Fitz Harn": one initial alone says too little. */
function isByInitials(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.length < 3 || one.at(-1) !== other.at(-1)) return false;
  const given = [one, other].map((words) => words.slice(0, -1));
  return (
    given.some((words) => words.every((word) => word.length === 1)) &&
    middlesAgree(given[0] ?? [], given[1] ?? [])
  );
}

/** The first and the last word decide: one of them must sound the same and the other be within a vowel or two. */
function areSpellings(one: readonly string[], other: readonly string[]): boolean {
  const [firsts, lasts] = [0, -1].map((at) => [one.at(at) ?? "", other.at(at) ?? ""] as const);
  if (!firsts || !lasts || (!soundsAlike(...firsts) && !soundsAlike(...lasts))) return false;
  return isSpelling(...firsts, false) && isSpelling(...lasts, true);
}

const wordsAtEnds = (words: readonly string[]): string => `${words[0]} ${words.at(-1)}`;

/** Names of two words or more, folded. */
export function isVariant(left: readonly string[], right: readonly string[]): boolean {
  if (generationOf(left) !== generationOf(right)) return false;
  const [one = [], other = []] = [left, right].map((words) => withoutGeneration(words));
  if (Math.min(one.length, other.length) < 2) return false;
  // "Kim Jong-un" and "Kim Jong Un".
  if (one.join("-") === other.join("-") || isByInitials(one, other)) return true;
  // "Los Angeles" is not "Los Angeles Angels": of names of two lengths both ends must sound the same.
  const isSure =
    one.length === other.length || soundOf(wordsAtEnds(one)) === soundOf(wordsAtEnds(other));
  const isMiddle = middlesAgree(one.slice(1, -1), other.slice(1, -1));
  return isSure && isMiddle && areSpellings(one, other);
}
