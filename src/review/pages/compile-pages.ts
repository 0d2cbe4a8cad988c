/** From `templates/review/*.html.hbs` to functions that write; every fault is found before the server starts. */
import Handlebars from "handlebars";
import type { TemplateSet } from "../../domain/rendering.ts";
import { fileOf, templateError, thrownFault } from "../../stages/7-render/template-error.ts";
import {
  type ParsedTemplate,
  type TemplateFault,
  templateFaults,
} from "../../stages/7-render/template-faults.ts";

const suffix = ".html.hbs";

/** Writes the page with a view of the shape of its sample. */
export type WritePage = (page: string, view: unknown) => string;

/**
 * Each file is a page or a partial of pages. Text is escaped as HTML by itself; `{{{x}}}` is refused, and so is a field
 * that a page's sample view does not have, also in branches that the sample does not take.
 *
 * @param samples - A view of every page by its name, with something in every list.
 * @throws {BriefError} `E_TEMPLATE`, with every fault as `file:line:column`.
 */
export function compilePages(
  set: TemplateSet,
  samples: Readonly<Record<string, unknown>>,
): WritePage {
  const environment = Handlebars.create();
  const { parsed, faults } = parseAll(environment, set);
  const vocabulary = { partials: parsed, helpers: new Map<string, number>() };
  if (faults.length > 0) throw templateError(set, faults);
  for (const [page, sample] of Object.entries(samples)) {
    fileOf(set, `${page}${suffix}`);
    const template = parsed.get(page);
    if (template !== undefined) faults.push(...templateFaults(template, sample, vocabulary));
  }
  if (faults.length > 0) throw templateError(set, faults);
  // Only blocks are known: a field can never be taken for a helper.
  const options = { strict: true, knownHelpersOnly: true };
  const compiled = new Map(
    [...parsed].map(([name, { program }]) => [name, environment.compile(program, options)]),
  );
  for (const [name, write] of compiled) environment.registerPartial(name, write);
  return (page, view) => {
    const write = compiled.get(page);
    if (write === undefined) throw new Error(`There is no page ${page}.`);
    return write(view);
  };
}

function parseAll(environment: typeof Handlebars, set: TemplateSet) {
  const parsed = new Map<string, ParsedTemplate>();
  const faults: TemplateFault[] = [];
  for (const [name, text] of set.files) {
    if (!name.endsWith(suffix)) continue;
    const file = `${set.name}/${name}`;
    try {
      const program = environment.parse(text.replace(/\n$/, ""), { srcName: file });
      parsed.set(name.slice(0, -suffix.length), { file, program });
    } catch (cause) {
      faults.push(thrownFault(file, cause));
    }
  }
  return { parsed, faults };
}
