import type { Shelf } from "../../checks/gather-evidence.ts";
import type { Making, NumberedCitation } from "../../domain/brief.ts";
import { slice } from "../../domain/place.ts";

/** How many citations there are, and how many of them are to the letter what stands at their place. */
export function countCitations(
  numbered: readonly NumberedCitation[],
  { sources }: Shelf,
): Pick<Making["counts"], "citations" | "citationsHold"> {
  const holding = numbered.filter(({ source, span, quote }) => {
    const text = sources.get(source)?.text;
    return text !== undefined && slice(text, span) === quote;
  });
  return { citations: numbered.length, citationsHold: holding.length };
}
