/** What changed since the last edition, as templates see it. What has not changed is one line. */
import type {
  Changes,
  FindingChange,
  FindingSide,
  JudgementChange,
  Standing,
} from "../../domain/change.ts";
import type { FindingId } from "../../domain/ids.ts";
import type { BriefIndex, SourceRef } from "./brief-index.ts";
import { asOfWords } from "./as-of-words.ts";
import { longDate } from "../../anchoring/long-date.ts";
import { countFindings } from "../../domain/count-findings.ts";
import { counted, grouped, listed } from "../../domain/count-words.ts";
import { type CitationRef, citationRef } from "./sentence-view.ts";
import { standingTitles } from "./standing-titles.ts";
import { directionOf, languageTag } from "./text-direction.ts";

export type ParagraphRef = Readonly<{ number: number; anchor: string }>;

type ChangeItem = Readonly<{
  words: string;
  /** True for a source's own words: they go between quotation marks. */
  quoted: boolean;
  lang: string;
  dir: "ltr" | "rtl";
  /** What the earlier edition said, where it said something else; empty otherwise. */
  before: string;
  why: string;
  citations: readonly CitationRef[];
  /** Where the brief tells it. */
  paragraphs: readonly ParagraphRef[];
}>;

export type ChangesView = Readonly<{
  /** `21 November 2026`; empty where there is no earlier edition. */
  since: string;
  quiet: boolean;
  /** `1 reversed, 2 new, 12 unchanged`. */
  summary: string;
  judgements: readonly Readonly<{ standing: string; text: string; why: string }>[];
  groups: readonly Readonly<{
    title: string;
    /** Said at its head, with the paragraphs that tell it; empty where there is nothing to say. */
    told: string;
    paragraphs: readonly ParagraphRef[];
    items: readonly ChangeItem[];
    /** `and 4 more, in brief.json`; empty where all are printed. */
    more: string;
  }>[];
  figures: readonly Readonly<{
    about: string;
    before: string;
    beforeAsOf: string;
    now: string;
    nowAsOf: string;
    citations: readonly CitationRef[];
  }>[];
  /** `12 findings`; empty where nothing is unchanged. */
  unchanged: string;
  unchangedCitations: readonly CitationRef[];
  unchangedMore: string;
  /** The text of a quiet edition; empty for any other. */
  nothing: string;
  /** Of a quiet edition: the sources that were looked at. */
  looked: readonly SourceRef[];
}>;

const noChanges: ChangesView = {
  since: "",
  quiet: false,
  summary: "",
  judgements: [],
  groups: [],
  figures: [],
  unchanged: "",
  unchangedCitations: [],
  unchangedMore: "",
  nothing: "",
  looked: [],
};

/** Dropped findings that are named; they have no evidence tonight that could be numbered. */
const droppedMax = 12;

const standingWords: Readonly<Record<Standing, string>> = {
  reversed: "reversed",
  moved: "moved",
  new: "new",
  stronger: "stronger",
  weaker: "weaker",
  dropped: "no longer reported",
  unchanged: "unchanged",
};

/** @param paragraphsOn - Paragraphs of the brief that rest on a finding. */
export function changesView(
  index: BriefIndex,
  paragraphsOn: (finding: FindingId) => readonly ParagraphRef[],
): ChangesView {
  const { changes, corrections = [], sources } = index.brief;
  const corrected = new Set(corrections.map(({ text }) => text));
  if (changes === undefined) return noChanges;
  const { findings, quiet, since } = changes;
  const unchanged = findings.filter((change) => change.standing === "unchanged");
  const cited = unchanged.flatMap(({ now }) => now.citations);
  const shown = unchanged.filter(({ now }) => now.citations.length > 0);
  return {
    since: longDate(since.date),
    quiet,
    summary: summaryOf(findings),
    judgements: changes.judgements
      .filter((change) => change.standing !== "unchanged" || change.reasons.length > 0)
      .map(judgementView),
    groups: standingTitles.flatMap(([standing, title]) =>
      // Figures that moved are told with both their values, below.
      standing === "moved"
        ? []
        : groupView(index, findings, { standing, title }, { paragraphsOn, corrected }),
    ),
    figures: findings.flatMap((change) => (change.standing === "moved" ? figureView(change) : [])),
    unchanged: unchanged.length === 0 ? "" : counted(countFindings(unchanged), "finding"),
    unchangedCitations: [...new Set(cited)].toSorted((one, other) => one - other).map(citationRef),
    unchangedMore: moreOf(countFindings(unchanged) - countFindings(shown)),
    nothing: quiet ? nothingNew(index, changes) : "",
    looked: quiet ? sources.map(({ id }) => index.source(id)) : [],
  };
}

function nothingNew({ brief }: BriefIndex, { findings, held, since, toldIn }: Changes): string {
  const base = `${counted(brief.sources.length, "source")} from ${counted(brief.origins.length, "origin")}`;
  const date = longDate(since.date);
  const judged =
    held.length === 0
      ? ""
      : ` ${counted(held.length, "key judgement")} made before ${held.length === 1 ? "stands as it was" : "stand as they were"}.`;
  const last =
    toldIn === undefined ? "" : ` The last edition with news is that of ${longDate(toldIn.date)}.`;
  const count = countFindings(findings);
  const all = count === 1 ? "It stands" : "They all stand";
  return `${base} ${brief.sources.length === 1 ? "was" : "were"} read: ${counted(count, "finding")}. ${all} in the edition of ${date} as ${count === 1 ? "it does" : "they do"} now, and nothing that it has is gone.${last}${judged}`;
}

function summaryOf(findings: readonly FindingChange[]): string {
  const counts = Map.groupBy(findings, ({ standing }) => standing);
  const parts = [...counts].map(
    ([standing, own]) => `${grouped(countFindings(own))} ${standingWords[standing]}`,
  );
  return `${counted(countFindings(findings), "finding")}: ${listed(parts)}.`;
}

function moreOf(count: number): string {
  return count <= 0 ? "" : `and ${grouped(count)} more, in brief.json`;
}

function judgementView(change: JudgementChange) {
  const { standing } = change;
  const side = standing === "dropped" ? change.before : change.now;
  const reasons = standing === "new" ? [] : change.reasons;
  return {
    standing,
    text: side.text,
    why: reasons.map(({ words }) => words).join("; "),
  };
}

type Group = ChangesView["groups"][number];

/** What tells a change besides this section: paragraphs of the brief, and corrections, by what they correct. */
type Elsewhere = Readonly<{
  paragraphsOn: (finding: FindingId) => readonly ParagraphRef[];
  corrected: ReadonlySet<string>;
}>;

type Grouped = Exclude<Standing, "moved" | "unchanged">;

const toldWhere = {
  reversed: "",
  new: "told in",
  stronger: "",
  weaker: "",
  dropped: "told under Corrections",
} as const satisfies Record<Grouped, string>;

function groupView(
  index: BriefIndex,
  findings: readonly FindingChange[],
  { standing, title }: Readonly<{ standing: Grouped; title: string }>,
  { paragraphsOn, corrected }: Elsewhere,
): readonly Group[] {
  const own = findings.filter((change) => change.standing === standing);
  if (own.length === 0) return [];
  const items = own
    .map((change) => itemOf(index, change, paragraphsOn))
    .map((item) => (corrected.has(item.before) ? { ...item, before: "" } : item));
  // What is new is told where it belongs, and what is corrected below; here stands what is told nowhere else.
  const isTold = ({ paragraphs, words }: ChangeItem): boolean =>
    (standing === "new" && paragraphs.length > 0) ||
    (standing === "dropped" && corrected.has(words));
  const told = items.filter(isTold);
  const rest = items.filter((item) => !isTold(item));
  const printed =
    standing === "dropped"
      ? rest.slice(0, droppedMax)
      : rest.filter(({ citations }) => citations.length > 0);
  return [
    {
      title,
      told: told.length === 0 ? "" : `${counted(told.length, "finding")}, ${toldWhere[standing]}`,
      paragraphs: distinct(told.flatMap(({ paragraphs }) => paragraphs)).toSorted(
        (one, other) => one.number - other.number,
      ),
      items: printed,
      more: moreOf(rest.length - printed.length),
    },
  ];
}

function itemOf(
  index: BriefIndex,
  change: FindingChange,
  paragraphsOn: (finding: FindingId) => readonly ParagraphRef[],
): ChangeItem {
  const side = change.standing === "dropped" ? change.before : change.now;
  const why = change.reasons.map(({ words }) => words).join("; ");
  const { words, verbatim } = side;
  return {
    words,
    quoted: verbatim,
    lang: change.standing === "dropped" ? "" : langOf(index, side),
    dir: directionOf(words),
    before: beforeOf(change),
    why,
    citations: change.standing === "dropped" ? [] : side.citations.map(citationRef),
    paragraphs: change.standing === "dropped" ? [] : distinct(side.findings.flatMap(paragraphsOn)),
  };
}

function distinct(paragraphs: readonly ParagraphRef[]): readonly ParagraphRef[] {
  return [...new Map(paragraphs.map((one) => [one.number, one])).values()];
}

function langOf(index: BriefIndex, { verbatim, sources: [first] }: FindingSide): string {
  if (!verbatim || first === undefined) return languageTag(index.brief.language);
  return index.source(first).lang;
}

function beforeOf(change: FindingChange): string {
  if (change.standing === "new" || change.standing === "dropped") return "";
  if (change.standing === "unchanged" || change.before.words === change.now.words) return "";
  return change.before.words;
}

function figureView(
  change: FindingChange & { standing: "moved" | "reversed" | "stronger" | "weaker" },
): ChangesView["figures"] {
  const { figure, now } = change;
  if (figure === undefined || now.citations.length === 0) return [];
  return [
    {
      about: figure.about,
      before: figure.before.value,
      beforeAsOf: asOfWords(figure.before.asOf),
      now: figure.now.value,
      nowAsOf: asOfWords(figure.now.asOf),
      citations: now.citations.map(citationRef),
    },
  ];
}
