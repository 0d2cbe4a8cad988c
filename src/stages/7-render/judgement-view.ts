/** A key judgement as it is printed: its term set apart, its confidence beside it and not in it. */
import type { Brief } from "../../domain/brief.ts";
import { bandOf } from "./scale-view.ts";
import type { SentenceView, ViewSentence } from "./sentence-view.ts";

export type JudgementView = Readonly<{
  sentence: SentenceView;
  /** The sentence in three, so that the likelihood term can be set apart; `term` is empty if it does not stand there. */
  parts: Readonly<{ before: string; term: string; after: string }>;
  likelihood: string;
  /** `55–80%`; empty for a term that is not of the scale. */
  band: string;
  confidence: string;
  ceiling: string;
  factors: readonly string[];
  basis: string;
  wouldChange: string;
}>;

export function judgementView(
  brief: Brief,
  { sentence, likelihood, confidence, wouldChange }: Brief["judgements"][number],
  view: ViewSentence,
): JudgementView {
  const at = likelihood === "" ? -1 : sentence.text.toLowerCase().indexOf(likelihood.toLowerCase());
  const end = at + likelihood.length;
  return {
    sentence: view(sentence, "brief"),
    parts:
      at < 0
        ? { before: sentence.text, term: "", after: "" }
        : {
            before: sentence.text.slice(0, at),
            term: sentence.text.slice(at, end),
            after: sentence.text.slice(end),
          },
    likelihood,
    band: bandOf(brief.scale, likelihood),
    confidence: confidence.level,
    ceiling: confidence.ceiling,
    factors: confidence.factors,
    basis: confidence.basis,
    wouldChange,
  };
}
