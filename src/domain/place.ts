/** Where something stands in a text. */
import * as z from "zod";
import type { SourceId } from "./ids.ts";

/** Index into a source's canonical text, in UTF-16 code units: the unit `String.slice` counts. */
export const Offset = z.int().nonnegative().brand<"Offset">();
export type Offset = z.infer<typeof Offset>;

/** Half-open `[start, end)` in canonical text. Never empty, because an empty quote supports nothing. */
export const Span = z
  .strictObject({ start: Offset, end: Offset })
  .refine((span) => span.start < span.end, "a span needs start < end")
  .readonly();
export type Span = z.infer<typeof Span>;

/** Makes a span from plain numbers that code computed. Throws a RangeError on an empty or negative span: a bug. */
export function spanOf(start: number, end: number): Span {
  if (!(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end)) {
    throw new RangeError(`Not a span: [${start}, ${end}).`);
  }
  // Checked by hand: spans are made by the hundred thousand, and a schema parse each is too dear.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { start, end } as Span;
}

/** The words that stand at a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** The same for two citations exactly if they are of one place. */
export function placeKey({ source, span }: Readonly<{ source: SourceId; span: Span }>): string {
  return `${source}:${span.start}:${span.end}`;
}

/** True if two spans share at least one code unit. */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** True if `inner` lies wholly within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
