/** What furniture rules look at: the paragraphs of a document, with their words. */
import type { FurnitureRule } from "../../../domain/source.ts";
import type { Format } from "../identify.ts";
import type { Paragraph } from "../transcript.ts";

export type Line = Paragraph &
  Readonly<{
    /** The words that stand there; of a very long paragraph only the beginning. */
    words: string;
  }>;

export type Page = Readonly<{
  format: Format;
  lines: readonly Line[];
  /** True if questions and answers alternate, or speakers are named at the start of their turns. */
  isInterview: boolean;
}>;

/** One rule: indexes of the lines that it says are furniture. `found` is what earlier rules said. */
export type FurnitureFinder = Readonly<{
  rule: FurnitureRule;
  find: (page: Page, found: readonly (FurnitureRule | undefined)[]) => Iterable<number>;
}>;

/** Furniture is short; a longer paragraph is never looked at, so that one line of 5 MB costs nothing. */
export const wordsCharsMax = 2_000;

/** A line that stands alone, as a label or a link does. */
export const labelCharsMax = 200;

/** Indexes of the lines whose words fit one of the shapes and are no longer than `charsMax`. */
export function linesLike(
  { lines }: Page,
  shapes: readonly RegExp[],
  charsMax: number = labelCharsMax,
): readonly number[] {
  return lines.flatMap(({ words }, index) =>
    words.length <= charsMax && shapes.some((shape) => shape.test(words)) ? [index] : [],
  );
}

/** True for what the markup says is a heading, of any level. */
export function isHeading({ shape }: Paragraph): boolean {
  return shape === "heading" || shape === "heading-1";
}

/** True if the words end as a sentence does, in any of the scripts that are common in news. */
export function endsSentence(words: string): boolean {
  return /[.!?…。！？؟۔।]["'”’»)\]]*$/.test(words);
}

/** How many sentences stand there, roughly: ends of sentences followed by a capital or a quotation mark. */
export function sentenceCount(words: string): number {
  const abbreviation =
    /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Gen|Sen|Gov|Rep|Sgt|Lt|Col|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|No)\.$/u;
  let count = 0;
  for (const { index, 0: end } of words.matchAll(
    /[.!?。！？]["'”’)]*(?=\s+["'“‘(]?[\p{Lu}\p{N}]|\s*$|(?<=[。！？]))/gu,
  )) {
    if (index + end.length === words.length || !abbreviation.test(words.slice(0, index + 1)))
      count += 1;
  }
  return Math.max(1, count);
}
