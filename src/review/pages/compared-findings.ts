/** What `nightdesk diff` says of two editions, for the desk: judgements and findings that do not stand as they did. */
import type { FindingChange, JudgementChange } from "../../domain/change.ts";
import { asOfWords } from "../../stages/7-render/as-of-words.ts";
import { standingTitles } from "../../stages/7-render/standing-titles.ts";
import { type DiffView, diffView } from "./sentence-history.ts";
import { readableDiff } from "./readable-diff.ts";

export type ComparedFinding = Readonly<{
  /** Of a judgement; empty for a finding, whose group says it. */
  standing: string;
  text: string;
  /** Against the words before; empty where they are the same, or there were none. */
  diff: readonly DiffView[];
  why: string;
  /** A figure or a likelihood before and now; empty where none moved. */
  moved: string;
}>;

export type ComparedGroup = Readonly<{
  id: string;
  title: string;
  items: readonly ComparedFinding[];
}>;

/** Groups that are empty are left out. */
export function findingGroups(findings: readonly FindingChange[]): ComparedGroup[] {
  return standingTitles.flatMap(([standing, title]) => {
    const own = findings.filter((change) => change.standing === standing);
    return own.length === 0 ? [] : [{ id: `g-${standing}`, title, items: own.map(findingLine) }];
  });
}

function findingLine(change: FindingChange): ComparedFinding {
  const side = change.standing === "dropped" ? change.before : change.now;
  const line = { standing: "", text: side.words, diff: [], why: whyOf(change.reasons), moved: "" };
  if (change.standing === "new" || change.standing === "dropped") return line;
  if (change.standing === "unchanged") return line;
  const { figure, before, now } = change;
  const moved =
    figure === undefined ? "" : `before: ${valueOf(figure.before)}; now: ${valueOf(figure.now)}`;
  return { ...line, diff: differenceOf(before.words, now.words), moved };
}

type Value = Readonly<{ value: string; asOf: string }>;

const valueOf = ({ value, asOf }: Value): string => `${value} (${asOfWords(asOf)})`;

const whyOf = (reasons: readonly Readonly<{ words: string }>[]): string =>
  reasons.map(({ words }) => words).join("; ");

function differenceOf(before: string, now: string): DiffView[] {
  return before === now ? [] : diffView(readableDiff(before, now));
}

const standingWords: Readonly<Record<JudgementChange["standing"], string>> = {
  new: "new",
  stronger: "stronger",
  weaker: "weaker",
  reversed: "reversed",
  unchanged: "unchanged",
  dropped: "not judged again",
};

export function judgementLines(judgements: readonly JudgementChange[]): ComparedFinding[] {
  return judgements
    .filter(({ standing }) => standing !== "unchanged")
    .map((change) => {
      const standing = standingWords[change.standing];
      const side = change.standing === "dropped" ? change.before : change.now;
      const why = change.standing === "new" ? "" : whyOf(change.reasons);
      const line = { standing, text: side.text, diff: [], why, moved: "" };
      if (change.standing === "new" || change.standing === "dropped") return line;
      const { before, now } = change;
      const moved = [
        ...movedTerm("likelihood", before.likelihood, now.likelihood),
        ...movedTerm("confidence", before.confidence, now.confidence),
      ].join("; ");
      return { ...line, diff: differenceOf(before.text, now.text), moved };
    });
}

function movedTerm(name: string, before: string, now: string): string[] {
  return before === now ? [] : [`${name} ${before} before, ${now} now`];
}
