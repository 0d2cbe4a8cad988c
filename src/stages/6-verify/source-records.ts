/** Sources as the brief lists them: everything but the text, which lies beside it. */
import type { Shelf } from "../../checks/gather-evidence.ts";
import type { NumberedCitation, SourceRecord } from "../../domain/brief.ts";
import { overlaps } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";

export function recordSources(
  sources: readonly Source[],
  { sentences }: Shelf,
  citations: readonly NumberedCitation[],
): SourceRecord[] {
  return sources.map(({ text: _text, ...source }) => {
    const own = sentences.get(source.id) ?? [];
    const cited = citations.filter((citation) => citation.source === source.id);
    const citedSentences = own.filter(({ span }) => cited.some((one) => overlaps(one.span, span)));
    return {
      ...source,
      textFile: `sources/${source.id}.txt`,
      rawFile: `sources/${source.id}.raw${extensionOf(source.name)}`,
      citedSentences: citedSentences.length,
      sentences: own.length,
    };
  });
}

/** A short plain extension, so that the kept file opens in the right program; anything else is left off. */
function extensionOf(name: string): string {
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
}
