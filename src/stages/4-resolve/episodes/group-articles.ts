/** Which articles report one and the same event. Pure: articles in, groups out, the same for any order of input. */
import { nameStems, stemOf, termsOf, type ArticleTerms } from "./article-terms.ts";
import type { Article } from "./article.ts";
import { bestCut } from "./best-cut.ts";
import { companionsOf, type Companion } from "./companions.ts";
import {
  likenessOf,
  likenessWithin,
  meanLikeness,
  termWeigher,
  type Likeness,
} from "./likeness.ts";
import { areElsewhere, sceneOf } from "./main-places.ts";
import { partByCompanions } from "./part-by-companions.ts";
import { subjectsOf } from "./subjects.ts";
import { logChoose, tellingTerms } from "./telling-terms.ts";

export type ArticleGroup = Readonly<{
  /** Indexes of its articles, in order. */
  rows: readonly number[];
  /** Those among them that only likeness puts here. */
  uncertain: readonly number[];
  /** Number of the subject: groups of one subject could be taken for one another. */
  subject: number;
}>;

export type Grouping = Readonly<{
  groups: readonly ArticleGroup[];
  terms: readonly ArticleTerms[];
  likeness: Likeness;
  /** Companions found in each subject, by its number. */
  companions: readonly (readonly Companion[])[];
  isName: (word: string) => boolean;
}>;

/** Mean likeness at which articles are on one subject. Unrelated news stays under 0.07 (events rows, 98 of 100 pairs). */
const subjectLikeness = 0.07;

/** Mean likeness of two sides from which no term, however one-sided, makes them two events. */
const togetherLikeness = 0.3;

/**
 * Mean likeness between two sides under which they report two events, where too few reports are at hand for a term to be
 * telling. Reports of one event stay above it in nineteen of twenty cuts (small folders drawn from the events rows). A small
 * side needs a clearer cut: one odd report must not become an event of its own.
 */
const apartLikeness = (size: number): number => (size === 1 ? 0.11 : size === 2 ? 0.13 : 0.17);

/** A term is telling if it would fall so one-sidedly by chance less often than this, once in 1,600 times. */
const chanceMax = 10 ** -3.2;

type Table = Readonly<{
  likeness: Likeness;
  terms: readonly ArticleTerms[];
  weigh: ReturnType<typeof termWeigher>;
}>;

function areApart(
  ones: readonly number[],
  others: readonly number[],
  { likeness, terms }: Table,
): boolean {
  const between = meanLikeness(likeness, ones, others) ?? 0;
  if (between < subjectLikeness) return true;
  const [oneTerms, otherTerms] = [ones, others].map((rows) =>
    rows.flatMap((row) => terms[row] ?? []),
  );
  const least = Math.min(
    ...[
      tellingTerms(oneTerms ?? [], otherTerms ?? []),
      tellingTerms(otherTerms ?? [], oneTerms ?? []),
    ].map(([term]) => term?.chance ?? 1),
  );
  if (least <= chanceMax) return between < togetherLikeness;
  const total = ones.length + others.length;
  const couldTell = Math.exp(-logChoose(total, ones.length)) <= chanceMax;
  return !couldTell && between < apartLikeness(Math.min(ones.length, others.length));
}

/** Parts a subject where its reports fall into sets that are unlike each other, again and again. */
function partByLikeness(rows: readonly number[], table: Table): readonly (readonly number[])[] {
  if (rows.length < 2) return [rows];
  const own = rows.map((row) => table.terms[row] ?? new Map());
  const cut = bestCut(likenessWithin(own, table.weigh));
  const [ones = [], others = []] = [cut.one, cut.other].map((side) =>
    side.map((index) => rows[index] ?? 0),
  );
  if (!areApart(ones, others, table)) return [rows];
  return [ones, others].flatMap((part) => partByLikeness(part, table));
}

/** Likeness, with none left between reports of one kind of event in two places: alike words do not make it one event. */
function keptApart(
  articles: readonly Article[],
  likeness: Likeness,
  isName: Grouping["isName"],
): Likeness {
  const scenes = articles.map((article) => sceneOf(article, isName));
  return likeness.map((line, row) =>
    line.map((value, column) => {
      const [one, other] = [scenes[row], scenes[column]];
      return value > 0 && one && other && areElsewhere(one, other) ? 0 : value;
    }),
  );
}

/** Articles must be given in an order of their own (by id), so that ties fall the same way in every run. */
export function groupArticles(articles: readonly Article[]): Grouping {
  const names = new Set(articles.flatMap((article) => [...nameStems(article)]));
  const isName = (word: string): boolean => names.has(stemOf(word));
  const terms = articles.map((article) => termsOf(article, names));
  const likeness = keptApart(articles, likenessOf(terms), isName);
  const table = { likeness, terms, weigh: termWeigher(terms) };
  const groups: ArticleGroup[] = [];
  const companions: (readonly Companion[])[] = [];
  for (const [subject, rows] of subjectsOf(likeness, subjectLikeness).entries()) {
    const found = companionsOf({
      rows,
      articles: rows.flatMap((row) => articles[row] ?? []),
      isName,
    });
    companions.push(found);
    for (const part of partByLikeness(rows, table)) {
      groups.push(
        ...partByCompanions(part, found, likeness).map((group) => ({ ...group, subject })),
      );
    }
  }
  return { groups, terms, likeness, companions, isName };
}
