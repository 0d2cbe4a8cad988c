const isPlain = /^[a-z]*$/;

/**
 * A name as it would be written by another hand: without accents, doubled letters, and the letters that
 * transliterations choose between ("Kassym" and "Kasym", "Zelenskyy" and "Zelensky", "Lukashenka" keeps its end).
 *
 * @param lower - One word in lower case.
 */
export function foldName(lower: string): string {
  const plain = isPlain.test(lower)
    ? lower
    : lower
        .normalize("NFD")
        .replace(/[\u0300-\u036f'’ʼ]/g, "")
        .replace(/ß/g, "ss");
  return plain
    .replace(/kh/g, "h")
    .replace(/ph/g, "f")
    .replace(/c(?!h)k?|q/g, "k")
    .replace(/ts|tz/g, "z")
    .replace(/dzh|dj/g, "j")
    .replace(/ou|oo/g, "u")
    .replace(/[yj]/g, "i")
    .replace(/w/g, "v")
    .replace(/(.)\1+/g, "$1")
    .replace(/ii?$/, "i");
}

/** True if one letter added, left out or changed, after the first, makes one word the other. */
export function isOneLetterOff(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one[0] !== other[0]) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one];
  const rest = longer.slice(at + 1);
  return longer.length === shorter.length
    ? rest === shorter.slice(at + 1)
    : rest === shorter.slice(at);
}
