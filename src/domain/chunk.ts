/** A run of whole sentences of one source: what one extraction call reads. */
import * as z from "zod";
import { ChunkId, SourceId } from "./ids.ts";
import { Span } from "./place.ts";
import type { Library } from "./source.ts";

/** A sentence of a source. Numbers count from 1 within the source, so one number means one place in every chunk. */
export const SourceSentence = z.strictObject({
  number: z.int().positive(),
  span: Span,
  /** What the block it stands in is. A title or heading is evidence for names, not for events. */
  role: z.enum(["title", "heading", "question", "prose"]),
  /** Index of its block in `source.blocks`. */
  block: z.int().nonnegative(),
});
export type SourceSentence = z.infer<typeof SourceSentence>;

export const Chunk = z.strictObject({
  id: ChunkId,
  source: SourceId,
  span: Span,
  sentences: z.array(SourceSentence).min(1),
  /** Up to two sentences that precede the chunk. They help to understand it and may not be quoted. */
  context: z.array(SourceSentence),
  /** Estimate of the model's tokens for the sentences, never under by more than a tenth. */
  tokens: z.int().positive(),
});
export type Chunk = z.infer<typeof Chunk>;

/** What chunk hands on: the sources, and how they are cut. */
export type Chunked = Readonly<{
  library: Library;
  chunks: readonly Chunk[];
  /** All sentences of each source that are not furniture, by number. */
  sentences: ReadonlyMap<SourceId, readonly SourceSentence[]>;
}>;
