/** From the files of a template set to functions that write; every fault found before anything is spent. */
import Handlebars from "handlebars";
import type { TemplateSet } from "../../domain/rendering.ts";
import type { PageView } from "./page-view.ts";
import { sampleView } from "./sample-view.ts";
import { fileOf, templateError, thrownFault } from "./template-error.ts";
import { type ParsedTemplate, type TemplateFault, templateFaults } from "./template-faults.ts";
import { type Sink, htmlSink, markdownSink } from "./template-sink.ts";
import type { View } from "./view.ts";

export type Templates = Readonly<{
  markdown: (view: View) => string;
  html: (view: PageView) => string;
  /** The Typst file, for the engine. */
  pdf: Readonly<{ template: string; templateName: string }>;
}>;

/**
 * Compiles `brief.md.hbs`, `brief.html.hbs` and their partials (`NAME.md.hbs`, `NAME.html.hbs`)
 * and looks every field up in a sample view, also in branches that no run would take. Nothing is
 * run: Handlebars makes code at the first call, which would slow the start of every run.
 *
 * Text is escaped for its sink by itself: `{{title}}` is as safe in Markdown as in HTML, and
 * `{{{title}}}` is refused. The Typst file is only looked for: setting it needs the engine, see
 * `tryPdfTemplate`.
 *
 * @throws {BriefError} `E_TEMPLATE`, with every fault as `file:line:column`.
 */
export function compileTemplates(set: TemplateSet): Templates {
  const template = fileOf(set, "brief.typ");
  const markdown = compileSink(set, markdownSink());
  const html = compileSink(set, htmlSink(set));
  const faults = [...markdown.faults, ...html.faults];
  if (faults.length > 0) throw templateError(set, faults);
  return {
    markdown: (view) => tidyMarkdown(markdown.write(view)),
    html: html.write,
    pdf: { template, templateName: `${set.name}/brief.typ` },
  };
}

type Compiled = Readonly<{ faults: readonly TemplateFault[]; write: (view: unknown) => string }>;

/** With faults, `write` writes nothing. */
function compileSink(set: TemplateSet, sink: Sink): Compiled {
  const environment = Handlebars.create();
  environment.registerHelper(sink.helpers);
  const { parsed, faults } = parseAll(environment, set, sink);
  const main = parsed.get("brief");
  // A file that cannot be parsed is reported by its parser alone: what follows from it is noise.
  if (main === undefined || faults.length > 0) return { faults, write: () => "" };
  parsed.delete("brief");
  const vocabulary = { partials: parsed, helpers: paramCounts(sink) };
  const found = templateFaults(main, sampleView(), vocabulary);
  if (found.length > 0) return { faults: found, write: () => "" };
  for (const [name, { program }] of parsed) {
    environment.registerPartial(name, sink.compile(environment, program));
  }
  return { faults, write: guarded(set, sink, sink.compile(environment, main.program)) };
}

function paramCounts({ helpers }: Sink): Map<string, number> {
  return new Map(Object.entries(helpers).map(([name, helper]) => [name, helper.length]));
}

function parseAll(environment: typeof Handlebars, set: TemplateSet, sink: Sink) {
  const parsed = new Map<string, ParsedTemplate>();
  const faults: TemplateFault[] = [];
  fileOf(set, `brief.${sink.name}.hbs`);
  for (const [name, text] of set.files) {
    const suffix = `.${sink.name}.hbs`;
    if (!name.endsWith(suffix)) continue;
    const file = `${set.name}/${name}`;
    try {
      // A partial stands within a line; the line feed that ends its file is not part of it.
      const source = name === `brief${suffix}` ? text : text.replace(/\n$/, "");
      const program = environment.parse(source, { srcName: file });
      parsed.set(name.slice(0, -suffix.length), { file, program });
    } catch (cause) {
      faults.push(thrownFault(file, cause));
    }
  }
  return { parsed, faults };
}

/** A view fits its sample, so what is thrown here was not foreseen; it is still the template's. */
function guarded(set: TemplateSet, sink: Sink, write: Compiled["write"]): Compiled["write"] {
  return (view) => {
    try {
      return write(view);
    } catch (cause) {
      throw templateError(set, [thrownFault(`${set.name}/brief.${sink.name}.hbs`, cause)], cause);
    }
  };
}

/** Blocks that printed nothing leave blank lines; values hold no line feeds, so these are the template's own. */
function tidyMarkdown(text: string): string {
  const lines = text.replaceAll(/[ \t]+$/gm, "").replaceAll(/\n{3,}/g, "\n\n");
  return `${lines.trim()}\n`;
}
