/** A document on its way to being a source: read, with its furniture found and its blocks labelled. */
import type { Block, FurnitureRule } from "../../domain/source.ts";
import type { DocumentFile } from "../../ports/document.ts";
import type { ReadDocument } from "./read-document.ts";

export type JudgedDocument = ReadDocument &
  Readonly<{
    /** Path as given, relative to the folder that was read. */
    name: string;
    /** Of a page that came from the network. */
    fetched?: DocumentFile["fetched"];
    blocks: readonly Block[];
    /** One entry a paragraph: the rule that took it out of the article, or `undefined`. */
    found: readonly (FurnitureRule | undefined)[];
    /** Its publisher takes the whole of it back: of its blocks, the heading is the sentence that says so. */
    isWithdrawn?: true;
    /** It corrects another text of its publisher, and says next to nothing else. */
    isCorrection?: true;
  }>;

/** Paragraphs that one of the rules took out of the article, with their words. */
export function furnitureLines(
  { text, paragraphs, found }: JudgedDocument,
  rules: readonly FurnitureRule[],
): readonly Readonly<{ start: number; end: number; words: string }>[] {
  return paragraphs.flatMap(({ start, end }, index) => {
    const rule = found[index];
    const isAsked = rule !== undefined && rules.includes(rule);
    return isAsked ? [{ start, end, words: text.slice(start, end) }] : [];
  });
}
