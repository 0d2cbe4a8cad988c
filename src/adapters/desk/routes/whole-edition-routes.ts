/** Decisions on an edition as a whole: it is settled, opened again, published. */
import type { Decision } from "../../../domain/review.ts";
import type { OpenedEdition } from "../../../ports/review-desk.ts";
import type { DeskApp, DeskContext, DeskOptions } from "../desk-options.ts";
import { fields, fieldsOf } from "../form-fields.ts";
import { pathOf, type Shelf } from "../shelf.ts";
import { chromeOf, isFragment, refuseNote, showEdition } from "../show-edition.ts";
import { base, openerOf } from "./edition-path.ts";

export function addWholeEditionRoutes(app: DeskApp, options: DeskOptions, shelf: Shelf): void {
  const { desk, pages } = options;
  const opened = openerOf(shelf);

  app.post(`${base}/settle`, async (context) => {
    const { seen, as, note } = fieldsOf(fields.settle, context.get("form"));
    const decision: Decision = { kind: "settle", as, note };
    return decide(context, options, { opened: await opened(context), decision, seen, note });
  });

  app.post(`${base}/reopen`, async (context) => {
    const { seen, note } = fieldsOf(fields.reopen, context.get("form"));
    const decision: Decision = { kind: "reopen", note };
    return decide(context, options, { opened: await opened(context), decision, seen, note });
  });

  app.post(`${base}/publish`, async (context) => {
    const { seen } = fieldsOf(fields.publish, context.get("form"));
    const edition = await opened(context);
    const by = context.get("session").reviewer;
    const published = await desk.publish(edition.key, { by, seen });
    if (published.kind === "done") {
      return context.html(pages.published(published, chromeOf(context, pathOf(published.key))));
    }
    const now = (await desk.open(edition.key)) ?? edition;
    const view = { notSaved: published };
    return showEdition(context, options, { opened: now, view, part: "swap", status: 422 });
  });
}

async function decide(
  context: DeskContext,
  options: DeskOptions,
  {
    opened,
    decision,
    seen,
    note,
  }: Readonly<{ opened: OpenedEdition; decision: Decision; seen: number; note: string }>,
): Promise<Response> {
  const { desk } = options;
  const part = "swap";
  const refused = refuseNote(note);
  if (refused !== undefined) {
    const view = { notSaved: { ...refused, note } };
    return showEdition(context, options, { opened, view, part, status: 422 });
  }
  const by = context.get("session").reviewer;
  const decided = await desk.decide(opened.key, decision, { by, seen });
  if (decided.kind === "done" && !isFragment(context)) {
    return context.redirect(pathOf(opened.key), 303);
  }
  const now = (await desk.open(opened.key)) ?? opened;
  switch (decided.kind) {
    case "done":
      return showEdition(context, options, { opened: now, view: {}, part });
    case "conflict": {
      const view = { notSaved: { kind: "conflict", note } } as const;
      return showEdition(context, options, { opened: now, view, part, status: 409 });
    }
    case "refused": {
      const { because } = decided;
      const view = { notSaved: { kind: "refused", because, note } } as const;
      return showEdition(context, options, { opened: now, view, part, status: 422 });
    }
  }
}
