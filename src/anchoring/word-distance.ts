/** How many letters were changed in a word, if it still is that word. */

/**
 * Edits (letters put in, left out, changed, or two swapped) between two words, or `undefined` if
 * they are more than a third of the longer one: then it is another word.
 *
 * A word keeps its first or its last letter here. That is untrue of one misspelling in many, and
 * saves nine comparisons in ten.
 */
export function wordDistance(one: string, other: string): number | undefined {
  const longer = Math.max(one.length, other.length);
  const editsMax = Math.max(1, Math.floor(longer / 3));
  if (Math.abs(one.length - other.length) > editsMax || longer < 3 || longer > 60) {
    return undefined;
  }
  if (
    one.charCodeAt(0) !== other.charCodeAt(0) &&
    one.charCodeAt(one.length - 1) !== other.charCodeAt(other.length - 1)
  ) {
    return undefined;
  }
  const edits = distance(one, other, editsMax);
  return edits <= editsMax ? edits : undefined;
}

/** Optimal string alignment over what is left when equal ends are cut off. */
function distance(one: string, other: string, editsMax: number): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < shorter - start && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const left = one.length - tail - start;
  const right = other.length - tail - start;
  if (left === 0 || right === 0 || (left === 1 && right === 1)) return Math.max(left, right);
  // Edits are at least a third of what differs here: both ends of it do.
  if (Math.max(left, right) > 3 * editsMax + 3) return editsMax + 1;
  return alignment(one.slice(start, start + left), other.slice(start, start + right));
}

/** Three rows of a table, used again and again: most of a close match's time was making them. */
const rowsOf = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as const;

function alignment(one: string, other: string): number {
  let [beforeLast, last, here] = rowsOf;
  for (let column = 0; column <= other.length; column += 1) last[column] = column;
  for (let row = 1; row <= one.length; row += 1) {
    here[0] = row;
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one.charCodeAt(row - 1) === other.charCodeAt(column - 1);
      let best = Math.min(
        at(last, column - 1) + (isSame ? 0 : 1),
        at(last, column) + 1,
        at(here, column - 1) + 1,
      );
      if (!isSame && isSwapped(one, row, other, column)) {
        best = Math.min(best, at(beforeLast, column - 2) + 1);
      }
      here[column] = best;
    }
    [beforeLast, last, here] = [last, here, beforeLast];
  }
  return at(last, other.length);
}

function at(row: Uint8Array, column: number): number {
  return row[column] ?? 0;
}

function isSwapped(one: string, row: number, other: string, column: number): boolean {
  return (
    row > 1 &&
    column > 1 &&
    one.charCodeAt(row - 1) === other.charCodeAt(column - 2) &&
    one.charCodeAt(row - 2) === other.charCodeAt(column - 1)
  );
}
