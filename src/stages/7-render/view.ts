/**
 * The one view model behind Markdown, HTML and PDF: every word, number and link that a template
 * may print. Pure: the same brief and texts give the same view.
 *
 * In a view an empty string means "there is none", because templates ask `{{#if}}`; no field is
 * ever left out, because they run strict.
 */
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import type { FindingId, SourceId } from "../../domain/ids.ts";
import { type BriefIndex, indexBrief } from "./brief-index.ts";
import { type CitationView, citationViews } from "./citation-view.ts";
import { type ChangesView, type ParagraphRef, changesView } from "./changes-view.ts";
import { type ConflictView, conflictViews } from "./conflict-view.ts";
import { type CorrectionView, correctionViews } from "./correction-view.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { counted, grouped } from "../../domain/count-words.ts";
import { type EpisodeView, episodeView } from "./episode-view.ts";
import { type JudgementView, judgementView } from "./judgement-view.ts";
import { type MakingView, analystWords, makingView } from "./making-view.ts";
import { type PicturesView, picturesView } from "./pictures/pictures-view.ts";
import { scaleView } from "./scale-view.ts";
import { type SentenceView, type ViewSentence, sentenceViews } from "./sentence-view.ts";
import { type SourceView, sourceView } from "./source-view.ts";
import { shortfallsOf } from "./shortfalls.ts";
import { directionOf, languageTag } from "./text-direction.ts";
import { visible } from "./visible.ts";

export type View = Readonly<{
  title: string;
  titleDir: "ltr" | "rtl";
  /** `YYYY-MM-DD`; also the information cut-off. */
  date: string;
  dateLong: string;
  reader: string;
  language: string;
  analyst: string;
  /** How to read the tags behind the sentences. */
  legend: string;
  /** What the edition lacks, one sentence each. */
  shortfalls: readonly string[];
  /** `5 sources from 4 origins`. */
  base: string;
  /** `37 of 37 citations hold`. */
  holds: string;
  gateMet: boolean;
  bottomLine: readonly SentenceView[];
  changes: ChangesView;
  corrections: readonly CorrectionView[];
  judgements: readonly JudgementView[];
  /** Why there are no judgements; empty when there are. */
  noJudgement: string;
  /** Printed in full wherever judgements are. */
  scale: Readonly<{
    name: string;
    bands: readonly Readonly<{
      term: string;
      low: number;
      high: number;
      /** `high - low`, for drawing. */
      width: number;
      range: string;
      used: boolean;
    }>[];
  }>;
  episodes: readonly EpisodeView[];
  positions: readonly Readonly<{ actor: string; sentences: readonly SentenceView[] }>[];
  conflicts: readonly ConflictView[];
  answers: readonly Readonly<{
    question: string;
    status: string;
    sentences: readonly SentenceView[];
  }>[];
  gaps: readonly string[];
  indicators: readonly SentenceView[];
  citations: readonly CitationView[];
  /** How to read the grades in the appendix. */
  gradeLegend: string;
  sources: readonly SourceView[];
  sourceSummary: string;
  making: MakingView;
}> &
  PicturesView;

/**
 * @param texts - Canonical text of every source of the brief, by id.
 * @throws {Error} If the brief points at something it does not carry: a bug in whoever made it.
 */
export function toView(brief: Brief, texts: ReadonlyMap<SourceId, string>): View {
  const index = indexBrief(brief);
  const views = sentenceViewsInOrder(index);
  const { citations, citationsHold } = brief.making.counts;
  return visible({
    title: brief.title,
    titleDir: directionOf(brief.title),
    date: brief.date,
    dateLong: longDate(brief.date),
    reader: brief.reader,
    language: languageTag(brief.language),
    analyst: brief.changes?.quiet === true ? nothingWritten : analystWords(brief),
    legend: brief.changes?.quiet === true ? quietLegend : legendOf(views.inOrder),
    shortfalls: shortfallsOf(brief),
    base: `${counted(brief.sources.length, "source")} from ${counted(brief.origins.length, "origin")}`,
    holds: `${grouped(citationsHold)} of ${counted(citations, "citation")} ${citationsHold === 1 ? "holds" : "hold"}`,
    gateMet: brief.making.gate.met,
    ...views.sections,
    changes: changesView(index, views.paragraphsOn),
    corrections: correctionViews(index, brief.corrections ?? []),
    noJudgement: brief.judgements.length > 0 ? "" : whyNoJudgement(brief),
    scale: scaleView(brief),
    conflicts: conflictViews(index),
    gaps: brief.gaps,
    gradeLegend:
      "The letter grades the source’s record, A to F, from the registry; the digit what it says here, 1 to 6, from who else says it and who says otherwise (Admiralty grading).",
    citations: citationViews(index, texts, views.inOrder),
    sources: brief.sources.map((source) => sourceView(index, source, texts)),
    sourceSummary: brief.sourceSummary,
    making: makingView(index),
    ...picturesView(index, views.paragraphsOn),
  });
}

/** Explains no tag that this brief does not use. */
function legendOf(sentences: readonly SentenceView[]): string {
  const always =
    "Behind each sentence stand its citation and its source. The source itself asserts it, unless the words there name a speaker or call it a judgement; one origin stands behind it, unless they count more.";
  return sentences.some(({ tag }) => /(?:^|· )background/u.test(tag))
    ? `${always} “Background” tells of another time than the event’s own, by the words that show it.`
    : always;
}
const quietLegend =
  "What was told before is not told again; the evidence for what stands is numbered below.";
const nothingWritten = "Findings compared with those of the last edition; no sentence was written";

/** Numbers follow reading order, so the sections are made in the order in which they are printed. */
function sentenceViewsInOrder(index: BriefIndex) {
  const { brief } = index;
  const inOrder: SentenceView[] = [];
  const paragraphs = new Map<FindingId, ParagraphRef[]>();
  const numbered = sentenceViews(index);
  const viewOf: ViewSentence = (sentence, whose) => {
    const made = numbered(sentence, whose);
    inOrder.push(made);
    const { number, anchor } = made;
    for (const id of sentence.findings)
      paragraphs.set(id, [...(paragraphs.get(id) ?? []), { number, anchor }]);
    return made;
  };
  const view = (sentence: BriefSentence): SentenceView => viewOf(sentence);
  const sections = {
    bottomLine: brief.bottomLine.map(view),
    judgements: brief.judgements.map((judgement) => judgementView(brief, judgement, viewOf)),
    episodes: brief.episodes.map((episode, at) => episodeView(index, episode, at + 1, view)),
    positions: brief.positions.map(({ actor, sentences }) => ({
      actor,
      sentences: sentences.map(view),
    })),
    answers: brief.answers.map(({ question, status, sentences }) => ({
      question,
      status: statusWords[status],
      sentences: sentences.map(view),
    })),
    indicators: brief.indicators.map(view),
  };
  const paragraphsOn = (id: FindingId): readonly ParagraphRef[] => paragraphs.get(id) ?? [];
  return { sections, inOrder, paragraphsOn };
}

const statusWords: Readonly<Record<Brief["answers"][number]["status"], string>> = {
  answered: "answered",
  partly: "answered in part",
  "no-reporting": "no reporting",
};

function whyNoJudgement({ making }: Brief): string {
  if (making.writtenBy === "extractive") {
    return "No judgement was made: the sentences of this brief were selected from the sources, and selecting is not judging.";
  }
  return "No judgement was made: the writer drew none from these findings, or none that it drew held.";
}
