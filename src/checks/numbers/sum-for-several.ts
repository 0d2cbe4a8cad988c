/** A sum for several is not the sum of one of them, nor of each: "a plan to lend the island states 3 million". */
import type { Counted } from "./counted.ts";
import { isRegion, nationOf } from "../reading/nations.ts";
import type { Passage } from "../reading/read-input.ts";
import { cardinals } from "./number-words.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";
import { dimensionOf } from "./quantities-agree.ts";

type Stretch = Readonly<{ from: number; to: number }>;

const eachWords = new Set(["each", "every", "apiece", "individually", "je", "jeweils", "chacun"]);
const periodWords = new Set(
  "year month week day hour minute second quarter decade time other spring summer autumn winter".split(
    " ",
  ),
);

const perWords = new Set(
  "head person capita country nation state member family household company worker child".split(" "),
);

/** "Each state", "per head", "a piece"; not "each other", not "every year", not "every two years". */
function isEach(words: readonly Word[], at: number): boolean {
  const lower = lowerAt(words, at);
  const next = words[at + 1];
  if (next === undefined) return eachWords.has(lower);
  if (lower === "a") return next.lower === "piece" || next.lower === "head";
  if (lower === "per") return perWords.has(next.lower);
  if (!eachWords.has(lower)) return false;
  return next.kind !== "number" && !cardinals.has(next.lower) && !periodWords.has(next.lower);
}

function sentenceAround({ words }: Passage, at: number): Stretch {
  const sentence = words[at]?.sentence;
  let from = at;
  while (from > 0 && words[from - 1]?.sentence === sentence) from -= 1;
  let to = at + 1;
  while (to < words.length && words[to]?.sentence === sentence) to += 1;
  return { from, to };
}

/** Words on either side of a sum in which "each" is said of it. */
const eachReach = 10;

function saysEach({ passage, quantity }: Counted): boolean {
  const { words } = passage;
  const { from, to } = sentenceAround(passage, quantity.from);
  const last = Math.min(to, quantity.to + eachReach);
  for (let at = Math.max(from, quantity.from - eachReach); at < last; at += 1)
    if (isEach(words, at)) return true;
  return false;
}

/** Money and goods are shared out; a bare number only where it is a great one. */
function isSum({ quantity: { unit, values, form } }: Counted): boolean {
  if (form !== "cardinal" || unit === "percent" || unit === "point") return false;
  const dimension = dimensionOf(unit);
  if (dimension !== undefined) return /^(?:gram|barrel|litre|power|energy|volume)$/.test(dimension);
  return unit !== undefined || (values[0] ?? 0) >= 1000;
}

const giving = new Set(
  `provide provides provided providing give gives gave given giving grant grants granted granting lend lends lent lending pay pays paid paying
  offer offers offered offering send sends sent sending allocate allocates allocated allocating award awards awarded awarding promise promises
  promised promising pledge pledges pledged pledging supply supplies supplied supplying hand hands handed`.split(
    /\s+/,
  ),
);
const getting = new Set(
  "get gets got getting receive receives received receiving obtain obtains obtained gain gains gained".split(
    " ",
  ),
);

/** Words in which a receiver stands, before the verb of getting or behind the sum. */
const slotReach = 7;

/** Between "provide" and the sum, before "gets", after "to" and "for" behind the sum. */
function receiversOf({ passage, quantity }: Counted): readonly Stretch[] {
  const { words } = passage;
  const { from, to } = sentenceAround(passage, quantity.from);
  const found: Stretch[] = [];
  for (let at = quantity.from - 1; at >= from; at -= 1) {
    const lower = lowerAt(words, at);
    if (getting.has(lower)) found.push({ from: Math.max(from, at - slotReach), to: at });
    else if (giving.has(lower)) found.push({ from: at + 1, to: quantity.from });
    else continue;
    break;
  }
  for (let at = quantity.to; at < Math.min(to, quantity.to + slotReach); at += 1) {
    if (/[;:]/.test(gapAt(words, at))) break;
    if (/^(?:to|for)$/.test(lowerAt(words, at)))
      found.push({ from: at + 1, to: Math.min(to, at + 1 + slotReach) });
  }
  return found;
}

/** Many of a kind that are given something. */
const severalWords = new Set(
  `nations states countries republics provinces regions cities towns municipalities companies firms banks members families households
  governments neighbours neighbors allies partners islands schools hospitals farmers clubs`.split(
    /\s+/,
  ),
);

const isSeveral = ({ lower, capital }: Word): boolean =>
  capital ? isRegion(lower) : severalWords.has(lower);

/** Nations named there, but regions; by what is the same for all words of one. */
function nationsIn({ words }: Passage, slots: readonly Stretch[]): readonly Word[] {
  return slots.flatMap(({ from, to }) =>
    words
      .slice(from, to)
      .filter(({ lower, capital }) => capital && nationOf(lower) !== undefined && !isRegion(lower)),
  );
}

/** Is the sum for several: "lend the island states 3 million"? Of "a 500 dollar payment" each may have one. */
function isForSeveral(
  { passage: { words }, quantity }: Counted,
  slots: readonly Stretch[],
): boolean {
  if (/^an?$/.test(lowerAt(words, quantity.from - 1))) return false;
  return slots.some(({ from, to }) => words.slice(from, to).some(isSeveral));
}

/** Is a nation given the sum, which the quote does not name? */
function isForOne(stated: Counted, quote: Counted): boolean {
  const slots = receiversOf(stated);
  const { words } = stated.passage;
  if (slots.some(({ from, to }) => words.slice(from, to).some(isSeveral))) return false;
  const named = nationsIn(stated.passage, slots);
  const sentence = [sentenceAround(quote.passage, quote.quantity.from)];
  const known = new Set(nationsIn(quote.passage, sentence).map(({ lower }) => nationOf(lower)));
  return named.length > 0 && named.every(({ lower }) => !known.has(nationOf(lower)));
}

/**
 * Is a sum that the quote has for several together told of one of them, or of each?
 *
 * @returns `open` where the quote does not say for whom its sum is.
 */
export function compareReceivers(stated: Counted, quote: Counted): "same" | "another" | "open" {
  if (!isSum(stated)) return "same";
  const isForEach = saysEach(stated) && !saysEach(quote);
  if (!isForSeveral(quote, receiversOf(quote))) return isForEach ? "open" : "same";
  return isForEach || isForOne(stated, quote) ? "another" : "same";
}
