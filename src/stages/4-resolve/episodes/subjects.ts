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

type Cluster = {
  members: number[];
  to: Map<number, number>;
  /** The cluster it is most alike to; looked for again only when that one is gone or changed. */
  nearest: { key: number; value: number } | undefined;
};

/** The most alike cluster; among equals the first by row. */
function nearestOf({ to }: Pick<Cluster, "to">): Cluster["nearest"] {
  let best: Cluster["nearest"];
  for (const [key, value] of to) {
    const isBetter = !best || value > best.value || (value === best.value && key < best.key);
    if (isBetter) best = { key, value };
  }
  return best;
}

/** The two most alike clusters at or above the threshold; among equals the first by row. */
function closest(
  clusters: ReadonlyMap<number, Cluster>,
  threshold: number,
): [number, number] | undefined {
  let best: { pair: [number, number]; value: number } | undefined;
  for (const [one, { nearest }] of clusters) {
    if (!nearest || nearest.value < threshold || one > nearest.key) continue;
    const isBetter =
      !best || nearest.value > best.value || (nearest.value === best.value && one < best.pair[0]);
    if (isBetter) best = { pair: [one, nearest.key], value: nearest.value };
  }
  return best?.pair;
}

/** Likeness of a third cluster to the joined one: the mean over all members. */
function meanTo(third: number, kept: Cluster, gone: Cluster): number {
  const [keptSize, goneSize] = [kept.members.length, gone.members.length];
  const sum = (kept.to.get(third) ?? 0) * keptSize + (gone.to.get(third) ?? 0) * goneSize;
  return sum / (keptSize + goneSize);
}

/** The other cluster becomes part of the first. */
function join(clusters: Map<number, Cluster>, one: number, other: number): void {
  const kept = clusters.get(one);
  const gone = clusters.get(other);
  if (!kept || !gone) return;
  clusters.delete(other);
  kept.to.delete(other);
  for (const [key, third] of clusters) {
    if (key === one) continue;
    const mean = meanTo(key, kept, gone);
    kept.to.set(key, mean);
    third.to.set(one, mean);
    third.to.delete(other);
    // A mean never exceeds both its parts, so a nearest cluster that was neither of them stays the nearest.
    if (third.nearest?.key === one || third.nearest?.key === other)
      third.nearest = nearestOf(third);
  }
  kept.members.push(...gone.members);
  kept.nearest = nearestOf(kept);
}

/**
 * Average-link clustering (single link chains unlike reports together; complete link tears reports of one event apart).
 * Rows come back in order within each cluster, clusters by their first row. Average link never crosses a connected
 * component of the pairs above the threshold, so each component is clustered alone.
 */
export function subjectsOf(likeness: Likeness, threshold: number): readonly (readonly number[])[] {
  const subjects: number[][] = [];
  for (const members of components(likeness, threshold)) {
    const clusters = new Map<number, Cluster>();
    for (const row of members) {
      const to = new Map<number, number>();
      for (const column of members)
        if (column !== row) to.set(column, likeness[row]?.[column] ?? 0);
      clusters.set(row, { members: [row], to, nearest: nearestOf({ to }) });
    }
    for (let pair = closest(clusters, threshold); pair; pair = closest(clusters, threshold)) {
      join(clusters, ...pair);
    }
    for (const cluster of clusters.values()) {
      subjects.push(cluster.members.toSorted((one, other) => one - other));
    }
  }
  return subjects.toSorted((one, other) => (one[0] ?? 0) - (other[0] ?? 0));
}
