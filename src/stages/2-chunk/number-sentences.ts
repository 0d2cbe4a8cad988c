/** The sentences of a source, numbered, each with what it costs. */
import { createTokenMeter } from "../../anchoring/estimate-tokens.ts";
import { splitSentences } from "../../anchoring/split-sentences.ts";
import type { SourceSentence } from "../../domain/chunk.ts";
import { type Span, overlaps, slice, spanOf } from "../../domain/place.ts";
import type { Source } from "../../domain/source.ts";
import { cutSentence } from "./cut-sentence.ts";

/** `tokens` is an estimate and not whole, so that sums do not add up what rounding adds. */
export type PricedSentence = Readonly<{ sentence: SourceSentence; tokens: number }>;

/**
 * Sentences of the source's blocks, in order, from number 1. One that touches furniture is left out;
 * one that costs more than `tokensMax` is cut, and each part has a number of its own.
 */
export function numberSentences(source: Source, tokensMax: number): PricedSentence[] {
  const { text, blocks } = source;
  const meter = createTokenMeter(text);
  const language = languageOf(source);
  const isFurniture = furnitureTest(source);
  const numbered: PricedSentence[] = [];
  for (const [block, { span, kind: role }] of blocks.entries()) {
    const add = (part: Span, tokens: number): void => {
      const number = numbered.length + 1;
      numbered.push({ sentence: { number, span: part, role, block }, tokens });
    };
    for (const found of splitSentences(slice(text, span), language)) {
      const whole = spanOf(span.start + found.start, span.start + found.end);
      if (isFurniture(whole)) continue;
      const tokens = meter(whole.start, whole.end);
      if (tokens <= tokensMax) add(whole, tokens);
      else
        for (const part of cutSentence(text, whole, meter, tokensMax)) add(part.span, part.tokens);
    }
  }
  return numbered;
}

function languageOf({ metadata }: Source): string | undefined {
  return metadata.language.basis === "unknown" ? undefined : metadata.language.value;
}

/** Most sources have little furniture, and most sentences touch none; the spans are asked in order. */
function furnitureTest({ furniture }: Source): (span: Span) => boolean {
  const spans = furniture.map(({ span }) => span).toSorted((one, other) => one.start - other.start);
  let next = 0;
  return (span) => {
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= span.start) next += 1;
    for (let index = next; index < spans.length; index += 1) {
      const other = spans[index];
      if (other === undefined || other.start >= span.end) return false;
      if (overlaps(other, span)) return true;
    }
    return false;
  };
}
