/** "All members" of a quote that says "most members": a quantifier wider than the quote's. */
import { functionWords } from "../reading/content-words.ts";
import { isDenied } from "../reading/is-denied.ts";
import type { Passage, ReadInput } from "../reading/read-input.ts";
import type { Cut } from "../reading/cut-quotes.ts";
import type { WordSpan } from "../reading/find-words.ts";
import { lowerAt } from "../reading/read-words.ts";

const wholes = new Set([
  "all",
  "every",
  "each",
  "entire",
  "entirely",
  "always",
  "everyone",
  "everybody",
]);
const parts = new Set([
  "most",
  "some",
  "many",
  "several",
  "few",
  "half",
  "nearly",
  "almost",
  "virtually",
  "majority",
  "minority",
  "part",
  "partly",
  "often",
  "sometimes",
  "usually",
]);

/** Words that may stand between a quantifier and its noun: "all of the other". */
const isLink = (lower: string): boolean => functionWords.has(lower) && !wholes.has(lower);

/** Index of the noun that a quantifier counts; undefined if none stands near. */
function nounAt({ words }: Passage, at: number): number | undefined {
  for (let next = at + 1; next <= at + 4; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) return undefined;
    // "All of the 35 ships".
    if (word.kind === "number") continue;
    if (word.kind !== "word") return undefined;
    if (!isLink(word.lower) && !parts.has(word.lower) && !wholes.has(word.lower)) return next;
  }
  return undefined;
}

/** Words that may stand between "almost" and the noun it counts: "almost all of its". */
const countReach = 5;

const isCounter = (lower: string): boolean => parts.has(lower) || wholes.has(lower);

/** Index of the nearest word before another that counts it; past two words that count nothing, only small words may stand between. */
function counterBefore({ words }: Passage, at: number): number | undefined {
  for (let back = at - 1; back >= at - countReach; back -= 1) {
    const word = words[back];
    if (word === undefined || word.sentence !== words[at]?.sentence) return undefined;
    if (word.kind !== "word") {
      if (word.kind === "number") continue;
      return undefined;
    }
    if (isCounter(word.lower)) return back;
    if (back < at - 2 && !isLink(word.lower)) return undefined;
  }
  return undefined;
}

/** How the words before an index count it: "almost all of its gas" is a part. */
function countAt(passage: Passage, at: number): "whole" | "part" | "bare" {
  const counter = counterBefore(passage, at);
  if (counter === undefined) return "bare";
  const isPart = [counter, counter - 1].some((each) => parts.has(lowerAt(passage.words, each)));
  return isPart ? "part" : "whole";
}

/** How a quote counts a noun: each way it does, with the words before the quote in its sentence. */
function countsOf(
  passage: Passage,
  stem: string,
  { from, to }: WordSpan,
): readonly ("whole" | "part" | "bare")[] {
  return passage.words.flatMap((_, at) =>
    at >= from && at < to && passage.stems[at] === stem ? [countAt(passage, at)] : [],
  );
}

const isVerb = /^(?:is|are|was|were|be|been|it|they|we|you|us|them)$/;

const asWhole = (quote: Passage): Omit<Cut, "quote"> => ({
  whole: quote,
  from: 0,
  to: quote.words.length,
});

/** Quantifiers of the statement that are wider than every quote's for the same noun. */
export function widerThan(
  { statement, quotes }: ReadInput,
  cuts: readonly Cut[],
): readonly string[] {
  const inSentence = new Map(cuts.map((cut) => [cut.quote.text, cut]));
  return statement.words.flatMap(({ lower, text }, at) => {
    // "It is all green" counts nothing.
    if (!wholes.has(lower) || isVerb.test(lowerAt(statement.words, at - 1))) return [];
    if (parts.has(lowerAt(statement.words, at - 1))) return [];
    const noun = nounAt(statement, at);
    if (noun === undefined || isDenied(statement, at)) return [];
    const counts = quotes.flatMap((quote) => {
      const { whole, ...span } = inSentence.get(quote.text) ?? asWhole(quote);
      return countsOf(whole, statement.stems[noun] ?? "", span);
    });
    return counts.length > 0 && counts.every((each) => each === "part") ? [text] : [];
  });
}
