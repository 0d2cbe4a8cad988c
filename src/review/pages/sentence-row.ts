/** A sentence in the text of the desk: as it will be read, with its mark in the margin. */
import type { BriefIndex } from "../../stages/7-render/brief-index.ts";
import type { SentenceView } from "../../stages/7-render/sentence-view.ts";
import { directionOf, languageTag } from "../../stages/7-render/text-direction.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { type ClaimIndex, sourceLabels } from "./claim-index.ts";
import { editionPath } from "./edition-path.ts";
import { reasonWords, standingMarks } from "./review-words.ts";
import { wordsOfVerdict } from "./verdict-view.ts";

export type SentenceRow = Readonly<{
  key: string;
  /** As printed: the number of the paragraph. Empty for a restored one, which has none yet. */
  number: string;
  /** Fragment that paragraphs are linked by, without `#`. */
  anchor: string;
  /** Leads to the page with this sentence's chain. */
  href: string;
  seen: number;
  standing: SentenceReview["standing"];
  mark: string;
  /** For who cannot see the mark: `not decided`. */
  markWords: string;
  /** In three, so that a likelihood term can be set apart; `term` is empty in any other sentence. */
  parts: Readonly<{ before: string; term: string; after: string }>;
  /** Of a key judgement, as worded now; empty in any other sentence. */
  likelihood: string;
  lang: string;
  dir: "ltr" | "rtl";
  isRejected: boolean;
  verdict: string;
  verdictKind: string;
  tag: string;
  /** `edited by A. Reader`; empty while nobody has decided. */
  decided: string;
  chosen: boolean;
}>;

export type RowOf = (
  review: SentenceReview,
  printed: SentenceView | undefined,
  likelihood?: string,
) => SentenceRow;

/** Makes rows of one edition; `chosenKey` is empty when no sentence is chosen. */
export function sentenceRows(
  { key: edition }: OpenedEdition,
  index: BriefIndex,
  claims: ClaimIndex,
  chosenKey: string,
): RowOf {
  return (review, printed, likelihood = "") => {
    const { key, now, standing, verdict, seen } = review;
    const asMade = printed !== undefined && now.text === printed.text;
    return {
      key,
      number: printed === undefined ? "" : String(printed.number),
      anchor: printed?.anchor ?? `p-${key}`,
      href: `${editionPath(edition)}?s=${key}`,
      seen,
      standing,
      mark: standingMarks[standing].mark,
      markWords: standingMarks[standing].words,
      parts: partsOf(now.text, likelihood),
      likelihood,
      lang: asMade ? printed.lang : languageTag(index.brief.language),
      dir: directionOf(now.text),
      isRejected: standing === "rejected",
      verdict: wordsOfVerdict(verdict),
      verdictKind: verdict.kind,
      tag: asMade ? printed.tag : sourceLabels(index, claims, now.claims).join(", "),
      decided: decidedWords(review),
      chosen: key === chosenKey,
    };
  };
}

/** `rejected by A. Reader: A figure is wrong`; empty while nobody has decided. */
export function decidedWords({ standing, decided, key }: SentenceReview): string {
  if (decided === undefined) return "";
  const what =
    standing === "edited" && key.startsWith("d") ? "restored" : standingMarks[standing].words;
  const why = decided.reason === undefined ? "" : `: ${reasonWords(decided.reason)}`;
  return `${what} by ${decided.by}${why}`;
}

function partsOf(text: string, likelihood: string): SentenceRow["parts"] {
  const at = likelihood === "" ? -1 : text.toLowerCase().indexOf(likelihood.toLowerCase());
  if (at < 0) return { before: text, term: "", after: "" };
  const end = at + likelihood.length;
  return { before: text.slice(0, at), term: text.slice(at, end), after: text.slice(end) };
}
