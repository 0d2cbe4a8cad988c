/**
 * No night is later in the past than this program: a machine whose clock says so has lost its battery. Moved
 * forward with each release (a test compares it with the version's date in CHANGELOG.md).
 */
export const clockFloor = "2026-11-01T00:00:00Z";

export function isClockBelievable(nowMs: number): boolean {
  return nowMs >= Date.parse(clockFloor);
}
