/** From the documents of a run to their origins, with notes on what was found and what was not. */
import type { Publisher } from "../../../domain/config.ts";
import type { OriginId, SourceId } from "../../../domain/ids.ts";
import type { Note } from "../../../domain/note.ts";
import type { Metadata, Origin } from "../../../domain/source.ts";
import type { JudgedDocument } from "../document.ts";
import { findNearCopies, type NearCopy } from "./find-near-copies.ts";
import { findRepublicationCue } from "./find-republication-cue.ts";
import { findWireCredit } from "./find-wire-credit.ts";
import { settleOrigins, type Claimant } from "./settle-origins.ts";

type Item = Readonly<{ id: SourceId; document: JudgedDocument; metadata: Metadata }>;

export type GatheredOrigins = Readonly<{
  origins: readonly Origin[];
  originOf: (source: SourceId) => OriginId;
  notes: readonly Note[];
}>;

export function gatherOrigins(
  items: readonly Item[],
  publishers: readonly Publisher[],
): GatheredOrigins {
  const claimants = items.map(claimantOf);
  const copies = findNearCopies(items.map(({ document }) => articleOf(document)));
  const same = copies.filter(({ changed }) => changed.length === 0);
  const origins = settleOrigins(claimants, same, publishers);
  const bySource = new Map(
    origins.flatMap(({ id, sources }) => sources.map((source) => [source, id] as const)),
  );
  return {
    origins,
    originOf(source) {
      const origin = bySource.get(source);
      if (origin === undefined) throw new Error(`No origin was settled for ${source}.`);
      return origin;
    },
    notes: [...claimants.flatMap(cueNotes), ...copies.map((copy) => copyNote(copy, claimants))],
  };
}

function claimantOf({ id, document, metadata }: Item): Claimant {
  const { publisher, published } = metadata;
  // A republished wire report is the agency's, so the credit nearest to the words is asked first.
  const cue = findWireCredit(document) ?? findRepublicationCue(document);
  return { id, name: document.name, publisher, published, cue };
}

/** The words of the article, without furniture: notices would make all pages of one site alike. */
function articleOf({ text, blocks }: JudgedDocument): string {
  return blocks.map(({ span }) => text.slice(span.start, span.end)).join("\n");
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

function copyNote(
  { one, other, similarity, changed }: NearCopy,
  claimants: readonly Claimant[],
): Note {
  const first = claimants[one]?.name ?? "";
  const place = { document: claimants[other]?.name ?? "" };
  const share = `${Math.floor(similarity * 100)}% of its words in a row stand in ${first}`;
  const [change] = changed;
  if (change === undefined) {
    const message = `A near-copy: ${share}; both count as one origin.`;
    return { rule: "ingest/near-copy", level: "info", message, place };
  }
  const figures = `“${change.words}” has ${change.one} there and ${change.other} here`;
  const message = `Almost a copy, but figures differ (${figures}); ${share}. Both are kept apart.`;
  return { rule: "ingest/near-copy-differs", level: "warning", message, place };
}
