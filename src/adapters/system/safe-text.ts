/** Text for a terminal: whatever a source or a model wrote in it, it can only be read. */
import { stripVTControlCharacters } from "node:util";

/**
 * Everything that moves a cursor, colours, rings, or turns the direction of what follows: C0 but tab and
 * newline, DEL, C1, the bidirectional controls, and the separators some terminals take for a new line.
 */
const unsafe =
  // oxlint-disable-next-line no-control-regex -- these characters are what the rule is about
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Strips control sequences whole, then every control character left; keeps newline and tab. */
export function safeText(text: string): string {
  return stripVTControlCharacters(text).replaceAll(unsafe, "").toWellFormed();
}

/** The same on one line: what a name or a quote is printed with. */
export function safeLine(text: string): string {
  return safeText(text).replaceAll(/\s+/g, " ").trim();
}
