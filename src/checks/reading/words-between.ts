import type { Passage } from "./read-input.ts";

/** The words of a passage from one index to before another, as they stand in its text. */
export function wordsBetween({ text, words }: Passage, from: number, to: number): string {
  const first = words[from];
  const last = words[to - 1];
  return first === undefined || last === undefined ? "" : text.slice(first.start, last.end);
}
