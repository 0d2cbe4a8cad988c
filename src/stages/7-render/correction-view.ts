import type { Correction } from "../../domain/change.ts";
import { titled } from "../../nightly/changes/source-title.ts";
import type { BriefIndex } from "./brief-index.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { listed } from "../../domain/count-words.ts";
import { type CitationRef, citationRef } from "./sentence-view.ts";
import { directionOf } from "./text-direction.ts";

export type CorrectionView = Readonly<{
  /** `The edition of 21 November 2026 said` */
  said: string;
  /** Several, where all that is to be told of them is the same. */
  texts: readonly Readonly<{ text: string; dir: "ltr" | "rtl" }>[];
  /** Why it can no longer be said. */
  why: string;
  /** What the source says now, between quotation marks; empty where it says nothing of it, or is gone. */
  now: string;
  lang: string;
  citations: readonly CitationRef[];
}>;

/** Sentences that fell together, and of which there is nothing more to say, are one correction to a reader. */
export function correctionViews(
  index: BriefIndex,
  corrections: readonly Correction[],
): readonly CorrectionView[] {
  const together = Map.groupBy(corrections, (one) =>
    // A notice that takes the source back is one answer to all that rested on it; any other answer is to one sentence.
    one.now.kind === "says" && one.because === "changed"
      ? one
      : JSON.stringify([one.source.id, one.why, one.now, one.said.map(({ date }) => date)]),
  );
  return [...together.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const texts = same.map(({ text }) => ({ text, dir: directionOf(text) }));
    return [{ ...correctionView(index, first, same.length), texts }];
  });
}

function correctionView(
  index: BriefIndex,
  { said, source, because, why, now }: Correction,
  count: number,
): Omit<CorrectionView, "texts"> {
  const dates = [...new Set(said.map(({ date }) => longDate(date)))];
  const rested = `${count === 1 ? "It" : "This"} rested on ${titled(source)}`;
  const silent = now.kind === "silent" ? ", and says nothing of this any more" : "";
  const citations = now.kind === "says" ? now.citations : [];
  const [first] = citations;
  return {
    said: `The ${dates.length === 1 ? "edition" : "editions"} of ${listed(dates)} said`,
    why:
      because === "withdrawn"
        ? `${rested}, which is withdrawn: ${why}.`
        : `${rested}; ${why}${silent}.`,
    now: now.kind === "says" ? now.words : "",
    lang: first === undefined ? "" : index.source(index.citation(first).source).lang,
    citations: citations.map(citationRef),
  };
}
