/** Rates: "$5 a month", "40,000 barrels per day". */
import { units } from "./number-words.ts";
import { type Word, gapAt, lowerAt } from "../reading/read-words.ts";

const perWords = new Set(["a", "an", "per", "each", "every", "pro", "par", "por"]);
const adverbs: ReadonlyMap<string, string> = new Map([
  ["hourly", "hour"],
  ["daily", "day"],
  ["weekly", "week"],
  ["monthly", "month"],
  ["quarterly", "quarter"],
  ["yearly", "year"],
  ["annually", "year"],
]);
const periods = new Set(["second", "minute", "hour", "day", "week", "month", "quarter", "year"]);
/** After these, "a month" tells when and is no rate. */
const isWhen = /^(?:ago|earlier|later|before|after)$/;
/** Words that may stand between a number and its rate: "40 tonnes of oil a day". */
const reach = 3;

/**
 * What the number from `at` to before `to` is counted by, as a canonical unit.
 *
 * @returns Undefined where no rate is written.
 */
export function readRate(words: readonly Word[], at: number, to: number): string | undefined {
  for (let next = to; next <= to + reach; next += 1) {
    const word = words[next];
    if (word === undefined || word.sentence !== words[at]?.sentence) break;
    if (/[,;:(]/.test(word.gap)) break;
    const unit = adverbs.get(word.lower) ?? periodAt(words, next);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

function periodAt(words: readonly Word[], at: number): string | undefined {
  const lower = lowerAt(words, at);
  const unit = units.get(lower) ?? lower;
  if (!periods.has(unit) || isWhen.test(lowerAt(words, at + 1))) return undefined;
  return gapAt(words, at) === "/" || perWords.has(lowerAt(words, at - 1)) ? unit : undefined;
}
