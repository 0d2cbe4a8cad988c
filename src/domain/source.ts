/** One document that was read: its canonical text, the way back to the file, and what is known about it. */
import * as z from "zod";
import { OriginId, Sha256, SourceId } from "./ids.ts";
import { Span } from "./place.ts";
import { Retrieval } from "./retrieval.ts";

/**
 * How canonical text maps to the raw characters (the file, decoded). In order, each entry is
 * `[n]`: n code units kept as they were, or `[c, r]`: c canonical code units stand for r raw ones.
 * The idea and the notation are codemirror's ChangeSet.
 */
export const OffsetMap = z
  .array(z.union([z.tuple([z.int()]), z.tuple([z.int(), z.int()])]))
  .readonly();
export type OffsetMap = z.infer<typeof OffsetMap>;

/** A fact about a source, with what it rests on. Unknown stays unknown: nothing is guessed. */
export const Attribute = z.discriminatedUnion("basis", [
  z.strictObject({ basis: z.literal("stated"), value: z.string(), span: Span }),
  z.strictObject({ basis: z.literal("metadata"), value: z.string(), from: z.string() }),
  z.strictObject({ basis: z.literal("inferred"), value: z.string(), evidence: z.string() }),
  z.strictObject({ basis: z.literal("unknown") }),
]);
export type Attribute = z.infer<typeof Attribute>;

export const Metadata = z.strictObject({
  title: Attribute,
  publisher: Attribute,
  authors: z.array(Attribute),
  /** ISO 8601 date, `YYYY-MM-DD`. Never taken from a caption. */
  published: Attribute,
  /** BCP 47 language code. */
  language: Attribute,
});
export type Metadata = z.infer<typeof Metadata>;

/** Why a span is not the article: the name of the rule that found it. */
export const FurnitureRule = z.enum([
  "byline",
  "caption",
  "credit",
  "menu",
  "share",
  "paywall",
  "disclaimer",
  "comments",
  "republication",
  "related",
  "hidden",
  "outside-article",
  "repeated",
  "marked-by-model",
]);
export type FurnitureRule = z.infer<typeof FurnitureRule>;

/** A span of a source that is not its article. Kept in the text, never evidence for what the article says. */
export const Furniture = z.strictObject({ span: Span, rule: FurnitureRule });
export type Furniture = z.infer<typeof Furniture>;

/** A paragraph-sized run of the article, in order. Blocks never overlap furniture found by rules. */
export const Block = z.strictObject({
  span: Span,
  kind: z.enum(["title", "heading", "question", "prose"]),
});
export type Block = z.infer<typeof Block>;

/** False where nothing but headings is left: it says nothing, and is read for its notice at most. */
export function hasProse({ blocks }: Readonly<{ blocks: readonly Block[] }>): boolean {
  return blocks.some(({ kind }) => kind === "prose" || kind === "question");
}

/**
 * Words that stand in another source, too, which was published before; sources without a date come last, as they
 * were read. A claim that rests on these words is counted under the origin of `from`.
 */
export const CopiedPassage = z.strictObject({ span: Span, from: SourceId });
export type CopiedPassage = z.infer<typeof CopiedPassage>;

export const Source = z.strictObject({
  id: SourceId,
  /** Path as given, relative to the folder that was read. */
  name: z.string(),
  format: z.enum(["text", "markdown", "html"]),
  /** WHATWG name of the encoding the bytes were decoded with. */
  encoding: z.string(),
  rawBytes: z.int().nonnegative(),
  rawHash: Sha256,
  /** NFC, LF, without zero-width, bidi and control characters. Every offset counts in it. */
  text: z.string().min(1),
  textHash: Sha256,
  map: OffsetMap,
  metadata: Metadata,
  blocks: z.array(Block),
  furniture: z.array(Furniture),
  origin: OriginId,
  /** From sources of other origins, the earliest source first, then by place. Absent when there are none. */
  copied: z.array(CopiedPassage).optional(),
  /** A correction of another text of its publisher, printed as a document of its own; absent for every other. */
  notice: z.literal("correction").optional(),
  /** Absent for a file. */
  fetched: Retrieval.optional(),
});
export type Source = z.infer<typeof Source>;

/** Who is really speaking. Corroboration counts origins, never documents. */
export const Origin = z.strictObject({
  id: OriginId,
  /** As the text or the registry names it; else the source's own name. */
  name: z.string(),
  basis: z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("own") }),
    z.strictObject({
      kind: z.literal("republication"),
      source: SourceId,
      cues: z.array(Span).min(1),
    }),
    z.strictObject({
      kind: z.literal("wire-credit"),
      source: SourceId,
      cues: z.array(Span).min(1),
    }),
    z.strictObject({ kind: z.literal("near-copy"), of: SourceId, similarity: z.number() }),
    z.strictObject({ kind: z.literal("publisher-family"), family: z.string() }),
  ]),
  sources: z.array(SourceId).min(1),
});
export type Origin = z.infer<typeof Origin>;

/** What ingest hands on. */
export type Library = Readonly<{
  sources: readonly Source[];
  origins: readonly Origin[];
  /** The bytes of each file as they were read, kept so that an edition can carry them. */
  raws: ReadonlyMap<SourceId, Uint8Array>;
}>;
