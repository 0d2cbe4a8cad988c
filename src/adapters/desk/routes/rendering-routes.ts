/** The renderings of an edition, as they lie in it: four names, and no path. */
import type { DeskApp, DeskOptions, RenderingName } from "../desk-options.ts";
import { refusals } from "../refused.ts";
import { renderingPolicy } from "../safety-headers.ts";
import type { Shelf } from "../shelf.ts";
import { base } from "./edition-path.ts";

const types: Readonly<Record<RenderingName, string>> = {
  "brief.html": "text/html; charset=utf-8",
  "brief.pdf": "application/pdf",
  "brief.md": "text/markdown; charset=utf-8",
  "brief.json": "application/json",
};
const names = ["brief.html", "brief.pdf", "brief.md", "brief.json"] as const;

export function addRenderingRoutes(
  app: DeskApp,
  { rendering }: DeskOptions,
  { find }: Shelf,
): void {
  for (const name of names) {
    app.get(`${base}/files/${name}`, async (context) => {
      const key = await find(context.req.param("brief"), context.req.param("edition"));
      const bytes = await rendering(key, name);
      if (bytes === undefined) throw refusals.notFound();
      context.header("content-type", types[name]);
      context.header("referrer-policy", "no-referrer");
      if (name === "brief.html") {
        const html = new TextDecoder().decode(bytes);
        context.header("content-security-policy", renderingPolicy(html));
      } else if (name !== "brief.pdf") {
        // To be kept, not shown: what it holds is nobody's page.
        context.header("content-disposition", `attachment; filename="${name}"`);
      }
      return context.body(new Uint8Array(bytes));
    });
  }
}
