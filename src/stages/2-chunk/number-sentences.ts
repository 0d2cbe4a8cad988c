/** The sentences of a source, numbered, each with what it costs. */
import { type TokenMeter, createTokenMeter } from "../../anchoring/estimate-tokens.ts";
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
  const { text } = source;
  const meter = createTokenMeter(text);
  const isFurniture = furnitureTest(source);
  const numbered: PricedSentence[] = [];
  for (const [block, { span, kind }] of source.blocks.entries()) {
    for (const found of splitSentences(slice(text, span), languageOf(source))) {
      const whole = spanOf(span.start + found.start, span.start + found.end);
      if (isFurniture(whole)) continue;
      for (const { span: part, tokens } of priced(text, whole, meter, tokensMax)) {
        const number = numbered.length + 1;
        numbered.push({ sentence: { number, span: part, role: kind, block }, tokens });
      }
    }
  }
  return numbered;
}

function priced(
  text: string,
  span: Span,
  meter: TokenMeter,
  tokensMax: number,
): Readonly<{ span: Span; tokens: number }>[] {
  const tokens = meter(span.start, span.end);
  return tokens <= tokensMax ? [{ span, tokens }] : cutSentence(text, span, meter, tokensMax);
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
