/** Coverage of the sources of an edition, as its review stands. */
import type { Brief } from "../domain/brief.ts";
import type { Citation } from "../domain/claim.ts";
import type { SourceId } from "../domain/ids.ts";
import type { Span } from "../domain/place.ts";
import type { OpenedEdition } from "../ports/review-desk.ts";
import { sentencesOf } from "../domain/sentences-of.ts";
import { quotedSpans } from "../stages/7-render/quoted-spans.ts";
import { claimUsers } from "./claim-users.ts";
import { coverSource, type SourceCoverage } from "./source-coverage.ts";

export type EditionCoverage = (id: SourceId) => SourceCoverage;

type Place = Readonly<{ source: SourceId; span: Span }>;

/** Reads the state once. Throws on a source that the brief does not have: a bug of the caller. */
export function editionCoverage({ brief, texts, chunked, state }: OpenedEdition): EditionCoverage {
  const users = claimUsers(state);
  const used = placesOf(brief.claims.filter(({ id }) => users.has(id)));
  const cited = Map.groupBy([...used, ...citedBesides(brief)], ({ source }) => source);
  const claimed = Map.groupBy(placesOf(brief.claims), ({ source }) => source);
  return (id) => {
    const record = brief.sources.find((one) => one.id === id);
    if (record === undefined) throw new Error(`The edition has no source ${id}.`);
    const { language } = record.metadata;
    const source = {
      text: texts.get(id) ?? "",
      furniture: record.furniture,
      sentences: chunked.sentences.get(id) ?? [],
      language: language.basis === "unknown" ? undefined : language.value,
    };
    return coverSource(source, {
      cited: spansOf(cited.get(id)),
      claimed: spansOf(claimed.get(id)),
    });
  };
}

function placesOf(claims: Brief["claims"]): Place[] {
  return claims.flatMap(({ citations }) => citations.flatMap(quotedPlaces));
}

function quotedPlaces(citation: Citation): Place[] {
  return quotedSpans(citation).map((span) => ({ source: citation.source, span }));
}

function spansOf(places: readonly Place[] = []): readonly Span[] {
  return places.map(({ span }) => span);
}

/** What is cited by the table of conflicts, or under what changed, whatever becomes of the sentences. */
function citedBesides(brief: Brief): Place[] {
  const inConflicts = new Set(
    brief.conflicts.flatMap(({ rivals }) => rivals.flatMap(({ citations }) => citations)),
  );
  const bySentences = new Set(sentencesOf(brief).flatMap(({ sentence }) => sentence.citations));
  return brief.citations
    .filter(({ number }) => inConflicts.has(number) || !bySentences.has(number))
    .flatMap(quotedPlaces);
}
