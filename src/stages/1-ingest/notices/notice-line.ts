/** What the rules for stubs and notices look at: paragraphs in sight, cut into sentences. */
import { splitSentences } from "../../../anchoring/split-sentences.ts";
import type { FurnitureRule } from "../../../domain/source.ts";
import type { Paragraph } from "../transcript.ts";

export type NoticeSentence = Readonly<{
  words: string;
  /** Code units into the canonical text. */
  start: number;
  end: number;
}>;

export type NoticeLine = Readonly<{
  /** Index among the document's paragraphs. */
  index: number;
  shape: Paragraph["shape"];
  /** No rule for furniture took it, and it is not a list of links. */
  isArticle: boolean;
  words: string;
  sentences: readonly NoticeSentence[];
}>;

/** A notice is short; of longer paragraphs nothing but their length is looked at. */
const lineCharsMax = 2_000;

/** Lines in sight, in order. */
export function noticeLines(
  text: string,
  paragraphs: readonly Paragraph[],
  found: readonly (FurnitureRule | undefined)[],
): readonly NoticeLine[] {
  return paragraphs.flatMap(({ start, end, shape, hiddenBy, linkChars }, index) => {
    if (hiddenBy !== undefined || shape === "front-matter") return [];
    const words = text.slice(start, end);
    const isArticle = found[index] === undefined && linkChars <= words.length / 2;
    const spans = words.length > lineCharsMax ? [] : splitSentences(words);
    const sentences = spans.map((span) => ({
      words: words.slice(span.start, span.end),
      start: start + span.start,
      end: start + span.end,
    }));
    return [{ index, shape, isArticle, words, sentences }];
  });
}

/** Words of an article's sentences that `isPartOf` does not claim; labels and headings count for nothing. */
export function otherWords(
  lines: readonly NoticeLine[],
  isPartOf: (sentence: string) => boolean,
): number {
  let count = 0;
  for (const { isArticle, sentences, words, shape } of lines) {
    if (!isArticle || shape === "heading-1" || shape === "heading") continue;
    const parts = sentences.length === 0 ? [words] : sentences.map((each) => each.words);
    for (const part of parts) {
      if (isSentence(part) && !isPartOf(part)) count += wordCount(part);
    }
  }
  return count;
}

/** A line of more words than this says something, with a full stop or without. */
const labelWordsMax = 10;

const isSentence = (words: string): boolean =>
  /[.!?…。！？]["'”’)\]]*$/u.test(words) || wordCount(words) > labelWordsMax;

function wordCount(words: string): number {
  // Scripts without spaces: two characters are about a word.
  const spaced = words.split(/\s+/u).length;
  const dense =
    words.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return Math.max(spaced, Math.round(dense / 2));
}
