/** Markdown, HTML and PDF of an edition, made again from its brief.json and compared to the byte. */
import type { StoredEdition } from "../../adapters/store/read-edition.ts";
import type { Rendering } from "../../domain/rendering.ts";
import type { Breakage } from "../../stages/6-verify/recheck.ts";
import { openPdfEngine } from "../render/open-pdf-engine.ts";
import { readTemplates, type ReadTemplates } from "../render/read-templates.ts";
import { silentContext } from "../render/silent-context.ts";

export type Comparison = Readonly<{
  path: string;
  /** For people, e.g. `the same, made again`. */
  outcome: string;
  broken: readonly Breakage[];
}>;

export async function compareRenderings(
  edition: StoredEdition,
  pdf: boolean,
): Promise<Comparison[]> {
  const paths = pdf ? ["brief.md", "brief.html", "brief.pdf"] : ["brief.md", "brief.html"];
  const templates = await templatesOf(edition);
  if (templates === undefined) {
    // The brief is the same; how it would look today is another matter, and said.
    const outcome = "not compared: the template set has changed since, or is gone";
    return paths.map((path) => ({ path, outcome, broken: [] }));
  }
  const { render } = await import("../../stages/7-render/render.ts");
  const { brief, texts, files } = edition;
  const stage = render({ templates: templates.set, pdf: openPdfEngine() });
  const rendering = await stage.run({ brief, texts }, silentContext());
  return paths.map((path) => compare(path, files.get(path), bytesOf(rendering, path)));
}

/** The set that the edition was made with, if it is still the same to the letter. */
async function templatesOf({ run }: StoredEdition): Promise<ReadTemplates | undefined> {
  const { name, folder, hash } = run.template;
  for (const place of [folder, name]) {
    const found = await readTemplates(place, folder).catch(() => undefined);
    if (found?.hash === hash) return found;
  }
  return undefined;
}

function bytesOf({ markdown, html, pdf }: Rendering, path: string): Uint8Array | undefined {
  if (path === "brief.pdf") return pdf;
  return new TextEncoder().encode(path === "brief.md" ? markdown : html);
}

function compare(
  path: string,
  found: Uint8Array | undefined,
  made: Uint8Array | undefined,
): Comparison {
  if (path === "brief.pdf" && (found === undefined || made === undefined)) {
    const outcome =
      found === undefined ? "the edition has none" : "not compared: it cannot be made here";
    return { path, outcome, broken: [] };
  }
  if (found !== undefined && made !== undefined && Buffer.from(found).equals(made)) {
    return { path, outcome: "the same, made again", broken: [] };
  }
  const because =
    found === undefined ? "is missing" : "is not what brief.json and the template make";
  return { path, outcome: because, broken: [{ rule: "rendering", place: path, because }] };
}
