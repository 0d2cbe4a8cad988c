/** Text as Markdown that shows exactly that text: on GitHub, and in any CommonMark reader. */

/**
 * Escapes text for any place on a line: paragraph, list item, table cell, link text, quote.
 *
 * White space becomes single spaces, since a line break would end the block. Only what Markdown or
 * GitHub's extensions (tables, strikethrough, math, bare links) would read is escaped, so that the
 * file reads well as a file, too.
 *
 * @see {@link https://github.github.com/gfm/#backslash-escapes} for what a backslash may escape.
 */
export function escapeMarkdown(text: string): string {
  return guardLine(escapeInline(text).trim());
}

/** Words of a line, and whether they are set in bold. */
export type BoldPart = Readonly<{ words: string; isBold: boolean }>;

/** Escaped text on one line with some of its words in bold. */
export function markdownBold(parts: readonly BoldPart[]): string {
  const line = parts.map(({ words, isBold }, index) =>
    isBold
      ? boldWords(parts[index - 1]?.words.at(-1), words.trim(), parts[index + 1]?.words[0])
      : escapeInline(words),
  );
  return guardLine(line.join("").trim());
}

/** Where `**` would not bind, as between Chinese letters and a quotation mark, it is `<b>`. */
function boldWords(left: string | undefined, words: string, right: string | undefined): string {
  const [open, close] = canBind(left, words, right) ? ["**", "**"] : ["<b>", "</b>"];
  return `${open}${escapeInline(words)}${close}`;
}

function escapeInline(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, " ")
      .replaceAll(/[\\`*_[\]<>|~$]/g, String.raw`\$&`)
      .replaceAll(/&(?=#?\w+;)/g, String.raw`\&`)
      // GitHub makes links of bare addresses; only ours may be links.
      .replaceAll("://", String.raw`\://`)
      .replaceAll(/\b(www)\./gi, String.raw`$1\.`)
      .replaceAll(/(?<=[\w.+-])@(?=\w)/g, "<!-- -->@")
  );
}

/** Escapes what starts a heading, list or rule at the start of a line, and the `#` that would close a heading at its end. */
function guardLine(text: string): string {
  return text
    .replace(/^[#+=-]/, String.raw`\$&`)
    .replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`)
    .replace(/(?<=[^\\])#$/, String.raw`\#`);
}

const looseAgainstMarks = /^[\s\p{P}\p{S}]?$/u;
const punctuation = /^[\p{P}\p{S}]/u;

/** CommonMark's flanking rule: marks beside punctuation need space or punctuation on the other side. */
function canBind(left: string | undefined, core: string, right: string | undefined): boolean {
  const opens = !punctuation.test(core) || looseAgainstMarks.test(left ?? "");
  const closes = !punctuation.test(core.at(-1) ?? "") || looseAgainstMarks.test(right ?? "");
  return opens && closes;
}
