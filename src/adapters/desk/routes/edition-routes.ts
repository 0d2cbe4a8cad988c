/** An edition as its readers will see it, with the sentence that is chosen beside it. */
import type { Chosen } from "../../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../../ports/review-desk.ts";
import type { DeskApp, DeskContext, DeskOptions } from "../desk-options.ts";
import { findSentence, pathOf, type Shelf } from "../shelf.ts";
import { choose, chromeOf, isFragment, showEdition } from "../show-edition.ts";
import { base, openerOf } from "./edition-path.ts";

export function addEditionRoutes(app: DeskApp, options: DeskOptions, shelf: Shelf): void {
  const { pages } = options;
  const opened = openerOf(shelf);

  app.get(base, async (context) => {
    const edition = await opened(context);
    const asked = context.req.query("s");
    if (asked === undefined) {
      return showEdition(context, options, { opened: edition, view: {}, part: "swap" });
    }
    return showSentence(context, options, { edition, asked, doing: { kind: "read" } });
  });

  for (const [path, kind] of [
    ["", "read"],
    ["/edit", "edit"],
    ["/reject", "reject"],
  ] as const) {
    app.get(`${base}/s/:key${path}`, async (context) => {
      const edition = await opened(context);
      const asked = context.req.param("key");
      return showSentence(context, options, { edition, asked, doing: { kind } });
    });
  }

  app.get(`${base}/claims`, async (context) => {
    const edition = await opened(context);
    const query = (context.req.query("q") ?? "").slice(0, 200);
    const { key } = findSentence(edition, context.req.query("for") ?? "");
    if (!isFragment(context)) {
      const doing = { kind: "edit", query } as const;
      return showSentence(context, options, { edition, asked: key, doing });
    }
    const chrome = chromeOf(context, pathOf(edition.key, key));
    return context.html(pages.claims(edition, { key, query }, chrome));
  });
}

async function showSentence(
  context: DeskContext,
  options: DeskOptions,
  {
    edition,
    asked,
    doing,
  }: Readonly<{ edition: OpenedEdition; asked: string; doing: Chosen["doing"] }>,
): Promise<Response> {
  const { key } = findSentence(edition, asked);
  const chosen = await choose(options, edition, { key, doing });
  return showEdition(context, options, { opened: edition, view: { chosen }, part: "panel" });
}
