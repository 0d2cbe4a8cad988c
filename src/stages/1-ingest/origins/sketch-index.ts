/** Which texts share runs of words, without comparing every pair. */
import type { Sketch } from "./sketch.ts";

/** Of a run that stands in more texts (a notice, a much-copied report) the first ones are met. */
const textsPerRunMax = 200;

export type Neighbour = Readonly<{
  /** Index of an earlier text, in the order of entering. */
  text: number;
  /** Which runs of the later sketch it has, too. */
  shared: readonly number[];
}>;

export class SketchIndex {
  readonly #textsByRun = new Map<number, number[]>();
  readonly #sizes: number[] = [];

  /** Those among the earlier texts that share runs with this one: the most alike first, then the earliest. */
  enter({ hashes }: Sketch): readonly Neighbour[] {
    const own = this.#sizes.push(hashes.length) - 1;
    const sharedBy = new Map<number, number[]>();
    for (const [run, hash] of hashes.entries()) {
      const earlier = this.#textsByRun.get(hash);
      if (earlier === undefined) {
        this.#textsByRun.set(hash, [own]);
        continue;
      }
      for (const text of earlier) {
        const shared = sharedBy.get(text);
        if (shared === undefined) sharedBy.set(text, [run]);
        else shared.push(run);
      }
      if (earlier.length < textsPerRunMax) earlier.push(own);
    }
    const likeness = ({ text, shared }: Neighbour): number =>
      shared.length / Math.max(hashes.length, this.#sizes[text] ?? 0);
    return [...sharedBy]
      .map(([text, shared]) => ({ text, shared }))
      .toSorted((one, other) => likeness(other) - likeness(one) || one.text - other.text);
  }
}
