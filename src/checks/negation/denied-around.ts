/** A statement that asserts a quote whose own sentence denies it: "she had taken the money" of "denied that she had taken the money". */
import type { CheckInput } from "../check.ts";
import { type Cut, readCuts, retells } from "../reading/cut-quotes.ts";
import type { Passage } from "../reading/read-input.ts";
import { readDenials } from "./read-denials.ts";
import { tellsOfFalse, toldAsFalse } from "./told-as-false.ts";

/** Index of the word outside the quote that denies it, and where its denial begins. */
type Around = Readonly<{ at: number; first: number | undefined }>;

function deniedBy(cut: Cut): Around | undefined {
  const at = toldAsFalse(cut);
  if (at !== undefined) return { at, first: undefined };
  const { whole, from, to } = cut;
  const denial = readDenials(whole).find(
    (each) =>
      each.at < from && each.isPlain && each.scope.some((word) => word >= from && word < to),
  );
  return denial && { at: denial.at, first: denial.scope[0] };
}

/** The word denied most stands right after the denial; a statement without it tells something else. */
const hasFirst = (statement: Passage, { whole }: Cut, { first }: Around): boolean =>
  first === undefined || statement.forms.has(whole.stems[first] ?? "");

/** Each quote, or its whole sentence where that denies it: what is denied is no evidence of the deed. */
export function quotesAsTold(input: CheckInput, quotes: readonly Passage[]): readonly Passage[] {
  const cuts = readCuts(input);
  if (cuts.length === 0) return quotes;
  const denied = new Map(
    cuts
      .filter((cut) => deniedBy(cut) !== undefined)
      .map(({ quote, whole }) => [quote.text, whole]),
  );
  return quotes.map((quote) => denied.get(quote.text) ?? quote);
}

/** The word that denies, outside the quote, what the statement asserts. */
export function findDeniedAround(
  input: CheckInput,
  statement: Passage,
  quotes: readonly Passage[],
): string | undefined {
  const cuts = readCuts(input);
  if (cuts.length === 0 || readDenials(statement).length > 0 || tellsOfFalse(statement))
    return undefined;
  for (const cut of cuts) {
    const around = deniedBy(cut);
    if (around === undefined || !hasFirst(statement, cut, around)) continue;
    if (!retells(statement, cut.quote)) continue;
    // What another quote tells without denial may be told.
    const isToldElsewhere = quotes.some(
      (quote) =>
        quote.text !== cut.quote.text && quote.text !== cut.whole.text && retells(statement, quote),
    );
    if (!isToldElsewhere) return cut.whole.words[around.at]?.text;
  }
  return undefined;
}
