/** What the engine says about glyphs it could not find, read from its message, and a sign in their place. */

/** White vertical rectangle: what printers show for a letter they lack. The engine's own fonts have it. */
const lackSign = "▯";

/**
 * Texts that no font could show, from the message of a failed PDF/UA export. Empty when it failed
 * for another reason.
 *
 * The binding gives no structure here: the message is its list of diagnostics as Rust prints them.
 */
export function unshownTexts(message: string): string[] {
  const found = message.matchAll(
    /the text(?: contains the disallowed codepoint)? `\\"(.+?)\\"`(?: could not be displayed)?/g,
  );
  return [...new Set([...found].map(([, text = ""]) => unescapeRust(text)))];
}

function unescapeRust(text: string): string {
  return text
    .replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replaceAll(/\\+(["'\\])/g, "$1");
}

/** `U+1F4C8` for each character of the texts, in order of code. */
export function codePoints(texts: readonly string[]): string[] {
  const points = new Set(
    texts.flatMap((text) => Array.from(text, (letter) => letter.codePointAt(0) ?? 0)),
  );
  return [...points]
    .toSorted((one, other) => one - other)
    .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`);
}

/** The text with each of these characters replaced by the sign. */
export function withoutCharacters(text: string, unshown: ReadonlySet<string>): string {
  return Array.from(text, (letter) => (unshown.has(letter) ? lackSign : letter)).join("");
}
