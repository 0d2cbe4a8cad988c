import { createExtractiveAnalyst } from "../../src/adapters/extractive/extractive-analyst.ts";
import type { Resolution } from "../../src/domain/finding.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import { chunk } from "../../src/stages/2-chunk/chunk.ts";
import { extract } from "../../src/stages/3-extract/extract.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { resolve } from "../../src/stages/4-resolve/resolve.ts";
import { recordingContext } from "../../tests/made/run-context.ts";

/** A folder of files through stages 1 to 4, read without a model. */
export async function resolutionOf(files: readonly DocumentFile[]): Promise<Resolution> {
  const { context } = recordingContext();
  const { extractor, matcher } = createExtractiveAnalyst();
  const library = await ingest({ publishers: [], fileBytesMax: 1e7 }).run(files, context);
  const chunked = await chunk({ tokensMax: 1500 }).run(library, context);
  const evidence = await extract({ extractor, concurrency: 1 }).run(chunked, context);
  return resolve({ matcher }).run(evidence, context);
}
