/** Which sentences of a source a span touches. */
import type { SourceSentence } from "../domain/chunk.ts";
import type { Span } from "../domain/place.ts";

/** Indexes, both inclusive. */
export type SentenceRange = Readonly<{ first: number; last: number }>;

/**
 * By halving, because it is asked for every citation of sources with ten thousands of sentences.
 *
 * @param sentences - Of one source, in order and disjoint, as chunk makes them.
 * @returns Undefined if the span stands in no sentence: in furniture, or between two.
 */
export function sentencesUnder(
  { start, end }: Span,
  sentences: readonly Pick<SourceSentence, "span">[],
): SentenceRange | undefined {
  const first = countWhere(sentences, ({ span }) => span.end <= start);
  const last = countWhere(sentences, ({ span }) => span.start < end) - 1;
  return first <= last ? { first, last } : undefined;
}

/** How many lead the list for which `holds` is true; it must not be true again after it was false. */
function countWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
