/** Strings as they may be shown: nothing in them that hides, reorders or breaks what a reader sees. */

/** C0 and C1 controls but line feed, bidi controls, zero-width space, word joiner and byte order mark. */
const invisible =
  // oxlint-disable-next-line no-control-regex -- control characters are what it is there to find
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * The text without characters that could spoof it; tabs and line separators become a space, half
 * of a surrogate pair becomes U+FFFD. Sources lose these when they are read; titles, names and
 * model words that come another way lose them here. A joiner (U+200C, U+200D) is part of writing and stays.
 */
function visibleText(text: string): string {
  return text
    .replaceAll(/[\t\u2028\u2029]/g, " ")
    .replaceAll(invisible, "")
    .toWellFormed();
}

/** Applies `visibleText` to every string of a value of arrays and plain objects. The shape stays. */
export function visible<Value>(value: Value): Value {
  // The shape is kept member by member, which the compiler cannot see.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return shown(value) as Value;
}

function shown(value: unknown): unknown {
  if (typeof value === "string") return visibleText(value);
  if (Array.isArray(value)) return value.map(shown);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, shown(member)]));
}
