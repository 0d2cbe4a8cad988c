/** Sources that took themselves back since: a notice where the article was, or a page that is none any more. */
import type { Citation } from "../../domain/claim.ts";
import { slice } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import type { DocumentFacts, SourceFacts } from "./edition-facts.ts";
import type { Withdrawn } from "./withdrawn.ts";

/** As the ledger has it. The second is of a notice in the very words of another one. */
const noticeCodes: ReadonlySet<string> = new Set(["withdrawal-notice", "same-withdrawal"]);

/** Words for a page that came, and holds no article any more. A wall or an error may be gone tomorrow, and is none of them. */
const stubWords: Readonly<Record<string, string>> = {
  "page-missing": "its page says that there is nothing any more",
  "page-moved": "its page says that it has moved",
};

/** Not found, and gone for good. Any other answer may be better tomorrow. */
const goneCode = /^http-(404|410)$/;

/** Why a document of this code has no article any more, for readers; `undefined` for every other code. */
export function goneWords(code: string): string | undefined {
  const status = goneCode.exec(code)?.[1];
  if (status !== undefined) return `its page answers ${status}`;
  return noticeCodes.has(code) ? "a notice takes it back" : stubWords[code];
}

/** Why a source of an earlier edition is no article any more, by the documents of a later one that has it no more. */
export function whyGone(
  { id, name }: Pick<SourceFacts, "id" | "name">,
  {
    sources,
    documents,
  }: Readonly<{
    sources: readonly Pick<SourceFacts, "id">[];
    documents: readonly Pick<DocumentFacts, "name" | "code">[];
  }>,
): string | undefined {
  if (sources.some((one) => one.id === id)) return undefined;
  return documents
    .filter((document) => document.name === name || bare(document.name) === name)
    .flatMap(({ code }) => goneWords(code) ?? [])[0];
}

/** @param previous - Of the last edition: what it knew to be withdrawn is not looked for in older ones again. */
export function withdrawalNotices(
  {
    sources,
    documents,
  }: Readonly<{
    sources: readonly Source[];
    documents: readonly DocumentFacts[];
  }>,
  previous: Readonly<{ documents: readonly Pick<DocumentFacts, "name" | "code">[] }>,
): readonly Withdrawn[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Set(
    previous.documents.flatMap(({ name, code }) => (noticeCodes.has(code) ? [name] : [])),
  );
  return documents.flatMap(({ name, code, source: id }): Withdrawn[] => {
    const why = noticeCodes.has(code) ? goneWords(code) : undefined;
    if (why === undefined) return [];
    const source = id === null ? undefined : byId.get(id);
    const notice = source === undefined ? undefined : noticeIn(source);
    const isNew = !known.has(name);
    const one = { source: name, why, unlessRead: false, isNew };
    return [notice === undefined ? one : { ...one, notice }];
  });
}

/** A source that is taken back was read for its notice alone: beside its title there is no other block. */
function noticeIn({ id, text, blocks }: Pick<Source, "id" | "text" | "blocks">) {
  const notice = blocks.find(({ kind }) => kind === "heading");
  if (notice === undefined) return undefined;
  const { span } = notice;
  const anchor = { kind: "exact", folded: false } as const;
  return { source: id, span, quote: slice(text, span), anchor } satisfies Citation;
}

/** A page that does not come has no type, and its document no ending. */
const bare = (name: string): string => name.replace(/\.(?:html|txt|md)$/u, "");

/** Pages that were asked for and did not come, and documents that are a stub by now. */
export function articlesGone(
  sources: readonly Pick<SourceFacts, "name" | "fetched">[],
  documents: readonly Pick<DocumentFacts, "name" | "code">[],
): readonly Withdrawn[] {
  const reasons = new Map(
    documents.flatMap(({ name, code }) => {
      const why = noticeCodes.has(code) ? undefined : goneWords(code);
      return why === undefined ? [] : [[bare(name), { name, why }] as const];
    }),
  );
  return sources.flatMap(({ name, fetched }): Withdrawn[] => {
    const gone = reasons.get(bare(name));
    // Files of a folder keep their names: a.txt says nothing of a.html.
    if (gone === undefined || (fetched === undefined && gone.name !== name)) return [];
    return [{ source: name, why: gone.why, unlessRead: true }];
  });
}
