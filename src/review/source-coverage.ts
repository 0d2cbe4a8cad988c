/** What became of each sentence of a source: cited, claimed and not cited, passed over, or set aside as no article text. */
import { splitSentences } from "../anchoring/split-sentences.ts";
import { sentencesUnder } from "../checks/sentences-under.ts";
import type { SourceSentence } from "../domain/chunk.ts";
import { type Span, spanOf } from "../domain/place.ts";
import type { Furniture } from "../domain/source.ts";

/** The first that holds of a sentence is what it counts as. */
export type Covering = "cited" | "claimed" | "furniture" | "unused";

/** One sentence. */
export type CoveredSentence = Readonly<{ span: Span; as: Covering }>;

export type SourceCoverage = Readonly<{
  /** In the order of the text, none over another. */
  sentences: readonly CoveredSentence[];
  counts: Readonly<Record<Covering, number>>;
}>;

type CoveredSource = Readonly<{
  text: string;
  furniture: readonly Furniture[];
  /** Those that stage 2 numbered. */
  sentences: readonly SourceSentence[];
  /** BCP 47 code; absent when it is not known. */
  language?: string | undefined;
}>;

type Places = Readonly<{ cited: readonly Span[]; claimed: readonly Span[] }>;

/**
 * Laws: each numbered sentence is in it once, so that the counts add up to them and to the sentences of the furniture, which
 * have no number; no two overlap.
 */
export function coverSource(source: CoveredSource, { cited, claimed }: Places): SourceCoverage {
  const { text, sentences, language } = source;
  const furniture = joined(source.furniture.map(({ span }) => span));
  const marks = {
    cited: touched(cited, sentences),
    claimed: touched(claimed, sentences),
    furniture: touched(furniture, sentences),
  };
  const numbered = sentences.map(({ span }, at): CoveredSentence => {
    if (marks.cited.has(at)) return { span, as: "cited" };
    if (marks.claimed.has(at)) return { span, as: "claimed" };
    return { span, as: marks.furniture.has(at) ? "furniture" : "unused" };
  });
  const aside = furniture
    .flatMap((span) => without(span, sentences))
    .flatMap(({ start, end }) =>
      splitSentences(text.slice(start, end), language).map((found) =>
        spanOf(start + found.start, start + found.end),
      ),
    )
    .map((span): CoveredSentence => ({ span, as: "furniture" }));
  const all = [...numbered, ...aside].toSorted((one, other) => one.span.start - other.span.start);
  const counts = { cited: 0, claimed: 0, furniture: 0, unused: 0 };
  for (const { as } of all) counts[as] += 1;
  return { sentences: all, counts };
}

/** Indexes of the sentences that one of the spans touches. */
function touched(spans: readonly Span[], sentences: readonly SourceSentence[]): Set<number> {
  const found = new Set<number>();
  for (const span of spans) {
    const under = sentencesUnder(span, sentences);
    if (under === undefined) continue;
    for (let at = under.first; at <= under.last; at += 1) found.add(at);
  }
  return found;
}

/** Spans that overlap or touch are one. */
function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start)) {
    const last = all.at(-1);
    if (last === undefined || last.end < span.start) all.push(span);
    else if (last.end < span.end) all[all.length - 1] = spanOf(last.start, span.end);
  }
  return all;
}

/** What of a span lies in no numbered sentence. */
function without(span: Span, sentences: readonly SourceSentence[]): Span[] {
  const under = sentencesUnder(span, sentences);
  const inner =
    under === undefined ? [] : sentences.slice(under.first, under.last + 1).map((one) => one.span);
  const rest: Span[] = [];
  let at: number = span.start;
  for (const one of inner) {
    if (one.start > at) rest.push(spanOf(at, one.start));
    at = Math.max(at, one.end);
  }
  if (at < span.end) rest.push(spanOf(at, span.end));
  return rest;
}
