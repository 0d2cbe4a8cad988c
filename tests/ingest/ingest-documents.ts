/** Runs stage 1 on documents that live in memory. */
import type { Publisher } from "../../src/domain/publisher.ts";
import type { LedgerEntry } from "../../src/domain/ledger.ts";
import type { Note } from "../../src/domain/note.ts";
import type { Library, Source } from "../../src/domain/source.ts";
import type { DocumentFile } from "../../src/ports/document.ts";
import { ingest } from "../../src/stages/1-ingest/ingest.ts";
import { documentOf } from "../made/documents.ts";
import { recordingContext } from "../made/run-context.ts";

export type Ingested = Readonly<{
  library: Library;
  fates: readonly Extract<LedgerEntry, { of: "document" }>[];
  notes: readonly Note[];
  points: readonly string[];
}>;

export async function ingestFiles(
  files: readonly DocumentFile[],
  { publishers = [], fileBytesMax = 10_000_000 }: Partial<Parameters<typeof ingest>[0]> = {},
): Promise<Ingested> {
  const { context, ledger, notes, points } = recordingContext();
  const library = await ingest({ publishers, fileBytesMax }).run(files, context);
  const fates = ledger.filter((entry) => entry.of === "document");
  return { library, fates, notes, points };
}

export async function ingestOne(
  name: string,
  content: string | Uint8Array,
  publishers: readonly Publisher[] = [],
): Promise<Source> {
  const { library, fates } = await ingestFiles([documentOf(name, content)], { publishers });
  const [source] = library.sources;
  if (source === undefined) throw new Error(`Not read: ${fates[0]?.reason ?? "no fate"}`);
  return source;
}

/** The words of each block, and of each piece of furniture with its rule. */
export function wordsOf(source: Source): {
  blocks: readonly (readonly [string, string])[];
  furniture: readonly (readonly [string, string])[];
} {
  const at = ({ start, end }: Source["blocks"][number]["span"]): string =>
    source.text.slice(start, end);
  return {
    blocks: source.blocks.map(({ kind, span }) => [kind, at(span)] as const),
    furniture: source.furniture.map(({ rule, span }) => [rule, at(span)] as const),
  };
}
