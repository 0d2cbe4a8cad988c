/** Of a page or feed that is not there: may it be there in some minutes? */

/** A host that is busy, restarted or cut off. A certificate, a robots.txt that says no, or a page that is gone wait for a person. */
const passing: ReadonlySet<string> = new Set([
  "dns-failed",
  "dns-timeout",
  // Also what a machine says whose own network is not up yet.
  "no-such-host",
  "refused",
  "unreachable",
  "connect-timeout",
  "reset",
  "broken",
  "cut",
  "timeout",
  "retry-later",
  "host-given-up",
  "robots-unreachable",
  // An error page, though the status said that all was well.
  "server-error",
  "http-408",
  "http-425",
  "http-429",
]);

/** @param code - Of the document's fate: that of its fetch, or of what reading the page came to. */
export function mayPass(code: string): boolean {
  return passing.has(code) || /^http-5\d\d$/.test(code);
}
