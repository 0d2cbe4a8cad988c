/** A figure that is another now: of what it is, and both values with their times. */
import type { FigureMove } from "../../domain/change.ts";
import type { BoundFigure, Statement } from "../../stages/4-resolve/findings/statement.ts";
import { valueInWords, withoutBound } from "../../stages/4-resolve/findings/words-of-figure.ts";
import type { Parting } from "./match-findings.ts";
import { figuresApart } from "./figures-apart.ts";

export function figureMove({ beforeStatement, nowStatement }: Parting): FigureMove {
  const figures = figuresApart(beforeStatement, nowStatement);
  if (figures === undefined) throw new Error("A figure parted that does not part: a bug.");
  const [left, right] = figures;
  return {
    about: subjectOf(nowStatement, right),
    before: valueOf(left, beforeStatement),
    now: valueOf(right, nowStatement),
  };
}

/** Where neither the claim nor its source says of when it is. */
const timeNotStated = "not stated";
const published = "published ";

/** As-of times as stage 4 gives them in conflicts. */
function valueOf(figure: BoundFigure, statement: Statement): FigureMove["now"] {
  const { claim } = statement;
  const value = valueWithin(claim.statement, figure);
  if (claim.time.kind === "stated") return { value, asOf: claim.time.asWritten };
  const day = statement.published;
  return { value, asOf: day === undefined ? timeNotStated : `${published}${day}` };
}

/**
 * Whether the earlier value was right when it was given. Only like times are held together: two stated, or two published.
 * Of one day of publication a figure moves only where both hold ("more than 100", "164"): else the two are rivals.
 */
export function wasRightThen({ before, now }: FigureMove): boolean {
  const [left, right] = [before.asOf, now.asOf];
  if (left === timeNotStated || right === timeNotStated) return false;
  if (left.startsWith(published) !== right.startsWith(published)) return false;
  return left.startsWith(published) || left !== right;
}

/** "About 160 homes" that begins a sentence, as within one. */
function valueWithin(statement: string, figure: BoundFigure): string {
  const value = valueInWords(statement, figure);
  const isBound = !statement.startsWith(value, figure.span.start);
  return isBound ? `${value.charAt(0).toLowerCase()}${value.slice(1)}` : value;
}

const wordsShownMax = 12;

/** "As of Monday": the other value is of another day. */
const untilWhen = /(?:^|\s)(?:as of|as at|by|until|till|on)\s$/iu;

/** The clause that a figure stands in, with "…" where the value stood: either value fits there. */
function subjectOf({ claim: { statement, time } }: Statement, figure: BoundFigure): string {
  const { clause, span } = figure;
  const written = time.kind === "stated" ? time.asWritten : "";
  const before = withoutBound(statement.slice(clause.start, span.start));
  const value = valueInWords(statement, figure);
  const end = statement.indexOf(value, clause.start + before.length) + value.length;
  const head = withoutTime(before, written).trim();
  const tail = withoutTime(statement.slice(end, Math.max(end, clause.end)), written).trim();
  const words = `${head} … ${tail}`.trim().split(/\s+/u);
  const shown = words.slice(0, wordsShownMax).join(" ").replace(/,$/u, "");
  const isWhole = words.length <= wordsShownMax || shown.endsWith("…");
  return `${shown.charAt(0).toUpperCase()}${shown.slice(1)}${isWhole ? "" : " …"}`;
}

function withoutTime(text: string, written: string): string {
  const at = written === "" ? -1 : text.indexOf(written);
  if (at === -1) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + written.length).replace(/^,/u, "");
  return untilWhen.test(before) ? `${before.replace(untilWhen, "")}${after}` : text;
}
