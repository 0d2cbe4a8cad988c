/** Stage 1 of 7: files in, sources out. Every file ends in one fate; a bad one costs only itself. */
import pLimit from "p-limit";
import { contentHash } from "../../anchoring/content-hash.ts";
import type { Publisher } from "../../domain/publisher.ts";
import { SourceId } from "../../domain/ids.ts";
import type { LedgerEntry } from "../../domain/ledger.ts";
import { spanOf } from "../../domain/place.ts";
import type { Retrieval } from "../../domain/retrieval.ts";
import type { CopiedPassage, Library, Metadata, Source } from "../../domain/source.ts";
import type { DocumentFile } from "../../ports/document.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import type { JudgedDocument } from "./document.ts";
import { documentNotes } from "./document-notes.ts";
import { judgeDocument } from "./judge-document.ts";
import { findMetadata } from "./metadata/find-metadata.ts";
import { gatherOrigins } from "./origins/gather-origins.ts";
import { Refusal, refusalOf } from "./refusal.ts";

type Options = Readonly<{
  publishers: readonly Publisher[];
  /** Larger files are skipped, without being read. */
  fileBytesMax: number;
}>;

/** A document that was read, before it is known whether another one has the same text. */
type Intake = Readonly<{ document: JudgedDocument; metadata: Metadata; bytes: Uint8Array }>;

/** Files read at once: they wait for the disk and share one processor. */
const concurrency = 4;

export function ingest({
  publishers,
  fileBytesMax,
}: Options): Stage<readonly DocumentFile[], Library> {
  return {
    name: "ingest",
    async run(files, context) {
      let done = 0;
      const intakes = await pLimit(concurrency).map([...files], async (file) => {
        context.signal.throwIfAborted();
        await context.reached("ingest-document");
        const intake = await take(file, publishers, fileBytesMax);
        done += 1;
        context.progress("ingest", done, files.length);
        return intake;
      });
      context.signal.throwIfAborted();
      return await shelve(files, intakes, publishers, context);
    },
  };
}

async function take(
  file: DocumentFile,
  publishers: readonly Publisher[],
  fileBytesMax: number,
): Promise<Intake | Refusal> {
  try {
    checkSize(file.bytes, fileBytesMax);
    const bytes = await readBytes(file);
    // It may have grown since it was listed, and a device has no size at all.
    checkSize(bytes.length, fileBytesMax);
    const document = await judgeDocument(file, bytes);
    return { document, metadata: await findMetadata(document, publishers), bytes };
  } catch (error) {
    if (error instanceof Refusal) return error;
    const what = error instanceof Error ? `${error.name}: ${error.message}` : "unknown";
    return new Refusal("reader-failed", `Reading it failed: ${what.slice(0, 200)}.`, {
      cause: error,
    });
  }
}

async function readBytes(file: DocumentFile): Promise<Uint8Array> {
  try {
    return await file.read();
  } catch (error) {
    throw refusalOf(error);
  }
}

function checkSize(bytes: number, bytesMax: number): void {
  if (bytes > bytesMax) {
    const reason = `It has ${bytes} ${bytes === 1 ? "byte" : "bytes"}; the limit is ${bytesMax} (limits.fileBytes).`;
    throw new Refusal("too-large", reason);
  }
}

/** In the order of the files, so that the first of equal texts is the same one in every run. */
async function shelve(
  files: readonly DocumentFile[],
  intakes: readonly (Intake | Refusal)[],
  publishers: readonly Publisher[],
  context: RunContext,
): Promise<Library> {
  const kept = new Map<SourceId, Intake>();
  for (const [index, intake] of intakes.entries()) {
    const name = files[index]?.name ?? "";
    const accepted = intake instanceof Refusal ? intake : accept(intake, kept);
    context.record(fateOf(name, accepted, intake));
    if (accepted instanceof Refusal) {
      if (accepted.fate === "failed") context.note(failureNote(name, accepted));
    } else if (!(intake instanceof Refusal)) {
      for (const note of documentNotes(intake.document)) context.note(note);
    }
  }
  const items = [...kept].map(([id, intake]) => ({ id, ...intake }));
  const { origins, standingOf, notes } = await gatherOrigins(items, publishers, context.signal);
  for (const note of notes) context.note(note);
  return {
    sources: items.map((item) => sourceOf(item, standingOf(item.id))),
    origins,
    raws: new Map(items.map(({ id, bytes }) => [id, bytes])),
  };
}

function accept(intake: Intake, kept: Map<SourceId, Intake>): SourceId | Refusal {
  const id = SourceId.parse(`s${contentHash(intake.document.text).slice(0, 10)}`);
  const first = kept.get(id);
  if (first !== undefined) {
    kept.set(id, { ...first, document: foundAlsoBy(first.document, intake.document) });
    const code = intake.document.isWithdrawn === true ? "same-withdrawal" : "same-text";
    return new Refusal(code, `It has the same text as ${first.document.name}.`);
  }
  kept.set(id, intake);
  return id;
}

/** A page that feeds link under two addresses is read once, and says all the feeds. */
function foundAlsoBy(first: JudgedDocument, { fetched }: JudgedDocument): JudgedDocument {
  if (first.fetched === undefined || fetched === undefined) return first;
  const feeds = [...new Set([...first.fetched.feeds, ...fetched.feeds])];
  return { ...first, fetched: { ...first.fetched, feeds } };
}

function fateOf(name: string, accepted: SourceId | Refusal, intake: Intake | Refusal): LedgerEntry {
  if (accepted instanceof Refusal) {
    const { fate, code, message: reason } = accepted;
    return { of: "document", name, source: null, fate, code, reason };
  }
  const isWithdrawn = !(intake instanceof Refusal) && intake.document.isWithdrawn === true;
  const [code, reason] = isWithdrawn
    ? ["withdrawal-notice", "It withdraws its article; only its notice was read."]
    : ["read", "It was read."];
  return { of: "document", name, source: accepted, fate: "used", code, reason };
}

function failureNote(name: string, { code, message }: Refusal) {
  return { rule: `ingest/${code}`, level: "warning", message, place: { document: name } } as const;
}

function sourceOf(
  { id, document, metadata, bytes }: Intake & Readonly<{ id: SourceId }>,
  { origin, copied }: Readonly<{ origin: Source["origin"]; copied: readonly CopiedPassage[] }>,
): Source {
  const { name, format, encoding, text, map, blocks, paragraphs, found, fetched, isCorrection } =
    document;
  return {
    id,
    name,
    format,
    encoding,
    rawBytes: bytes.length,
    rawHash: contentHash(bytes),
    text,
    textHash: contentHash(text),
    map,
    metadata,
    blocks: [...blocks],
    furniture: paragraphs.flatMap(({ start, end }, index) => {
      const rule = found[index];
      return rule === undefined ? [] : [{ span: spanOf(start, end), rule }];
    }),
    origin,
    ...(copied.length === 0 ? {} : { copied: [...copied] }),
    ...(isCorrection === true ? { notice: "correction" as const } : {}),
    ...(fetched === undefined ? {} : { fetched: retrievalOf(fetched) }),
  };
}

/** What the source keeps of it; the rest has gone into the metadata. */
function retrievalOf({
  published: _published,
  ...retrieval
}: NonNullable<JudgedDocument["fetched"]>): Retrieval {
  return retrieval;
}
