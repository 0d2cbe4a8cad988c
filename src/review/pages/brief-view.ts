/** The edition as its reader will see it, with how far the review of each sentence is. */
import { asOfWords } from "../../stages/7-render/as-of-words.ts";
import type { Brief, BriefSentence } from "../../domain/brief.ts";
import { type BriefIndex, indexBrief } from "../../stages/7-render/brief-index.ts";
import { bandOf } from "../../stages/7-render/scale-view.ts";
import { sentenceViews } from "../../stages/7-render/sentence-view.ts";
import { type View, toView } from "../../stages/7-render/view.ts";
import { visible } from "../../stages/7-render/visible.ts";
import type { BriefView, Chrome } from "../../ports/desk-pages.ts";
import type { OpenedEdition, SentenceReview } from "../../ports/review-desk.ts";
import { type BarView, barView } from "./bar-view.ts";
import { indexClaims } from "./claim-index.ts";
import { editionPath, sourcePath } from "./edition-path.ts";
import { termUsed } from "../term-used.ts";
import { type Frame, editionFrame } from "./frame-view.ts";
import { type PanelView, panelView } from "./panel-view.ts";
import { type SentenceRow, sentenceRows } from "./sentence-row.ts";

type SourceLink = Readonly<{ label: string; title: string; lang: string; href: string }>;

/** What hangs below the sentence of a judgement: its likelihood as worded now. */
type JudgementRow = Readonly<{
  sentence: SentenceRow;
  of: View["judgements"][number];
  /** Worded anew: its confidence, shown as it was made, is found anew when it is published. */
  isAnew: boolean;
}>;

export type BriefPage = Readonly<{
  frame: Frame;
  bar: BarView;
  /** Empty when no sentence is chosen. */
  panel: PanelView | "";
  /** What the brief's own renderings show, for all that is no sentence. */
  view: View;
  money: string;
  bottomLine: readonly SentenceRow[];
  judgements: readonly JudgementRow[];
  episodes: readonly Readonly<{
    of: View["episodes"][number];
    sources: readonly SourceLink[];
    sentences: readonly SentenceRow[];
  }>[];
  positions: readonly Readonly<{ actor: string; sentences: readonly SentenceRow[] }>[];
  answers: readonly Readonly<{
    question: string;
    status: string;
    sentences: readonly SentenceRow[];
  }>[];
  indicators: readonly SentenceRow[];
  /** Dropped by the verifier and brought back by a reviewer; the published edition puts them in place. */
  restored: readonly Readonly<{ section: string; sentence: SentenceRow }>[];
  conflicts: readonly Readonly<{
    of: View["conflicts"][number];
    rivals: readonly Readonly<{
      value: string;
      asOf: string;
      definition: string;
      sources: readonly SourceLink[];
    }>[];
  }>[];
}>;

/** @throws {Error} If the brief points at something it does not carry: a bug in whoever made it. */
export function briefPage(opened: OpenedEdition, view: BriefView, chrome: Chrome): BriefPage {
  const { brief, key, state, texts } = opened;
  const index = indexBrief(brief);
  const own = toView(brief, texts);
  const rows = sectionRows(opened, index, view.chosen?.key ?? "");
  const link = sourceLinks(opened, index);
  return visible({
    frame: editionFrame(`${brief.title}, ${brief.date}`, { key, tab: "brief" }, chrome),
    bar: barView(opened, view, chrome.formToken),
    panel: view.chosen === undefined ? "" : panelView(opened, view.chosen, chrome),
    view: own,
    // A method that used no model has said so.
    money: brief.making.analyst.kind === "extractive" ? "" : ` ${own.making.cost}`,
    ...rows.sections,
    judgements: own.judgements.flatMap((made, at) => {
      const sentence = rows.judged[at];
      if (sentence === undefined) return [];
      const { likelihood, standing } = sentence;
      const of = { ...made, likelihood, band: bandOf(brief.scale, likelihood) };
      return [{ sentence, of, isAnew: standing === "edited" }];
    }),
    episodes: own.episodes.map((of, at) => ({
      of,
      sources: of.sources.map(link),
      sentences: rows.byEpisode[at] ?? [],
    })),
    restored: state.sentences
      .filter((one) => one.key.startsWith("d") && one.standing === "edited")
      .map((one) => ({ section: one.section, sentence: rows.rowOf(one, undefined) })),
    conflicts: own.conflicts.map((of) => ({
      of,
      rivals: of.rivals.map(({ value, asOf, definition, sources }) => ({
        value,
        asOf: asOfWords(asOf),
        definition,
        sources: sources.map(link),
      })),
    })),
  });
}

function sourceLinks({ brief, key }: OpenedEdition, index: BriefIndex) {
  const hrefs = new Map(
    brief.sources.map(({ id }) => [index.source(id).label, sourcePath(key, id)]),
  );
  return ({ label, title, lang }: Readonly<{ label: string; title: string; lang: string }>) => ({
    label,
    title,
    lang,
    href: hrefs.get(label) ?? `${editionPath(key)}/sources`,
  });
}

/** Paragraphs are numbered in the order in which they are made here: that of print. */
function sectionRows(opened: OpenedEdition, index: BriefIndex, chosenKey: string) {
  const { brief, state } = opened;
  const numbered = sentenceViews(index);
  const rowOf = sentenceRows(opened, index, indexClaims(brief), chosenKey);
  const reviews = new Map<string, SentenceReview>(
    state.sentences.map((one) => [one.sentence?.id ?? one.key, one]),
  );
  const row = (sentence: BriefSentence, likelihood?: string): SentenceRow[] => {
    const printed = numbered(sentence, likelihood === undefined ? "source" : "brief");
    const review = reviews.get(sentence.id);
    // The state has every sentence of the brief; if it had not, the page would hide one.
    if (review === undefined) throw new Error(`The review does not know sentence ${sentence.id}.`);
    const term =
      likelihood === undefined ? undefined : termUsed(brief.scale, review.now.text, likelihood);
    return [rowOf(review, printed, term)];
  };
  const all = (sentences: readonly BriefSentence[]) => sentences.flatMap((one) => row(one));
  const bottomLine = all(brief.bottomLine);
  const judged = brief.judgements.flatMap(({ sentence, likelihood }) => row(sentence, likelihood));
  const byEpisode = brief.episodes.map(({ id }) =>
    all(brief.developments.filter(({ episode }) => episode === id).flatMap((one) => one.sentences)),
  );
  const positions = brief.positions.map(({ actor, sentences }) => ({
    actor,
    sentences: all(sentences),
  }));
  const answers = brief.answers.map(({ question, status, sentences }) => ({
    question,
    status: answerWords[status],
    sentences: all(sentences),
  }));
  const indicators = all(brief.indicators);
  return { sections: { bottomLine, positions, answers, indicators }, judged, byEpisode, rowOf };
}

const answerWords: Readonly<Record<Brief["answers"][number]["status"], string>> = {
  answered: "Answered",
  partly: "Answered in part",
  "no-reporting": "No reporting",
};

/** What is swapped in after a decision. */
export type SwapView = Readonly<{
  bar: BarView;
  panel: PanelView | "";
  /** The sentence that was decided on, as it stands in the text; none for one that is not in it. */
  row: SentenceRow | "";
  /** What hangs below the row, where that is a judgement. */
  judgement: JudgementRow | "";
  said: string;
}>;

export function swapView(opened: OpenedEdition, view: BriefView, chrome: Chrome): SwapView {
  const page = briefPage(opened, view, chrome);
  const rows = [
    ...page.bottomLine,
    ...page.judgements.map(({ sentence }) => sentence),
    ...page.episodes.flatMap(({ sentences }) => sentences),
    ...page.positions.flatMap(({ sentences }) => sentences),
    ...page.answers.flatMap(({ sentences }) => sentences),
    ...page.indicators,
    ...page.restored.map(({ sentence }) => sentence),
  ];
  const row = rows.find(({ chosen }) => chosen);
  const done = view.notSaved === undefined && view.chosen?.notSaved === undefined;
  const what = row === undefined ? "" : `Sentence ${row.number}: ${row.decided || row.markWords}. `;
  return {
    bar: page.bar,
    panel: page.panel,
    row: row ?? "",
    judgement: page.judgements.find(({ sentence }) => sentence.chosen) ?? "",
    said: done ? `${what}${page.bar.progress}.` : "Nothing was saved.",
  };
}
