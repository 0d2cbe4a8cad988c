/** Which paragraphs of a document are not its article, and by which rule. */
import type { FurnitureRule } from "../../../domain/source.ts";
import type { Format } from "../identify.ts";
import type { Paragraph } from "../transcript.ts";
import { findByline } from "./find-byline.ts";
import { findCaption } from "./find-caption.ts";
import { findComments } from "./find-comments.ts";
import { findCredit } from "./find-credit.ts";
import { findDisclaimer } from "./find-disclaimer.ts";
import { findMenu } from "./find-menu.ts";
import { findPaywall } from "./find-paywall.ts";
import { findRelated } from "./find-related.ts";
import { findRepeated } from "./find-repeated.ts";
import { findRepublication } from "./find-republication.ts";
import { findShare } from "./find-share.ts";
import { looksLikeInterview } from "./interview.ts";
import { wordsCharsMax, type FurnitureFinder, type Page } from "./page.ts";

/** The first rule that claims a line has it. Captions come after credits, because they stand beside them. */
const finders: readonly FurnitureFinder[] = [
  findByline,
  findCredit,
  findRepublication,
  findComments,
  findPaywall,
  findShare,
  findMenu,
  findDisclaimer,
  findRelated,
  findCaption,
  findRepeated,
];

/**
 * @param outside - Indexes of paragraphs that are not part of the article, as judged by the page's markup.
 * @returns One entry a paragraph: the rule that found it, or `undefined` for a paragraph of the article.
 */
export function findFurniture(
  text: string,
  paragraphs: readonly Paragraph[],
  format: Format,
  outside: ReadonlySet<number>,
): readonly (FurnitureRule | undefined)[] {
  const page = pageOf(text, paragraphs, format);
  const found: (FurnitureRule | undefined)[] = paragraphs.map(({ hiddenBy }) =>
    hiddenBy === undefined ? undefined : "hidden",
  );
  for (const { rule, find } of finders) {
    for (const index of find(page, found)) {
      // What the page itself marks as its title is the title, whatever it says.
      if (page.lines[index]?.shape !== "heading-1") found[index] ??= rule;
    }
  }
  for (const index of outside) found[index] ??= "outside-article";
  return found;
}

function pageOf(text: string, paragraphs: readonly Paragraph[], format: Format): Page {
  const lines = paragraphs.map((paragraph) => ({
    ...paragraph,
    words: text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + wordsCharsMax)),
  }));
  return { format, lines, isInterview: looksLikeInterview(lines.map(({ words }) => words)) };
}
