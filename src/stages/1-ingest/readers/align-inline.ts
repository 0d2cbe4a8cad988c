/** Finds the pieces of a Markdown line where they stand in the file. */

/** The fields of a markdown-it token that alignment reads. */
export type InlineToken = Readonly<{
  type: string;
  content: string;
  markup: string;
  info: string;
  children: readonly InlineToken[] | null;
}>;

export type InlinePiece =
  | Readonly<{ kind: "text"; start: number; end: number; isLink: boolean }>
  | Readonly<{ kind: "letters"; letters: string; start: number; end: number; isLink: boolean }>
  | Readonly<{ kind: "break" }>
  | Readonly<{ kind: "space" }>;

type Place = Readonly<{ start: number; end: number }>;

/**
 * Text tokens are verbatim slices of the file, in order, so each is found by looking on from where the
 * last one ended; what lies between is markup. Targets of links and images are stepped over first, since
 * a target may hold the very words that follow it.
 */
export function alignInline(
  text: string,
  tokens: readonly InlineToken[],
  place: Place,
): Readonly<{ pieces: readonly InlinePiece[]; cursor: number }> {
  const pieces: InlinePiece[] = [];
  let cursor = place.start;
  let links = 0;
  for (const token of tokens) {
    const isLink = links > 0;
    const found = locate(text, token, cursor, place.end, isLink);
    pieces.push(...found.pieces);
    cursor = found.cursor;
    if (token.type === "link_open") links += 1;
    if (token.type === "link_close") links -= 1;
  }
  return { pieces, cursor };
}

type Located = Readonly<{ pieces: readonly InlinePiece[]; cursor: number }>;

function locate(
  text: string,
  token: InlineToken,
  cursor: number,
  end: number,
  isLink: boolean,
): Located {
  switch (token.type) {
    case "text":
      return verbatim(text, token.content, cursor, end, isLink);
    case "text_special":
      return special(text, token, cursor, end, isLink);
    case "code_inline":
      return code(text, token, cursor, end, isLink);
    case "softbreak":
      return { pieces: [{ kind: "space" }], cursor: after(text, "\n", cursor, end) };
    case "hardbreak":
      return { pieces: [{ kind: "break" }], cursor: after(text, "\n", cursor, end) };
    case "image":
      return { pieces: [{ kind: "space" }], cursor: afterImage(text, cursor, end) };
    case "link_close":
      return {
        pieces: [],
        cursor: token.info === "auto" ? cursor : afterTarget(text, cursor, end),
      };
    case "html_inline":
      return { pieces: [], cursor: after(text, token.content, cursor, end) };
    default:
      return { pieces: [], cursor };
  }
}

function verbatim(
  text: string,
  content: string,
  cursor: number,
  end: number,
  isLink: boolean,
): Located {
  if (content === "") return { pieces: [], cursor };
  const start = find(text, content, cursor, end);
  // Not verbatim after all (a tab that became spaces, say): it is left where it is, as markup.
  if (start === undefined) return { pieces: [], cursor };
  const stop = start + content.length;
  return { pieces: [{ kind: "text", start, end: stop, isLink }], cursor: stop };
}

/** An escaped character or an entity: `markup` is how it stands in the file. */
function special(
  text: string,
  token: InlineToken,
  cursor: number,
  end: number,
  isLink: boolean,
): Located {
  const start = find(text, token.markup, cursor, end);
  if (start === undefined) return { pieces: [], cursor };
  const stop = start + token.markup.length;
  const letters = token.content;
  return { pieces: [{ kind: "letters", letters, start, end: stop, isLink }], cursor: stop };
}

/** Word by word, since a span of code may run over lines that begin with the marks of a quotation. */
function code(
  text: string,
  token: InlineToken,
  cursor: number,
  end: number,
  isLink: boolean,
): Located {
  const pieces: InlinePiece[] = [];
  let at = after(text, token.markup, cursor, end);
  for (const part of token.content.split(/(\s+)/)) {
    const found = /\S/.test(part) ? verbatim(text, part, at, end, isLink) : undefined;
    pieces.push(...(found?.pieces ?? [{ kind: "space" } as const]));
    at = found?.cursor ?? at;
  }
  return { pieces, cursor: after(text, token.markup, at, end) };
}

function after(text: string, mark: string, cursor: number, end: number): number {
  const at = find(text, mark, cursor, end);
  return at === undefined ? cursor : at + mark.length;
}

function afterImage(text: string, cursor: number, end: number): number {
  const start = find(text, "![", cursor, end);
  return start === undefined ? cursor : afterTarget(text, start + 2, end);
}

/** Looks no further than `end`: a miss must not cost a walk through the rest of a long file. */
function find(text: string, words: string, cursor: number, end: number): number | undefined {
  const at = text.slice(cursor, end).indexOf(words);
  return at === -1 ? undefined : cursor + at;
}

/** Steps over `](target "title")`, `][label]` or `]`. */
function afterTarget(text: string, cursor: number, end: number): number {
  const close = find(text, "]", cursor, end);
  if (close === undefined) return cursor;
  const opener = text[close + 1];
  if (opener === "[") return after(text, "]", close + 2, end);
  if (opener !== "(") return close + 1;
  let depth = 0;
  for (let at = close + 1; at < end; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === "(") depth += 1;
    else if (text[at] === ")") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return close + 1;
}
