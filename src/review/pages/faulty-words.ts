/** A wording cut so that the words that a check found at fault can be marked in it. */

export type FaultPiece = Readonly<{ words: string; faulty: boolean }>;

/** The pieces together are the text. Words that do not stand in it mark nothing. */
export function faultyWords(text: string, faults: readonly string[]): FaultPiece[] {
  const spans = faults
    .flatMap((words) => spansOf(text, words))
    .toSorted(([one], [other]) => one - other);
  const pieces: FaultPiece[] = [];
  let at = 0;
  for (const [start, end] of spans) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ words: text.slice(at, from), faulty: false });
    pieces.push({ words: text.slice(from, end), faulty: true });
    at = end;
  }
  if (at < text.length) pieces.push({ words: text.slice(at), faulty: false });
  return pieces;
}

function spansOf(text: string, words: string): [start: number, end: number][] {
  const spans: [number, number][] = [];
  if (words === "") return spans;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
    if (isWhole(text, at, at + words.length)) spans.push([at, at + words.length]);
  }
  return spans;
}

const letter = /[\p{L}\p{N}]/u;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** "3" is not at fault in "34". Where a script has no spaces, nothing tells where a word ends, and every place counts. */
function isWhole(text: string, start: number, end: number): boolean {
  return (
    !isWithinWord(text.slice(0, start).at(-1) ?? "", text[start] ?? "") &&
    !isWithinWord(text[end - 1] ?? "", text[end] ?? "")
  );
}

function isWithinWord(one: string, other: string): boolean {
  return !unspaced.test(one + other) && letter.test(one) && letter.test(other);
}
