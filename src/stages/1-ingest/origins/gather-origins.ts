/** From the documents of a run to their origins, with notes on what was found and what was not. */
import type { Publisher } from "../../../domain/publisher.ts";
import type { OriginId, SourceId } from "../../../domain/ids.ts";
import { spanOf } from "../../../domain/place.ts";
import type { Note } from "../../../domain/note.ts";
import type { CopiedPassage, Metadata, Origin } from "../../../domain/source.ts";
import type { JudgedDocument } from "../document.ts";
import { copiedPassages } from "./copied-passages.ts";
import { copyNotes } from "./copy-notes.ts";
import { findNearCopies } from "./find-near-copies.ts";
import { findRepublicationCue } from "./find-republication-cue.ts";
import { findWireCredit } from "./find-wire-credit.ts";
import { settleOrigins, type Claimant } from "./settle-origins.ts";

type Item = Readonly<{ id: SourceId; document: JudgedDocument; metadata: Metadata }>;

export type GatheredOrigins = Readonly<{
  origins: readonly Origin[];
  /** Who speaks in a source, and where in it somebody else does. */
  standingOf: (
    source: SourceId,
  ) => Readonly<{ origin: OriginId; copied: readonly CopiedPassage[] }>;
  notes: readonly Note[];
}>;

/** @throws The signal's reason, if the run was stopped. */
export async function gatherOrigins(
  items: readonly Item[],
  publishers: readonly Publisher[],
  signal: AbortSignal,
): Promise<GatheredOrigins> {
  const claimants = items.map(claimantOf);
  const order = inOrderOfPublication(claimants);
  const texts = order.map((index) =>
    items
      .slice(index, index + 1)
      .map(articleOf)
      .join(""),
  );
  const found = await findNearCopies(texts, signal);
  const copies = found.map((copy) => ({
    ...copy,
    one: order[copy.one] ?? 0,
    other: order[copy.other] ?? 0,
  }));
  const same = copies.filter(
    ({ extent, alterations }) => extent === "whole" && alterations.length === 0,
  );
  const origins = settleOrigins(claimants, same, publishers);
  const originOf = new Map(
    origins.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)),
  );
  const idAt = (place: number): SourceId | undefined => claimants[order[place] ?? 0]?.id;
  const debts = copiedPassages(found, texts, (one, other) => {
    const [id, than] = [idAt(one), idAt(other)];
    return id !== undefined && than !== undefined && originOf.get(id) === originOf.get(than);
  });
  const copied = new Map(
    [...debts].map(([place, owed]) => {
      const passages = owed.flatMap(({ first, range: { start, end } }) => {
        const from = idAt(first);
        return from === undefined ? [] : [{ span: spanOf(start, end), from }];
      });
      return [idAt(place), passages] as const;
    }),
  );
  return {
    origins,
    standingOf(source) {
      const origin = originOf.get(source);
      if (origin === undefined) throw new Error(`No origin was settled for ${source}.`);
      return { origin, copied: copied.get(source) ?? [] };
    },
    notes: [...claimants.flatMap(cueNotes), ...copyNotes(copies, claimants)],
  };
}

/** Indexes, the earliest first; those without a date last, in the order they were read. */
function inOrderOfPublication(claimants: readonly Claimant[]): readonly number[] {
  const days = claimants.map(({ published }) =>
    published.basis === "unknown" ? "9999" : published.value,
  );
  const dayOf = (index: number): string => days[index] ?? "";
  return [...claimants.keys()].toSorted((one, other) => {
    if (dayOf(one) === dayOf(other)) return one - other;
    return dayOf(one) < dayOf(other) ? -1 : 1;
  });
}

function claimantOf({ id, document, metadata }: Item): Claimant {
  const { publisher, published } = metadata;
  // A republished wire report is the agency's, so the credit nearest to the words is asked first.
  const cue = findWireCredit(document) ?? findRepublicationCue(document);
  const family = cue === undefined ? document.fetched?.standing.family : undefined;
  return { id, name: document.name, publisher, published, family, cue };
}

/**
 * The words of the article at their places in the source, without furniture: notices would make all pages of
 * one site alike.
 */
function articleOf({ document: { text, blocks } }: Item): string {
  let article = "";
  for (const { span } of blocks) {
    article +=
      "\n".repeat(Math.max(0, span.start - article.length)) + text.slice(span.start, span.end);
  }
  return article;
}

function cueNotes({ name, cue }: Claimant): Note[] {
  if (cue === undefined) return [];
  const [place] = cue.spans;
  const where = {
    document: name,
    ...(place === undefined ? {} : { start: place.start, end: place.end }),
  };
  if (cue.outlet === undefined) {
    const message = "It says that it was published elsewhere first, but not by whom.";
    return [{ rule: "ingest/origin-unnamed", level: "warning", message, place: where }];
  }
  const how = cue.kind === "wire-credit" ? "is credited to" : "says that it republishes";
  const message = `It ${how} ${cue.outlet}, and counts under that origin.`;
  return [{ rule: `ingest/${cue.kind}`, level: "info", message, place: where }];
}
