/** What became of the sources of an earlier edition: changed under the same name, or withdrawn. */
import type { Correction } from "../../domain/change.ts";
import type { Citation } from "../../domain/claim.ts";
import type { Source } from "../../domain/source.ts";
import type { DocumentFacts, SourceFacts } from "../changes/edition-facts.ts";
import { articlesGone } from "../changes/withdrawal-notices.ts";
import type { Withdrawn } from "../changes/withdrawn.ts";

export type SourceFate = Readonly<{
  source: SourceFacts;
  because: Correction["because"];
  why: string;
  /** As it reads today; undefined where it is withdrawn. */
  now: Source | undefined;
  /** The words that take it back, of a source that says so itself. */
  notice?: Citation;
}>;

export type Tonight = Readonly<{
  sources: readonly Source[];
  documents: readonly DocumentFacts[];
  withdrawn: readonly Withdrawn[];
}>;

/** Of each source that changed or was withdrawn. One that could not be read this time is neither. */
export function sourceFates(
  sources: readonly SourceFacts[],
  { sources: read, documents, withdrawn }: Tonight,
): readonly SourceFate[] {
  const byId = new Map(read.map((source) => [source.id, source]));
  const byName = new Map(documents.map((document) => [document.name, document]));
  const taken = [...withdrawn, ...articlesGone(sources, documents)];
  return sources.flatMap((source): SourceFate[] => {
    const isRead = byId.has(source.id);
    const gone = taken.find((one) => isNamedBy(one.source, source) && !(one.unlessRead && isRead));
    if (gone !== undefined) return [fateOf(source, gone)];
    const now = byId.get(byName.get(source.name)?.source ?? source.id);
    return isRead || now === undefined
      ? []
      : [{ source, because: "changed", why: "its text has changed", now }];
  });
}

function fateOf(source: SourceFacts, { why, notice }: Withdrawn): SourceFate {
  const fate = { source, because: "withdrawn", why, now: undefined } as const;
  return notice === undefined ? fate : { ...fate, notice };
}

/** @param name - Of a file, of a page, or of the one feed that a page came by. */
export function isNamedBy(
  name: string,
  { name: own, id, fetched }: Pick<SourceFacts, "id" | "name" | "fetched">,
): boolean {
  const feed = fetched?.feeds.length === 1 ? fetched.feeds[0] : undefined;
  return [own, id, fetched?.url, fetched?.finalUrl, feed].includes(name);
}

/** Sources that the last edition had not, and an earlier one had, of those that were withdrawn since. */
export function olderWithdrawn(
  past: readonly Readonly<{ sources: readonly SourceFacts[] }>[],
  previous: readonly SourceFacts[],
  withdrawn: readonly Withdrawn[],
): readonly SourceFate[] {
  const anew = withdrawn.filter(({ isNew }) => isNew === true);
  const done = new Set(previous.map(({ name }) => name));
  return past.flatMap(({ sources }) =>
    sources.flatMap((source): SourceFate[] => {
      const gone = anew.find((one) => isNamedBy(one.source, source));
      if (gone === undefined || done.has(source.name)) return [];
      done.add(source.name);
      return [fateOf(source, gone)];
    }),
  );
}

/** Of the files of an edition, at least this share must still be there for a missing one to count as taken away. */
const keptShareMin = 0.5;

type EditionDocuments = Readonly<{
  sources: readonly SourceFacts[];
  /** All that it found, whatever became of them. */
  documents: readonly Readonly<{ name: string }>[];
}>;

/**
 * Files of an earlier edition that were taken out of the folder, where nothing else happened to it. Where files come in as
 * others go out, or most of them are gone, the folder holds the night's files: they went for their age, and nothing was
 * withdrawn. A page that no feed links any more is not withdrawn either.
 *
 * @param found - Tonight, whatever becomes of them.
 */
export function goneFromFolder(
  { sources, documents }: EditionDocuments,
  found: readonly Readonly<{ name: string; fetched?: unknown }>[],
): readonly Withdrawn[] {
  const foundNames = new Set(found.map(({ name }) => name));
  const files = sources.filter(({ fetched }) => fetched === undefined);
  const known = new Set(documents.map(({ name }) => name));
  const gone = files.filter(({ name }) => !foundNames.has(name));
  const isFilled = found.some(({ name, fetched }) => fetched === undefined && !known.has(name));
  if (isFilled || files.length - gone.length < keptShareMin * files.length) return [];
  const why = "it was taken out of the folder";
  return gone.map(({ name }) => ({ source: name, why, unlessRead: true }));
}
