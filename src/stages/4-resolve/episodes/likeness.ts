/** How alike articles are: cosine over weighted terms, between 0 and 1. */
import type { ArticleTerms, Term, TermKind } from "./article-terms.ts";

/** A symmetric table, `likeness[i][j]`; 1 on the diagonal. */
export type Likeness = readonly (readonly number[])[];

/**
 * Imagined articles that a folder is thought to stand among. Five articles on one subject cannot tell by themselves
 * which words are common in news, so counts start from these priors: the share of news texts that hold a term of the kind.
 */
const imagined = 30;
const priorShare: Readonly<Record<TermKind, number>> = {
  name: 0.02,
  figure: 0.04,
  day: 0.25,
  word: 0.06,
  pair: 0.005,
};

/** What a kind tells about which event it is. Names and figures tell more than words (tried on the events rows). */
const kindWeight: Readonly<Record<TermKind, number>> = {
  name: 2,
  figure: 3,
  day: 1,
  word: 1,
  pair: 0.7,
};

/** Short words are common in every language (Zipf's law of abbreviation). */
function shareOf(key: string, kind: TermKind): number {
  return kind === "word" && key.length < 5 ? priorShare.word * 2 : priorShare[kind];
}

/** In how many articles each term stands. */
function documentCounts(articles: readonly ArticleTerms[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const terms of articles) {
    for (const key of terms.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Weighs a term: the rarer in news and in this folder, the more it tells. */
export function termWeigher(
  articles: readonly ArticleTerms[],
): (key: string, kind: TermKind) => number {
  const counts = documentCounts(articles);
  const total = articles.length + imagined;
  return (key, kind) =>
    kindWeight[kind] *
    Math.log(total / Math.min(total, (counts.get(key) ?? 0) + imagined * shareOf(key, kind)));
}

type Vector = ReadonlyMap<string, number>;

function vectorOf(terms: ArticleTerms, weigh: (key: string, term: Term) => number): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [key, term] of terms) {
    const weight = (1 + Math.log(term.count)) * weigh(key, term);
    if (weight <= 0) continue;
    vector.set(key, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [key, weight] of vector) vector.set(key, weight / length);
  return vector;
}

/** The lower triangle of the table, through an inverted index: articles without a common term cost nothing. */
function lowerCosines(vectors: readonly Vector[]): readonly (readonly number[])[] {
  const holders = new Map<string, { row: number; weight: number }[]>();
  return vectors.map((vector, row) => {
    const line = Array.from({ length: row }, () => 0);
    for (const [key, weight] of vector) {
      const known = holders.get(key) ?? [];
      for (const other of known) line[other.row] = (line[other.row] ?? 0) + weight * other.weight;
      known.push({ row, weight });
      holders.set(key, known);
    }
    return line;
  });
}

function cosines(vectors: readonly Vector[]): Likeness {
  const lower = lowerCosines(vectors);
  const at = (row: number, column: number): number => lower[row]?.[column] ?? 0;
  return vectors.map((_, row) =>
    vectors.map((__, column) =>
      row === column ? 1 : row > column ? at(row, column) : at(column, row),
    ),
  );
}

/** How alike articles are within their whole folder. */
export function likenessOf(articles: readonly ArticleTerms[]): Likeness {
  const weigh = termWeigher(articles);
  return cosines(articles.map((terms) => vectorOf(terms, (key, { kind }) => weigh(key, kind))));
}

/**
 * How alike articles on one subject are in what not all of them say. `all`: the folder, for the weights;
 * `subject`: the articles to compare. What every report of a subject shares cannot tell its events apart.
 */
export function likenessWithin(
  subject: readonly ArticleTerms[],
  weigh: (key: string, kind: TermKind) => number,
): Likeness {
  const counts = documentCounts(subject);
  const share = (key: string): number => (counts.get(key) ?? 0) / subject.length;
  return cosines(
    subject.map((terms) => vectorOf(terms, (key, { kind }) => weigh(key, kind) * (1 - share(key)))),
  );
}

/** Mean likeness between two sets of rows, pairs of a row with itself left out; undefined where no pair is left. */
export function meanLikeness(
  likeness: Likeness,
  ones: readonly number[],
  others: readonly number[],
): number | undefined {
  let sum = 0;
  let pairs = 0;
  for (const one of ones) {
    for (const other of others) {
      if (one === other) continue;
      sum += likeness[one]?.[other] ?? 0;
      pairs += 1;
    }
  }
  return pairs === 0 ? undefined : sum / pairs;
}
