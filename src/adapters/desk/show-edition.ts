/** The page of an edition with what is being done on it, whole or as the fragment that the desk's script asks for. */
import { Wording, type SentenceKey } from "../../domain/review.ts";
import type { BriefView, Chosen, Chrome, NotSaved, Typed } from "../../ports/desk-pages.ts";
import type { CheckedWording, OpenedEdition } from "../../ports/review-desk.ts";
import type { DeskContext, DeskOptions } from "./desk-options.ts";
import { sessionOf } from "./guards.ts";
import { pathOf } from "./shelf.ts";

/** 409: somebody decided since. 422: it may not be so. */
export type ShownStatus = 200 | 409 | 422;

export function isFragment(context: DeskContext): boolean {
  return context.req.header("accept") === "text/fragment";
}

export function chromeOf(context: DeskContext, path: string): Chrome {
  const { formToken, reviewer } = sessionOf(context);
  return { formToken, reviewer, path };
}

/** A wording that was typed, when it can be one: it says something and rests on claims of this very brief. */
export function wordingOf(
  { brief }: OpenedEdition,
  { text, claims }: Typed,
): Readonly<{ kind: "wording"; wording: Wording }> | Readonly<{ kind: "none"; because: string }> {
  if (text.trim() === "") return { kind: "none", because: "A sentence needs words." };
  if (claims.length === 0) {
    return { kind: "none", because: "A sentence needs at least one claim that it rests on." };
  }
  const known = new Set<string>(brief.claims.map(({ id }) => id));
  if (!claims.every((id) => known.has(id))) {
    return { kind: "none", because: "One of the claims is not in this edition; take it away." };
  }
  const parsed = Wording.safeParse({ text, claims: [...new Set(claims)] });
  if (parsed.success) return { kind: "wording", wording: parsed.data };
  return { kind: "none", because: "A sentence has at most 2,000 characters and 40 claims." };
}

const noteCharsMax = 2000;

/** Why a note cannot be kept; `undefined` when it can. */
export function refuseNote(note: string): NotSaved | undefined {
  if (note.length <= noteCharsMax) return undefined;
  return { kind: "refused", because: "A note has at most 2,000 characters." };
}

type Asked = Readonly<{
  key: SentenceKey;
  doing: Chosen["doing"];
  notSaved?: NotSaved | undefined;
}>;

/** @param checked - When it is known already. */
export async function choose(
  { desk }: DeskOptions,
  opened: OpenedEdition,
  { key, doing, notSaved }: Asked,
  checked?: CheckedWording,
): Promise<Chosen> {
  const typed = doing.kind === "edit" ? doing.typed : undefined;
  const read = typed === undefined ? undefined : wordingOf(opened, typed);
  const wording = read?.kind === "wording" ? read.wording : undefined;
  const said = checked ?? (await desk.check(opened, key, wording));
  return { key, checked: said, doing, ...(notSaved === undefined ? {} : { notSaved }) };
}

/** @param part - What a script is answered: the panel alone, or everything that a decision may have changed. */
export async function showEdition(
  context: DeskContext,
  options: DeskOptions,
  shown: Readonly<{
    opened: OpenedEdition;
    view: Pick<BriefView, "chosen" | "notSaved">;
    part: "panel" | "swap";
    status?: ShownStatus;
  }>,
): Promise<Response> {
  const { opened, part, status = 200 } = shown;
  const { chosen } = shown.view;
  const { pages, desk } = options;
  const chrome = chromeOf(context, pathOf(opened.key, chosen?.key));
  context.header("vary", "accept");
  if (isFragment(context) && part === "panel" && chosen !== undefined) {
    return context.html(pages.panel(opened, chosen, chrome), status);
  }
  const isApproved = opened.state.status === "approved";
  const publication = isApproved ? await desk.publication(opened.key) : undefined;
  const view = { ...shown.view, ...(publication === undefined ? {} : { publication }) };
  const html = isFragment(context)
    ? pages.swap(opened, view, chrome)
    : pages.brief(opened, view, chrome);
  return context.html(html, status);
}
