/** Among whom a superlative ranks: "the largest in Europe" is not the largest in the world. */
import { functionWords } from "../reading/content-words.ts";
import { foldName } from "../reading/fold-name.ts";
import { isRegion, nationOf } from "../reading/nations.ts";
import { rankedAfter } from "./rank-noun.ts";
import type { Passage } from "../reading/read-input.ts";
import type { Word } from "../reading/read-words.ts";

const within = new Set(["of", "in", "among", "amongst", "across", "within", "on", "throughout"]);
const world = new Set("world earth globe planet worldwide globally history".split(" "));

/** Words after the superlative that are read for its scope. */
const scopeReach = 12;
/** Words before it: "Germany's second-largest". */
const ownerReach = 4;

const acronymForm = /^\p{Lu}{2,6}$/u;

/** What a word of a scope names; undefined where it names nothing. */
function keyOf(word: Word): string | undefined {
  if (world.has(word.lower)) return "world";
  if (isRegion(word.lower)) return `region ${nationOf(word.lower)}`;
  const nation = nationOf(word.lower);
  if (nation !== undefined) return `nation ${nation}`;
  return word.capital && !functionWords.has(word.lower) ? foldName(word.lower) : undefined;
}

function ownersBefore({ words }: Passage, at: number): readonly Word[] {
  const sentence = words[at]?.sentence;
  return words
    .slice(Math.max(0, at - ownerReach), at)
    .filter((word) => word.possessive && word.sentence === sentence);
}

/** Words of the phrases after the ranked noun that say among whom. */
function phrasesAfter({ words }: Passage, from: number): readonly Word[] {
  const found: Word[] = [];
  let isWithin = false;
  for (let at = from; at < from + scopeReach; at += 1) {
    const word = words[at];
    if (word === undefined || word.sentence !== words[from - 1]?.sentence) break;
    if (/[,;:()—]/.test(word.gap)) break;
    if (within.has(word.lower)) isWithin = true;
    else if (isWithin) {
      // "In Europe and …", "in Europe since": past the phrase.
      if (functionWords.has(word.lower) && !linking.has(word.lower)) isWithin = false;
      else found.push(word);
    }
  }
  return found;
}

const linking = new Set(["the", "a", "all", "and", "its", "their", "own", "other"]);

/** Names of those among whom the superlative at an index ranks; `undefined` where an abbreviation may be any of them. */
function scopeOf(passage: Passage, at: number): ReadonlySet<string> | undefined {
  const from = (rankedAfter(passage, at).at(-1) ?? at) + 1;
  const told = [...ownersBefore(passage, at), ...phrasesAfter(passage, from)];
  if (told.some(({ text, lower }) => acronymForm.test(text) && nationOf(lower) === undefined))
    return undefined;
  return new Set(told.map(keyOf).filter((key) => key !== undefined));
}

const nounOf = (passage: Passage, at: number): ReadonlySet<string> =>
  new Set(rankedAfter(passage, at).map((index) => passage.stems[index] ?? ""));

const isPart = (key: string): boolean => key.startsWith("region");

/** The first in the world is the first in its country, and so may be the first in a part of the world. */
function isWider(scope: ReadonlySet<string>, own: ReadonlySet<string>): boolean {
  if (scope.has("world")) return true;
  return [...scope].some(isPart) && ![...own].some((key) => isPart(key) || key === "world");
}

/** Does the statement's scope exclude the quote's: does each name others, and the quote's not the wider? */
function areOthers(own: ReadonlySet<string>, scope: ReadonlySet<string> | undefined): boolean {
  if (scope === undefined || scope.size === 0 || isWider(scope, own)) return false;
  return ![...scope].some((key) => own.has(key));
}

/** Scopes of the same rank, given to the same thing. */
function scopesIn(
  quote: Passage,
  ranks: ReadonlySet<string>,
  nouns: ReadonlySet<string>,
): readonly (ReadonlySet<string> | undefined)[] {
  return quote.words.flatMap(({ lower }, at) => {
    if (!ranks.has(lower)) return [];
    const own = [...nounOf(quote, at)];
    // "The largest of its kind": the same where neither names a noun.
    const isSame = nouns.size === 0 ? own.length === 0 : own.some((noun) => nouns.has(noun));
    if (!isSame) return [];
    return [scopeOf(quote, at)];
  });
}

/**
 * True if every quote that ranks the same thing ranks it among others than the statement does.
 *
 * @param ranks - Words, in lower case, that say the rank of the statement.
 */
export function isOtherScope(
  statement: Passage,
  at: number,
  ranks: ReadonlySet<string>,
  quotes: readonly Passage[],
): boolean {
  const own = scopeOf(statement, at);
  if (own === undefined || own.size === 0) return false;
  const nouns = nounOf(statement, at);
  const scopes = quotes.flatMap((quote) => scopesIn(quote, ranks, nouns));
  return scopes.length > 0 && scopes.every((scope) => areOthers(own, scope));
}
