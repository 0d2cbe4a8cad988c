/** "The first time" of a quote that has "the first time since 1998": a rank without the limit in time that its quote gives it. */
import type { Passage } from "../reading/read-input.ts";
import { rankedAfter } from "./rank-noun.ts";

const limit =
  /^(?:since|years?|decades?|century|centuries|generations?|months?|weeks?|season|seasons|days?|memory|postwar|modern|seit|jahren|again|once|previous|previously|\d{4})$/;
/** Words after the rank in which its "since" stands. */
const sinceReach = 8;

function isLimited({ words }: Passage, at: number): boolean {
  const sentence = words[at]?.sentence;
  const after = words.slice(at + 1, at + 1 + sinceReach);
  const end = after.findIndex((word) => word.sentence !== sentence || /[,;:()—]/.test(word.gap));
  return after.slice(0, end === -1 ? after.length : end).some(({ lower }) => lower === "since");
}

/** True if every quote that ranks the same thing ranks it since some time only, and the statement names no time. */
export function isSinceOnly(
  statement: Passage,
  at: number,
  ranks: ReadonlySet<string>,
  quotes: readonly Passage[],
): boolean {
  const sentence = statement.words[at]?.sentence;
  if (statement.words.some((word) => word.sentence === sentence && limit.test(word.lower)))
    return false;
  const nouns = new Set(rankedAfter(statement, at).map((index) => statement.stems[index]));
  const limits = quotes.flatMap((quote) =>
    quote.words.flatMap(({ lower }, index) => {
      if (!ranks.has(lower)) return [];
      const isSame = rankedAfter(quote, index).some((each) => nouns.has(quote.stems[each]));
      return isSame ? [isLimited(quote, index)] : [];
    }),
  );
  return limits.length > 0 && limits.every(Boolean);
}
