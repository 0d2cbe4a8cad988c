/** What else there is to see of an edition: what was left out, its sources, its evidence, its history. */
import { ClaimId, SourceId } from "../../../domain/ids.ts";
import type { OpenedEdition } from "../../../ports/review-desk.ts";
import type { DeskApp, DeskContext, DeskOptions } from "../desk-options.ts";
import { refusals } from "../refused.ts";
import { pathOf, type Shelf } from "../shelf.ts";
import { chromeOf } from "../show-edition.ts";
import { base, openerOf } from "./edition-path.ts";

export function addViewRoutes(app: DeskApp, { pages, desk }: DeskOptions, shelf: Shelf): void {
  const opened = openerOf(shelf);

  app.get(`${base}/unused`, async (context) => {
    const edition = await opened(context);
    const query = (context.req.query("q") ?? "").slice(0, 200);
    const by = context.req.query("by") === "episode" ? "episode" : "source";
    const chrome = chromeBelow(context, edition, "unused");
    return context.html(pages.unused(edition, { query, by }, chrome));
  });

  const views = ["sources", "evidence"] as const;
  for (const view of views) {
    app.get(`${base}/${view}`, async (context) => {
      const edition = await opened(context);
      const chrome = chromeBelow(context, edition, view);
      return context.html(pages[view](edition, chrome));
    });
  }

  app.get(`${base}/sources/:id`, async (context) => {
    const edition = await opened(context);
    const id = SourceId.safeParse(context.req.param("id"));
    const claim = ClaimId.safeParse(context.req.query("claim"));
    if (!id.success) throw refusals.notFound();
    const asked = { id: id.data, ...(claim.success ? { claim: claim.data } : {}) };
    const chrome = chromeBelow(context, edition, `sources/${id.data}`);
    const page = pages.source(edition, asked, chrome);
    if (page === undefined) throw refusals.notFound();
    return context.html(page);
  });

  app.get(`${base}/history`, async (context) => {
    const edition = await opened(context);
    const rows = (await desk.editions()).filter(({ key }) => key.brief === edition.key.brief);
    const chrome = chromeBelow(context, edition, "history");
    return context.html(pages.history(edition, rows, chrome));
  });

  app.get(`${base}/diff/:other`, async (context) => {
    const edition = await opened(context);
    const other = await shelf.open(edition.key.brief, context.req.param("other"));
    const below = `diff/${encodeURIComponent(other.key.edition)}`;
    return context.html(pages.diff(other, edition, chromeBelow(context, edition, below)));
  });
}

function chromeBelow(context: DeskContext, { key }: OpenedEdition, below: string) {
  return chromeOf(context, `${pathOf(key)}/${below}`);
}
