/** A word diff for reading: where hardly a word was kept, both texts whole, and no scattered words of both. */
import { type DiffPiece, wordDiff } from "./word-diff.ts";

/** Share of the longer text that must have stayed. Below it, words that stayed only happen to be in both. */
const keptMin = 0.2;

/** As of {@link wordDiff}: `same` and `out` together are the text before, `same` and `in` the text now. */
export function readableDiff(before: string, now: string): readonly DiffPiece[] {
  const pieces = wordDiff(before, now);
  const kept = pieces.reduce(
    (sum, { kind, words }) => (kind === "same" ? sum + words.length : sum),
    0,
  );
  if (kept >= keptMin * Math.max(before.length, now.length)) return pieces;
  const whole: DiffPiece[] = [
    { kind: "out", words: before },
    { kind: "in", words: now },
  ];
  return whole.filter(({ words }) => words !== "");
}
