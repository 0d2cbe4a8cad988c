/** What each paragraph of the article is: its title, a heading, a question of an interview, or prose. */
import { spanOf } from "../../domain/place.ts";
import type { Block, FurnitureRule } from "../../domain/source.ts";
import { withoutClosingAgency } from "./closing-agency.ts";
import { isQuestion, labelOf, speakerLabels } from "./furniture/interview.ts";
import { endsSentence } from "./furniture/page.ts";
import type { Paragraph } from "./transcript.ts";

type Kind = Block["kind"];

/** In code units: longer than any headline, shorter than most first paragraphs. */
const titleCharsMax = 220;
const headingCharsMax = 110;
const headingWordsMax = 14;
const questionCharsMax = 500;

type Piece = Paragraph & Readonly<{ words: string }>;

/** Blocks in order, without the furniture. */
export function labelBlocks(
  text: string,
  paragraphs: readonly Paragraph[],
  found: readonly (FurnitureRule | undefined)[],
): readonly Block[] {
  const pieces = paragraphs
    .filter((_, index) => found[index] === undefined)
    .map((paragraph) => ({
      ...paragraph,
      words: text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 600)),
    }));
  const labels = speakerLabels(pieces.map(({ words }) => words));
  const title = titleIndex(pieces, labels);
  return pieces.map((piece, index) => ({
    span: spanOf(piece.start, piece.end),
    kind: index === title ? "title" : kindOf(pieces, index, labels),
  }));
}

/** The page's own first-level heading; else the first line, if it reads like a headline and prose follows. */
function titleIndex(pieces: readonly Piece[], labels: ReadonlySet<string>): number | undefined {
  const marked = pieces.findIndex(({ shape }) => shape === "heading-1");
  if (marked !== -1) return marked;
  const [first, second] = pieces;
  if (first === undefined || second === undefined || first.shape === "item") return undefined;
  const isTurn = labels.has(labelOf(first.words) ?? "");
  const isFollowed = endsSentence(second.words) || second.words.length > first.words.length;
  return looksLikeTitle(first) && !isTurn && isFollowed ? 0 : undefined;
}

function looksLikeTitle({ words, start, end }: Piece): boolean {
  return (
    end - start <= titleCharsMax &&
    !/[.…;,:]$/.test(withoutClosingAgency(words)) &&
    !/^\p{Ll}/u.test(words)
  );
}

function kindOf(pieces: readonly Piece[], index: number, labels: ReadonlySet<string>): Kind {
  const piece = pieces[index];
  const next = pieces[index + 1];
  if (piece === undefined) return "prose";
  const isMarked = piece.shape === "heading" || piece.shape === "heading-1";
  if (isAsked(piece, next, labels)) return "question";
  if (isMarked) return "heading";
  return next !== undefined && looksLikeHeading(piece, next) ? "heading" : "prose";
}

/** A question that somebody answers: asked under a label of its own, or followed by a labelled turn. */
function isAsked(piece: Piece, next: Piece | undefined, labels: ReadonlySet<string>): boolean {
  const { words } = piece;
  const own = labelOf(words);
  if (own !== undefined && /^(?:Q|QUESTION|Question|В)$/.test(own)) return labels.has(own);
  if (piece.end - piece.start > questionCharsMax || !isQuestion(words)) return false;
  if (own !== undefined && labels.has(own)) return false;
  return next !== undefined && labels.has(labelOf(next.words) ?? "");
}

/** Short, no end of a sentence, begins with a capital or a digit, and prose follows. */
function looksLikeHeading(piece: Piece, next: Piece): boolean {
  const { words, shape, start, end } = piece;
  if (shape === "item" || end - start > headingCharsMax) return false;
  const asked = isQuestion(words) && words.split(/[?？]/).length === 2;
  const isOpen = !endsSentence(withoutClosingAgency(words)) && !/[,;:：、—–-]$/.test(words);
  const begins = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(words);
  const isFew = words.split(/\s+/).length <= headingWordsMax;
  return begins && isFew && (isOpen || asked) && next.end - next.start > end - start;
}
