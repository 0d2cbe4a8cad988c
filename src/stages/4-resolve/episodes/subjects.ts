/** Which articles are on one subject: average-link clustering at a low threshold. Candidates for one episode. */
import type { Likeness } from "./likeness.ts";

/** Sets of rows that hang together by pairs at or above the threshold. */
function components(likeness: Likeness, threshold: number): readonly number[][] {
  const seen = new Set<number>();
  const found: number[][] = [];
  for (const start of likeness.keys()) {
    if (seen.has(start)) continue;
    seen.add(start);
    const members = [start];
    for (const row of members) {
      for (const [column, value] of (likeness[row] ?? []).entries()) {
        if (value < threshold || seen.has(column)) continue;
        seen.add(column);
        members.push(column);
      }
    }
    found.push(members.toSorted((one, other) => one - other));
  }
  return found;
}

/**
 * Clusters of one component, each named by the place of its first member. `to` is the mean likeness of every two of them, one
 * line after the other: a component can be the whole folder, and a map for each of thousands of rows is slow and large.
 */
class Clusters {
  readonly members: number[][];
  readonly #size: number;
  readonly #to: Float64Array;
  /** Of each cluster that still stands, the one it is most alike to; looked for again only when that one is gone or changed. */
  readonly #nearest: Int32Array;
  #standing: number[];

  constructor(rows: readonly number[], likeness: Likeness) {
    this.#size = rows.length;
    this.members = rows.map((row) => [row]);
    this.#standing = [...rows.keys()];
    this.#to = new Float64Array(this.#size ** 2);
    for (const [at, row] of rows.entries()) {
      const line = likeness[row] ?? [];
      for (const [to, column] of rows.entries()) this.#to[at * this.#size + to] = line[column] ?? 0;
    }
    this.#nearest = Int32Array.from(rows, (_, at) => this.#nearestOf(at));
  }

  #between(one: number, other: number): number {
    return this.#to[one * this.#size + other] ?? 0;
  }

  /** The most alike cluster, among equals the first; -1 if there is no other. */
  #nearestOf(own: number): number {
    let best = -1;
    for (const key of this.#standing) {
      if (key === own) continue;
      if (best < 0 || this.#between(own, key) > this.#between(own, best)) best = key;
    }
    return best;
  }

  /** The two most alike clusters at or above the threshold; among equals the first. */
  closest(threshold: number): readonly [number, number] | undefined {
    let best: readonly [number, number] | undefined;
    for (const one of this.#standing) {
      const other = this.#nearest[one] ?? -1;
      if (other <= one || this.#between(one, other) < threshold) continue;
      if (!best || this.#between(one, other) > this.#between(...best)) best = [one, other];
    }
    return best;
  }

  /** The other cluster becomes part of the first; likeness to a third one is the mean over all members. */
  join(kept: number, gone: number): void {
    const [ones, others] = [this.members[kept] ?? [], this.members[gone] ?? []];
    const size = ones.length + others.length;
    this.#standing = this.#standing.filter((key) => key !== gone);
    for (const key of this.#standing) {
      if (key === kept) continue;
      const sum = this.#between(key, kept) * ones.length + this.#between(key, gone) * others.length;
      this.#to[key * this.#size + kept] = sum / size;
      this.#to[kept * this.#size + key] = sum / size;
    }
    ones.push(...others);
    this.members[gone] = [];
    for (const key of this.#standing) {
      const nearest = this.#nearest[key];
      // A mean never exceeds both its parts, so a nearest cluster that was neither of them stays the nearest.
      if (key === kept || nearest === kept || nearest === gone)
        this.#nearest[key] = this.#nearestOf(key);
    }
  }
}

/**
 * Average-link clustering (single link chains unlike reports together; complete link tears reports of one event apart).
 * Rows come back in order within each cluster, clusters by their first row. Average link never crosses a connected
 * component of the pairs above the threshold, so each component is clustered alone.
 */
export function subjectsOf(likeness: Likeness, threshold: number): readonly (readonly number[])[] {
  const subjects: number[][] = [];
  for (const rows of components(likeness, threshold)) {
    const clusters = new Clusters(rows, likeness);
    for (let pair = clusters.closest(threshold); pair; pair = clusters.closest(threshold)) {
      clusters.join(...pair);
    }
    for (const members of clusters.members) {
      if (members.length > 0) subjects.push(members.toSorted((one, other) => one - other));
    }
  }
  return subjects.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
