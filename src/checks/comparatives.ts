/** "First", "largest", "most", "only", "more than": a rank or a bound must be carried by a quote. */
import { type Word, gapAt, lowerAt } from "./read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { hasContext } from "./has-context.ts";
import { isDenied } from "./is-denied.ts";
import { type Passage, type ReadInput, readInput } from "./read-input.ts";

/** Words that say the same rank. The first of a row is its name; the rest carry it. */
const rows = `
first 1st initial initially earliest debut maiden inaugural original originally pioneer begin began founded erst erste ersten erster premiere introduced
only sole solely just alone merely exclusively single nothing nobody none except einzig einzige nur solo unique
last final latest ultimate end letzte
largest biggest greatest hugest main major leading largely größte
smallest tiniest least lowest kleinste
highest tallest top record peak greatest most maximum höchste best
lowest minimum least bottom fewest
most majority mostly largely mainly greatest primarily chiefly predominantly top typically often usually generally highest widely meisten
least fewest minimum
best finest top greatest leading premier
worst poorest lowest
oldest earliest eldest first
youngest newest latest
newest latest recent youngest
strongest mightiest powerful
longest
shortest
fastest quickest
richest wealthiest
poorest
deadliest bloodiest worst
closest nearest key
earliest first oldest
worldwide`;

const carriers = readRows();

/** Each rank with all words that carry it: those of its own row, and those of rows it stands in. */
function readRows(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows
    .trim()
    .split("\n")
    .map((line) => line.split(" "))) {
    for (const name of row.filter((word, index) => index === 0 || word.endsWith("est"))) {
      const carrying = found.get(name) ?? new Set<string>();
      for (const word of row) carrying.add(word);
      found.set(name, carrying);
    }
  }
  return found;
}

/** Idioms in which a rank ranks nothing, by rank. */
const idlers: ReadonlyMap<string, (before: string, next: string) => boolean> = new Map([
  [
    "first",
    (before, next) => before === "at" || next === "" || next === "and" || next.endsWith("ed"),
  ],
  ["last", (before, next) => before !== "the" || next === "" || periods.test(next)],
  ["most", (before, next) => before !== "the" || next === "likely"],
  ["least", (before) => before === "at"],
  ["only", (before, next) => before === "not" || before === "if" || next === "as"],
]);

/** Adverbs, idioms and names in which the word ranks nothing. */
function isIdle({ words }: Passage, at: number): boolean {
  const word = words[at];
  if (word === undefined || isName(word)) return true;
  const next = gapAt(words, at + 1) === " " ? lowerAt(words, at + 1) : "";
  const isOfName = word.lower === "best" && words[at + 1]?.capital === true;
  return isOfName || idlers.get(word.lower)?.(lowerAt(words, at - 1), next) === true;
}

const isName = ({ capital, opens }: Word): boolean => capital && !opens;

const periods =
  /^(?:week|month|year|night|decade|century|summer|winter|spring|autumn|time|minute|few|two|three|four|five|ten)/;

function isCarried(name: string, { evidenceWords }: ReadInput): boolean {
  if (evidenceWords.has(name)) return true;
  for (const word of carriers.get(name) ?? []) if (evidenceWords.has(word)) return true;
  return false;
}

/** A superlative of any adjective: "the deepest", "the most important". */
function superlativeAt({ words }: Passage, at: number): string | undefined {
  const word = words[at];
  if (word === undefined || word.kind !== "word") return undefined;
  if (carriers.has(word.lower)) return word.lower;
  const isForm =
    /^[a-z]{3,}est$/.test(word.lower) &&
    words[at - 1]?.lower === "the" &&
    !notRanks.has(word.lower);
  return isForm ? word.lower : undefined;
}

const notRanks = new Set(
  "forest west interest request protest test contest guest harvest conquest quest arrest rest honest modest nest chest priest invest unrest northwest southwest midwest inquest behest budapest everest bequest".split(
    " ",
  ),
);

/** "Largest" is carried by "large" only where the quote compares: never. By "more … than any" it is. */
const outranks =
  /\b(?:than any|more than all|of all|second to none|unmatched|unrivalled|unprecedented|ever)\b/i;

function run(input: CheckInput): ReturnType<Check["run"]> {
  const reading = readInput(input);
  const { statement, quotes } = reading;
  const words: string[] = [];
  statement.words.forEach((word, at) => {
    const name = superlativeAt(statement, at);
    if (name === undefined || isIdle(statement, at) || isDenied(statement, at)) return;
    if (!isCarried(name, reading)) words.push(word.text);
  });
  if (words.length === 0 || quotes.some(({ text }) => outranks.test(text)))
    return { outcome: "pass" };
  const because = `No quote ranks anything as ${words.join(", ")}.`;
  return hasRivalRank(words, reading) || hasContext(input)
    ? { outcome: "fail", words, because }
    : { outcome: "unsure", because };
}

/** Ranks that exclude each other, so that a bare quote is enough to tell. */
const opposites: readonly (readonly [string, string])[] = [
  ["first", "second"],
  ["first", "third"],
  ["first", "last"],
  ["largest", "smallest"],
  ["highest", "lowest"],
  ["best", "worst"],
  ["oldest", "youngest"],
  ["longest", "shortest"],
];

function hasRivalRank(words: readonly string[], { evidenceWords }: ReadInput): boolean {
  const stated = new Set(words.map((word) => word.toLowerCase()));
  return opposites.some(([one, other]) => {
    return (
      (stated.has(one) && evidenceWords.has(other)) || (stated.has(other) && evidenceWords.has(one))
    );
  });
}

/** A rank of the statement ("first", "largest", "only") that no quote gives. */
export const comparatives: Check = { name: "comparatives", run };
