/** Two editions side by side: judgements, findings, and every sentence with what was changed in it. */
import type { Comparison } from "../../domain/change.ts";
import type { Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition } from "../../ports/review-desk.ts";
import { compareBriefs } from "../../nightly/changes/compare-briefs.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { counted, listed } from "../../domain/count-words.ts";
import { visible } from "../../stages/7-render/visible.ts";
import { pairSentences, type SentencePair } from "../pair-sentences.ts";
import {
  type ComparedFinding,
  type ComparedGroup,
  findingGroups,
  judgementLines,
} from "./compared-findings.ts";
import { type ComparedSection, comparedSections } from "./compared-sentences.ts";
import { editionPath } from "./edition-path.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { statusWords } from "./review-words.ts";

type Side = Readonly<{ name: string; href: string; words: string }>;

export type ComparePage = Readonly<{
  frame: Frame;
  title: string;
  from: Side;
  to: Side;
  /** `2 sentences worded anew, 1 gone; 40 are the same`. */
  summary: string;
  judgements: readonly ComparedFinding[];
  groups: readonly ComparedGroup[];
  /** Findings and judgements that stand as they did. */
  unchanged: string;
  sections: readonly ComparedSection[];
}>;

/** From `other` to `opened`, each as it was made: what a review under way has changed stands in its history. */
export function comparePage(
  other: OpenedEdition,
  opened: OpenedEdition,
  chrome: Chrome,
): ComparePage {
  const { brief, key } = opened;
  const comparison = compareBriefs(other.brief, brief);
  const pairs = pairSentences(other.brief, brief);
  return visible({
    frame: editionFrame(`What changed, ${brief.title}`, { key, tab: "history" }, chrome),
    title: brief.title,
    from: sideOf(other),
    to: sideOf(opened),
    summary: summaryOf(pairs),
    judgements: judgementLines(comparison.judgements),
    groups: findingGroups(comparison.findings),
    unchanged: unchangedWords(comparison),
    sections: comparedSections(pairs, brief),
  });
}

function sideOf({ brief, key, state }: OpenedEdition): Side {
  const version = brief.review === undefined ? "" : `, version ${brief.review.version}`;
  return {
    name: key.edition,
    href: editionPath(key),
    words: `${longDate(brief.date)}, ${statusWords[state.status].toLowerCase()}${version}`,
  };
}

function summaryOf(pairs: readonly SentencePair[]): string {
  const count = (kind: SentencePair["kind"]) => pairs.filter((pair) => pair.kind === kind).length;
  const [changed, fresh, gone, same] = [
    count("changed"),
    count("new"),
    count("gone"),
    count("same"),
  ];
  const told = [
    ...(changed === 0 ? [] : [`${counted(changed, "sentence")} worded anew`]),
    ...(fresh === 0 ? [] : [`${fresh} new`]),
    ...(gone === 0 ? [] : [`${gone} gone`]),
  ];
  const rest = `${counted(same, "sentence is", "sentences are")} the same.`;
  return told.length === 0 ? `No sentence differs: ${rest}` : `${listed(told)}; ${rest}`;
}

function unchangedWords({ findings, judgements }: Comparison): string {
  return `${counted(held(findings), "finding")} and ${counted(held(judgements), "judgement")} stand as they did.`;
}

function held(all: readonly Readonly<{ standing: string }>[]): number {
  return all.filter(({ standing }) => standing === "unchanged").length;
}
