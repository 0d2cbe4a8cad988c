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
import { partByCompanions } from "./part-by-companions.ts";
import { sceneOf, whatParts, type Scene } from "./event-scene.ts";
import { subjectsOf } from "./subjects.ts";
import { tellingTerms } from "./telling-terms.ts";

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

/**
 * Mean likeness between two sides under which they report two events. Reports of one event stay above it in nineteen of
 * twenty cuts. 0.1 to 0.14 do about equally well over samples of the events rows: lower merges small folders, higher tears
 * large ones.
 */
const apartLikeness = 0.12;

/** A term is telling if it would fall so one-sidedly by chance less often than this: once in 3,200 times. */
const chanceMax = 10 ** -3.5;

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
  if (between < apartLikeness) return true;
  const [oneTerms, otherTerms] = [ones, others].map((rows) =>
    rows.flatMap((row) => terms[row] ?? []),
  );
  return [
    tellingTerms(oneTerms ?? [], otherTerms ?? []),
    tellingTerms(otherTerms ?? [], oneTerms ?? []),
  ].some(([term]) => term !== undefined && term.chance <= chanceMax);
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

/**
 * Likeness of two reports whose own first sentences tell of two scenes. Below nothing, so that a third report alike to both
 * does not join them again; in a large group a single such pair is outweighed.
 */
const twoScenesLikeness = -0.25;

/** Likeness, with none left between reports that the guard holds apart: alike words do not make them one event. */
function keptApart(likeness: Likeness, scenes: readonly Scene[]): Likeness {
  const kept = likeness.map((line) => [...line]);
  for (const [row, one] of scenes.entries()) {
    for (const [column, other] of scenes.slice(0, row).entries()) {
      const value = likeness[row]?.[column] ?? 0;
      // So little likeness joins nothing anyway.
      if (value < subjectLikeness / 2) continue;
      const parting = whatParts(one, other);
      if (parting === undefined) continue;
      const left = parting === "scene" ? twoScenesLikeness : 0;
      (kept[row] ?? [])[column] = left;
      (kept[column] ?? [])[row] = left;
    }
  }
  return kept;
}

/** A subject without the pairs that the guard holds apart: average link again, over what is left. */
function partByGuard(rows: readonly number[], likeness: Likeness): readonly (readonly number[])[] {
  const within = rows.map((row) => rows.map((column) => likeness[row]?.[column] ?? 0));
  return subjectsOf(within, subjectLikeness).map((part) => part.map((at) => rows[at] ?? 0));
}

/** Articles must be given in an order of their own (by id), so that ties fall the same way in every run. */
export function groupArticles(articles: readonly Article[]): Grouping {
  const names = new Set(articles.flatMap((article) => [...nameStems(article)]));
  const isName = (word: string): boolean => names.has(stemOf(word));
  const terms = articles.map((article) => termsOf(article, names));
  const alike = likenessOf(terms);
  const scenes = articles.map((article, row) => sceneOf(article, terms[row] ?? new Map(), isName));
  const likeness = keptApart(alike, scenes);
  const table = { likeness, terms, weigh: termWeigher(terms) };
  const groups: ArticleGroup[] = [];
  const companions: (readonly Companion[])[] = [];
  for (const [subject, rows] of subjectsOf(alike, subjectLikeness).entries()) {
    const found = companionsOf({
      rows,
      articles: rows.flatMap((row) => articles[row] ?? []),
      isName,
    });
    companions.push(found);
    const parts = partByGuard(rows, likeness).flatMap((part) => partByLikeness(part, table));
    for (const part of parts) {
      groups.push(
        ...partByCompanions(part, found, likeness).map((group) => ({ ...group, subject })),
      );
    }
  }
  return { groups, terms, likeness, companions, isName };
}
