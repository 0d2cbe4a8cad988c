/** Everything that changes something of an edition. All of it passes the guards of `guards.ts` first. */
import type { Decision, SentenceKey } from "../../../domain/review.ts";
import type { Chosen, NotSaved, Typed } from "../../../ports/desk-pages.ts";
import type { CheckedWording, Decided, OpenedEdition } from "../../../ports/review-desk.ts";
import type { DeskApp, DeskContext, DeskOptions } from "../desk-options.ts";
import { fields, fieldsOf } from "../form-fields.ts";
import { findSentence, pathOf, type Shelf } from "../shelf.ts";
import {
  choose,
  chromeOf,
  isFragment,
  refuseNote,
  showEdition,
  type ShownStatus,
  wordingOf,
} from "../show-edition.ts";
import { base, openerOf } from "./edition-path.ts";

type Tried = Readonly<{
  opened: OpenedEdition;
  key: SentenceKey;
  decision: Decision;
  seen: number;
  /** Shown again, as it was, when it is not saved. */
  doing: Chosen["doing"];
}>;

export function addDecisionRoutes(app: DeskApp, options: DeskOptions, shelf: Shelf): void {
  const opened = openerOf(shelf);

  for (const kind of ["approve", "undo"] as const) {
    app.post(`${base}/s/:key/${kind}`, async (context) => {
      const { seen } = fieldsOf(fields.sentence, context.get("form"));
      const edition = await opened(context);
      const { key } = findSentence(edition, context.req.param("key"));
      const decision = { kind, sentence: key };
      const doing = { kind: "read" } as const;
      return decide(context, options, { opened: edition, key, decision, seen, doing });
    });
  }

  app.post(`${base}/s/:key/edit`, async (context) => {
    const { seen, text, claims } = fieldsOf(fields.edit, context.get("form"));
    const edition = await opened(context);
    const { key } = findSentence(edition, context.req.param("key"));
    const doing = { kind: "edit", typed: { text, claims } } as const;
    const read = wordingOf(edition, doing.typed);
    if (read.kind === "none") {
      const notSaved: NotSaved = { kind: "refused", because: read.because };
      const chosen = await choose(options, edition, { key, doing, notSaved });
      return showEdition(context, options, {
        opened: edition,
        view: { chosen },
        part: "swap",
        status: 422,
      });
    }
    const decision: Decision = { kind: "edit", sentence: key, now: read.wording };
    return decide(context, options, { opened: edition, key, decision, seen, doing });
  });

  app.post(`${base}/s/:key/reject`, async (context) => {
    const { seen, reason, note } = fieldsOf(fields.reject, context.get("form"));
    const edition = await opened(context);
    const { key } = findSentence(edition, context.req.param("key"));
    const doing = { kind: "reject", typed: { reason, note } } as const;
    const unsaid: NotSaved = { kind: "refused", because: "Say why it is rejected." };
    const notSaved = refuseNote(note) ?? (reason === "" ? unsaid : undefined);
    if (reason === "" || notSaved !== undefined) {
      const chosen = await choose(options, edition, { key, doing, notSaved });
      const view = { chosen };
      return showEdition(context, options, { opened: edition, view, part: "swap", status: 422 });
    }
    const decision: Decision = { kind: "reject", sentence: key, reason, note };
    return decide(context, options, { opened: edition, key, decision, seen, doing });
  });

  app.post(`${base}/s/:key/check`, async (context) => {
    const { text, claims, q } = fieldsOf(fields.check, context.get("form"));
    const edition = await opened(context);
    const { key } = findSentence(edition, context.req.param("key"));
    return check(context, options, {
      edition,
      key,
      typed: { text, claims },
      ...(q === undefined ? {} : { query: q }),
    });
  });
}

async function decide(
  context: DeskContext,
  options: DeskOptions,
  { opened, key, decision, seen, doing }: Tried,
): Promise<Response> {
  const by = context.get("session").reviewer;
  const decided = await options.desk.decide(opened.key, decision, { by, seen });
  if (decided.kind === "done" && !isFragment(context)) {
    return context.redirect(pathOf(opened.key, key), 303);
  }
  const now = (await options.desk.open(opened.key)) ?? opened;
  const { status, notSaved, checked } = told(decided);
  const asked =
    notSaved === undefined ? ({ key, doing: { kind: "read" } } as const) : { key, doing, notSaved };
  const chosen = await choose(options, now, asked, checked);
  return showEdition(context, options, { opened: now, view: { chosen }, part: "swap", status });
}

function told(decided: Decided): Readonly<{
  status: ShownStatus;
  notSaved?: NotSaved;
  checked?: CheckedWording | undefined;
}> {
  switch (decided.kind) {
    case "done":
      return { status: 200 };
    case "conflict":
      return { status: 409, notSaved: decided };
    case "refused": {
      const { because, checked } = decided;
      return { status: 422, notSaved: { kind: "refused", because }, checked };
    }
  }
}

/** Changes nothing; asked by POST because what is typed belongs in no address. */
async function check(
  context: DeskContext,
  options: DeskOptions,
  {
    edition,
    key,
    typed,
    query,
  }: Readonly<{ edition: OpenedEdition; key: SentenceKey; typed: Typed; query?: string }>,
): Promise<Response> {
  const { desk, pages } = options;
  const read = wordingOf(edition, typed);
  if (isFragment(context)) {
    const chrome = chromeOf(context, pathOf(edition.key, key));
    const said =
      read.kind === "none"
        ? { refused: read.because }
        : { checked: await desk.check(edition, key, read.wording) };
    context.header("vary", "accept");
    return context.html(pages.verdict(edition, { key, typed, ...said }, chrome));
  }
  const doing = { kind: "edit", typed, ...(query === undefined ? {} : { query }) } as const;
  const asked =
    read.kind === "none"
      ? { key, doing, notSaved: { kind: "refused", because: read.because } as const }
      : { key, doing };
  const chosen = await choose(options, edition, asked);
  return showEdition(context, options, { opened: edition, view: { chosen }, part: "swap" });
}
