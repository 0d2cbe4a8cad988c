/** What was taken out of a wording and what was put in, word by word. */

/** In reading order. `same` and `out` together are the text before, `same` and `in` the text now. */
export type DiffPiece = Readonly<{ kind: "same" | "out" | "in"; words: string }>;

/** Longest common subsequence of words, each with the space behind it. A wording has 2,000 characters at most. */
export function wordDiff(before: string, now: string): DiffPiece[] {
  const [old, fresh] = [wordsOf(before), wordsOf(now)];
  const lengths = commonLengths(old, fresh);
  const pieces: DiffPiece[] = [];
  let [at, to] = [0, 0];
  while (at < old.length || to < fresh.length) {
    const [gone, come] = [old[at], fresh[to]];
    if (gone !== undefined && gone === come) {
      add(pieces, "same", gone);
      at += 1;
      to += 1;
    } else if (gone !== undefined && (come === undefined || prefersOut(lengths, at, to))) {
      add(pieces, "out", gone);
      at += 1;
    } else if (come !== undefined) {
      add(pieces, "in", come);
      to += 1;
    }
  }
  return pieces;
}

const wordsOf = (text: string): string[] => text.match(/\S+\s*|\s+/gu) ?? [];

/** `lengths[i][j]`: words that `old` from i and `fresh` from j have in common, in order. */
function commonLengths(old: readonly string[], fresh: readonly string[]): readonly number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () =>
    Array.from({ length: fresh.length + 1 }, () => 0),
  );
  const lengthAt = (at: number, to: number): number => lengths[at]?.[to] ?? 0;
  for (let at = old.length - 1; at >= 0; at--) {
    const row = lengths[at] ?? [];
    for (let to = fresh.length - 1; to >= 0; to--) {
      row[to] =
        old[at] === fresh[to]
          ? lengthAt(at + 1, to + 1) + 1
          : Math.max(lengthAt(at + 1, to), lengthAt(at, to + 1));
    }
  }
  return lengths;
}

function prefersOut(lengths: readonly number[][], at: number, to: number): boolean {
  return (lengths[at + 1]?.[to] ?? 0) >= (lengths[at]?.[to + 1] ?? 0);
}

function add(pieces: DiffPiece[], kind: DiffPiece["kind"], words: string): void {
  const last = pieces.at(-1);
  if (last?.kind === kind) pieces[pieces.length - 1] = { kind, words: last.words + words };
  else pieces.push({ kind, words });
}
