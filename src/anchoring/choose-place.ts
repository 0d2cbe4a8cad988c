/** Which of several equal places of a quote is meant. */
import { type Span, contains, overlaps } from "../domain/place.ts";

/** Where a quote may stand, to choose by; none of it changes what counts as a match. */
export type QuoteHint = Readonly<{
  /** Expected start, in code units of the text. */
  near?: number;
  /** Matches in here go before matches elsewhere. */
  within?: Span;
  /** Nothing that overlaps one of these is a match: furniture, or context that may not be quoted. */
  forbidden?: readonly Span[];
}>;

export type Choice =
  | Readonly<{ kind: "one"; span: Span }>
  | Readonly<{ kind: "none" }>
  | Readonly<{ kind: "several"; places: readonly Span[] }>;

/** Takes out what is forbidden, and what lies outside `within` if anything lies inside. */
export function lawfulPlaces(places: readonly Span[], hint: QuoteHint): readonly Span[] {
  const { within, forbidden = [] } = hint;
  const lawful =
    forbidden.length === 0
      ? places
      : places.filter((place) => !forbidden.some((span) => overlaps(span, place)));
  if (within === undefined) return lawful;
  const inside = lawful.filter((place) => contains(within, place));
  return inside.length > 0 ? inside : lawful;
}

/** The only place, or the one nearest to `near`; `several` if nothing chooses. */
export function choosePlace(places: readonly Span[], hint: QuoteHint): Choice {
  const lawful = lawfulPlaces(places, hint);
  const [first] = lawful;
  if (first === undefined) return { kind: "none" };
  if (lawful.length === 1) return { kind: "one", span: first };
  const { near } = hint;
  if (near === undefined) return { kind: "several", places: lawful };
  return { kind: "one", span: nearest(lawful, near, first) };
}

function nearest(places: readonly Span[], near: number, first: Span): Span {
  let best = first;
  let distance = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const here = Math.abs(place.start - near);
    if (here < distance) {
      best = place;
      distance = here;
    }
  }
  return best;
}
