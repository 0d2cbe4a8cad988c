/** Short forms that a text introduces itself: "Collective Security Treaty Organization (CSTO)". */

export type Introduced = Readonly<{ long: string; short: string }>;

const acronym = "\\p{Lu}[\\p{Lu}\\p{N}.&-]{1,9}";
const longWords =
  "(?:[\\p{Lu}\\p{N}][\\p{L}\\p{M}\\p{N}’'&-]*(?:\\s(?:of|for|the|and|on|in|de|des|du|la|der|für|und)){0,2}\\s){1,9}";
const longFirst = new RegExp(`(${longWords})\\((${acronym})\\)`, "gu");
const longThenOr = new RegExp(
  `(${longWords.replace("\\s){1,9}", ",?\\s){1,9}")})or (?:the )?(${acronym})(?=[\\s,.;])`,
  "gu",
);
const shortFirst = new RegExp(`(?<![\\p{L}\\p{N}])(${acronym})\\s\\(([^()]{5,80})\\)`, "gu");

const initialsOf = (word: string): readonly string[] =>
  word.split("-").flatMap((part) => part[0]?.toLowerCase() ?? []);

/** Are the letters, in order, initials of the words? Small words may be passed over. */
function areInitials(letters: string, words: readonly string[]): boolean {
  let at = 0;
  for (const initial of words.flatMap((word) => initialsOf(word)))
    if (initial === letters[at]) at += 1;
  return at === letters.length;
}

/** "EurAsian Economic Union": a word may give a second letter, where every capital word gives its first. */
function areFirstLetters(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === "";
  const lower = word.toLowerCase();
  if (lower[0] !== letters[0]) return !/^\p{Lu}/u.test(word) && areFirstLetters(letters, rest);
  if (areFirstLetters(letters.slice(1), rest)) return true;
  const second = letters[1];
  return (
    second !== undefined &&
    lower.slice(1).includes(second) &&
    areFirstLetters(letters.slice(2), rest)
  );
}

/** The shortest run of the words before the bracket whose initials hold all letters of the acronym, in order. */
function longForm(words: readonly string[], short: string): string | undefined {
  const letters = short.replaceAll(/[^\p{Lu}]/gu, "").toLowerCase();
  for (const fits of [areInitials, areFirstLetters]) {
    for (let from = words.length - 2; from >= 0; from--) {
      const run = words.slice(from);
      if (!/^\p{Lu}/u.test(run[0] ?? "") || run[0]?.[0]?.toLowerCase() !== letters[0]) continue;
      if (fits(letters, run)) return run.join(" ");
    }
  }
  return undefined;
}

function pairOf(long: string, short: string): Introduced[] {
  const form = longForm(long.trim().replace(/,$/u, "").split(/\s+/u), short);
  return form === undefined ? [] : [{ long: form, short }];
}

/** All pairs of a text. A bracket whose letters do not fit the words beside it introduces nothing. */
export function introducedAcronyms(text: string): readonly Introduced[] {
  const before = [longFirst, longThenOr].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, long = "", short = ""]) => pairOf(long, short)),
  );
  const after = [...text.matchAll(shortFirst)].flatMap(([, short = "", long = ""]) =>
    pairOf(long.replace(/^the\s/u, ""), short).filter(({ long: form }) => long.endsWith(form)),
  );
  return [...before, ...after];
}
