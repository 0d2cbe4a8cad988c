/** Stage 7 of 7: from one brief, three renderings with the same sentences. */
import { BriefError } from "../../domain/brief-error.ts";
import type { Brief } from "../../domain/brief.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { Rendering, TemplateSet } from "../../domain/rendering.ts";
import type { PdfEngine } from "../../ports/pdf-engine.ts";
import type { RunContext, Stage } from "../../ports/run-context.ts";
import { type Templates, compileTemplates } from "./compile-templates.ts";
import { toPageView } from "./page-view.ts";
import { type View, toView } from "./view.ts";

type Options = Readonly<{ templates: TemplateSet; pdf: PdfEngine }>;

type Input = Readonly<{
  brief: Brief;
  /** Canonical text of every source of the brief. */
  texts: ReadonlyMap<SourceId, string>;
}>;

/**
 * Writes the brief as Markdown, HTML and PDF. The same brief, texts and templates give the same
 * bytes: there is no clock in here.
 *
 * A PDF that cannot be set costs only itself: `pdf` is then undefined and a note says why. A
 * template at fault rejects with `E_TEMPLATE`.
 */
export function render({ templates, pdf }: Options): Stage<Input, Rendering> {
  return {
    name: "render",
    async run({ brief, texts }, context) {
      const compiled = compileTemplates(templates);
      const view = toView(brief, texts);
      const markdown = compiled.markdown(view);
      await step(context, 1);
      const html = compiled.html(toPageView(view, brief, texts));
      await step(context, 2);
      const bytes = await setPdf(pdf, compiled, view, context);
      await step(context, 3);
      return { markdown, html, pdf: bytes };
    },
  };
}

async function step({ signal, progress, reached }: RunContext, done: number): Promise<void> {
  signal.throwIfAborted();
  progress("render", done, 3);
  await reached(`render/${["", "markdown", "html", "pdf"][done] ?? ""}`);
}

async function setPdf(
  engine: PdfEngine,
  { pdf }: Templates,
  view: View,
  { note }: RunContext,
): Promise<Uint8Array | undefined> {
  try {
    return await engine.render({ ...pdf, data: view, date: view.date });
  } catch (cause) {
    if (cause instanceof BriefError && cause.code === "E_TEMPLATE") throw cause;
    note({
      rule: "render/pdf-failed",
      level: "warning",
      message: `No PDF was made: ${cause instanceof Error ? cause.message : String(cause)}`,
    });
    return undefined;
  }
}
