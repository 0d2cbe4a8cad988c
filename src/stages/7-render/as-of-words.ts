/** "Published 2026-11-21", "on Monday" say themselves what they are. */
export function asOfWords(asOf: string): string {
  return /^(?:published|on|in|at|by|as of|until|since|during|before|after) /iu.test(asOf)
    ? asOf
    : `as of: ${asOf}`;
}
