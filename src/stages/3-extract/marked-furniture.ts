/** What a reading model says is not article text, believed within bounds. */
import type { Chunk } from "../../domain/chunk.ts";
import type { Reading } from "../../domain/claim.ts";
import type { Furniture } from "../../domain/source.ts";

/**
 * A text that tells its reader "all of this is an advertisement" could make itself, or its rival's
 * figures, vanish. So a reading that marks more than this share of a chunk's sentences is not believed.
 */
const shareBelieved = 0.5;

export type Marking = Readonly<{ furniture: readonly Furniture[]; disbelieved: number }>;

/** The marked sentences of the chunk as furniture. Numbers that are not the chunk's own are ignored. */
export function markedFurniture({ notArticle }: Reading, chunk: Chunk): Marking {
  const numbers = new Set(notArticle);
  const marked = chunk.sentences.filter(({ number }) => numbers.has(number));
  if (marked.length > chunk.sentences.length * shareBelieved) {
    return { furniture: [], disbelieved: marked.length };
  }
  const furniture = marked.map(({ span }): Furniture => ({ span, rule: "marked-by-model" }));
  return { furniture, disbelieved: 0 };
}
