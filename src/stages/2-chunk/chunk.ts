/** Stage 2 of 7: sources in, chunks out. */
import type { Chunk, Chunked, SourceSentence } from "../../domain/chunk.ts";
import type { SourceId } from "../../domain/ids.ts";
import { type Library, hasProse } from "../../domain/source.ts";
import type { Stage } from "../../ports/run-context.ts";
import { numberSentences } from "./number-sentences.ts";
import { packSentences } from "./pack-sentences.ts";

/** `tokensMax`: what the sentences of one chunk may cost, by `estimateTokens`. */
type Options = Readonly<{ tokensMax: number }>;

/**
 * Cuts every source into runs of whole sentences. Every sentence that is not furniture is in exactly
 * one chunk; a source that has none, or nothing but headings, has no chunk, and stays in the library.
 *
 * @throws {RangeError} If `tokensMax` is not a positive whole number: a bug in the caller.
 */
export function chunk({ tokensMax }: Options): Stage<Library, Chunked> {
  if (!Number.isInteger(tokensMax) || tokensMax < 1) {
    throw new RangeError(`A chunk cannot have ${tokensMax} tokens.`);
  }
  return {
    name: "chunk",
    async run(library, { signal, progress, reached }) {
      await reached("chunk");
      const chunks: Chunk[] = [];
      const sentences = new Map<SourceId, readonly SourceSentence[]>();
      for (const [index, source] of library.sources.entries()) {
        signal.throwIfAborted();
        const numbered = numberSentences(source, tokensMax);
        sentences.set(
          source.id,
          numbered.map(({ sentence }) => sentence),
        );
        // Headings alone say nothing: such a source was taken back, and is there for its notice.
        const pieces = hasProse(source) ? packSentences(source, numbered, tokensMax) : [];
        for (const piece of pieces) chunks.push(piece);
        progress("chunk", index + 1, library.sources.length);
      }
      return { library, chunks, sentences };
    },
  };
}
