/** A quote with the words around it, so that a reader sees what was left out of it. */
import { splitSentences } from "../../anchoring/split-sentences.ts";
import type { Span } from "../../domain/place.ts";
import type { Block } from "../../domain/source.ts";
import { directionOf } from "./text-direction.ts";

export type PassagePiece = Readonly<{ words: string; quoted: boolean }>;

export type Passage = Readonly<{
  /** The sentence before and the beginning of the quote's own; at most `aroundCharsMax`. */
  before: string;
  /** From the first quoted word to the last. */
  quote: string;
  /** The same, cut where the quote left words out. */
  pieces: readonly PassagePiece[];
  /** The rest of the quote's own sentence and the one after. */
  after: string;
  dir: "ltr" | "rtl";
}>;

/** Three to four printed lines on either side: enough to judge a quote, short enough to print. */
const aroundCharsMax = 360;

/**
 * Cuts passages out of one source's canonical text. A block is split into sentences once.
 *
 * @param language - BCP 47 code, for the splitting of sentences; empty when unknown.
 */
export function passageCutter(text: string, blocks: readonly Block[], language: string) {
  const split = new Map<Block, readonly Readonly<{ start: number; end: number }>[]>();
  const sentencesOf = (block: Block) => {
    const known = split.get(block);
    if (known !== undefined) return known;
    const { start, end } = block.span;
    const sentences = splitSentences(text.slice(start, end), language || undefined).map((span) => ({
      start: start + span.start,
      end: start + span.end,
    }));
    split.set(block, sentences);
    return sentences;
  };
  /** `quoted`: in order, from the citation's start to its end. */
  return (quoted: readonly Span[]): Passage => {
    const span = { start: quoted[0]?.start ?? 0, end: quoted.at(-1)?.end ?? 0 };
    const block = blocks.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    const around =
      block === undefined
        ? { start: span.start - aroundCharsMax, end: span.end + aroundCharsMax }
        : neighbours(sentencesOf(block), span);
    const quote = text.slice(span.start, span.end);
    return {
      before: shortenStart(text.slice(Math.max(0, around.start), span.start)),
      quote,
      pieces: piecesOf(text, quoted),
      after: shortenEnd(text.slice(span.end, around.end)),
      dir: directionOf(quote),
    };
  };
}

/** Quoted pieces with nothing between them are one. */
function piecesOf(text: string, quoted: readonly Span[]): PassagePiece[] {
  const pieces: PassagePiece[] = [];
  let from = quoted[0]?.start ?? 0;
  for (const [index, { end }] of quoted.entries()) {
    const next = quoted[index + 1]?.start;
    if (next === end) continue;
    pieces.push({ words: text.slice(from, end), quoted: true });
    if (next !== undefined) pieces.push({ words: text.slice(end, next), quoted: false });
    from = next ?? end;
  }
  return pieces;
}

/** From the start of the sentence before to the end of the sentence after. */
function neighbours(
  sentences: readonly Readonly<{ start: number; end: number }>[],
  span: Readonly<{ start: number; end: number }>,
) {
  const first = sentences.findIndex(({ end }) => end > span.start);
  const last = sentences.findLastIndex(({ start }) => start < span.end);
  const start = sentences[Math.max(0, first - 1)]?.start ?? span.start;
  const end = sentences[Math.min(sentences.length - 1, last + 1)]?.end ?? span.end;
  return { start: Math.min(start, span.start), end: Math.max(end, span.end) };
}

function shortenStart(words: string): string {
  if (words.length <= aroundCharsMax) return words;
  return `… ${words.slice(-aroundCharsMax).replace(/^\S{0,40}\s+/, "")}`;
}

function shortenEnd(words: string): string {
  if (words.length <= aroundCharsMax) return words;
  return `${words.slice(0, aroundCharsMax).replace(/\s+\S{0,40}$/, "")} …`;
}
