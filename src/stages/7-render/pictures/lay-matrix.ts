/** The matrix as words and marks for a table: every template writes the same, each with its own means. */
import type { Brief } from "../../../domain/brief.ts";
import type { OriginId } from "../../../domain/ids.ts";
import { type BriefIndex, inListOrder } from "../brief-index.ts";
import { counted, grouped, listed } from "../../../domain/count-words.ts";
import { directionOf } from "../text-direction.ts";
import { type CutMatrix, type MatrixLimits, cutMatrix } from "./cut-matrix.ts";
import { fitLabel } from "./label-width.ts";
import {
  type Matrix,
  type MatrixCell,
  type MatrixMark,
  type MatrixRow,
  matrixOf,
} from "./matrix.ts";
import type { PictureLinks } from "./picture-links.ts";

type CellView = Readonly<{
  /** Empty where the origin says nothing of it, or where `count` stands for several origins or findings. */
  mark: MatrixMark | "";
  count: string;
  /** The mark in words, or the count where it needs some. */
  words: string;
  to: string;
}>;

type RowView = Readonly<{
  text: string;
  /** On three or four lines of a narrow column. */
  brief: string;
  /** On one short line. */
  short: string;
  dir: "ltr" | "rtl";
  /** The sentence that tells it; both empty where it is not told. */
  number: string;
  to: string;
  /** How many origins report it. */
  origins: string;
  cells: readonly CellView[];
}>;

export type MatrixView = Readonly<{
  /** Why it is not drawn; empty where it is. */
  why: string;
  /** What it comes to, in words. */
  summary: string;
  columns: readonly Readonly<{ name: string; short: string; sources: string }>[];
  /** Few enough columns for names that stand upright, and for Markdown. */
  few: boolean;
  groups: readonly Readonly<{
    label: string;
    /** Empty for what is in no episode. */
    to: string;
    rows: readonly RowView[];
    rest: readonly Readonly<{ text: string; cells: readonly CellView[] }>[];
  }>[];
  /** Columns and the two before them, for a heading that spans all. */
  span: number;
  legend: readonly Readonly<{ mark: MatrixMark; words: string }>[];
  /** What was left out, in words; empty where nothing was. */
  more: string;
}>;

const markWords: Readonly<Record<MatrixMark, string>> = {
  reports: "reports it",
  denies: "reports a denial",
  otherwise: "says otherwise",
  both: "reports it, and says otherwise",
};

/** Columns with names that need not be turned; beside the two that every table has. */
const fewColumns = 6;

export function layMatrix(
  index: BriefIndex,
  links: PictureLinks,
  limits: MatrixLimits,
): MatrixView {
  const matrix = matrixOf(index.brief);
  const cut = cutMatrix(matrix, limits);
  const why = whyNot(matrix);
  const groups = why === "" ? cut.groups.map((group) => groupView(group, cut, links)) : [];
  const marks = new Set(
    groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ mark }) => mark))),
  );
  const others = cut.others.length;
  const columns = cut.columns.map(({ name, sources }) => ({
    name,
    short: fitLabel(name, 16),
    sources: labelsOf(index, sources),
  }));
  return {
    why,
    summary: summaryOf(index.brief, matrix),
    columns:
      others === 0
        ? columns
        : [...columns, { name: `${others} others`, short: `${others} others`, sources: "" }],
    few: columns.length + Math.min(1, others) <= fewColumns,
    groups,
    span: columns.length + Math.min(1, others) + 2,
    legend: (["reports", "denies", "otherwise", "both"] as const)
      .filter((mark) => marks.has(mark))
      .map((mark) => ({ mark, words: markWords[mark] })),
    more: moreWords(matrix, cut),
  };
}

function whyNot({ columns }: Matrix): string {
  if (columns.length > 1) return "";
  return columns.length === 1
    ? "No table is drawn: one origin reports all of it."
    : "No table is drawn: there are no findings.";
}

const labelsOf = (index: BriefIndex, sources: MatrixOrigins): string =>
  fitLabel(
    inListOrder(sources.map(index.source))
      .map(({ label }) => label)
      .join(", "),
    12,
  );
type MatrixOrigins = Matrix["columns"][number]["sources"];

function summaryOf({ findings }: Brief, { groups }: Matrix): string {
  const rows = groups.flatMap((group) => group.rows);
  const several = rows.filter(({ origins }) => origins > 1).length;
  const disputed = rows.filter((row) => row.disputed).length;
  const none = several === 0 ? "none is" : `${grouped(several)} ${several === 1 ? "is" : "are"}`;
  return `Of ${counted(findings.length, "finding")}, ${none} reported by more than one origin, and ${disputed === 0 ? "none is" : `${grouped(disputed)} ${disputed === 1 ? "is" : "are"}`} disputed. Copies of one text count as one origin.`;
}

function groupView(
  { episode, label, rows, rest }: CutMatrix["groups"][number],
  cut: CutMatrix,
  links: PictureLinks,
): MatrixView["groups"][number] {
  return {
    label: episode === 0 ? label : `${episode}. ${label}`,
    to: episode === 0 ? "" : links.episode(episode),
    rows: rows.map((row) => rowView(row, cut, links)),
    rest: rest.map(({ findings, many, counts }) => ({
      text: restWords(findings, { many, first: rows.length === 0 }),
      cells: restCells(counts, cut),
    })),
  };
}

function restWords(
  findings: number,
  { many, first }: Readonly<{ many: boolean; first: boolean }>,
): string {
  const more = first ? "" : " more";
  const of = many
    ? "reported by several origins, or disputed"
    : findings === 1
      ? "from one origin alone"
      : "each from one origin alone";
  return `${grouped(findings)}${more} ${findings === 1 ? "finding" : "findings"}, ${of}`;
}

function sumCell(count: number): CellView {
  const shown = count === 0 ? "" : grouped(count);
  return { mark: "", count: shown, words: "", to: "" };
}

function restCells(
  counts: ReadonlyMap<OriginId, number>,
  { columns, others }: CutMatrix,
): CellView[] {
  const own = columns.map(({ id }) => sumCell(counts.get(id) ?? 0));
  if (others.length === 0) return own;
  return [...own, sumCell(others.reduce((sum, { id }) => sum + (counts.get(id) ?? 0), 0))];
}

function rowView(row: MatrixRow, { columns, others }: CutMatrix, links: PictureLinks): RowView {
  const { to, words } = links.finding(row.finding);
  const own = columns.map(({ id }) => cellView(row.cells.get(id), links));
  return {
    text: row.statement,
    brief: fitLabel(row.statement, 64),
    short: fitLabel(row.statement, 56),
    dir: directionOf(row.statement),
    number: words,
    to,
    origins: grouped(row.origins),
    cells:
      others.length === 0
        ? own
        : [...own, othersCell(others.flatMap(({ id }) => row.cells.get(id) ?? []))],
  };
}

function cellView(cell: MatrixCell | undefined, links: PictureLinks): CellView {
  if (cell === undefined) return { mark: "", count: "", words: "", to: "" };
  const { mark, claims, documents } = cell;
  const where = documents > 1 ? `, in ${grouped(documents)} documents` : "";
  return { mark, count: "", words: `${markWords[mark]}${where}`, to: links.claims(claims) };
}

/** Of the origins that share a column: "3", or "3 ≠1" where one of them says otherwise. */
function othersCell(cells: readonly MatrixCell[]): CellView {
  const against = cells.filter(({ own }) => !own).length;
  const count = cells.length - against;
  if (cells.length === 0) return { mark: "", count: "", words: "", to: "" };
  return {
    mark: "",
    count: [
      ...(count > 0 ? [grouped(count)] : []),
      ...(against > 0 ? [`≠${grouped(against)}`] : []),
    ].join(" "),
    words: listed([
      ...(count > 0 ? [`${grouped(count)} of them ${count === 1 ? "reports" : "report"} it`] : []),
      ...(against > 0 ? [`${grouped(against)} ${against === 1 ? "says" : "say"} otherwise`] : []),
    ]),
    to: "",
  };
}

const namesMax = 6;

function named(names: readonly string[]): string {
  if (names.length <= namesMax) return listed(names);
  return `${names.slice(0, namesMax).join(", ")} and ${names.length - namesMax} more`;
}

function moreWords({ silent }: Matrix, { others }: CutMatrix): string {
  return [
    ...(others.length === 0
      ? []
      : [
          `The last column counts ${counted(others.length, "origin")}: ${named(others.map(({ name }) => name))}.`,
        ]),
    ...(silent.length === 0 ? [] : [`No finding rests on ${named(silent)}.`]),
  ].join(" ");
}
