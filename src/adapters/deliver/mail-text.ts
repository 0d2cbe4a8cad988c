/** The Markdown rendering as the text of a mail: the same words, without what is there for programs that read Markdown. */

/**
 * What is taken in one piece, from left to right: an escape; code, in which a backslash is a backslash; an anchor, which is a
 * place to jump to; a comment, which keeps an address from becoming a link; bold where `**` would not bind.
 *
 * @see {@link https://spec.commonmark.org/0.31.2/#backslash-escapes} for what a backslash may escape.
 */
const pieces =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<code>(?<!`)(?<ticks>`+)(?!`)[^]*?(?<!`)\k<ticks>(?!`))|<a (?:id|name)="[^"<>]*"><\/a>|<!--[^]*?-->|(?<bold><\/?b>)/g;

/**
 * Laws: of escaped text, the text itself; no anchor and no escape is left; what a reader of the Markdown sees is there, in its
 * order; what holds none of these stays as it is.
 */
export function mailText(markdown: string): string {
  return markdown.replaceAll(pieces, (...match) => {
    const { escaped, code, bold }: Readonly<Record<string, string | undefined>> = match.at(-1);
    return escaped ?? code ?? (bold === undefined ? "" : "**");
  });
}
