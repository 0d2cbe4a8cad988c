/** Numbers citations in the order a reader meets them; one place in a source has one number. */
import type { Shelf } from "../../checks/gather-evidence.ts";
import { sentencesUnder } from "../../checks/sentences-under.ts";
import type { NumberedCitation } from "../../domain/brief.ts";
import type { Citation } from "../../domain/claim.ts";
import { placeKey } from "../../domain/place.ts";

export type CitationList = Readonly<{
  /** The numbers of these places, ascending; places not met before get the next ones. */
  cite: (citations: readonly Citation[]) => number[];
  all: () => NumberedCitation[];
}>;

export function numberCitations(shelf: Shelf): CitationList {
  const byPlace = new Map<string, NumberedCitation>();
  const numberOf = (citation: Citation): number => {
    const place = placeKey(citation);
    const known = byPlace.get(place);
    if (known !== undefined) return known.number;
    const number = byPlace.size + 1;
    byPlace.set(place, { number, ...citation, sentence: sentenceOf(citation, shelf) });
    return number;
  };
  return {
    cite: (citations) =>
      [...new Set(citations.map(numberOf))].toSorted((one, other) => one - other),
    all: () => [...byPlace.values()],
  };
}

/** Throws if the citation stands in no sentence: stage 3 anchors in sentences only, so that is a bug. */
function sentenceOf({ source, span }: Citation, shelf: Shelf): number {
  const sentences = shelf.sentences.get(source) ?? [];
  const found = sentences[sentencesUnder(span, sentences)?.first ?? -1];
  if (found === undefined)
    throw new Error(`A citation of ${source} at ${span.start} is in no sentence.`);
  return found.number;
}
