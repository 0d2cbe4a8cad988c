/** "All members" of a quote that says "most members": a quantifier wider than the quote's. */
import { functionWords } from "../reading/content-words.ts";
import { isDenied } from "../reading/is-denied.ts";
import type { Passage, ReadInput } from "../reading/read-input.ts";
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
    if (word?.kind !== "word" || word.sentence !== words[at]?.sentence) return undefined;
    if (!isLink(word.lower) && !parts.has(word.lower) && !wholes.has(word.lower)) return next;
  }
  return undefined;
}

/** Words that may stand between "almost" and the noun it counts: "almost all of its". */
const countReach = 5;

/** Index of the nearest word before another that counts it; past two words that count nothing, only small words may stand between. */
function counterBefore({ words }: Passage, at: number): number | undefined {
  for (let back = at - 1; back >= at - countReach; back -= 1) {
    const word = words[back];
    if (word?.kind !== "word" || word.sentence !== words[at]?.sentence) return undefined;
    if (parts.has(word.lower) || wholes.has(word.lower)) return back;
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

/** How a passage counts a noun: each way it does. */
function countsOf(passage: Passage, stem: string): readonly ("whole" | "part" | "bare")[] {
  return passage.words.flatMap((_, at) =>
    passage.stems[at] === stem ? [countAt(passage, at)] : [],
  );
}

const isVerb = /^(?:is|are|was|were|be|been|it|they|we|you|us|them)$/;

/** Quantifiers of the statement that are wider than every quote's for the same noun. */
export function widerThan({ statement, quotes }: ReadInput): readonly string[] {
  return statement.words.flatMap(({ lower, text }, at) => {
    // "It is all green" counts nothing.
    if (!wholes.has(lower) || isVerb.test(lowerAt(statement.words, at - 1))) return [];
    if (parts.has(lowerAt(statement.words, at - 1))) return [];
    const noun = nounAt(statement, at);
    if (noun === undefined || isDenied(statement, at)) return [];
    const counts = quotes.flatMap((quote) => countsOf(quote, statement.stems[noun] ?? ""));
    return counts.length > 0 && counts.every((each) => each === "part") ? [text] : [];
  });
}
