/** Which words of a citation were quoted. */
import type { Citation } from "../../domain/claim.ts";
import type { Span } from "../../domain/place.ts";

/** In the order of the text: the whole citation, or its pieces where an ellipsis left words out. */
export function quotedSpans({ span, anchor }: Pick<Citation, "span" | "anchor">): readonly Span[] {
  return anchor.kind === "joined" ? anchor.pieces : [span];
}
