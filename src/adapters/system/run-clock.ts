/**
 * Milliseconds since 1970 that only ever go forward: a wait that is measured with them cannot turn
 * negative when somebody sets the clock, and an HTTP date can be compared with them.
 */
export function runClockMs(): number {
  return performance.timeOrigin + performance.now();
}
