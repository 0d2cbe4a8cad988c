/** The timeline as plain figures and words to draw: every template draws the same, each with its own means. */
import { longDate } from "../../../anchoring/long-date.ts";
import { daysBetween } from "../../../domain/calendar-date.ts";
import { counted, listed } from "../../../domain/count-words.ts";
import { fitLabel } from "./label-width.ts";
import type { PictureLinks } from "./picture-links.ts";
import { columnWords, timelineMarkWords } from "./timeline-mark-words.ts";
import type { DayColumn, Timeline, TimelineMark, TimelineRow } from "./timeline.ts";

type Point = Readonly<{ x: number; y: number }>;

export type TimelineView = Readonly<{
  /** Why it is not drawn; empty where it is. */
  why: string;
  /** Box of the drawing. All lengths are in units of it; letters are 12 high, those of days and counts 11. */
  width: number;
  height: number;
  /** Where the lines of days begin and end. */
  top: number;
  bottom: number;
  /** All that it shows, in words. */
  alt: string;
  days: readonly Readonly<{ x: number; day: string; year: string }>[];
  /** Dashed lines where days in which nothing falls are left out. */
  gaps: readonly number[];
  rows: readonly RowView[];
  /** What no day is known of; empty where there is nothing. */
  undated: string;
  undatedY: number;
  /** What the marks mean, of those that are there. */
  legend: readonly LegendEntry[];
}>;

type RowView = Readonly<{
  /** Cut to the width of the box. */
  label: string;
  /** The whole of it. */
  whole: string;
  labelY: number;
  to: string;
  bars: readonly (Shape & Readonly<{ y: number; words: string; ticks: readonly number[] }>)[];
  marks: readonly MarkView[];
}>;

/** A mark is a rectangle with round corners: a disc, a square, or a bar over days. */
type Shape = Readonly<{
  left: number;
  upper: number;
  length: number;
  high: number;
  corner: number;
}>;

type MarkView = Point &
  Shape &
  Readonly<{
    kind: "day" | "range" | "published";
    /** How many claims. */
    count: string;
    disputed: boolean;
    words: string;
    to: string;
  }>;

type LegendEntry = Shape &
  Readonly<{ kind: "episode" | MarkView["kind"] | "disputed"; words: string }>;

const width = 728;
const laneHeight = 26;
const labelHeight = 18;
/** Half of a mark. */
const radius = 10;
const headHeight = 36;
const emHigh = 12;

export function layTimeline(timeline: Timeline, links: PictureLinks): TimelineView {
  const { columns, why } = timeline;
  const xOf = (column: number): number =>
    round(((column + 0.5) * width) / Math.max(1, columns.length));
  let y = headHeight;
  const rows = timeline.rows.map((row) => {
    const laid = layRow(row, { columns, xOf, top: y, links });
    y = laid.bottom;
    return laid.view;
  });
  const undated = undatedWords(timeline);
  const bottom = y;
  return {
    why,
    width,
    height: why === "" ? bottom + (undated === "" ? 4 : labelHeight + 8) : 0,
    top: headHeight - 4,
    bottom,
    alt: why === "" ? altOf(columns, rows, undated) : "",
    days: columns.map((column, at) => ({ x: xOf(at), ...dayLabel(column, columns[at - 1]) })),
    gaps: gapsOf(columns).map((at) => round((at * width) / columns.length)),
    rows,
    undated: fitLabel(undated, width / emHigh),
    undatedY: bottom + labelHeight,
    legend: legendOf(rows),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;

type Place = Readonly<{
  columns: readonly DayColumn[];
  xOf: (column: number) => number;
  top: number;
  links: PictureLinks;
}>;

/** A line for its days, one for each range, one for days of publication: no mark stands on another. */
function layRow(row: TimelineRow, place: Place): Readonly<{ view: RowView; bottom: number }> {
  const { top, xOf, columns, links } = place;
  const onDay = row.marks.filter(({ day, first, last }) => day !== "published" && first === last);
  const ranges = row.marks.filter(({ first, last }) => first !== last);
  const published = row.marks.filter(
    ({ day, first, last }) => day === "published" && first === last,
  );
  let y = top + labelHeight + laneHeight / 2;
  const next = (): number => (y += laneHeight) - laneHeight;
  const ownY = row.span === undefined && onDay.length === 0 ? 0 : next();
  const named = row.episodes.length === 1 ? `${row.episodes[0]}. ${row.label}` : row.label;
  const mark = (one: TimelineMark, at: number, shift = 0): MarkView =>
    markView(one, { x: xOf(one.first) + shift, y: at, row, place });
  const byColumn = Map.groupBy(onDay, ({ first }) => first);
  const marks = [
    // What is told and what is reckoned of one day stand side by side.
    ...[...byColumn.values()].flatMap((group) =>
      group.map((one, at) => mark(one, ownY, (at - (group.length - 1) / 2) * (2 * radius + 1))),
    ),
    ...ranges.map((one) => mark(one, next())),
    ...(published.length === 0 ? [] : [next()]).flatMap((at) =>
      published.map((one) => mark(one, at)),
    ),
  ];
  return {
    view: {
      label: fitLabel(named, width / emHigh),
      whole: named,
      labelY: top + labelHeight - 5,
      to: row.episodes.length === 1 ? links.episode(row.episodes[0] ?? 0) : "",
      bars: row.span === undefined ? [] : [barView(row.span, columns, xOf, ownY)],
      marks,
    },
    bottom: y - laneHeight / 2 + 4,
  };
}

function barView(
  { first, last, columns: own }: NonNullable<TimelineRow["span"]>,
  columns: readonly DayColumn[],
  xOf: (column: number) => number,
  y: number,
): RowView["bars"][number] {
  const shape = shapeOf("episode", [xOf(first) - radius, xOf(last) + radius], y);
  const words = `the episode’s own days: ${listed(own.map((at) => columnWords(columns[at])))}`;
  return { y, ...shape, words, ticks: own.map(xOf) };
}

function markView(
  mark: TimelineMark,
  { x, y, row, place }: Readonly<{ x: number; y: number; row: TimelineRow; place: Place }>,
): MarkView {
  const { columns, xOf, links } = place;
  const isRange = mark.first !== mark.last;
  const kind = isRange ? "range" : mark.day === "published" ? "published" : "day";
  const end = isRange ? xOf(mark.last) : x;
  return {
    kind,
    x: round((x + end) / 2),
    y,
    ...shapeOf(kind, [x, end], y),
    count: String(mark.claims.length),
    disputed: mark.disputed,
    words: timelineMarkWords(mark, row, columns),
    to: targetOf(mark, row, links),
  };
}

function shapeOf(
  kind: LegendEntry["kind"],
  [from, to]: readonly [number, number],
  y: number,
): Shape {
  const half = kind === "episode" ? 4 : radius;
  const [left, length] = [round(from - half), round(to - from + 2 * half)];
  const corner = kind === "published" ? 2 : half;
  return { left, upper: round(y - half), length, high: 2 * half, corner };
}

/** The sentence of its weightiest finding that is told; else its episode. */
function targetOf(
  { findings }: TimelineMark,
  { episodes }: TimelineRow,
  links: PictureLinks,
): string {
  const told = findings.map(links.finding).find(({ to }) => to !== "");
  const [episode] = episodes;
  return told?.to ?? (episode === undefined ? "" : links.episode(episode));
}

/** The year stands where it begins. */
function dayLabel(
  { from, to }: DayColumn,
  before: DayColumn | undefined,
): Readonly<{ day: string; year: string }> {
  if (from !== to) return { day: "earlier", year: `to ${to.slice(0, 4)}` };
  const [day = "", month = "", year = ""] = longDate(from).split(" ");
  return { day: `${day} ${month.slice(0, 3)}`, year: before?.to.slice(0, 4) === year ? "" : year };
}

/** Borders of columns, by the number of the column behind, between which days are left out. */
function gapsOf(columns: readonly DayColumn[]): number[] {
  return columns.flatMap(({ from }, at) => {
    const before = columns[at - 1];
    return before !== undefined && daysBetween(before.to, from) > 1 ? [at] : [];
  });
}

/** An episode without a day of its own that has a mark is seen to stand on one: "no date" would deny it. */
function undatedWords({ undated, rows }: Timeline): string {
  const { claims } = undated;
  const marked = new Set(rows.flatMap((row) => (row.marks.length > 0 ? row.episodes : [])));
  const episodes = undated.episodes.filter((episode) => !marked.has(episode));
  const parts = [
    ...(episodes.length === 0
      ? []
      : [`${episodes.length === 1 ? "episode" : "episodes"} ${listed(episodes.map(String))}`]),
    ...(claims.length === 0 ? [] : [counted(claims.length, "claim")]),
  ];
  return parts.length === 0 ? "" : `No date stated: ${parts.join("; ")}`;
}

function altOf(columns: readonly DayColumn[], rows: readonly RowView[], undated: string): string {
  const [first, last] = [columns[0]?.from ?? "", columns.at(-1)?.to ?? ""];
  const told = rows.map(({ whole, bars, marks }) =>
    [`${whole}.`, ...[...bars, ...marks].map(({ words }) => `${words}.`)].join(" "),
  );
  const head = `Timeline from ${longDate(first)} to ${longDate(last)}.`;
  return [head, ...told, ...(undated === "" ? [] : [`${undated}.`])].join(" ");
}

const legendWords = {
  episode: "the episode’s own days",
  day: "day that claims tell of",
  range: "days that claims tell of",
  published: "day of publication, of claims that tell no day",
  disputed: "disputed",
} as const;

/** Marks of the legend stand around 0, 0 in a box of 40 by 24. */
function legendOf(rows: readonly RowView[]): readonly LegendEntry[] {
  const kinds = new Set<LegendEntry["kind"]>(
    rows.flatMap(({ bars, marks }) => [
      ...(bars.length > 0 ? ["episode" as const] : []),
      ...marks.map(({ kind }) => kind),
      ...(marks.some(({ disputed }) => disputed) ? ["disputed" as const] : []),
    ]),
  );
  return (["episode", "day", "range", "published", "disputed"] as const)
    .filter((kind) => kinds.has(kind))
    .map((kind) => {
      const half = kind === "episode" || kind === "range" ? 8 : 0;
      const shape = shapeOf(kind, [-half, half], 0);
      return {
        kind,
        ...(kind === "disputed" ? { ...shape, length: 0 } : shape),
        words: legendWords[kind],
      };
    });
}
