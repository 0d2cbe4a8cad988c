/** "First", "largest", "most", "only", "more than": a rank or a bound must be carried by a quote. */
import { type Word, gapAt, lowerAt } from "./reading/read-words.ts";
import type { Check, CheckInput } from "./check.ts";
import { hasContext } from "./reading/has-context.ts";
import { isDenied } from "./reading/is-denied.ts";
import { isPlainDegree } from "./comparatives/rank-noun.ts";
import { rankPlace } from "./comparatives/rank-place.ts";
import { isSinceOnly } from "./comparatives/since-when.ts";
import { isOtherScope } from "./comparatives/rank-scope.ts";
import { readCuts } from "./reading/cut-quotes.ts";
import { type Passage, type ReadInput, readInput } from "./reading/read-input.ts";
import { widerThan } from "./comparatives/wider-than.ts";

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
eldest oldest first firstborn
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

/** "Not until March" is "only in March"; "all but two" leaves "only two". */
const excepting =
  /\b(?:all|none|no one|nobody|nothing|every\p{L}*) (?:but|except)\b|(?:\bnot|\bno|n['’]t)\b.*\buntil\b/iu;

function isCarried(name: string, { evidenceWords, quotes }: ReadInput): boolean {
  if (name === "only" && quotes.some(({ text }) => excepting.test(text))) return true;
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
  const lacking: string[] = [];
  const overstated: string[] = [];
  statement.words.forEach((word, at) => {
    const name = superlativeAt(statement, at);
    if (name === undefined || isIdle(statement, at) || isDenied(statement, at)) return;
    if (!isCarried(name, reading)) lacking.push(word.text);
    else if (isOverstated(at, name, reading) || isMeantOtherwise(at, name, reading))
      overstated.push(word.text);
  });
  overstated.push(...widerThan(reading, readCuts(input)));
  if (overstated.length > 0) {
    const because = `The quote says less than ${overstated.join(", ")}.`;
    return { outcome: "fail", words: overstated, because };
  }
  if (lacking.length === 0 || quotes.some(({ text }) => outranks.test(text)))
    return { outcome: "pass" };
  const because = `No quote ranks anything as ${lacking.join(", ")}.`;
  return hasRivalRank(lacking, reading) || hasContext(input)
    ? { outcome: "fail", words: lacking, because }
    : { outcome: "unsure", because };
}

/** Ranks a statement alone at the top, where each quote that has the rank has it shared ("one of the") or lower ("second-"). */
function isOverstated(at: number, name: string, { statement, evidence }: ReadInput): boolean {
  const own = rankPlace(statement, at);
  const places = evidence.flatMap((passage) =>
    passage.words.flatMap(({ lower }, index) => {
      const isSame = lower === name || carriers.get(name)?.has(lower) === true;
      return isSame ? [rankPlace(passage, index)] : [];
    }),
  );
  if (places.length === 0 || places.includes(own)) return false;
  // "The largest" is also one of the largest; the second-largest is not the largest, nor the other way round.
  if (own === "shared") return false;
  return own === "sole" || places.every((place) => place === "sole");
}

/** Ranks what the quote does not rank, or among others than the quote does. */
function isMeantOtherwise(at: number, name: string, { statement, evidence }: ReadInput): boolean {
  const ranks = new Set(carriers.get(name)).add(name);
  return (
    isPlainDegree(statement, at, ranks, evidence) ||
    isOtherScope(statement, at, ranks, evidence) ||
    isSinceOnly(statement, at, ranks, evidence)
  );
}

/** Ranks that exclude each other, so that a bare quote is enough to tell: the top, and the bottom of the same scale. */
const poles: readonly (readonly [readonly string[], readonly string[]])[] = [
  [["first"], ["second", "third", "last"]],
  [
    [
      "largest",
      "biggest",
      "greatest",
      "highest",
      "best",
      "top",
      "strongest",
      "richest",
      "wealthiest",
    ],
    ["smallest", "tiniest", "lowest", "worst", "poorest", "weakest"],
  ],
  [["most"], ["least", "fewest"]],
  [
    ["oldest", "eldest"],
    ["youngest", "newest"],
  ],
  [["longest"], ["shortest"]],
  [["tallest"], ["shortest"]],
  [["fastest", "quickest"], ["slowest"]],
  [
    ["closest", "nearest"],
    ["farthest", "furthest"],
  ],
  [["hottest", "warmest"], ["coldest"]],
  [["heaviest"], ["lightest"]],
  [["earliest"], ["latest"]],
  [["safest"], ["deadliest"]],
  [["cheapest"], ["dearest"]],
  [["easiest"], ["hardest"]],
];

function hasRivalRank(words: readonly string[], { evidenceWords }: ReadInput): boolean {
  const stated = new Set(words.map((word) => word.toLowerCase()));
  const isRival = (one: readonly string[], other: readonly string[]): boolean =>
    one.some((word) => stated.has(word)) && other.some((word) => evidenceWords.has(word));
  return poles.some(([top, bottom]) => isRival(top, bottom) || isRival(bottom, top));
}

/** A rank of the statement ("first", "largest", "only") that no quote gives. */
export const comparatives: Check = { name: "comparatives", run };
