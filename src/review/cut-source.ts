/** The whole text of a source, cut into its paragraphs, and each of these where furniture or a claim begins or ends. */
import { type Span, spanOf } from "../domain/place.ts";
import type { Block, Furniture, FurnitureRule } from "../domain/source.ts";

export type CutSegment<Mark> = Readonly<{
  span: Span;
  /** The rule that set it aside; absent for article text. */
  furniture?: FurnitureRule;
  /** In the order in which they were given. */
  marks: readonly Mark[];
}>;

export type CutParagraph<Mark> = Readonly<{
  /** `aside`: wholly furniture. `between`: neither block nor furniture, mostly white space. */
  kind: Block["kind"] | "aside" | "between";
  span: Span;
  segments: readonly CutSegment<Mark>[];
}>;

type Given<Mark> = Readonly<{
  text: string;
  blocks: readonly Block[];
  furniture: readonly Furniture[];
  marks: readonly Readonly<{ span: Span; mark: Mark }>[];
}>;

/**
 * Law: the segments, one after the other, are the text. One sweep over the sorted borders, so that a text of megabytes with
 * thousands of claims stays cheap.
 */
export function cutSource<Mark>(given: Given<Mark>): CutParagraph<Mark>[] {
  const paragraphs = paragraphsOf(given);
  const covers = [
    ...given.furniture.map(({ span, rule }): Cover<Mark> => ({ span, rule })),
    ...given.marks,
  ];
  const cuts = [...new Set(covers.flatMap(({ span }) => [span.start, span.end]))].toSorted(
    (one, other) => one - other,
  );
  const starting = covers.toSorted((one, other) => one.span.start - other.span.start);
  let [cut, next] = [0, 0];
  let open: Cover<Mark>[] = [];
  return paragraphs.map(({ kind, span }) => {
    const segments: CutSegment<Mark>[] = [];
    let at: number = span.start;
    while (at < span.end) {
      while ((cuts[cut] ?? Number.POSITIVE_INFINITY) <= at) cut += 1;
      const end = Math.min(span.end, cuts[cut] ?? span.end);
      for (let each = starting[next]; each !== undefined && each.span.start <= at;) {
        open.push(each);
        next += 1;
        each = starting[next];
      }
      open = open.filter((each) => each.span.end > at);
      segments.push(segmentOf(spanOf(at, end), open));
      at = end;
    }
    return { kind, span, segments };
  });
}

type Cover<Mark> = Readonly<{ span: Span; rule?: FurnitureRule; mark?: Mark }>;

function segmentOf<Mark>(span: Span, open: readonly Cover<Mark>[]): CutSegment<Mark> {
  const furniture = open.find(({ rule }) => rule !== undefined)?.rule;
  const marks = open.flatMap(({ mark }) => (mark === undefined ? [] : [mark]));
  return { span, ...(furniture === undefined ? {} : { furniture }), marks };
}

/** Blocks as they are; furniture beside them; and whatever is left, so that nothing of the text is missing. */
function paragraphsOf<Mark>({ text, blocks, furniture }: Given<Mark>) {
  type Paragraph = Pick<CutParagraph<Mark>, "kind" | "span">;
  const wanted: Paragraph[] = [
    // First, and the order is kept: where furniture that a model marked begins a block, the block is the paragraph.
    ...blocks.map(({ kind, span }) => ({ kind, span })),
    ...furniture.map(({ span }) => ({ kind: "aside" as const, span })),
  ].toSorted((one, other) => one.span.start - other.span.start);
  const paragraphs: Paragraph[] = [];
  let at = 0;
  for (const { kind, span } of wanted) {
    const end = Math.min(span.end, text.length);
    if (end <= at) continue;
    if (span.start > at) paragraphs.push({ kind: "between", span: spanOf(at, span.start) });
    paragraphs.push({ kind, span: spanOf(Math.max(at, span.start), end) });
    at = end;
  }
  if (at < text.length) paragraphs.push({ kind: "between", span: spanOf(at, text.length) });
  return paragraphs;
}
