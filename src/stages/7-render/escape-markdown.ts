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

/**
 * Escaped text on one line with some of its words in bold. Where `**` would not bind, as between
 * Chinese letters and a quotation mark, it is `<b>`.
 */
export function markdownBold(before: string, words: string, after: string): string {
  const core = words.trim();
  const [open, close] = canBind(before.at(-1), core, after[0]) ? ["**", "**"] : ["<b>", "</b>"];
  const line = `${escapeInline(before)}${open}${escapeInline(core)}${close}${escapeInline(after)}`;
  return guardLine(line.trim());
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
