/** Sources as the brief lists them: everything but the text, which lies beside it. */
import type { Shelf } from "../../checks/gather-evidence.ts";
import { sentencesUnder } from "../../checks/sentences-under.ts";
import type { NumberedCitation, SourceRecord } from "../../domain/brief.ts";
import type { SourceSentence } from "../../domain/chunk.ts";
import type { Publisher } from "../../domain/publisher.ts";
import type { Source } from "../../domain/source.ts";
import { gradeSource } from "./grade.ts";

export function recordSources(
  sources: readonly Source[],
  { sentences }: Shelf,
  citations: readonly NumberedCitation[],
  publishers: readonly Publisher[],
): SourceRecord[] {
  const bySource = Map.groupBy(citations, ({ source }) => source);
  return sources.map(({ text: _text, ...source }) => {
    const own = sentences.get(source.id) ?? [];
    return {
      ...source,
      textFile: `sources/${source.id}.txt`,
      rawFile: `sources/${source.id}.raw${extensionOf(source)}`,
      citedSentences: countCited(bySource.get(source.id) ?? [], own),
      sentences: own.length,
      grade: gradeSource(source, publishers),
    };
  });
}

/** How many of a source's sentences its citations touch. */
export function countCited(
  citations: readonly Pick<NumberedCitation, "span">[],
  sentences: readonly SourceSentence[],
): number {
  const cited = new Set<number>();
  for (const { span } of citations) {
    const under = sentencesUnder(span, sentences);
    if (under === undefined) continue;
    for (let at = under.first; at <= under.last; at += 1) cited.add(at);
  }
  return cited.size;
}

/** A short plain extension, so that the kept file opens in the right program; anything else is left off. */
function extensionOf({ name, format, fetched }: Omit<Source, "text">): string {
  if (fetched !== undefined) return endings[format];
  return /\.[a-z0-9]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? "";
}

/** The name of a page is made of its address, and has none. */
const endings = { text: ".txt", markdown: ".md", html: ".html" } as const;
