/** The text of a source for its page: paragraph by paragraph, with claims and furniture marked, and an anchor for each. */
import type { SourceRecord } from "../../domain/brief.ts";
import type { Claim } from "../../domain/claim.ts";
import type { ClaimId } from "../../domain/ids.ts";
import { slice } from "../../domain/place.ts";
import type { FurnitureRule } from "../../domain/source.ts";
import { quotedSpans } from "../../stages/7-render/quoted-spans.ts";
import { directionOf } from "../../stages/7-render/text-direction.ts";
import { type CutParagraph, type CutSegment, cutSource } from "../cut-source.ts";
import { furnitureWords } from "./furniture-words.ts";

type Segment = Readonly<{
  words: string;
  /** Of the place, for links to it; empty where no claim begins. */
  id: string;
  /** Leads to the claim beside the text; empty where there is none. */
  href: string;
  isCited: boolean;
  isChosen: boolean;
  isFurniture: boolean;
}>;

type Paragraph = Readonly<{
  id: string;
  isHeading: boolean;
  isQuestion: boolean;
  isAside: boolean;
  dir: "ltr" | "rtl";
  /** Why it was set aside; empty for article text. */
  rule: string;
  segments: readonly Segment[];
}>;

export type SourceText = Readonly<{
  paragraphs: readonly Paragraph[];
  headings: readonly Readonly<{ href: string; words: string }>[];
}>;

type Marked = Readonly<{
  record: Pick<SourceRecord, "id" | "blocks" | "furniture">;
  text: string;
  claims: readonly Claim[];
  isUsed: (id: ClaimId) => boolean;
}>;

export type SourceTextFound = Readonly<{
  text: SourceText;
  /** Id of the element in which the words of a claim begin. */
  placeOf: (id: ClaimId) => string;
  /** Id of the paragraph that an offset lies in. */
  paragraphAt: (offset: number) => string;
}>;

/** The words of the chosen claim begin in an element with the id `claim`, as addresses on the desk expect. */
export function sourceText(marked: Marked, chosen: ClaimId | undefined): SourceTextFound {
  const { record, text, claims } = marked;
  const marks = claims.flatMap((claim) =>
    claim.citations
      .filter(({ source }) => source === record.id)
      .flatMap((citation) => quotedSpans(citation).map((span) => ({ span, mark: claim.id }))),
  );
  const cut = cutSource({ text, blocks: record.blocks, furniture: record.furniture, marks });
  const places = new Map<ClaimId, string>();
  const paragraphs = cut.map((one, at) =>
    paragraphOf(one, `b${at + 1}`, { marked, chosen, places }),
  );
  const shown = paragraphs.filter(({ segments }) =>
    segments.some(({ words }) => words.trim() !== ""),
  );
  return {
    text: {
      paragraphs: shown,
      headings: shown
        .filter(({ isHeading }) => isHeading)
        .map(({ id, segments }) => ({
          href: `#${id}`,
          words: segments.map(({ words }) => words).join(""),
        })),
    },
    placeOf: (id) => places.get(id) ?? "text",
    paragraphAt: (offset) => paragraphIn(cut, offset),
  };
}

/** By halving: a strip asks for hundreds of places in a text of ten thousand paragraphs. */
function paragraphIn(cut: readonly CutParagraph<ClaimId>[], offset: number): string {
  let [low, high] = [0, cut.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cut[middle]?.span.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return `b${low + 1}`;
}

type Making = Readonly<{
  marked: Marked;
  chosen: ClaimId | undefined;
  places: Map<ClaimId, string>;
}>;

function paragraphOf(
  { kind, segments, span }: CutParagraph<ClaimId>,
  id: string,
  making: Making,
): Paragraph {
  const rule = kind === "aside" ? segments[0]?.furniture : undefined;
  return {
    id,
    isHeading: kind === "title" || kind === "heading",
    isQuestion: kind === "question",
    isAside: kind === "aside",
    dir: directionOf(slice(making.marked.text, span)),
    rule: rule === undefined ? "" : ruleWords(rule),
    segments: segments.map((one) => segmentOf(one, making)),
  };
}

const ruleWords = (rule: FurnitureRule): string => `Set aside: ${furnitureWords[rule]}`;

function segmentOf(
  { span, furniture, marks }: CutSegment<ClaimId>,
  { marked, chosen, places }: Making,
): Segment {
  const begun = marks.filter((claim) => !places.has(claim));
  const isChosen = chosen !== undefined && marks.includes(chosen);
  const [first] = begun;
  const beginsChosen = chosen !== undefined && begun.includes(chosen);
  const id = beginsChosen ? "claim" : first === undefined ? "" : `at-${first}`;
  for (const claim of begun) places.set(claim, id);
  // The one that begins last is the one that is nearest to these words.
  const claim = isChosen ? chosen : marks.at(-1);
  return {
    words: slice(marked.text, span),
    id,
    href: claim === undefined ? "" : `#c-${claim}`,
    isCited: marks.some(marked.isUsed),
    isChosen,
    isFurniture: furniture !== undefined,
  };
}
