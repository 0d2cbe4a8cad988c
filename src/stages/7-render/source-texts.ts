/** The sources' own texts, cut where a citation or furniture begins or ends, for the HTML brief. */
import type { Brief } from "../../domain/brief.ts";
import type { SourceId } from "../../domain/ids.ts";
import type { BriefIndex, SourceRef } from "./brief-index.ts";
import { counted, grouped } from "../../domain/count-words.ts";
import { quotedSpans } from "./quoted-spans.ts";
import { directionOf } from "./text-direction.ts";

type SegmentView = Readonly<{
  text: string;
  furniture: boolean;
  /** Numbers of the citations that quote it, set apart by spaces; empty when none does. */
  citationNumbers: string;
  /** Set on the place where characters were left out; `text` then says how many. */
  omission: boolean;
}>;

type SourceTextView = Readonly<{
  source: SourceRef;
  dir: "ltr" | "rtl";
  segments: readonly SegmentView[];
}>;

export type SourceTextsView = Readonly<{
  sources: readonly SourceTextView[];
  /** Says that only windows are shown, and why; empty when the texts are whole. */
  windowed: string;
}>;

/** Above this many characters in all sources together, only windows around quotes are embedded. */
export const embeddedCharsMax = 1_000_000;

/** Characters kept on either side of a quote in a window: about a screen of text. */
const windowChars = 1500;

type Marked = Readonly<{ start: number; end: number }>;

export function sourceTexts(
  index: BriefIndex,
  texts: ReadonlyMap<SourceId, string>,
): SourceTextsView {
  const total = index.brief.sources.reduce((sum, { id }) => sum + (texts.get(id)?.length ?? 0), 0);
  const whole = total <= embeddedCharsMax;
  return {
    sources: index.brief.sources.map((source) => {
      const text = texts.get(source.id) ?? "";
      const cited = index.brief.citations.filter((citation) => citation.source === source.id);
      const shown = whole ? [{ start: 0, end: text.length }] : windows(cited, text.length);
      return {
        source: index.source(source.id),
        dir: directionOf(text),
        segments: segmentsOf(text, source.furniture, cited, shown),
      };
    }),
    windowed: whole
      ? ""
      : `The sources together have ${grouped(total)} characters, more than the ${grouped(embeddedCharsMax)} that are embedded whole; only the passages around each quote are shown. The full texts lie beside the brief, in sources/.`,
  };
}

function windows(cited: Brief["citations"], length: number): Marked[] {
  const wanted = cited
    .map(({ span }) => ({
      start: Math.max(0, span.start - windowChars),
      end: Math.min(length, span.end + windowChars),
    }))
    .toSorted((one, other) => one.start - other.start);
  const joined: { start: number; end: number }[] = [];
  for (const next of wanted) {
    const last = joined.at(-1);
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end);
    else joined.push({ ...next });
  }
  return joined;
}

type Cover = Readonly<{ span: Marked; as: "shown" | "furniture" | number }>;

/**
 * Cuts at every border, so that a segment lies wholly in or wholly out of each span. One sweep
 * over the sorted borders: a long text with thousands of furniture spans stays cheap.
 */
function segmentsOf(
  text: string,
  furniture: Brief["sources"][number]["furniture"],
  cited: Brief["citations"],
  shown: readonly Marked[],
): SegmentView[] {
  const borders = bordersOf(text.length, [
    ...shown.map((span): Cover => ({ span, as: "shown" })),
    ...furniture.map(({ span }): Cover => ({ span, as: "furniture" })),
    ...cited.flatMap((citation) =>
      quotedSpans(citation).map((span): Cover => ({ span, as: citation.number })),
    ),
  ]);
  const open = new Map<Cover["as"], number>();
  const segments: SegmentView[] = [];
  let omitted = 0;
  for (const [at, { offset, changes }] of borders.entries()) {
    for (const { as, by } of changes) turn(open, as, by);
    const next = borders[at + 1]?.offset ?? offset;
    if (!open.has("shown")) {
      omitted += next - offset;
      continue;
    }
    if (omitted > 0) segments.push(leftOut(omitted));
    omitted = 0;
    segments.push(segment(text.slice(offset, next), open));
  }
  if (omitted > 0) segments.push(leftOut(omitted));
  return segments.filter(({ text: words }) => words !== "");
}

/** How many spans of each kind are open; none is no entry. */
function turn(open: Map<Cover["as"], number>, as: Cover["as"], by: 1 | -1): void {
  const now = (open.get(as) ?? 0) + by;
  if (now === 0) open.delete(as);
  else open.set(as, now);
}

function segment(text: string, open: ReadonlyMap<Cover["as"], number>): SegmentView {
  const numbers = [...open.keys()].filter((as) => typeof as === "number");
  return {
    text,
    furniture: open.has("furniture"),
    citationNumbers: numbers.toSorted((one, other) => one - other).join(" "),
    omission: false,
  };
}

type Border = { offset: number; changes: { as: Cover["as"]; by: 1 | -1 }[] };

function bordersOf(length: number, covers: readonly Cover[]): readonly Border[] {
  const borders = new Map<number, Border>();
  const at = (offset: number): Border => {
    const border = borders.get(offset) ?? { offset, changes: [] };
    borders.set(offset, border);
    return border;
  };
  at(0);
  at(length);
  for (const { span, as } of covers) {
    at(span.start).changes.push({ as, by: 1 });
    at(span.end).changes.push({ as, by: -1 });
  }
  return [...borders.values()].toSorted((one, other) => one.offset - other.offset);
}

const leftOut = (count: number): SegmentView => ({
  text: `[… ${counted(count, "character")} left out …]`,
  furniture: false,
  citationNumbers: "",
  omission: true,
});
