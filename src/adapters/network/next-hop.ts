/** Redirects that are followed; 300, 304, 305 and 306 are none. */
const redirects = new Set([301, 302, 303, 307, 308]);

/** Most redirects of one fetch (row L3 of the test matrix; RFC 9309 wants five for robots.txt). */
export const hopsMax = 5;

export type NextHop =
  | Readonly<{ kind: "stay" }>
  /** As the server wrote it: relative or not, and not checked. */
  | Readonly<{ kind: "to"; location: string }>
  | Readonly<{ kind: "astray"; code: "no-location" | "too-many-redirects" }>;

/**
 * Where an answer leads: by its status and `Location`, and by nothing else. `Refresh`, `Link` and
 * what a page says of itself are not followed.
 *
 * @param location - As HTTP gives it, one byte a character; many servers mean UTF-8 by it.
 * @param hops - Redirects followed so far.
 */
export function nextHop(status: number, location: string | undefined, hops: number): NextHop {
  if (!redirects.has(status)) return { kind: "stay" };
  if (location === undefined || location === "") return { kind: "astray", code: "no-location" };
  if (hops >= hopsMax) return { kind: "astray", code: "too-many-redirects" };
  return { kind: "to", location: Buffer.from(location, "latin1").toString("utf8") };
}
