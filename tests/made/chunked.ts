/** Texts taken through the real stages 1 and 2. */
import type { Chunked } from "../../src/domain/chunk.ts";
import { chunk } from "../../src/stages/2-chunk/chunk.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { documentOf } from "./documents.ts";
import { recordingContext } from "./run-context.ts";

export async function chunkedOf(
  texts: Readonly<Record<string, string>>,
  tokensMax = 1500,
): Promise<Chunked> {
  const { context } = recordingContext();
  const files = Object.entries(texts).map(([name, text]) => documentOf(name, text));
  const library = await ingest({ publishers: [], fileBytesMax: 10_000_000 }).run(files, context);
  return chunk({ tokensMax }).run(library, context);
}
