/** The one way in which a template set is refused. */
import { BriefError } from "../../domain/brief-error.ts";
import type { TemplateSet } from "../../domain/rendering.ts";
import type { TemplateFault } from "./template-faults.ts";

/** `E_TEMPLATE` with every fault as `file:line:column: what`. */
export function templateError(
  set: TemplateSet,
  faults: readonly TemplateFault[],
  cause?: unknown,
): BriefError {
  const count = faults.length === 1 ? "a fault" : `${faults.length} faults`;
  return new BriefError({
    code: "E_TEMPLATE",
    message: `The template set ${set.name} has ${count}: ${faults[0]?.what ?? ""}.`,
    where: faults.map(({ file, line, column, what }) => `${file}:${line}:${column}: ${what}`),
    next: "Mend the template, or delete your copy to use the one that comes with nightdesk; then run again.",
    cause,
  });
}

/** What Handlebars threw, with the place that its message names. */
export function thrownFault(file: string, cause: unknown): TemplateFault {
  const message = cause instanceof Error ? cause.message : String(cause);
  const at = / - (\d+):(\d+)$/.exec(message);
  const line = at?.[1] ?? /line (\d+)/.exec(message)?.[1] ?? 1;
  // A parser's message draws an arrow under its line; the last line says what was expected.
  const what = (message.split("\n").at(-1) ?? message).replace(/ - \d+:\d+$/, "");
  return { file, line: Number(line), column: Number(at?.[2] ?? 0) + 1, what };
}

/** @throws {BriefError} `E_TEMPLATE` if the set does not have the file. */
export function fileOf(set: TemplateSet, file: string): string {
  const text = set.files.get(file);
  if (text !== undefined) return text;
  throw new BriefError({
    code: "E_TEMPLATE",
    message: `The template set ${set.name} has no ${file}.`,
    where: [`${set.name}/${file}`],
    next: "Copy the missing file from templates/brief, or name another set in brief.yaml.",
  });
}
