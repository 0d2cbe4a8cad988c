/** Are two full names spellings of one? Careful on purpose: brothers differ by a letter, too. */
import { editDistance } from "./edit-distance.ts";

/** Letters that a transliteration may change in a word of this length. Short words must be equal. */
function editsAllowed(length: number): number {
  if (length >= 10) return 2;
  return length >= 6 ? 1 : 0;
}

/** Letters that romanisations of one sound differ in: "ks" and "x", "kh" and "h", "y" and "i", one letter or two. */
const romanisations: readonly (readonly [string, string])[] = [
  ["x", "ks"],
  ["ph", "f"],
  ["kh", "h"],
  ["ck", "k"],
  ["y", "i"],
  ["j", "i"],
  ["w", "v"],
];

function soundOf(word: string): string {
  const plain = romanisations.reduce((sound, [from, to]) => sound.replaceAll(from, to), word);
  return plain.replaceAll(/(.)\1+/gu, "$1");
}

function isSpelling(one: string, other: string): boolean {
  if (soundOf(one) === soundOf(other)) return true;
  if (one[0] !== other[0]) return false;
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

/**
 * Names of two words or more, folded. The first and the last word decide: one of them must be equal and the other within a
 * small edit distance.
 */
export function isVariant(one: readonly string[], other: readonly string[]): boolean {
  if (Math.min(one.length, other.length) < 2) return false;
  const [firsts, lasts] = [
    [one[0] ?? "", other[0] ?? ""],
    [one.at(-1) ?? "", other.at(-1) ?? ""],
  ] as const;
  if (firsts[0] !== firsts[1] && lasts[0] !== lasts[1]) return false;
  if (!isSpelling(...firsts) || !isSpelling(...lasts)) return false;
  return middlesAgree(one.slice(1, -1), other.slice(1, -1));
}
