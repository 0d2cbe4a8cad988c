/** Which of the places of a quote a draft claim means: context decides, or nothing does. */
import type { SourceSentence } from "../../domain/chunk.ts";
import type { DraftClaim } from "../../domain/claim.ts";
import { overlaps, slice, type Span } from "../../domain/place.ts";

/** What stage 3 knows of a quote beside its words. All places are the source's. */
export type QuoteContext = Readonly<{
  draft: DraftClaim;
  /** As the analyst numbered it: a hint. */
  sentence: number;
  sentences: readonly SourceSentence[];
  text: string;
  /** Where the other quotes of the claim stand, as far as they are found. */
  others: readonly Span[];
}>;

/** Sentences by which a number may be off, and by which quotes of one claim may lie apart. */
const offMax = 2;

type Placed = Readonly<{ place: Span; index: number }>;

/**
 * The sentence that the analyst numbered, if the quote stands in it; else, one after the other, as
 * long as several are left: beside the claim's other quotes, where its speaker is named, where most
 * of the statement's words stand, near the number.
 *
 * @returns `undefined` if places in more than one sentence are left. Within one, the first.
 */
export function settlePlace(places: readonly Span[], context: QuoteContext): Span | undefined {
  const { sentence, sentences, others } = context;
  const all = places.map((place): Placed => ({
    place,
    index: sentences.findIndex(({ span }) => overlaps(span, place)),
  }));
  const hinted = sentences.findIndex(({ number }) => number === sentence);
  const numbered = all.filter(({ index }) => index === hinted && index >= 0);
  if (numbered.length > 0) return numbered[0]?.place;
  const otherIndexes = others.map((other) =>
    sentences.findIndex(({ span }) => overlaps(span, other)),
  );
  const narrowed = [
    nearness(otherIndexes),
    speakerIn(context),
    wordsIn(context),
    nearness(hinted < 0 ? [] : [hinted]),
  ].reduce(best, all);
  const inOne = narrowed.every(({ index }) => index === narrowed[0]?.index && index >= 0);
  return inOne ? narrowed[0]?.place : undefined;
}

type Score = (placed: Placed) => number;

function best(places: readonly Placed[], score: Score): Placed[] {
  const scores = places.map(score);
  const highest = Math.max(...scores);
  return places.filter((_, index) => scores[index] === highest);
}

/** 0 in one of these sentences, less beside it; all that is further off is alike. */
function nearness(indexes: readonly number[]): Score {
  return ({ index }) => -Math.min(offMax + 1, ...indexes.map((other) => Math.abs(other - index)));
}

function speakerIn({ draft, sentences, text }: QuoteContext): Score {
  const { speaker } = draft;
  if (speaker.kind !== "named") return () => 0;
  const surname = speaker.name.trim().split(/\s+/).at(-1) ?? "";
  return ({ index }) =>
    [index, index - 1, index + 1].some((at) => wordsAt(sentences, at, text).includes(surname))
      ? 1
      : 0;
}

/** Words of one or two letters say nothing, unless they are figures. */
const word = /\p{L}{3,}|\p{N}+/gu;

function wordsIn({ draft, sentences, text }: QuoteContext): Score {
  const wanted = new Set(draft.statement.toLowerCase().match(word));
  return ({ index }) => {
    const there = new Set(wordsAt(sentences, index, text).toLowerCase().match(word));
    return [...wanted].filter((one) => there.has(one)).length;
  };
}

function wordsAt(sentences: readonly SourceSentence[], index: number, text: string): string {
  const found = sentences[index];
  return found === undefined ? "" : slice(text, found.span);
}
