/** "published 21 November 2026", "on Monday" say themselves what they are. */
import { longDate } from "../../anchoring/long-date.ts";

export function asOfWords(asOf: string): string {
  const shown = asOfShown(asOf);
  return /^(?:published|on|in|at|by|as of|until|since|during|before|after) /iu.test(shown)
    ? shown
    : `as of: ${shown}`;
}

/** What a source writes stays; the day it was published on is ours to write. */
export function asOfShown(asOf: string): string {
  return asOf.replace(
    /\bpublished (\d{4}-\d{2}-\d{2})(?!\S*\d)/u,
    (_, date: string) => `published ${longDate(date)}`,
  );
}
