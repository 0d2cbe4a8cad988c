/**
 * What in an address is a reader's own key, and texts without it. A feed of one's own has its key in a parameter or in
 * the path (`/feed/9f8e7d6c5b4a39281706/rss`), and whoever reads a brief, a log or a status must not learn it.
 */

/** Stands in a text for what is not told. */
export const hidden = "***";

/** Names of parameters that carry a key; the whole value is one, whatever it looks like. */
const namedKey =
  /(?<=[?&;#][^=&;#\s]*(?:key(?!word)|token|auth(?!or)|secret|pass|sig|session|credential|jwt)[^=&;#\s]*=)[^&;#\s"'`]+/gi;

const userOf = /(?<=^[a-z][a-z\d+.-]*:\/\/)[^/?#@\s]+@/i;

/** A run of characters between the marks of an address: one step of a path, one value. */
const runs = /[\w~%-]+/g;

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Characters of a run that look drawn by lot, from which on it is taken for a key: 56 bits in hexadecimal. */
const drawnCharsMin = 14;
/** A date with its time has 14 digits; a key of digits alone has more. */
const digitsMin = 16;
/** A shorter part says nothing of how it was drawn. */
const partCharsMin = 5;
/** A shorter value of a parameter (`?key=en`) may stand in any other address by chance. */
const namedCharsMin = 6;

/** The keys that an address of the config carries; each is a whole value, or a whole step of its path. */
export function keysIn(address: string): string[] {
  const url = URL.parse(address);
  if (url === null) return [];
  const rest = `${url.pathname}${url.search}`;
  const named = [...rest.matchAll(namedKey)].flatMap(([value]) => [...value.matchAll(runs)]);
  const long = named.map(([run]) => run).filter(({ length }) => length >= namedCharsMin);
  return [...new Set([...long, ...drawnRuns(rest)])];
}

function drawnRuns(text: string): string[] {
  return [...text.matchAll(runs)].map(([run]) => run).filter(isDrawn);
}

/**
 * An address without users' names, without the values of parameters that are keys by their names, and without `keys`.
 * What only looks drawn by lot stays, unless it is one of them: many a site names its articles so.
 */
export function withoutKeys(address: string, keys: readonly string[]): string {
  return withoutOwn(address.replace(userOf, "").replaceAll(namedKey, hidden), keys);
}

/** Without `keys` alone. */
export function withoutOwn(text: string, keys: readonly string[]): string {
  return text.replaceAll(runs, (run) => (keys.includes(run) ? hidden : run));
}

/** Any text with addresses in it, e.g. a line of a config: each address is shown without its keys. */
export function hideKeys(text: string): string {
  return text.replaceAll(/[a-z][a-z\d+.-]*:\/\/[^\s"'`<>]+/gi, (address) =>
    withoutKeys(address, drawnRuns(address.replace(/^[^/]*\/\/[^/?#]*/, ""))),
  );
}

/** Whether a run looks drawn by lot, and not written by a person. */
export function isDrawn(run: string): boolean {
  if (uuid.test(run)) return true;
  const parts = run.split(/[-_~%]/).filter((part) => part.length >= partCharsMin && isLot(part));
  return parts.reduce((sum, { length }) => sum + length, 0) >= drawnCharsMin;
}

function isLot(part: string): boolean {
  const hasDigit = /\d/.test(part);
  if (hasDigit && /^[0-9a-f]+$/i.test(part)) return /[a-f]/i.test(part) || part.length >= digitsMin;
  const changes = changesOf(part);
  // Between words, the kind of character changes every five letters at most; drawn from 36 or 62, every second to third.
  return hasDigit ? changes * 6 >= part.length : changes * 3 >= part.length;
}

/** How often a digit, a small and a capital letter follow one another. */
function changesOf(part: string): number {
  const kinds = part
    .split("")
    .map((one) => (/\d/.test(one) ? "digit" : one === one.toLowerCase() ? "small" : "capital"));
  return kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length;
}
