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
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  // Cells outside of the table are never the cheapest way.
  const cell = (row: number, column: number) => rows[row]?.[column] ?? Infinity;
  for (let row = 1; row <= one.length; row++) {
    rows.push([row]);
    for (let column = 1; column <= other.length; column++) {
      const replaced = one[row - 1] === other[column - 1] ? 0 : 1;
      const swapped = isSwap(one, row, other, column) ? 1 : Infinity;
      rows[row]?.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + replaced,
          cell(row - 2, column - 2) + swapped,
        ),
      );
    }
  }
  return cell(one.length, other.length);
}

/** Do the two letters that end at these places stand in turned order? */
function isSwap(one: string, row: number, other: string, column: number): boolean {
  const pair = one.slice(Math.max(row - 2, 0), row);
  return pair.length === 2 && pair === `${other[column - 1]}${other[column - 2]}`;
}
