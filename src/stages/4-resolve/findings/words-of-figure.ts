/** A figure in words that a reader can compare: its value as written, and what the source says that it is a measure of. */
import { anyBound } from "./bound-phrases.ts";
import { readWords } from "../../../checks/reading/read-words.ts";
import type { Claim } from "../../../domain/claim.ts";
import { slice, type Span } from "../../../domain/place.ts";
import { clauseAround } from "./clause-around.ts";
import { sameValue } from "./compare-figures.ts";
import { figuresIn, type Figure } from "./figures.ts";

/** Words that only go before a number, and would count nothing without one. */
const bound = new RegExp(`(?:^|(?<=\\s))(?:${anyBound}\\s*)+$`, "iu");

/** What stands before a figure, without "at least" and its kind. */
export const withoutBound = (before: string): string => before.replace(bound, "").trimEnd();

/** "At least 45 people", "$40 million": with the words that bound it, and the noun that it counts. */
export function valueInWords(statement: string, { span, text, harm }: Figure): string {
  const [before] = bound.exec(statement.slice(0, span.start)) ?? [""];
  const [noun] = harm?.words.filter(({ start }) => start >= span.end) ?? [];
  // "45 people died": that they died is what it measures, and no part of the value.
  const isNoun = harm !== undefined && harm.words.length > 1 && noun !== undefined;
  const value = harm ? statement.slice(span.start, isNoun ? noun.end : span.end) : text;
  return `${before}${value}`;
}

const wordsMax = 10;

function short(text: string): string {
  const words = text.split(/\s+/u);
  return words.length <= wordsMax ? text : `${words.slice(0, wordsMax).join(" ")} …`;
}

/** Words with something between them that is left out. */
const apart = (parts: readonly string[]): string =>
  parts
    .filter((part) => part !== "")
    .join(" … ")
    .replace(/^-| (?=-)/u, "");

function harmInWords(text: string, words: readonly Span[]): string {
  const [first, second] = words;
  if (!first || !second) return first ? slice(text, first) : "";
  const isOne = /^\s*$/u.test(text.slice(first.end, second.start));
  return isOne
    ? text.slice(first.start, second.end)
    : apart([slice(text, first), slice(text, second)]);
}

/** The clause that a stretch of a text stands in, without it. */
function clauseWithout(text: string, stretch: Readonly<{ start: number; end: number }>): string {
  const clause = clauseAround(text, stretch.start);
  const before = withoutBound(text.slice(clause.start, stretch.start)).trim();
  const after = text.slice(stretch.end, Math.max(stretch.end, clause.end)).trim();
  return short(apart([before, after]));
}

/** The claim's quotes, which are the source's own words, before its statement, which may be an analyst's. */
const textsOf = ({ citations, statement }: Claim): readonly string[] => [
  ...citations.map(({ quote }) => quote),
  statement,
];

/** What the source says that a figure measures, in as few of its words as tell it: "killing … people", "passengers drowned". */
export function definitionOf(claim: Claim, figure: Figure): string {
  for (const text of textsOf(claim)) {
    const same = figuresIn(text, readWords(text)).find(
      (other) => sameValue(other, figure) && other.harm?.harm === figure.harm?.harm,
    );
    if (same?.harm) return harmInWords(text, same.harm.words);
    if (same) return clauseWithout(text, same.span);
  }
  return "";
}

/** What happens on a day, in the words of the clause that names it; empty where none does. */
export function definitionOfDay(claim: Claim, asWritten: string): string {
  for (const text of textsOf(claim)) {
    const start = text.indexOf(asWritten);
    if (start === -1) continue;
    const before = text.slice(0, start).replace(/\b(?:on|by)\s(?:the\s)?$/iu, "");
    return clauseWithout(text, { start: before.length, end: start + asWritten.length });
  }
  return "";
}
