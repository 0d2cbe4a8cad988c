/** The word a person most likely meant. */

/** Edits, as a share of the longer word, beyond which two words are not a typing error of each other. */
const editsShareMax = 0.4;

/**
 * The known word nearest to `word`, or `undefined` if none is near. Case, `-` and `_` do not count:
 * `chunk_tokens` means `chunkTokens`.
 */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const written = plain(word);
  const ranked = known
    .map((candidate) => ({ candidate, edits: editsBetween(written, plain(candidate)) }))
    .filter(
      ({ candidate, edits }) =>
        edits <= editsShareMax * Math.max(written.length, plain(candidate).length),
    )
    .toSorted((one, other) => one.edits - other.edits);
  return ranked[0]?.candidate;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[-_\s]/g, "");
}

/** Insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
function editsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          (last[column] ?? Infinity) + 1,
          (current[column - 1] ?? Infinity) + 1,
          (last[column - 1] ?? Infinity) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? Infinity) + 1 : Infinity,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length] ?? Infinity;
}
