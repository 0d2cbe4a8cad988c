/** A source's coverage as a strip that is as long as its text: which part of it was used, at a glance. */
import type { CoveredSentence, Covering } from "./source-coverage.ts";

/** `from` and `to` in rows of the strip; `at` is where the first sentence of it begins in the text. */
export type StripPart = Readonly<{ from: number; to: number; as: Covering; at: number }>;

/** Finer than this nobody sees, on a screen of a thousand pixels. */
export const stripRows = 240;

/**
 * A row shows the best that was made of what stands in it: one cited sentence among many is seen. Parts lie one under the
 * other without overlap; where a text has no sentence there is none.
 *
 * @param chars - Length of the text.
 */
export function stripOf(sentences: readonly CoveredSentence[], chars: number): StripPart[] {
  const rows: (CoveredSentence | undefined)[] = Array.from({ length: stripRows }, () => undefined);
  const rowOf = (offset: number) =>
    Math.min(stripRows - 1, Math.floor((offset * stripRows) / chars));
  for (const one of sentences) {
    for (let row = rowOf(one.span.start); row <= rowOf(one.span.end - 1); row += 1) {
      const known = rows[row];
      if (known === undefined || weights[one.as] > weights[known.as]) rows[row] = one;
    }
  }
  const parts: StripPart[] = [];
  for (const [row, one] of rows.entries()) {
    if (one === undefined) continue;
    const last = parts.at(-1);
    if (last?.as === one.as && last.to === row) parts[parts.length - 1] = { ...last, to: row + 1 };
    else parts.push({ from: row, to: row + 1, as: one.as, at: one.span.start });
  }
  return parts;
}

const weights: Readonly<Record<Covering, number>> = {
  cited: 4,
  claimed: 3,
  unused: 2,
  furniture: 1,
};
