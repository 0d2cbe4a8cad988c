import type { Correction } from "../../domain/change.ts";
import type { BriefIndex } from "./brief-index.ts";
import { listed, longDate } from "./count-words.ts";
import { type CitationRef, citationRef } from "./sentence-view.ts";
import { directionOf } from "./text-direction.ts";

export type CorrectionView = Readonly<{
  /** `The edition of 21 November 2026 said` */
  said: string;
  text: string;
  dir: "ltr" | "rtl";
  /** Why it can no longer be said. */
  why: string;
  /** What the source says now, between quotation marks; empty where it says nothing of it, or is gone. */
  now: string;
  lang: string;
  citations: readonly CitationRef[];
}>;

export function correctionView(
  index: BriefIndex,
  { text, said, source, because, why, now }: Correction,
): CorrectionView {
  const dates = [...new Set(said.map(({ date }) => longDate(date)))];
  const rested = `It rested on ${source.name}; ${why}`;
  const silent = now.kind === "silent" ? ", and it says nothing of this any more" : "";
  const citations = now.kind === "says" ? now.citations : [];
  const [first] = citations;
  return {
    said: `The ${dates.length === 1 ? "edition" : "editions"} of ${listed(dates)} said`,
    text,
    dir: directionOf(text),
    why: `${because === "withdrawn" ? `${rested}: it is withdrawn` : `${rested}${silent}`}.`,
    now: now.kind === "says" ? now.words : "",
    lang: first === undefined ? "" : index.source(index.citation(first).source).lang,
    citations: citations.map(citationRef),
  };
}
