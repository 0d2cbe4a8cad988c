/** Markdown to a transcript: the words without the marks, as a reader of the rendered page would see them. */
import createMarkdownIt, { type MarkdownIt, type Token } from "markdown-it";
import { TranscriptBuilder, type ParagraphKind } from "../transcript-builder.ts";
import { noHead, type Head, type ParagraphShape, type Transcript } from "../transcript.ts";
import { alignInline, type InlinePiece } from "./align-inline.ts";
import { embedHtml } from "./embed-html.ts";
import { readFrontMatter } from "./front-matter.ts";
import { readText } from "./read-text.ts";

/**
 * markdown-it says what is a heading, a link, an image or code; it gives lines but no columns, so each
 * piece of text is looked for in its own lines, in order. What is not found there is left out as markup.
 */
export function readMarkdown(text: string): Transcript {
  const frontMatter = readFrontMatter(text);
  const tokens = parser().parse(text.slice(frontMatter.end), {});
  if (tokens.some(({ level }) => level >= nestingMax - 1)) return tooDeep(text);
  const reader = new MarkdownReader(text, frontMatter.end);
  for (const token of tokens) reader.take(token);
  return {
    ...reader.builder.build(),
    head: headOf(frontMatter.facts),
    depth: 0,
    attributesMax: 0,
    notes: [],
  };
}

/** markdown-it leaves out what is nested deeper, so such a file is no Markdown for us. */
const nestingMax = 100;

function tooDeep(text: string): Transcript {
  const message = `Its lists or quotations are nested ${nestingMax} deep; it was read as plain text.`;
  return { ...readText(text), notes: [{ what: "deep-markup", level: "warning", message }] };
}

let loaded: MarkdownIt | undefined;

/** Escapes and entities stay tokens of their own (`text_join` off), because only those are not verbatim. */
function parser(): MarkdownIt {
  loaded ??= createMarkdownIt({ html: true, linkify: false, typographer: false });
  loaded.core.ruler.disable("text_join", true);
  return loaded;
}

type Place = Readonly<{ start: number; end: number }>;

class MarkdownReader {
  readonly builder: TranscriptBuilder;
  readonly #text: string;
  readonly #lines: readonly number[];
  #shape: ParagraphShape = "plain";
  /** The table row under way: its cells have no lines of their own. */
  #row: Place | undefined;

  constructor(text: string, bodyStart: number) {
    this.#text = text;
    this.#lines = lineStarts(text, bodyStart);
    this.builder = new TranscriptBuilder(text);
  }

  take(token: Token): void {
    this.#shape = shapeWithin(token, this.#shape);
    const place = this.#placeOf(token);
    if (token.type === "tr_open") this.#row = place;
    if (token.type === "inline") this.#addInline(token, place);
    else if (place === undefined) return;
    else if (token.type === "html_block") {
      embedHtml(this.builder, this.#text, token.content, place);
    } else if (token.type === "fence" || token.type === "code_block") {
      addCode(this.builder, this.#text, token, place);
    } else if (token.nesting === 1) this.builder.endParagraph();
  }

  #placeOf({ map }: Token): Place | undefined {
    if (map === null) return undefined;
    const last = this.#text.length;
    return { start: this.#lines[map[0]] ?? last, end: this.#lines[map[1]] ?? last };
  }

  #addInline(token: Token, own: Place | undefined): void {
    const place = own ?? this.#row;
    if (place === undefined) return;
    const { builder } = this;
    if (own === undefined) builder.space();
    else builder.endParagraph();
    const kind: ParagraphKind = { shape: this.#shape, region: "none", hiddenBy: undefined };
    const aligned = alignInline(this.#text, token.children ?? [], place);
    for (const piece of aligned.pieces) addPiece(builder, piece, kind);
    if (own === undefined) this.#row = { start: aligned.cursor, end: place.end };
    else builder.endParagraph();
  }
}

function addPiece(builder: TranscriptBuilder, piece: InlinePiece, kind: ParagraphKind): void {
  switch (piece.kind) {
    case "break":
      return builder.lineBreak();
    case "space":
      return builder.space();
    case "text":
      return builder.text(piece.start, piece.end, kind, piece.isLink);
    case "letters":
      return builder.replacement(piece.letters, piece.start, piece.end, kind, piece.isLink);
  }
}

function shapeWithin(token: Token, outer: ParagraphShape): ParagraphShape {
  if (token.type === "heading_open") return token.tag === "h1" ? "heading-1" : "heading";
  if (token.type === "list_item_open") return "item";
  if (token.type === "heading_close" || token.type === "list_item_close") return "plain";
  return outer;
}

/** Line by line, because within a list or a quotation each line begins with the marks of that. */
function addCode(builder: TranscriptBuilder, text: string, token: Token, place: Place): void {
  const kind: ParagraphKind = { shape: "plain", region: "none", hiddenBy: undefined };
  builder.endParagraph();
  const fence = text.indexOf("\n", place.start) + 1;
  let cursor = token.type === "fence" && fence > 0 ? fence : place.start;
  for (const line of token.content.split("\n")) {
    const words = line.trim();
    const found = text.slice(cursor, place.end).indexOf(words);
    if (words !== "" && found !== -1) {
      builder.text(cursor + found, cursor + found + words.length, kind, false);
      cursor += found + words.length;
    }
    builder.lineBreak();
  }
  builder.endParagraph();
}

/** Offset of each line of the body, and of its end. */
function lineStarts(text: string, from: number): number[] {
  const starts = [from];
  for (let at = text.indexOf("\n", from); at !== -1; at = text.indexOf("\n", at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

function headOf(facts: ReadonlyMap<string, string>): Head {
  const fact = (...names: string[]): { value: string; from: string } | undefined => {
    const name = names.find((candidate) => facts.has(candidate));
    const value = name === undefined ? undefined : facts.get(name);
    return value === undefined ? undefined : { value, from: `front matter ${name}` };
  };
  const author = fact("author", "authors");
  return {
    ...noHead,
    title: fact("title"),
    publisher: fact("publisher", "site", "source"),
    published: fact("date", "published"),
    language: fact("lang", "language"),
    authors: author === undefined ? [] : [author],
  };
}
