/** What the explaining parts of this folder share: the articles, how they were grouped, and how terms weigh. */
import type { EpisodeEvidence } from "../../../domain/finding.ts";
import { slice, type Span } from "../../../domain/place.ts";
import type { Source } from "../../../domain/source.ts";
import type { ArticleTerms, TermKind } from "./article-terms.ts";
import type { Article } from "./article.ts";
import { groupArticles, type ArticleGroup, type Grouping } from "./group-articles.ts";
import { documentCounts, termWeigher } from "./likeness.ts";

/** A group, with the evidence that an analyst gave for it, if an analyst made it. */
export type Group = ArticleGroup &
  Readonly<{
    given?: readonly EpisodeEvidence[];
    /** Rows of corrections of its articles. They tell nothing of what the event is. */
    notices?: readonly number[];
  }>;

/** In how many of some articles each term stands. */
type TermCounts = Readonly<{ articles: number; counts: ReadonlyMap<string, number> }>;

/** Counted once for all episodes: to count anew for every term of every episode took seconds in a large folder. */
type TermHolders = Readonly<{
  all: TermCounts;
  /** By the number of the subject. */
  bySubject: readonly TermCounts[];
}>;

export type Desk = Readonly<{
  /** In the order of `articles`. */
  sources: readonly Source[];
  articles: readonly Article[];
  grouping: Grouping;
  holders: TermHolders;
  weigh: (key: string, kind: TermKind) => number;
}>;

function countTerms(articles: readonly ArticleTerms[]): TermCounts {
  return { articles: articles.length, counts: documentCounts(articles) };
}

export function deskOf(sources: readonly Source[], articles: readonly Article[]): Desk {
  const grouping = groupArticles(articles);
  const { terms } = grouping;
  const bySubject = Map.groupBy(grouping.groups, ({ subject }) => subject);
  const holders = {
    all: countTerms(terms),
    bySubject: grouping.companions.map((_, subject) =>
      countTerms(
        (bySubject.get(subject) ?? []).flatMap(({ rows }) =>
          rows.flatMap((row) => terms[row] ?? []),
        ),
      ),
    ),
  };
  return { sources, articles, grouping, holders, weigh: termWeigher(terms) };
}

/** Words of an article as evidence. A row outside the desk is a bug. */
export function evidenceAt(row: number, span: Span, shows: string, desk: Desk): EpisodeEvidence {
  const source = desk.sources[row];
  if (!source) throw new RangeError(`No source stands at row ${row}.`);
  return { source: source.id, span, quote: slice(source.text, span), shows };
}
