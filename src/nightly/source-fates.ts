/** What became of the sources of an earlier edition: changed under the same name, or withdrawn. */
import type { Correction } from "../domain/change.ts";
import type { Source } from "../domain/source.ts";
import type { DocumentFacts, SourceFacts } from "./edition-facts.ts";

export type SourceFate = Readonly<{
  source: SourceFacts;
  because: Correction["because"];
  why: string;
  /** As it reads today; undefined where it is withdrawn. */
  now: Source | undefined;
}>;

/** A source that may not be relied on any more. */
export type Withdrawn = Readonly<{
  /** File name or address as the edition lists it, or the source's id. */
  source: string;
  /** How that is known, e.g. "its page answers 410". */
  why: string;
  /** True where a text that is read under another name is there all the same; what an operator withdraws is not. */
  unlessRead: boolean;
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
  const taken = [...withdrawn, ...pagesGone(sources, documents)];
  return sources.flatMap((source): SourceFate[] => {
    const isRead = byId.has(source.id);
    const gone = taken.find((one) => names(one, source) && !(one.unlessRead && isRead));
    if (gone !== undefined) {
      return [{ source, because: "withdrawn", why: gone.why, now: undefined }];
    }
    const now = byId.get(byName.get(source.name)?.source ?? source.id);
    return isRead || now === undefined
      ? []
      : [{ source, because: "changed", why: "its text has changed", now }];
  });
}

function names({ source }: Withdrawn, { name, id, fetched }: SourceFacts): boolean {
  return [name, id, fetched?.url, fetched?.finalUrl].includes(source);
}

/** Not found, and gone for good. Any other answer may be better tomorrow. */
const goneCode = /^http-(404|410)$/;

/** A page that does not come has no type, and its document no ending. */
const bare = (name: string): string => name.replace(/\.(?:html|txt|md)$/u, "");

function pagesGone(
  sources: readonly SourceFacts[],
  documents: readonly DocumentFacts[],
): readonly Withdrawn[] {
  const answers = new Map(
    documents.flatMap(({ name, code }) => {
      const status = goneCode.exec(code)?.[1];
      return status === undefined ? [] : [[bare(name), status] as const];
    }),
  );
  return sources.flatMap(({ name, fetched }) => {
    const status = fetched === undefined ? undefined : answers.get(bare(name));
    if (status === undefined) return [];
    return [{ source: name, why: `its page answers ${status}`, unlessRead: true }];
  });
}

/** Of the files of an edition, at least this share must still be there for a missing one to count as taken away. */
const keptShareMin = 0.5;

/**
 * Files of an earlier edition that were taken out of the folder. Where most of them are gone the folder holds the night's
 * files and was filled anew: nothing was withdrawn. A page that no feed links any more is not withdrawn either.
 *
 * @param found - Names of all documents that were found tonight, whatever becomes of them.
 */
export function goneFromFolder(
  sources: readonly SourceFacts[],
  found: ReadonlySet<string>,
): readonly Withdrawn[] {
  const files = sources.filter(({ fetched }) => fetched === undefined);
  const gone = files.filter(({ name }) => !found.has(name));
  if (files.length - gone.length < keptShareMin * files.length) return [];
  const why = "it is no longer in the folder";
  return gone.map(({ name }) => ({ source: name, why, unlessRead: true }));
}
