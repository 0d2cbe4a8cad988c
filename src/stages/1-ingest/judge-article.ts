/** Which paragraphs of a page are its article, and which stand around it. */
import { readHtml } from "./readers/read-html.ts";
import type { Paragraph, ReaderNote, Region } from "./transcript.ts";

type Page = Readonly<{
  /** Decoded and cleaned file. */
  page: string;
  text: string;
  paragraphs: readonly Paragraph[];
  depth: number;
  attributesMax: number;
}>;

export type ArticleJudgement = Readonly<{
  /** Indexes of paragraphs outside the article. */
  outside: ReadonlySet<number>;
  notes: readonly ReaderNote[];
}>;

/** A DOM and its scoring take time and stack that grow with these; pages of publishers stay far below. */
const pageCharsMax = 2_000_000;
const depthMax = 200;
const attributesMax = 200;
/** Each paragraph is looked for in what was extracted, so time grows with the square of their number. */
const paragraphsMax = 5_000;
/** Share of the words in sight that the library must keep, for its judgement to be believed. */
const keptShareMin = 0.1;
/** Code units of plain letters; shorter paragraphs must be met whole, longer ones may be found within. */
const withinCharsMin = 30;

const surroundings: ReadonlySet<Region> = new Set(["nav", "aside", "footer", "form"]);

/** Defuddle decides; where the page is beyond it, or nothing is left, the density of text and links does. */
export async function judgeArticle(page: Page): Promise<ArticleJudgement> {
  const tooMuch = beyond(page);
  if (tooMuch !== undefined) return byDensity(page, `The page ${tooMuch}.`);
  const content = await extractContent(page.page);
  if (content === undefined) return byDensity(page, "The article could not be extracted.");
  const outside = outsideOf(page, content);
  const kept = page.paragraphs.filter((_, index) => !outside.has(index));
  if (
    chars(kept) <
    chars(page.paragraphs.filter((paragraph) => !isAround(paragraph))) * keptShareMin
  ) {
    return byDensity(page, "The extracted article has hardly any of the page’s text.");
  }
  return { outside, notes: [] };
}

function beyond({ page, paragraphs, depth, attributesMax: attributes }: Page): string | undefined {
  if (page.length > pageCharsMax) return `is longer than ${pageCharsMax} characters`;
  if (paragraphs.length > paragraphsMax) return `has ${paragraphs.length} paragraphs`;
  if (depth > depthMax) return `nests its elements ${depth} deep`;
  if (attributes > attributesMax) return `has an element with ${attributes} attributes`;
  return undefined;
}

async function extractContent(page: string): Promise<string | undefined> {
  const [{ parseHTML }, { Defuddle }] = await Promise.all([
    import("linkedom"),
    import("defuddle/node"),
  ]);
  try {
    const { document } = parseHTML(page);
    // Without `useAsync: false` it may ask third parties for the text of pages that have none.
    const { content } = await Defuddle(document, undefined, { useAsync: false });
    return content;
  } catch {
    return undefined;
  }
}

/** A paragraph belongs to the article if its letters stand in what was extracted. */
function outsideOf({ text, paragraphs }: Page, content: string): Set<number> {
  const article = readHtml(content);
  const whole = new Set(
    article.paragraphs.map(({ start, end }) => letters(article.text.slice(start, end))),
  );
  const all = letters(article.text);
  const outside = new Set<number>();
  for (const [index, { start, end, shape, region }] of paragraphs.entries()) {
    const words = letters(text.slice(start, end));
    const isWithin = whole.has(words) || (words.length >= withinCharsMin && all.includes(words));
    // Defuddle takes the title out of its content, since it returns it beside.
    const isTitle = shape === "heading-1" && !surroundings.has(region);
    if (!isWithin && !isTitle) outside.add(index);
  }
  return outside;
}

/** Prose has sentences and few links; what stands in navigation, margins and footers is not asked. */
function byDensity({ text, paragraphs }: Page, why: string): ArticleJudgement {
  const isOutside = (paragraph: Paragraph): boolean =>
    isAround(paragraph) || !isDense(paragraph, text.slice(paragraph.start, paragraph.end));
  const outside = indexesOf(paragraphs, isOutside);
  const message = `${why} What is article was judged by the density of text and links.`;
  return {
    // A page of a few words has no density; then only what stands around its article is taken out.
    outside: outside.size < paragraphs.length ? outside : indexesOf(paragraphs, isAround),
    notes: [{ what: "article-by-density", level: "warning", message }],
  };
}

function isAround({ region }: Paragraph): boolean {
  return surroundings.has(region);
}

function isDense({ linkChars, shape }: Paragraph, words: string): boolean {
  if (linkChars > words.length * 0.5) return false;
  const isProse = words.length >= 60 || /[.!?…。！？]["”’)]*$/.test(words);
  return isProse || shape.startsWith("heading") || shape === "figure-caption";
}

function indexesOf(
  paragraphs: readonly Paragraph[],
  isIt: (paragraph: Paragraph) => boolean,
): ReadonlySet<number> {
  return new Set(paragraphs.flatMap((paragraph, index) => (isIt(paragraph) ? [index] : [])));
}

function letters(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

function chars(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { start, end }) => sum + end - start, 0);
}
