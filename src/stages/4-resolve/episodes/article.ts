/** What grouping reads of a source: its own sentences in reading order, furniture left out. */
import type { Evidence } from "../../../domain/claim.ts";
import { overlaps, slice, type Span } from "../../../domain/place.ts";
import type { Source } from "../../../domain/source.ts";
import { publishedOn } from "../time/published-on.ts";
import type { SourceSentence } from "../../../domain/chunk.ts";

export type ArticleSentence = Readonly<{ span: Span; role: SourceSentence["role"] }>;

export type Article = Readonly<{
  /** Any name that tells it from the others; the source's id in a run. */
  id: string;
  text: string;
  sentences: readonly ArticleSentence[];
  /** Day of publication, where the source states it. */
  published?: string | undefined;
}>;

/** A source as an article. Sentences that a model marked as furniture after chunking are left out here, too. */
export function articleOf(source: Source, sentences: Evidence["sentences"]): Article {
  const own = sentences.get(source.id) ?? [];
  return {
    id: source.id,
    text: source.text,
    published: publishedOn(source),
    sentences: own
      .filter(({ span }) => !source.furniture.some((piece) => overlaps(piece.span, span)))
      .map(({ span, role }) => ({ span, role })),
  };
}

/** An article's own words, a sentence a line: an acronym of a caption introduces nothing. */
export function articleText({ text, sentences }: Article): string {
  return sentences.map(({ span }) => slice(text, span)).join("\n");
}
