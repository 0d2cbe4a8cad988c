/** The longest wait, in ms, that is waited out. A longer one parks the run: somebody should know. */
export const retryAfterMsMax = 5 * 60_000;

/**
 * What `retry-after-ms` or `Retry-After` asks for, in ms: seconds, or an HTTP date seen from `nowMs`.
 *
 * @returns `undefined` for what makes no sense as a wait: nothing, a word, zero, a negative number, a past date.
 *   The caller then uses its own backoff. (The OpenAI client sends its next requests at once for those.)
 */
export function readRetryAfter(
  header: (name: string) => string | null | undefined,
  nowMs: number,
): number | undefined {
  const ms = positive(Number(header("retry-after-ms")?.trim() ?? Number.NaN));
  if (ms !== undefined) return ms;
  const text = header("retry-after")?.trim();
  if (text === undefined || text === "") return undefined;
  const seconds = Number(text);
  if (!Number.isNaN(seconds)) return positive(seconds * 1000);
  // Only a full HTTP date: `Date.parse` would also take words such as "may 5".
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
    ? positive(Date.parse(text) - nowMs)
    : undefined;
}

function positive(ms: number): number | undefined {
  return Number.isFinite(ms) && ms > 0 ? Math.ceil(ms) : undefined;
}
