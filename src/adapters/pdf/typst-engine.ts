/** Sets PDF by Typst, in process. The engine is loaded when the first document is set, and not before. */
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { BriefError } from "../../domain/brief-error.ts";
import { utcOfDate } from "../../domain/calendar-date.ts";
import type { PdfEngine } from "../../ports/pdf-engine.ts";
import { type FontSet, fontsFor, readFonts } from "./font-files.ts";
import { codePoints, unshownTexts, withoutCharacters } from "./unshown-text.ts";

type Options = Readonly<{
  /** Told once a document, of characters that are printed as ▯ because no font at hand has them: `U+…`. */
  onUnshown?: (characters: readonly string[]) => void;
}>;

/** There is no such folder: a template that reads a file finds none. */
const workspace = "/nonexistent/nightdesk";

/**
 * Keeps what two further documents reused. Clearing all would make every document a cold one;
 * keeping all would cost some 4.5 MB a document for ever.
 */
const cacheAgeMax = 2;

type Compiler = InstanceType<typeof NodeCompiler>;
type Job = Parameters<PdfEngine["render"]>[0];

/**
 * Data reach the template as `sys.inputs.view` (JSON), the families to use as `sys.inputs.fonts`,
 * and the characters that could not be shown as `sys.inputs.unshown`. Output is PDF/UA-1: tagged,
 * with a title, and refused by the engine itself when a glyph is missing.
 */
export function createTypstEngine({ onUnshown }: Options = {}): PdfEngine {
  const compilers = new Map<string, Compiler>();
  const compilerFor = async (fonts: FontSet): Promise<Compiler> => {
    const known = compilers.get(fonts.key);
    if (known !== undefined) return known;
    const made = await createCompiler(fonts);
    compilers.set(fonts.key, made);
    return made;
  };
  return {
    async render(job) {
      refusePackages(job);
      const view = JSON.stringify(job.data);
      const fonts = fontsFor(view);
      const compiler = await compilerFor(fonts);
      try {
        return setDocument(compiler, { job, view, fonts, onUnshown });
      } finally {
        compiler.evictCache(cacheAgeMax);
      }
    },
  };
}

async function createCompiler(fonts: FontSet): Promise<Compiler> {
  const module = await import("@myriaddreamin/typst-ts-node-compiler");
  return module.NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs: readFonts(fonts) }] });
}

type Sheet = Readonly<{ job: Job; view: string; fonts: FontSet; onUnshown: Options["onUnshown"] }>;

/** First as it is. Only if a glyph is missing again, with ▯ in the place of what no font can show. */
function setDocument(compiler: Compiler, { job, view, fonts, onUnshown }: Sheet): Uint8Array {
  const unshown = new Set<string>();
  // Shaping can hide one missing glyph behind another, so a second look may be needed; never many.
  for (let attempt = 0; attempt < 4; attempt++) {
    const shown = unshown.size === 0 ? view : replaceInJson(view, unshown);
    const inputs = {
      view: shown,
      fonts: JSON.stringify(fonts.families),
      unshown: JSON.stringify(codePoints([...unshown])),
    };
    const outcome = exportPdf(compiler, job, inputs);
    if (outcome instanceof Uint8Array) {
      if (unshown.size > 0) onUnshown?.(codePoints([...unshown]));
      return outcome;
    }
    for (const letter of outcome.flatMap((text) => Array.from(text))) unshown.add(letter);
  }
  throw new Error("The PDF engine kept finding letters that its fonts cannot show.");
}

/** The document, or the texts that no font could show. */
function exportPdf(
  compiler: Compiler,
  job: Job,
  inputs: Record<string, string>,
): Uint8Array | readonly string[] {
  const result = compiler.compile({ mainFileContent: job.template, inputs });
  const document = result.result;
  if (document === null) throw templateError(job, compiler, result.takeError());
  try {
    const creationTimestamp = utcOfDate(job.date) / 1000;
    return compiler.pdf(document, { pdfStandard: "ua-1", creationTimestamp });
  } catch (cause) {
    const texts = unshownTexts(cause instanceof Error ? cause.message : String(cause));
    if (texts.length > 0) return texts;
    throw cause;
  }
}

function replaceInJson(json: string, unshown: ReadonlySet<string>): string {
  return JSON.stringify(JSON.parse(json), (_, value: unknown) =>
    typeof value === "string" ? withoutCharacters(value, unshown) : value,
  );
}

/** A package would be fetched over the network while a brief is being set. */
function refusePackages({ template, templateName }: Job): void {
  const lines = template.split("\n");
  const at = lines.findIndex((line) => /\b(import|include)\s*\(?\s*"@/.test(line));
  if (at < 0) return;
  throw new BriefError({
    code: "E_TEMPLATE",
    message: "The PDF template imports a Typst package, which would have to be fetched.",
    where: [`${templateName}:${at + 1}:1`],
    next: "Copy what you need of the package into the template.",
  });
}

function templateError(
  { template, templateName }: Job,
  compiler: Compiler,
  fault: ReturnType<ReturnType<Compiler["compile"]>["takeError"]>,
): BriefError {
  const found: readonly unknown[] = fault === null ? [] : compiler.fetchDiagnostics(fault);
  const messages = found.map(messageOf);
  return new BriefError({
    code: "E_TEMPLATE",
    message: `The PDF template cannot be set: ${messages[0] ?? "the engine gave no reason"}.`,
    where: messages.map((message) => `${templateName}${placeOf(message, template)}: ${message}`),
    next: "Mend the template, or delete your copy to use the one that comes with nightdesk; then run again.",
  });
}

function messageOf(diagnostic: unknown): string {
  return typeof diagnostic === "object" && diagnostic !== null && "message" in diagnostic
    ? String(diagnostic.message)
    : String(diagnostic);
}

/** The binding gives no positions. A field or name that its message quotes is looked up in the template. */
function placeOf(message: string, template: string): string {
  const named = /"([\w-]+)"|: ([\w-]+)$/.exec(message);
  const word = named?.[1] ?? named?.[2];
  if (word === undefined) return "";
  const at = new RegExp(String.raw`(?<![\w-])${word}(?![\w-])`).exec(template)?.index;
  if (at === undefined) return "";
  const before = template.slice(0, at).split("\n");
  return `:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
