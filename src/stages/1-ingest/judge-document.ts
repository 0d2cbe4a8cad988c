/** One document from bytes to an article with its furniture set aside. */
import { findFurniture } from "./furniture/find-furniture.ts";
import type { DocumentFile } from "../../ports/document.ts";
import type { JudgedDocument } from "./document.ts";
import { labelBlocks } from "./label-blocks.ts";
import { readDocument } from "./read-document.ts";
import { Refusal } from "./refusal.ts";

/** Rejects with a `Refusal` if there is nothing to read, or nothing but furniture. */
export async function judgeDocument(
  { name, fetched }: Pick<DocumentFile, "name" | "fetched">,
  bytes: Uint8Array,
): Promise<JudgedDocument> {
  const document = await readDocument(name, bytes, fetched?.charset);
  const { text, paragraphs, format } = document;
  const { outside, notes } =
    format === "html"
      ? await (
          await import("./judge-article.ts")
        ).judgeArticle({ ...document, page: document.decoded.text })
      : { outside: new Set<number>(), notes: [] };
  const found = findFurniture(text, paragraphs, format, outside);
  const blocks = labelBlocks(text, paragraphs, found);
  if (blocks.every(({ kind }) => kind === "title" || kind === "heading")) {
    throw new Refusal("only-furniture", onlyFurniture(paragraphs.length, blocks.length));
  }
  const judged = { ...document, name, found, blocks, notes: [...document.notes, ...notes] };
  return fetched === undefined ? judged : { ...judged, fetched };
}

function onlyFurniture(paragraphs: number, headings: number): string {
  const rest =
    headings === 0 ? "" : ` Only ${headings === 1 ? "a heading is" : "headings are"} left.`;
  const none =
    paragraphs === 1 ? "Its one paragraph is no" : `None of its ${paragraphs} paragraphs is an`;
  return `${none} article: menus, captions, notices and the like.${rest}`;
}
