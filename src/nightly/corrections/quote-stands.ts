import { anchorQuote, prepareText } from "../../anchoring/anchor-quote.ts";

/**
 * Whether quotes still stand in a text: to the letter, in other typography, or with small words changed; never where a
 * number, a name or a denial is another. `undefined` for the text of a source that is gone: then none stands.
 */
export function quoteStands(text: string | undefined): (quote: string) => boolean {
  if (text === undefined) return () => false;
  const prepared = prepareText(text);
  return (quote) => anchorQuote(prepared, quote).kind !== "lost";
}
