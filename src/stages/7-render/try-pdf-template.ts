/** Sets the sample brief, so that a fault in a PDF template is found before anything is spent. */
import type { TemplateSet } from "../../domain/rendering.ts";
import type { PdfEngine } from "../../ports/pdf-engine.ts";
import { sampleView } from "./sample-view.ts";
import { fileOf } from "./template-error.ts";

/**
 * Loads the engine, which is slow, so it is for templates that may have been changed, when
 * a model is about to be paid.
 *
 * @throws {BriefError} `E_TEMPLATE` if the template cannot be set.
 */
export async function tryPdfTemplate(set: TemplateSet, engine: PdfEngine): Promise<void> {
  const template = fileOf(set, "brief.typ");
  const data = sampleView();
  await engine.render({
    template,
    templateName: `${set.name}/brief.typ`,
    data,
    date: data.date,
  });
}
