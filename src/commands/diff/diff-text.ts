/** A comparison of two editions in plain words. */
import { safeLine } from "../../adapters/system/safe-text.ts";
import { countFindings, findingsIn } from "../../domain/count-findings.ts";
import { counted } from "../../domain/count-words.ts";
import { asOfWords } from "../../stages/7-render/as-of-words.ts";
import { standingTitles } from "../../stages/7-render/standing-titles.ts";
import type { Comparison, FindingChange, JudgementChange } from "../../domain/change.ts";

/** Groups that are empty are left out; what has not changed is one line. */
export function diffText({ before, now, findings, judgements }: Comparison): string {
  const judged = judgements.filter(({ standing }) => standing !== "unchanged");
  const groups = standingTitles.flatMap(([standing, title]) => {
    const own = findings.filter((change) => change.standing === standing);
    return own.length === 0
      ? []
      : ["", `${title} (${countFindings(own)})`, ...own.flatMap(findingLines)];
  });
  const same = countFindings(findings.filter(({ standing }) => standing === "unchanged"));
  const held = judgements.length - judged.length;
  const isQuiet = groups.length === 0 && judged.length === 0;
  return [
    `${safeLine(now.name)}: ${before.date} to ${now.date}`,
    ...(isQuiet ? ["", "Nothing new."] : []),
    ...(judged.length === 0 ? [] : ["", "Judgements", ...judged.flatMap(judgementLines)]),
    ...groups,
    "",
    `Unchanged since ${before.date}: ${counted(same, "finding")}${held === 0 ? "" : `, ${counted(held, "judgement")}`}`,
    // Two versions of one edition differ by the wording of sentences, if by anything.
    ...(before.date === now.date
      ? ["", "What a review changed in sentences: `nightdesk review`, under History."]
      : []),
  ].join("\n");
}

function findingLines(change: FindingChange): string[] {
  const many = findingsIn(change);
  const why = [
    ...change.reasons.map(({ words }) => safeLine(words)),
    ...(many > 1 ? [`${many} findings say it`] : []),
  ].join("; ");
  const side = change.standing === "dropped" ? change.before : change.now;
  const lines = [`  ${safeLine(side.words)}`, ...(why === "" ? [] : [`    ${why}`])];
  if (change.standing === "new" || change.standing === "dropped") return lines;
  if (change.standing === "unchanged") return lines;
  const { figure, before, now } = change;
  if (figure !== undefined) {
    const [old, later] = [figure.before, figure.now].map(
      ({ value, asOf }) => `${safeLine(value)} (${safeLine(asOfWords(asOf))})`,
    );
    const who = `by ${safeLine(now.origins.join(", "))}`;
    return [`  ${safeLine(side.words)}`, `    before: ${old}; now: ${later}, ${who}`];
  }
  return before.words === now.words ? lines : [...lines, `    before: ${safeLine(before.words)}`];
}

function judgementLines(change: JudgementChange): string[] {
  const side = change.standing === "dropped" ? change.before : change.now;
  const reasons = change.standing === "new" ? [] : change.reasons;
  const why = reasons.map(({ words }) => safeLine(words)).join("; ");
  const standing = change.standing === "dropped" ? "not judged again" : change.standing;
  return [`  ${standing}: ${safeLine(side.text)}`, ...(why === "" ? [] : [`    ${why}`])];
}
