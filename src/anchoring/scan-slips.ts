/** What scanning makes of letters: "sirnilar" for "similar", "Czcchoslovakia" for "Czechoslovakia". */

/** Letters that a scanner takes for one another, the commonest first. */
const ofNames = [
  ["rn", "m"],
  ["1", "l"],
  ["0", "o"],
] as const;
/** These make another name of a short one ("Erie", "Eric"), but hardly of a longer one. */
const ofMiddlingNames = [["e", "c"]] as const;
const middlingNameMin = 5;
const ofLongNames = [
  ["li", "h"],
  ["cl", "d"],
  ["vv", "w"],
] as const;
const longNameMin = 6;
/** "Haider" and "Halder" are two names; among plain words this is the commonest slip of all. */
const ofPlainWords = [["i", "l"]] as const;

/** True if two words, at least one letter in each, can be scans of one word. Nothing that is a number counts. */
export function looksSame(one: string, other: string, hasName: boolean): boolean {
  if (!/\p{L}/u.test(one) || !/\p{L}/u.test(other)) return false;
  const pairs = hasName ? pairsOfName(Math.min(one.length, other.length)) : ofAll;
  return readAs(one.toLowerCase(), pairs) === readAs(other.toLowerCase(), pairs);
}

type Pairs = readonly (readonly [string, string])[];

const ofAll: Pairs = [...ofNames, ...ofMiddlingNames, ...ofLongNames, ...ofPlainWords];

function pairsOfName(length: number): Pairs {
  if (length < middlingNameMin) return ofNames;
  return length < longNameMin
    ? [...ofNames, ...ofMiddlingNames]
    : [...ofNames, ...ofMiddlingNames, ...ofLongNames];
}

function readAs(word: string, pairs: Pairs): string {
  let read = word;
  for (const [seen, meant] of pairs) read = read.replaceAll(seen, meant);
  return read;
}
