/** The cut through a set of articles that severs least: where two events would part, if there are two. */
import type { Likeness } from "./likeness.ts";

type Cut = Readonly<{
  /** Rows of the side that holds the first row. */
  one: readonly number[];
  other: readonly number[];
  /** Normalised cut (Shi and Malik 2000): severed likeness over each side's whole likeness, 0 to 2; low parts well. */
  severed: number;
}>;

/** Up to so many rows every cut is tried: 512 cuts of ten rows cost less than one eigenvector. */
const rowsTriedFully = 10;
const powerSteps = 200;

type Graph = Readonly<{
  edges: readonly (readonly number[])[];
  degrees: readonly number[];
  volume: number;
}>;

/** Articles without any tie still have a place in the graph. */
const leastEdge = 1e-6;

function graphOf(likeness: Likeness): Graph {
  const edges = likeness.map((line, row) =>
    line.map((value, column) => (row === column ? 0 : value + leastEdge)),
  );
  const degrees = edges.map((line) => line.reduce((sum, value) => sum + value, 0));
  return { edges, degrees, volume: degrees.reduce((sum, value) => sum + value, 0) };
}

function severedBy({ edges, degrees, volume }: Graph, isOne: (row: number) => boolean): number {
  let cut = 0;
  let sideVolume = 0;
  for (const [row, line] of edges.entries()) {
    if (!isOne(row)) continue;
    sideVolume += degrees[row] ?? 0;
    for (const [column, value] of line.entries()) if (!isOne(column)) cut += value;
  }
  return cut / sideVolume + cut / (volume - sideVolume);
}

function cutBy(graph: Graph, isOne: (row: number) => boolean): Cut {
  const rows = graph.degrees.map((_, row) => row);
  const one = rows.filter((row) => isOne(row) === isOne(0));
  const other = rows.filter((row) => isOne(row) !== isOne(0));
  return { one, other, severed: severedBy(graph, isOne) };
}

function tryEvery(graph: Graph): Cut {
  const count = graph.degrees.length;
  let best = { mask: 1, severed: Infinity };
  // The last row is never on the one side, so each cut is seen once.
  for (let mask = 1; mask < 2 ** (count - 1); mask++) {
    const severed = severedBy(graph, (row) => ((mask >> row) & 1) === 1);
    if (severed < best.severed - 1e-12) best = { mask, severed };
  }
  return cutBy(graph, (row) => ((best.mask >> row) & 1) === 1);
}

/** Root mean square of a step's change below which the power iteration has settled. */
const settled = 1e-9;

/** Second eigenvector of the normalised likeness, by power iteration with the first one taken out. */
function secondEigenvector({ edges, degrees }: Graph): readonly number[] {
  const roots = Float64Array.from(degrees, (degree) => Math.sqrt(degree));
  const first = Math.hypot(...roots);
  // Any start that is not the first eigenvector will do; it must only be the same in every run.
  let vector = Float64Array.from(degrees, (_, row) => Math.sin(row * 7.13 + 1));
  for (let step = 0; step < powerSteps; step++) {
    let along = 0;
    for (const [row, value] of vector.entries()) along += (value * (roots[row] ?? 0)) / first;
    const across = vector.map((value, row) => value - (along * (roots[row] ?? 0)) / first);
    const spread = across.map((value, row) => value / (roots[row] ?? 1));
    const next = across.map((value, row) => value + dot(edges[row], spread) / (roots[row] ?? 1));
    const length = Math.hypot(...next) || 1;
    const change = Math.hypot(...next.map((value, row) => value / length - (vector[row] ?? 0)));
    vector = next.map((value) => value / length);
    if (change < settled) break;
  }
  return Array.from(vector, (value, row) => value / (roots[row] ?? 1));
}

function dot(line: readonly number[] | undefined, vector: Float64Array): number {
  let sum = 0;
  for (let column = 0; column < vector.length; column++)
    sum += (line?.[column] ?? 0) * (vector[column] ?? 0);
  return sum;
}

/** Rows in the order of the eigenvector, cut at every place; each step moves one row, and only its own edges are looked at. */
function sweep(graph: Graph): Cut {
  const { edges, degrees, volume } = graph;
  const positions = secondEigenvector(graph);
  const order = degrees
    .map((_, row) => row)
    .toSorted((one, other) => (positions[one] ?? 0) - (positions[other] ?? 0) || one - other);
  let best = { size: 1, severed: Infinity };
  let [cut, sideVolume] = [0, 0];
  for (let size = 1; size < order.length; size++) {
    const row = order[size - 1] ?? 0;
    let inside = 0;
    for (let at = 0; at < size - 1; at++) inside += edges[row]?.[order[at] ?? 0] ?? 0;
    cut += (degrees[row] ?? 0) - 2 * inside;
    sideVolume += degrees[row] ?? 0;
    const severed = cut / sideVolume + cut / (volume - sideVolume);
    if (severed < best.severed - 1e-12) best = { size, severed };
  }
  const side = new Set(order.slice(0, best.size));
  return cutBy(graph, (row) => side.has(row));
}

/** The best cut of at least two rows. Same table, same cut. */
export function bestCut(likeness: Likeness): Cut {
  const graph = graphOf(likeness);
  return likeness.length <= rowsTriedFully ? tryEvery(graph) : sweep(graph);
}
