/** What the explaining parts of this folder share: the articles, how they were grouped, and how terms weigh. */
import type { EpisodeEvidence } from "../../../domain/finding.ts";
import { slice, type Span } from "../../../domain/place.ts";
import type { Source } from "../../../domain/source.ts";
import type { TermKind } from "./article-terms.ts";
import type { Article } from "./article.ts";
import type { ArticleGroup, Grouping } from "./group-articles.ts";

/** A group, with the evidence that an analyst gave for it, if an analyst made it. */
export type Group = ArticleGroup & Readonly<{ given?: readonly EpisodeEvidence[] }>;

export type Desk = Readonly<{
  /** In the order of `articles`. */
  sources: readonly Source[];
  articles: readonly Article[];
  grouping: Grouping;
  weigh: (key: string, kind: TermKind) => number;
}>;

/** Words of an article as evidence. A row outside the desk is a bug. */
export function evidenceAt(row: number, span: Span, shows: string, desk: Desk): EpisodeEvidence {
  const source = desk.sources[row];
  if (!source) throw new RangeError(`No source stands at row ${row}.`);
  return { source: source.id, span, quote: slice(source.text, span), shows };
}
