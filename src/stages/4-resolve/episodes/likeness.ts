/** How alike articles are: cosine over weighted terms, between 0 and 1. */
import type { ArticleTerms, Term, TermKind } from "./article-terms.ts";

/** A symmetric table, `likeness[i][j]`; 1 on the diagonal. */
export type Likeness = readonly (readonly number[])[];

/**
 * Imagined articles that a folder is thought to stand among. Five articles on one subject cannot tell by themselves
 * which words are common in news, so counts start from these priors: the share of news texts that hold a term of the kind.
 */
const imagined = 25;
const priorShare: Readonly<Record<TermKind, number>> = {
  name: 0.02,
  figure: 0.04,
  day: 0.25,
  word: 0.06,
  pair: 0.005,
};

/**
 * What a kind tells about which event it is: names and figures more than words. How often an article repeats a term tells
 * nothing more: binary terms did better than counted ones, and leads that count for more did no better, on every kind of
 * sample of the events rows (halves of the topics, 5, 20 and 100 articles, articles cut short).
 */
const kindWeight: Readonly<Record<TermKind, number>> = {
  name: 2,
  figure: 2,
  day: 1,
  word: 1,
  pair: 0.7,
};

/** In how many articles each term stands. */
export function documentCounts(articles: readonly ArticleTerms[]): ReadonlyMap<string, number> {
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
    Math.log(total / Math.min(total, (counts.get(key) ?? 0) + imagined * priorShare[kind]));
}

type Vector = ReadonlyMap<string, number>;

function vectorOf(terms: ArticleTerms, weigh: (key: string, term: Term) => number): Vector {
  const vector = new Map<string, number>();
  let square = 0;
  for (const [key, term] of terms) {
    const weight = weigh(key, term);
    if (weight <= 0) continue;
    vector.set(key, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [key, weight] of vector) vector.set(key, weight / length);
  return vector;
}

/** Articles that hold a term so far, and how much it weighs in each. */
type Holders = Readonly<{ rows: number[]; weights: number[] }>;

/** Adds to a row's line what a term of its own shares with the articles before it, and the row to the term's holders. */
function addTerm(line: number[], row: number, weight: number, known: Holders): void {
  for (let at = 0; at < known.rows.length; at++) {
    const column = known.rows[at] ?? 0;
    line[column] = (line[column] ?? 0) + weight * (known.weights[at] ?? 0);
  }
  known.rows.push(row);
  known.weights.push(weight);
}

/** Through an inverted index: articles without a common term cost nothing. */
function cosines(vectors: readonly Vector[]): Likeness {
  const holders = new Map<string, Holders>();
  const table = vectors.map(() => Array.from({ length: vectors.length }, () => 0));
  for (const [row, vector] of vectors.entries()) {
    const line = table[row] ?? [];
    for (const [key, weight] of vector) {
      const known = holders.get(key);
      if (known) addTerm(line, row, weight, known);
      else holders.set(key, { rows: [row], weights: [weight] });
    }
    line[row] = 1;
    // The table is symmetric: the upper half is copied from the lower.
    for (const [column, above] of table.slice(0, row).entries()) above[row] = line[column] ?? 0;
  }
  return table;
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
