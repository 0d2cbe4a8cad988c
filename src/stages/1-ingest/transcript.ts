/** What a reader makes of a decoded file: the words a person would read, the way back, and how they are laid out. */
import type { OffsetMap } from "../../domain/source.ts";

/** Where in a page a paragraph stands. `nav`, `aside`, `header`, `footer` and `form` are regions around an article. */
export type Region = "main" | "article" | "nav" | "aside" | "header" | "footer" | "form" | "none";

/** What the markup says a paragraph is. Plain text says nothing: `plain`. */
export type ParagraphShape =
  | "plain"
  | "heading-1"
  | "heading"
  | "item"
  | "figure-caption"
  | "front-matter";

/** A paragraph-sized run of text, before anybody decided whether it is article or furniture. */
export type Paragraph = Readonly<{
  /** Code units into the text; trimmed, so that it neither starts nor ends with white space. */
  start: number;
  end: number;
  shape: ParagraphShape;
  region: Region;
  /** Why a reader of the page would not see it; `undefined` for what is in sight. */
  hiddenBy: string | undefined;
  /** Code units of it that are link text. */
  linkChars: number;
}>;

/** A fact from a page's head, and where it stood there: `meta og:site_name`, `ld+json`. */
export type HeadFact = Readonly<{ value: string; from: string }>;

export type Head = Readonly<{
  title?: HeadFact | undefined;
  publisher?: HeadFact | undefined;
  published?: HeadFact | undefined;
  language?: HeadFact | undefined;
  authors: readonly HeadFact[];
}>;

export const noHead: Head = { authors: [] };

/** Something the reader saw and did not keep, or could not make sense of. */
export type ReaderNote = Readonly<{ what: string; level: "info" | "warning"; message: string }>;

export type Transcript = Readonly<{
  text: string;
  /** From `text` to the decoded file. */
  map: OffsetMap;
  paragraphs: readonly Paragraph[];
  head: Head;
  /** Deepest nesting of elements and most attributes of one element; 0 where there is no markup. */
  depth: number;
  attributesMax: number;
  notes: readonly ReaderNote[];
}>;
