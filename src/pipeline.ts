/** The whole pipeline, in order. Read this first: each line takes one artefact and makes the next. */
import { outletsOf } from "./checks/gather-evidence.ts";
import type { Brief } from "./domain/brief.ts";
import { BriefError } from "./domain/brief-error.ts";
import type { Chunked } from "./domain/chunk.ts";
import type { Evidence } from "./domain/claim.ts";
import type { Config } from "./domain/config.ts";
import type { Resolution } from "./domain/finding.ts";
import type { SourceId } from "./domain/ids.ts";
import type { LedgerEntry } from "./domain/ledger.ts";
import type { Note } from "./domain/note.ts";
import type { Rendering, TemplateSet } from "./domain/rendering.ts";
import { scales } from "./domain/scale.ts";
import type { Earlier } from "./nightly/earlier-edition.ts";
import type { Withdrawn } from "./nightly/changes/withdrawn.ts";
import { mayPass } from "./nightly/passing-faults.ts";
import type { Analyst, WritingTask } from "./ports/analyst.ts";
import { breathe } from "./ports/breathe.ts";
import type { DocumentFile } from "./ports/document.ts";
import type { PdfEngine } from "./ports/pdf-engine.ts";
import type { RunContext } from "./ports/run-context.ts";
import { ingest } from "./stages/1-ingest/ingest.ts";
import { chunk } from "./stages/2-chunk/chunk.ts";
import { extract } from "./stages/3-extract/extract.ts";

export type Setup = Readonly<{
  config: Config;
  /** Folder name of the brief under `out/`. */
  name: string;
  /** Local date the edition is for, `YYYY-MM-DD`. */
  date: string;
  analyst: Analyst;
  /** Needs no model and cannot fail: what was read becomes a brief, whatever happens to the analyst. */
  fallback: Analyst;
  templates: TemplateSet;
  pdf: PdfEngine;
  /** What was made of this very brief before, with the same templates by the same program; it is then not made again. */
  made?: (brief: Brief) => Promise<Rendering | undefined>;
  /** Name and version, for the edition's own account of how it was made. */
  software: string;
  context: RunContext;
  /** True of this run before it began, e.g. the nights that its edition stands for. */
  known?: readonly Note[];
  /** Everything recorded so far, the calls of the analyst included. */
  ledger: () => readonly LedgerEntry[];
  /** The last good edition of an earlier date. Absent: there is nothing to explain change against. */
  previous?: Brief;
  /** All good editions of earlier dates; asked for only when one of their sources has changed or is gone. */
  past?: () => Promise<readonly Brief[]>;
  /** Sources of earlier editions that may not be relied on any more. */
  withdrawn?: readonly Withdrawn[];
}>;

export type Edition = Readonly<{
  brief: Brief;
  texts: ReadonlyMap<SourceId, string>;
  raws: ReadonlyMap<SourceId, Uint8Array>;
  rendering: Rendering;
  /** 0 complete; 3 written, but sources are missing or the gate is not met; 5 stopped by the budget. */
  exitCode: 0 | 3 | 5;
}>;

/** @throws {BriefError} If there is nothing to brief, or the provider, the budget, a prompt or a template stops the run. */
export async function makeBrief(files: readonly DocumentFile[], given: Setup): Promise<Edition> {
  const setup = withNotes(given);
  const { context, fallback } = setup;
  const chunked = await readSources(files, setup);
  const { analyst, evidence, fellBack } = await readChunks(chunked, setup);
  const { resolve, knownGaps, write, writeInSourceWords, verify } = await laterStages();
  const resolution = await resolve({ matcher: analyst.matcher }).run(evidence, context);
  const earlier = await holdAgainstEarlier(resolution, setup);
  const task = writingTask(resolution, knownGaps(resolution, setup.date), { ...setup, earlier });
  const draft = await write({ writer: analyst.writer, fallback: fallback.writer }).run(
    task,
    context,
  );
  const written = { ...draft, fellBack: fellBack ?? draft.fellBack };
  const brief = await verify({
    analyst,
    fallback,
    fallBack: (again, because) => writeInSourceWords(again, fallback.writer, because, context),
    masthead: { ...setup, earlier, analyst: setup.analyst.description },
  }).run(written, context);
  await breathe(context.signal);
  const texts = new Map(evidence.library.sources.map(({ id, text }) => [id, text]));
  const rendering = (await setup.made?.(brief)) ?? (await renderAnew({ brief, texts }, setup));
  const exitCode = exitCodeOf(brief, rendering, setup);
  return { brief, texts, raws: chunked.library.raws, rendering, exitCode };
}

/** Stages 4 to 6, loaded when they are needed: the first question to a model does not wait for them, nor does `plan`. */
async function laterStages() {
  const [gaps, four, five, six] = await Promise.all([
    import("./stages/4-resolve/gaps.ts"),
    import("./stages/4-resolve/resolve.ts"),
    import("./stages/5-write/write.ts"),
    import("./stages/6-verify/verify.ts"),
  ]);
  return { ...gaps, ...four, ...five, ...six };
}

/** Stage 7, loaded only for a brief that is not rendered already. */
async function renderAnew(
  rendered: Pick<Edition, "brief" | "texts">,
  setup: Setup,
): Promise<Rendering> {
  const { render } = await import("./stages/7-render/render.ts");
  return render(setup).run(rendered, setup.context);
}

/** Stages 1 and 2: what `plan` needs, and costs nothing. */
export async function readSources(
  files: readonly DocumentFile[],
  { config, context, ledger }: Pick<Setup, "config" | "context" | "ledger">,
): Promise<Chunked> {
  const { publishers, limits } = config;
  // The order of a folder is nobody's choice, and must not show in the brief.
  const ordered = files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  const library = await ingest({ publishers, fileBytesMax: limits.fileBytes }).run(
    ordered,
    context,
  );
  // A plan asks no address, and what it would bring is no fault of anybody's.
  const isUnasked = ledger().some((entry) => entry.of === "document" && entry.code === "not-asked");
  if (library.sources.length === 0 && !isUnasked) throw nothingUsable(files.length, ledger());
  return chunk({ tokensMax: limits.chunkTokens }).run(library, context);
}

type Noted = Setup & Readonly<{ notes: () => readonly Note[] }>;

/** Keeps the notes for the brief, in an order that does not depend on which answer came first. */
function withNotes(setup: Setup): Noted {
  const notes: Note[] = [...(setup.known ?? [])];
  const note = (one: Note) => {
    notes.push(one);
    setup.context.note(one);
  };
  return {
    ...setup,
    context: { ...setup.context, note },
    notes: () => notes.toSorted((one, other) => (noteKey(one) < noteKey(other) ? -1 : 1)),
  };
}

function noteKey({ place, rule, message }: Note): string {
  return JSON.stringify([place?.document ?? "", rule, message, place]);
}

/** `fellBack` says why the analyst is not the one that was asked for. */
type Read = Readonly<{ analyst: Analyst; evidence: Evidence; fellBack: string | undefined }>;

/** Stage 3. When the analyst got nothing out of any chunk, the one that needs no model reads them instead. */
async function readChunks(chunked: Chunked, setup: Noted): Promise<Read> {
  const { analyst, fallback, config, context } = setup;
  const { concurrency } = config.limits;
  const evidence = await extract({ extractor: analyst.extractor, concurrency }).run(
    chunked,
    context,
  );
  if (evidence.claims.length > 0) return { analyst, evidence, fellBack: undefined };
  if (analyst.kind === "model") {
    const fellBack = "the model gave no claim that holds.";
    const message = `The sources’ own sentences were selected instead: ${fellBack}`;
    context.note({ rule: "extract/fell-back", level: "warning", message });
    // The chunks keep their fate: the model did not read them, and the ledger says why.
    const record = (entry: LedgerEntry) => {
      if (entry.of !== "chunk") context.record(entry);
    };
    const { extractor } = fallback;
    const anew = await extract({ extractor, concurrency }).run(chunked, { ...context, record });
    if (anew.claims.length > 0) return { analyst: fallback, evidence: anew, fellBack };
  }
  throw nothingUsable(setup.ledger().filter(({ of }) => of === "document").length, setup.ledger());
}

/** What changed since the last good edition. Without one, everything is told as it is. */
async function holdAgainstEarlier(
  resolution: Resolution,
  { previous, past, withdrawn = [], config, context, ledger }: Setup,
): Promise<Earlier | undefined> {
  if (previous === undefined) return undefined;
  const { holdAgainst } = await import("./nightly/earlier-edition.ts");
  await breathe(context.signal);
  const documents = ledger().filter((entry) => entry.of === "document");
  const editions = past ?? (async () => [previous]);
  const { scale, publishers } = config;
  const given = { previous, past: editions, withdrawn, documents, scale, publishers };
  return holdAgainst(given, resolution);
}

function writingTask(
  resolution: Resolution,
  knownGaps: readonly string[],
  { config, earlier }: Setup & Readonly<{ earlier: Earlier | undefined }>,
): WritingTask {
  const { library } = resolution.evidence;
  const { title, reader, questions, language, scale } = config;
  return {
    resolution,
    title,
    reader,
    questions,
    language,
    scale: scales[scale],
    originNames: outletsOf(library),
    knownGaps,
    ...(earlier === undefined ? {} : { earlier: toldBefore(earlier) }),
  };
}

function toldBefore({ since, quiet, standingOf }: Earlier): NonNullable<WritingTask["earlier"]> {
  return { date: since.date, quiet, standingOf };
}

function exitCodeOf(
  { documents, making }: Brief,
  { pdf }: Rendering,
  { ledger }: Setup,
): 0 | 3 | 5 {
  const outOfBudget = ledger().some(
    (entry) => entry.of === "call" && entry.outcome === "unaffordable",
  );
  if (outOfBudget) return 5;
  const missing = documents.some(({ fate }) => fate === "failed" || fate === "skipped");
  const fellBack = making.writtenBy !== making.analyst.kind;
  const degraded = missing || making.counts.chunksUnread > 0 || fellBack || !making.gate.met;
  return degraded || pdf === undefined ? 3 : 0;
}

function nothingUsable(given: number, ledger: readonly LedgerEntry[]): BriefError {
  const documents = ledger.filter((entry) => entry.of === "document");
  const where = documents.map(({ name, fate, reason }) => `${name}: ${fate}, ${reason}`);
  if (given === 0) {
    return new BriefError({
      code: "E_NOTHING_USABLE",
      message: "There is no document to brief.",
      kept: "the last good edition is untouched.",
      next: "Put .txt, .md or .html files into the folder, or name others under `sources:` in brief.yaml.",
    });
  }
  const which = given === 1 ? "The one document" : `None of ${given} documents`;
  const has = given === 1 ? "has no sentence" : "has a sentence";
  // An alarm has the message alone: it must tell a feed that is down from one without news.
  const failed = documents.find(({ fate }) => fate === "failed");
  const cause = failed === undefined ? "" : ` ${failed.name}: ${failed.reason}`;
  return new BriefError({
    code: "E_NOTHING_USABLE",
    message: `${which} ${has} that could be used, so there is no brief.${cause}`,
    where: where.slice(0, 10),
    kept: "the last good edition is untouched.",
    next: "Mend what the reasons name, or add other sources, and run the same command again.",
    passing: documents.some(({ fate, code }) => fate === "failed" && mayPass(code)),
  });
}
