/** The engine that sets PDFs, loaded when it is first needed: it is by far the largest part of the program. */
import type { PdfEngine } from "../../ports/pdf-engine.ts";

export function openPdfEngine(): PdfEngine {
  let engine: Promise<PdfEngine> | undefined;
  return {
    render: async (job) => {
      engine ??= import("../../adapters/pdf/typst-engine.ts").then(({ createTypstEngine }) =>
        createTypstEngine(),
      );
      return (await engine).render(job);
    },
  };
}
