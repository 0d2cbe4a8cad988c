/** A statement that says "rose" where its quote says "fell" of the same thing. */
import { isContent } from "../reading/is-content.ts";
import { baseOf, contrariesOf, isWithParticle } from "./contrary-words.ts";
import { isDenied } from "../reading/is-denied.ts";
import { lowerAt } from "../reading/read-words.ts";
import { perPassage } from "../reading/per-passage.ts";
import type { Passage } from "../reading/read-input.ts";
import { isSameNeighbourhood } from "../reading/same-neighbours.ts";

/** The word of the statement, and the one that stands in its place in the quote. */
export type Contrary = Readonly<{ stated: string; quoted: string }>;

/** Content words on either side that show the place of a word; of one side alone, where the other has none. */
const sideReach = 3;
const loneSideReach = 6;
/** Words beside it of which one may be strange to the other sentence. */
const strangersPer = 4;

/** Stems of the nearest content words of the same sentence, in one direction. */
function side(passage: Passage, at: number, step: 1 | -1, reach = sideReach): readonly string[] {
  const found: string[] = [];
  const sentence = passage.words[at]?.sentence;
  for (let next = at + step; found.length < reach; next += step) {
    if (passage.words[next]?.sentence !== sentence || sentence === undefined) break;
    if (isContent(passage, next)) found.push(passage.stems[next] ?? "");
  }
  return found;
}

/** Stems of the content words of a sentence, but for one word. */
function rest(passage: Passage, at: number): ReadonlySet<string> {
  const sentence = passage.words[at]?.sentence;
  return new Set(
    passage.stems.filter(
      (_, index) =>
        index !== at && passage.words[index]?.sentence === sentence && isContent(passage, index),
    ),
  );
}

/** Do the two words stand in the same place: beside the same word, and with no stranger near? */
function isSamePlace(one: Passage, at: number, other: Passage, place: number): boolean {
  const [left, right] = [side(one, at, -1), side(one, at, 1)];
  const isBeside =
    (left[0] !== undefined && left[0] === side(other, place, -1)[0]) ||
    (right[0] !== undefined && right[0] === side(other, place, 1)[0]);
  if (!isBeside) return false;
  // Another word beside it may be another subject: "house prices rose", "oil prices fell".
  const others = rest(other, place);
  const isStrange = (stem: string): boolean => !others.has(stem);
  if (right.length === 0) return !side(one, at, -1, loneSideReach).some(isStrange);
  const sides = [...left, ...right];
  return sides.filter(isStrange).length <= Math.floor(sides.length / strangersPer);
}

/** The word of a stem in the quote that stands in the place of the statement's word; undefined if none does. */
function placeOf(
  statement: Passage,
  at: number,
  quote: Passage,
  rival: string,
): number | undefined {
  const place = quote.stems.findIndex(
    (stem, index) =>
      stem === rival && isSamePlace(statement, at, quote, index) && !isDenied(quote, index),
  );
  return place === -1 ? undefined : place;
}

/** Words of a passage that a beginning turns, by what is left without it. */
const turnedOf = perPassage(({ stems }): ReadonlyMap<string, string> => {
  const turned = new Map<string, string>();
  for (const stem of stems) {
    const base = baseOf(stem);
    if (base !== undefined) turned.set(base, stem);
  }
  return turned;
});

/** Does the quote have the stem in the sense of the table? */
const hasMeant = ({ forms, stems, words }: Passage, rival: string): boolean =>
  forms.has(rival) &&
  stems.some((stem, at) => stem === rival && isWithParticle(stem, lowerAt(words, at + 1)));

const noRivals: readonly string[] = [];

/** Stems of the quote that exclude a stem: by the table, or by a beginning on one side. */
function rivalsOf(stem: string, quote: Passage): readonly string[] {
  const table = contrariesOf(stem);
  const [base, turned] = [baseOf(stem), turnedOf(quote).get(stem)];
  if (table === undefined && base === undefined && turned === undefined) return noRivals;
  const rivals = [...(table ?? noRivals)].filter((rival) => hasMeant(quote, rival));
  for (const rival of [base, turned]) if (rival !== undefined) rivals.push(rival);
  return rivals;
}

/** Does a word of the stem stand elsewhere in the passage, after the same two words as at the index? */
const hasBeside = ({ stems }: Passage, wanted: string | undefined, at: number): boolean =>
  stems.some(
    (stem, index) =>
      stem === wanted && stems[index - 1] === stems[at - 1] && isSameBehind(stems, index, at),
  );

/** The head of the text is behind a first word, as much as any other word is. */
const isSameBehind = (stems: readonly string[], one: number, other: number): boolean =>
  one < 2 || other < 2 || stems[one - 2] === stems[other - 2];

/** Among the very same words, a contrary is one even where the quote uses both words, or denies both alike. */
function isExchanged(statement: Passage, at: number, quote: Passage, place: number): boolean {
  const [own, other] = [
    { from: at, to: at + 1 },
    { from: place, to: place + 1 },
  ];
  if (!isSameNeighbourhood(statement, own, quote, other)) return false;
  if (isDenied(statement, at) !== isDenied(quote, place)) return false;
  // A quote that tells both of the same, or a statement that does, is left to the reader.
  return (
    !hasBeside(quote, statement.stems[at], place) && !hasBeside(statement, quote.stems[place], at)
  );
}

/** Where the quote has the rival among the very same words, or in the same place, if the quotes do not have the word itself. */
function rivalPlace(
  statement: Passage,
  at: number,
  quote: Passage,
  { rival, isSaid }: Readonly<{ rival: string; isSaid: boolean }>,
): number | undefined {
  const exchanged = quote.stems.findIndex(
    (stem, index) => stem === rival && isExchanged(statement, at, quote, index),
  );
  if (exchanged !== -1) return exchanged;
  // What a quote also says itself, or a statement with both words, is left to the reader.
  if (isSaid || statement.forms.has(rival) || isDenied(statement, at)) return undefined;
  return placeOf(statement, at, quote, rival);
}

function contraryAt(
  statement: Passage,
  at: number,
  quotes: readonly Passage[],
): Contrary | undefined {
  const stem = statement.stems[at] ?? "";
  if (!isWithParticle(stem, lowerAt(statement.words, at + 1))) return undefined;
  for (const quote of quotes) {
    for (const rival of rivalsOf(stem, quote)) {
      const isSaid = quotes.some(({ forms }) => forms.has(stem));
      const place = rivalPlace(statement, at, quote, { rival, isSaid });
      if (place === undefined) continue;
      return { stated: statement.words[at]?.text ?? "", quoted: quote.words[place]?.text ?? "" };
    }
  }
  return undefined;
}

/** The first word of the statement in whose place a quote has a word that excludes it. */
export function findContrary(statement: Passage, quotes: readonly Passage[]): Contrary | undefined {
  for (let at = 0; at < statement.words.length; at += 1) {
    if (statement.words[at]?.kind !== "word") continue;
    const found = contraryAt(statement, at, quotes);
    if (found !== undefined) return found;
  }
  return undefined;
}
